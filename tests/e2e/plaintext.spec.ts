import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scanForPlaintext } from './plaintext-scan.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()
const secret = 'The letter from Tromsø is in the blue tin, under the buttons, behind the flour.'

const leaks: [string, Buffer | string][] = [
  ['UTF-8', secret],
  ['UTF-16', Buffer.from(secret, 'utf16le')],
  ['base64', Buffer.from(secret).toString('base64')],
  ['base64, one byte further on', Buffer.from(`.${secret}`).toString('base64')],
  ['base64, two bytes further on', Buffer.from(`..${secret}`).toString('base64url')],
  ['base64 of UTF-16', Buffer.from(secret, 'utf16le').toString('base64')],
  ['hexadecimal', Buffer.from(secret).toString('hex')],
  ['hexadecimal in capitals', Buffer.from(secret).toString('hex').toUpperCase()],
  ['a part of it', secret.slice(9, 9 + 48)],
]

test.each(leaks)(
  'a leak as %s is found, in the middle of a large file and over its seams',
  async (_, leak) => {
    const folder = await stage.folder()
    const filler = Buffer.alloc((4 << 20) - 20, 0xa5)
    await mkdir(join(folder, 'deep', 'down'), { recursive: true })
    await writeFile(
      join(folder, 'deep', 'down', 'x.bin'),
      Buffer.concat([filler, Buffer.from(leak), filler]),
    )
    const scan = await scanForPlaintext([folder], [secret])
    expect(scan.leaks.length).toBeGreaterThan(0)
    expect(scan.leaks[0]?.file).toContain('x.bin')
  },
)

test('a leak in the name of a file is found', async () => {
  const folder = await stage.folder()
  await writeFile(join(folder, 'blue tin.txt'), '')
  expect((await scanForPlaintext([folder], ['blue tin'])).leaks).toMatchObject([{ as: 'name' }])
})

test('where nothing lies nothing is found', async () => {
  const folder = await stage.folder()
  await writeFile(join(folder, 'x.bin'), Buffer.alloc(5 << 20, 0x5a))
  const scan = await scanForPlaintext([folder], [secret])
  expect(scan).toEqual({ files: 1, bytes: 5 << 20, leaks: [] })
})
