import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scanForPlaintext } from './plaintext-scan.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()
const secret = 'The letter from Tromsø is in the blue tin, under the buttons, behind the flour.'

function asEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const leaks: [string, Buffer | string][] = [
  ['UTF-8', secret],
  ['UTF-16', Buffer.from(secret, 'utf16le')],
  ['UTF-16, the other way round', Buffer.from(secret, 'utf16le').swap16()],
  ['base64', Buffer.from(secret).toString('base64')],
  ['base64, one byte further on', Buffer.from(`.${secret}`).toString('base64')],
  ['base64, two bytes further on', Buffer.from(`..${secret}`).toString('base64url')],
  ['base64 of UTF-16', Buffer.from(secret, 'utf16le').toString('base64')],
  [
    'base64 of UTF-16, the other way round',
    Buffer.from(secret, 'utf16le').swap16().toString('base64'),
  ],
  ['base64 for addresses', Buffer.from(`..${secret}`).toString('base64url')],
  ['hexadecimal', Buffer.from(secret).toString('hex')],
  ['hexadecimal in capitals', Buffer.from(secret).toString('hex').toUpperCase()],
  ['part of an address', `https://x/?q=${encodeURIComponent(secret)}`],
  ['part of an address, with + for spaces', new URLSearchParams({ q: secret }).toString()],
  ['part of an address, in small letters', encodeURIComponent(secret).toLowerCase()],
  ['signs that are all escaped', `%${Buffer.from(secret).toString('hex').match(/../g)!.join('%')}`],
  ['JSON in ASCII', JSON.stringify(secret).replace('ø', '\\u00f8')],
  ['JSON in ASCII, in capitals', JSON.stringify(secret).replace('ø', '\\u00F8')],
  ['JSON that escapes every sign', [...secret].map(asEscape).join('')],
  ['JSON within JSON', JSON.stringify(secret.replace('tin', '"tin"'))],
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

test.each([
  ['accents taken apart', 'Brief aus Tromsø über Rømø'.normalize('NFD')],
  ['an address', encodeURIComponent('Brief aus Tromsø über Rømø')],
  ['base64', Buffer.from('Brief aus Tromsø über Rømø').toString('base64url')],
  ['hexadecimal', Buffer.from('Brief aus Tromsø über Rømø').toString('hex')],
])('a leak in a name is found, written as %s', async (_, name) => {
  const folder = await stage.folder()
  await writeFile(join(folder, `${name}.tmp`), '')
  const { leaks: found } = await scanForPlaintext([folder], ['Brief aus Tromsø über Rømø'])
  expect(found[0]).toMatchObject({ as: 'name' })
})

test('where nothing lies nothing is found', async () => {
  const folder = await stage.folder()
  await writeFile(join(folder, 'x.bin'), Buffer.alloc(5 << 20, 0x5a))
  const scan = await scanForPlaintext([folder], [secret])
  expect(scan).toEqual({ files: 1, bytes: 5 << 20, leaks: [] })
})
