import { beforeAll, describe, expect, test } from 'vitest'
import { BackupDisk } from '../../../main/core/backups/backup-disk.ts'
import { readBackupFile, verifyBackupFile } from '../../../main/core/backups/backup-file.ts'
import { makeScheduledBackup } from '../../../main/core/backups/index.ts'
import { toDrop } from '../../../main/core/backups/rotation.ts'
import { markOf, numberInName, scheduledName } from '../../../main/core/backups/scheduled-name.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import { isAppError } from '../../../shared/errors.ts'
import { SimulatedDisk, type Trouble, troubles } from '../../faults/simulated-disk.ts'
import { survivals } from '../../faults/survival.ts'
import { BytesSource } from '../../make/a-source.ts'
import { write } from '../../make/an-entry.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { putCopies } from '../../make/old-copies.ts'
import { type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

const now = new Date(2026, 10, 20, 7, 40)
const at = (day: number, hour: number) => new Date(2026, 10, day, hour)
/** Two of these make way for the third of their day once a copy was made after them. */
const times = [at(2, 8), at(17, 8), at(18, 8), at(18, 12), at(18, 17), at(19, 8)]
const newest = scheduledName(now, times.length + 1)

let home: TwoInAVault
let mara: UnlockedVault
let stick: MemoryDisk
let before: Map<string, Uint8Array>
let staying: string[]
let going: string[]

beforeAll(async () => {
  home = await twoInAVault()
  mara = await home.enter('mara')
  await write(new Journal(mara, home.world.clock), 'mine', { title: 'Kept' })
  stick = new MemoryDisk()
  const names = await putCopies(stick, mara, times)
  before = stick.files()
  const copies = [...names, newest].map((name, index) => ({
    name,
    number: index + 1,
    madeAt: (times[index] ?? now).toISOString(),
  }))
  going = toDrop(copies).map(({ name }) => name)
  staying = names.filter((name) => !going.includes(name))
  expect(going).toHaveLength(2)
})

const make = (folder: SimulatedDisk | MemoryDisk) =>
  makeScheduledBackup({
    vault: mara,
    living: home.world.disk,
    folder,
    expectsCopies: true,
    mark: markOf(mara.vaultId, 'kitchen', '/home/vault'),
    clock: { now: () => now },
    work: unwatched,
    givesWay: false,
  })

/** Every byte of it is as it was written, and it opens. */
async function isWholeCopy(bytes: Uint8Array): Promise<boolean> {
  try {
    const backup = await readBackupFile(new BytesSource(bytes))
    await verifyBackupFile(backup, 'checking', unwatched)
    await (await mara.openCopy(new BackupDisk(backup))).close()
    return true
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}

/** What has to be true of the folder at all times. */
async function expectNothingLost(files: Map<string, Uint8Array>): Promise<void> {
  for (const name of staying) expect(files.get(name), name).toEqual(before.get(name))
  const gone = going.filter((name) => !files.has(name))
  for (const name of going) if (files.has(name)) expect(files.get(name)).toEqual(before.get(name))
  const made = files.get(newest)
  // Whatever bears the name of a copy is one, and older ones go only when it is there.
  if (made !== undefined) expect(await isWholeCopy(made)).toBe(true)
  else expect(gone).toEqual([])
}

describe('a crash', () => {
  test.each(survivals)('at any moment leaves every copy that was good (%s)', async (survival) => {
    const disk = new SimulatedDisk(stick.treeCopy())
    await make(disk)
    expect(disk.steps.length).toBeGreaterThan(6)
    let hadMade = 0
    for (let moment = 0; moment <= disk.steps.length; moment += 1) {
      for (const seed of [1, 2, 3]) {
        const left = disk.survivor(survival, seed * 1000 + moment, moment)
        await expectNothingLost(left.files())
        if (left.files().has(newest)) hadMade += 1
      }
    }
    expect(hadMade).toBeGreaterThan(0)
  })

  test('finds the name of the copy safe before the first older one goes', async () => {
    const disk = new SimulatedDisk(stick.treeCopy())
    await make(disk)
    const calls = disk.calls.map(({ call }) => call)
    const named = calls.indexOf('rename')
    const firstGone = calls.indexOf('remove', named)
    expect(named).toBeGreaterThan(0)
    expect(firstGone).toBeGreaterThan(named)
    expect(calls.slice(named, firstGone)).toContain('syncFolder')
    // And the names of those that went are made safe in the end.
    expect(calls.at(-1)).toBe('syncFolder')
  })

  test('is made good by the next copy, which takes away what was left unfinished', async () => {
    const disk = new SimulatedDisk(stick.treeCopy())
    await make(disk)
    for (let moment = 0; moment <= disk.steps.length; moment += 1) {
      const left = disk.survivor('killed', 1, moment)
      const wasMade = left.files().has(newest)
      await make(left)
      const files = left.files()
      await expectNothingLost(files)
      expect([...files.keys()].filter((name) => numberInName(name) === null)).toEqual([])
      expect(files.size).toBe(staying.length + (wasMade ? 2 : 1))
      for (const name of going) expect(files.has(name)).toBe(false)
    }
  })
})

const kinds = Object.keys(troubles) as Trouble[]

describe('trouble with the disk', () => {
  test.each(kinds)('%s, at any call once, loses no copy and is told by its code', async (kind) => {
    const calm = new SimulatedDisk(stick.treeCopy())
    await make(calm)
    const concerned = calm.calls.flatMap(({ call }, index) =>
      (troubles[kind].calls as readonly string[]).includes(call) ? [index] : [],
    )
    expect(concerned.length).toBeGreaterThan(0)
    let refused = 0
    // Reads are many and alike.
    const tried = concerned.filter((_, nth) => concerned.length < 40 || nth % 3 === 0)
    for (const index of tried) {
      const disk = new SimulatedDisk(stick.treeCopy(), { trouble: { kind, at: index } })
      const code = await make(disk).then(
        () => null,
        (error: Error) => error.message,
      )
      disk.calm()
      const files = disk.files()
      await expectNothingLost(files)
      if (code !== null) {
        refused += 1
        // A copy that cannot be read while it is checked is a copy that was not verified.
        expect([troubles[kind].code, 'backup.verification-failed', 'backup.folder-away']).toContain(
          code,
        )
      }
      // The next time all is well.
      await make(disk)
      await expectNothingLost(disk.files())
      for (const name of going) expect(disk.files().has(name)).toBe(false)
    }
    expect(refused).toBeGreaterThan(0)
  })

  test.each(kinds)('%s that lasts loses no copy', async (kind) => {
    const calls = new SimulatedDisk(stick.treeCopy())
    await make(calls)
    for (let index = 0; index < calls.calls.length; index += 5) {
      const plan = { trouble: { kind, at: index, lasting: true } }
      const disk = new SimulatedDisk(stick.treeCopy(), plan)
      await make(disk).catch((error: unknown) => {
        if (!isAppError(error)) throw error
      })
      disk.calm()
      await expectNothingLost(disk.files())
    }
  })
})
