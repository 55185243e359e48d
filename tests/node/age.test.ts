import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSource } from '../../main/core/transfer/chosen-file.ts'
import { readDirectory } from '../../main/core/transfer/zip/directory.ts'
import { readMember } from '../../main/core/transfer/zip/read-member.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { beginSealing } from '../../main/vault-process/age-sealing.ts'
import { AppError } from '../../shared/errors.ts'
import { aFullVault, copy, eveningPhoto } from '../make/an-export.ts'
import { openWithAge } from '../make/real-age.ts'

const passphrase = 'cobble harbour élf eleven'
let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearth-age-'))
  await mkdir(join(home, 'stick'))
})
afterEach(() => rm(home, { recursive: true }))

/** Every file in a ZIP. */
async function unzipped(name: string): Promise<Map<string, Buffer>> {
  const source = await openSource({ disk: nodeDisk(home), name })
  const files = new Map<string, Buffer>()
  for (const member of (await readDirectory(source)) ?? []) {
    const pieces: Uint8Array[] = []
    for await (const piece of readMember(source, member)) pieces.push(piece)
    files.set(member.name, Buffer.concat(pieces))
  }
  return files
}

test('this system has the age program', () => {
  if (process.platform !== 'linux') return
  // `npm test` installs it on Debian as root; elsewhere it says how.
  expect(spawnSync('age', ['--version']).status).toBe(0)
})

test.skipIf(process.platform !== 'linux').each(['markdown', 'json', 'pdf'] as const)(
  'the age program opens a sealed copy with the passphrase, and with no other: %s',
  async (format) => {
    const { mara } = await aFullVault()
    const stick = join(home, 'stick')
    const report = await copy(mara, nodeDisk(stick), { format, passphrase, beginSealing })
    expect(report.name).toBe('Hearth 2026-11-22.zip.age')
    expect(await readdir(stick)).toEqual([report.name])
    const sealed = join(stick, report.name)
    expect((await readFile(sealed)).includes('the weir')).toBe(false)

    const wrong = await openWithAge(sealed, join(home, 'wrong.zip'), 'cobble harbour elf eleven')
    expect(wrong.exitCode).not.toBe(0)
    expect(wrong.screen).toContain('incorrect passphrase')
    const right = await openWithAge(sealed, join(home, 'right.zip'), passphrase)
    expect(right).toMatchObject({ exitCode: 0 })
    const files = await unzipped('right.zip')
    const folder = 'Hearth 2026-11-22'
    if (format === 'pdf') {
      expect([...files.keys()]).toEqual([`${folder}.pdf`])
      return
    }
    expect(files.get(`${folder}/photos/evening.png`)).toEqual(Buffer.from(eveningPhoto))
    const text = format === 'json' ? 'hearth.json' : 'private/2026-11-07 Only for me.md'
    expect(files.get(`${folder}/${text}`)?.toString()).toContain('the weir')
  },
)

test('whatever goes through the seal comes out of it, whole, in bounded pieces', async () => {
  if (process.platform !== 'linux') return
  const plain = Buffer.alloc(3 * 1024 * 1024 + 17, 'so many words. ')
  const disk = nodeDisk(home)
  const file = await disk.create('long.age')
  let at = 0
  let longest = 0
  const sealing = await beginSealing(passphrase, async (bytes) => {
    longest = Math.max(longest, bytes.length)
    await file.write(at, bytes)
    at += bytes.length
  })
  for (let from = 0; from < plain.length; from += 1_000_003) {
    await sealing.write(plain.subarray(from, from + 1_000_003))
  }
  await sealing.end()
  await file.close()
  expect(longest).toBeLessThan(1_100_000)
  const opened = await openWithAge(join(home, 'long.age'), join(home, 'long'), passphrase)
  expect(opened.exitCode).toBe(0)
  expect(plain.equals(await readFile(join(home, 'long')))).toBe(true)
})

test('the way out of the seal keeps back what comes in, so that nothing piles up', async () => {
  let taken = 0
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const sealing = await beginSealing(passphrase, async () => {
    await held
  })
  const writing = (async () => {
    for (let piece = 0; piece < 64; piece += 1) {
      await sealing.write(new Uint8Array(1024 * 1024))
      taken += 1
    }
  })()
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  expect(taken).toBeLessThan(8)
  letGo()
  await writing
  await sealing.end()
  expect(taken).toBe(64)
})

test('a disk that fails below the seal is told as what it is, and giving up is quiet', async () => {
  let calls = 0
  const sealing = await beginSealing(passphrase, async () => {
    calls += 1
    if (calls > 2) throw new AppError('disk.full')
  })
  const writing = (async () => {
    for (let piece = 0; piece < 40; piece += 1) await sealing.write(new Uint8Array(200_000))
    await sealing.end()
  })()
  await expect(writing).rejects.toThrow('disk.full')
  await sealing.abort()
})

test('whichever write below the seal fails, the first or the last, the copy does not count', async () => {
  const seal = async (failAt: number) => {
    let calls = 0
    const sealing = await beginSealing(passphrase, async () => {
      calls += 1
      if (calls === failAt) throw new AppError('disk.full')
    })
    try {
      for (let piece = 0; piece < 3; piece += 1) await sealing.write(new Uint8Array(70_000))
      await sealing.end()
    } finally {
      await sealing.abort()
    }
    return calls
  }
  const calls = await seal(0)
  expect(calls).toBeGreaterThan(3)
  for (let failAt = 1; failAt <= calls; failAt += 1) {
    await expect(seal(failAt)).rejects.toThrow('disk.full')
  }
})
