import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { randomId } from '../main/core/crypto/ids.ts'
import type { Day } from '../shared/days.ts'
import type { AttachmentId, JobId } from '../shared/ids.ts'
import { lineFor } from '../shared/model/attachment.ts'
import { buildVaultProcess, VaultProcess } from './vault-process.ts'

/**
 * `tsx bench/large-file.ts [--megabytes 500]`. Takes one large file into a real vault, by the page's
 * chunks and by the picker, out again, over to Ours, into a backup and back from it, into a readable copy
 * plain and sealed, and says by how much the vault process grew meanwhile. Fails where that is 64 MiB or
 * more (for the seal beside the 256 MiB that its key takes), or where a byte differs.
 */
const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '500' } } })
const bytes = Number(values.megabytes) * 1_000_000
const mostGrowth = 64 * 1024 * 1024
const forTheKey = 256 * 1024 * 1024
const isSealed = (name: string) => name.includes('sealed')
const chunkBytes = 1024 * 1024
const sampleEveryMs = 10

const folder = mkdtempSync(join(tmpdir(), 'hearth-large-'))
try {
  const results = await measure()
  for (const { name, growth, seconds } of results) {
    const grown = `${(growth / 1024 / 1024).toFixed(1)} MiB`
    console.log(`${name.padEnd(34)} grew by ${grown.padStart(9)}   ${seconds.toFixed(1)} s`)
  }
  const tooMuch = results.some(
    ({ name, growth }) => growth >= mostGrowth + (isSealed(name) ? forTheKey : 0),
  )
  if (tooMuch) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

async function measure() {
  const original = join(folder, 'original.mov')
  const digest = await writeOriginal(original)
  const built = join(folder, 'built')
  await buildVaultProcess(built)
  const vault = new VaultProcess(built, folder, 'nothing')
  const passphrase = 'seven slow lanterns over the weir'
  const { member } = await vault.call('vault.create', { label: 'Mara', passphrase })
  const small = join(folder, 'small.mov')
  await writeFile(small, 3_000_000)
  // What a sitting has in memory anyway, once it has taken one small file in and out.
  await throughTheDoor(vault, small)
  const first = await vault.call('attachments.take-file', { job: job(), place: vault.place(small) })
  await saveCopy(vault, first.id, join(folder, 'small-copy.mov'))
  await vault.call('backups.make', { job: job(), place: vault.place(join(folder, 'small.backup')) })
  const grew = watcher(vault)

  await grew('taken in from the page', () => throughTheDoor(vault, original))
  const film = await grew('taken in from the picker', () =>
    vault.call('attachments.take-file', { job: job(), place: vault.place(original) }),
  )
  const copy = join(folder, 'copy.mov')
  await grew('saved as a copy', () => saveCopy(vault, film.id, copy))
  if ((await digestOf(copy)) !== digest) throw new Error('The copy differs from the original.')
  const draft = await vault.call('drafts.begin', {
    zone: 'ours',
    day: '2026-11-22' as Day,
    time: null,
    entry: null,
  })
  const content = { ...draft.content, body: lineFor(film.id) }
  await grew('brought to Ours with its page', () =>
    vault.call('drafts.finish', { ...draft, content }),
  )
  const backup = join(folder, 'all.backup')
  await grew('backed up and verified', () =>
    vault.call('backups.make', { job: job(), place: vault.place(backup) }),
  )
  const into = join(folder, 'copies')
  mkdirSync(into)
  const copies = { place: vault.place(into), format: 'json' as const }
  await grew('into a readable copy', () =>
    vault.call('exports.readable', { job: job(), ...copies }),
  )
  await grew('into a readable copy, sealed', () =>
    vault.call('exports.readable', { job: job(), ...copies, passphrase }),
  )
  await vault.close()

  const other = new VaultProcess(built, folder, 'vault')
  const secret = { kind: 'passphrase' as const, passphrase }
  const restore = (from: string) =>
    other.call('backups.restore', { job: job(), place: other.place(from), member, secret })
  await restore(join(folder, 'small.backup'))
  const grewThere = watcher(other)
  await grewThere('restored from the backup', () => restore(backup))
  await other.close()
  return [...grew.results, ...grewThere.results]
}

interface Result {
  name: string
  growth: number
  seconds: number
}

/** Measures against what the process held at the very start, so that growth adds up. */
function watcher(vault: VaultProcess) {
  const before = vault.resident()
  const results: Result[] = []
  const watch = async <Value>(name: string, act: () => Promise<Value>): Promise<Value> => {
    let most = 0
    const timer = setInterval(() => {
      most = Math.max(most, vault.resident())
    }, sampleEveryMs)
    const begun = performance.now()
    try {
      return await act()
    } finally {
      clearInterval(timer)
      const growth = Math.max(most, vault.resident()) - before
      results.push({ name, growth, seconds: (performance.now() - begun) / 1000 })
    }
  }
  return Object.assign(watch, { results })
}

/** Hands a file over as the page does, piece by piece. */
async function throughTheDoor(vault: VaultProcess, path: string) {
  const id = job()
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const about = { name: 'film.mov', type: 'video/quicktime', bytes: size }
    await vault.call('attachments.begin', { job: id, ...about })
    for await (const chunk of pieces(file)) {
      await vault.call('attachments.add', { job: id, chunk: chunk.slice() })
    }
    return await vault.call('attachments.finish', { job: id, thumbnail: null })
  } finally {
    await file.close()
  }
}

function saveCopy(vault: VaultProcess, id: AttachmentId, path: string) {
  return vault.call('attachments.save-copy', { job: job(), id, place: vault.place(path) })
}

async function* pieces(file: FileHandle): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const buffer = new Uint8Array(chunkBytes)
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, chunkBytes)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

async function writeOriginal(path: string): Promise<string> {
  await writeFile(path, bytes)
  return digestOf(path)
}

async function writeFile(path: string, length: number): Promise<void> {
  const file = await open(path, 'wx')
  for (let at = 0; at < length; at += chunkBytes) {
    await file.write(randomBytes(Math.min(chunkBytes, length - at)))
  }
  await file.close()
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path)
  for await (const piece of pieces(file)) hash.update(piece)
  await file.close()
  return hash.digest('hex')
}

function job(): JobId {
  return randomId() as JobId
}
