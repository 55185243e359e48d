import {
  closeSync,
  copyFileSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { makeBackup } from '../main/core/backups/index.ts'
import { Journal } from '../main/core/journal/journal.ts'
import { storeEntry } from '../main/core/journal/stored-entry.ts'
import { createVault, openVault, type UnlockedVault } from '../main/core/vault/index.ts'
import type { VaultWorld } from '../main/core/vault/world.ts'
import { unwatched } from '../main/core/work.ts'
import { chosenForWriting } from '../main/node/chosen-files.ts'
import { nodeDisk } from '../main/node/node-disk.ts'
import { nodeOwners } from '../main/node/owner.ts'
import type { Day } from '../shared/days.ts'
import type { MemberId } from '../shared/ids.ts'
import type { EntryContent } from '../shared/model/entry.ts'
import { CheapKdf } from '../tests/make/cheap-kdf.ts'
import { pepys } from '../tests/make/pepys.ts'
import { against, timeEach } from './measure.ts'

/**
 * One size, in a process of its own: fills a vault on the real disk with the diary, over and over, and
 * measures what a person waits for. Key derivation is left out on purpose: it is slow by design and
 * the same at every size. Prints one line of JSON.
 */
const size = Number(process.argv[2])
const folder = mkdtempSync(join(tmpdir(), 'hearth-bench-'))
try {
  process.stdout.write(`${JSON.stringify(await measure(size))}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

async function measure(entries: number) {
  const vaultFolder = join(folder, 'vault')
  const world: VaultWorld = {
    disk: nodeDisk(vaultFolder),
    clock: { now: () => new Date() },
    kdf: new CheapKdf(),
    owners: nodeOwners(),
  }
  const passphrase = 'for the bench'
  const founded = await createVault(world, { label: 'Mara', passphrase })
  const fill = await fillUp(founded.vault, entries)
  const save = await saves(founded.vault)
  const textBytes = fill.bytes
  const rssFull = process.memoryUsage().rss
  await founded.vault.tidy()
  await founded.vault.close()

  const secret = { type: 'passphrase' as const, passphrase }
  const enter = () => openVault(world, founded.member.id as MemberId, secret)
  const unlock = await timeEach(3, async () => {
    const vault = await enter()
    const journal = new Journal(vault, world.clock)
    if (journal.slice(0, 50).length !== Math.min(50, entries)) throw new Error('pages are missing')
    await vault.close()
  })
  const backup = await backups(world, enter)
  return {
    entries,
    textMB: textBytes / 1e6,
    import: { entriesPerSecond: entries / (fill.ms / 1000) },
    save,
    unlock: { listReadyMs: Math.min(...unlock) },
    backup,
    memory: { rssMB: rssFull / 1e6 },
  }
}

/** Puts the diary into the shared journal as an import does: one long transaction. */
async function fillUp(vault: UnlockedVault, entries: number) {
  const begun = performance.now()
  const staged = vault.ours.stage()
  let bytes = 0
  for (let from = 0; from < entries; from += 100) {
    const writes = Array.from({ length: Math.min(100, entries - from) }, (_, index) => {
      const content = pageOf(from + index)
      bytes += content.body.length
      return write(vault.newId(), content)
    })
    await staged.add(writes)
  }
  await staged.commit()
  return { ms: performance.now() - begun, bytes }
}

/** Saves in turn with their floor: as many bytes appended to a plain file and flushed. */
async function saves(vault: UnlockedVault) {
  const plain = openSync(join(folder, 'plain'), 'a')
  const times: number[] = []
  const floors: number[] = []
  for (let index = 0; index < 400; index += 1) {
    const content = pageOf(index)
    const bytes = Buffer.from(JSON.stringify(content))
    const floor = async () => {
      writeSync(plain, bytes)
      fdatasyncSync(plain)
    }
    floors.push(...(await timeEach(1, floor)))
    const entry = write(vault.newId(), content)
    times.push(...(await timeEach(1, () => vault.ours.commit([entry]))))
  }
  return against(times, floors)
}

/** A backup, verified as always, against a copy of the vault's own files that is flushed. */
async function backups(world: VaultWorld, enter: () => Promise<UnlockedVault>) {
  const vault = await enter()
  const times: number[] = []
  const floors: number[] = []
  for (let round = 0; round < 3; round += 1) {
    floors.push(...(await timeEach(1, async () => copyFlushed(join(folder, 'vault'), round))))
    const target = chosenForWriting(join(folder, `copy-${round}.hearth-backup`))
    const order = { vault, living: world.disk, target, clock: world.clock, work: unwatched }
    times.push(...(await timeEach(1, () => makeBackup(order))))
  }
  await vault.close()
  const measured = against(times, floors)
  return { ...measured, ratio: measured.floorP50 / measured.p50 }
}

function copyFlushed(from: string, round: number): void {
  for (const name of readdirSync(from, { recursive: true }) as string[]) {
    const path = join(from, name)
    if (!statSync(path).isFile()) continue
    const to = join(folder, `floor-${round}-${name.replaceAll('/', '-')}`)
    copyFileSync(path, to)
    const file = openSync(to, 'r+')
    fdatasyncSync(file)
    closeSync(file)
  }
}

function pageOf(index: number): EntryContent {
  const diary = pepys()
  const { date, heading, text } = diary[index % diary.length]!
  return { day: date as Day, time: null, title: heading, body: text, mood: null, tags: [] }
}

function write(id: string, content: EntryContent) {
  const now = new Date().toISOString()
  const body = storeEntry(content, now, now)
  return { collection: 'entries', id, operation: 'put' as const, body }
}
