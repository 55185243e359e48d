import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listCopies, makeScheduledBackup } from '../../../main/core/backups/index.ts'
import { toDrop } from '../../../main/core/backups/rotation.ts'
import {
  markOf,
  numberInName,
  scheduledName,
  unfinishedName,
} from '../../../main/core/backups/scheduled-name.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import { write } from '../../make/an-entry.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { oldCopy, putCopies } from '../../make/old-copies.ts'
import { type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

const now = new Date(2026, 10, 20, 7, 40)
const daysAgo = (days: number, hour = 8) => new Date(2026, 10, 20 - days, hour, 30)
/** Old first: twenty days, of which the rule lets some go. */
const twentyDays = Array.from({ length: 20 }, (_, index) => daysAgo(20 - index))

let home: TwoInAVault
let mara: UnlockedVault
let folder: MemoryDisk
let mark: string

beforeEach(async () => {
  home = await twoInAVault()
  mara = await home.enter('mara')
  await write(new Journal(mara, home.world.clock), 'mine', { title: 'Kept' })
  folder = new MemoryDisk()
  mark = markOf(mara.vaultId, 'kitchen', '/home/vault')
})
afterEach(() => mara.close())

function make(changes: { folder?: MemoryDisk; work?: Work; expectsCopies?: boolean } = {}) {
  return makeScheduledBackup({
    vault: mara,
    living: home.world.disk,
    folder,
    expectsCopies: false,
    mark,
    clock: { now: () => now },
    work: unwatched,
    givesWay: false,
    ...changes,
  })
}
const names = () => [...folder.files().keys()]

describe('a scheduled copy', () => {
  test('bears the day, the time and its number, and is listed as this vault’s own', async () => {
    const report = await make()
    const name = scheduledName(now, 1)
    expect(names()).toEqual([name])
    expect(await listCopies(folder, mara.vaultId)).toEqual([
      {
        name,
        bytes: report.bytes,
        number: 1,
        cover: { madeAt: report.madeAt, members: mara.members() },
        state: 'whole',
      },
    ])
    expect(report).toMatchObject({ entries: 1, members: mara.members() })
  })

  test('takes the number after the highest, whosever that is', async () => {
    folder.put(scheduledName(daysAgo(1), 41), await oldCopy({ ...other, members: () => [] }, now))
    folder.put(scheduledName(daysAgo(2), 7), await oldCopy(mara, now))
    await make()
    expect(names().map(numberInName).toSorted()).toEqual([41, 42, 7])
  })

  test('lets those go that stand for no day, week or month, and no others', async () => {
    const old = await putCopies(folder, mara, twentyDays)
    const before = folder.files()
    await make()
    const numbered = [...old, scheduledName(now, 21)].map((name, index) => ({
      name,
      number: index + 1,
      madeAt: (twentyDays[index] ?? now).toISOString(),
    }))
    const gone = new Set(toDrop(numbered).map(({ name }) => name))
    expect(gone.size).toBeGreaterThan(5)
    expect(names().toSorted()).toEqual(
      numbered
        .map(({ name }) => name)
        .filter((name) => !gone.has(name))
        .toSorted(),
    )
    for (const name of old.filter((one) => !gone.has(one))) {
      expect(folder.files().get(name)).toEqual(before.get(name))
    }
  })

  test('leaves no note in the vault: whoever only reads leaves nothing', async () => {
    await make()
    expect(mara.mine.get('backups', 'last')).toBeNull()
  })
})

const other = { vaultId: 'z'.replace('z', '0').repeat(26) }

describe('of the other files in the folder', () => {
  test('none is touched, whatever it is called and whatever it holds', async () => {
    await putCopies(folder, mara, twentyDays)
    const strangers: [string, Uint8Array][] = [
      ['letter.txt', Buffer.from('Dear')],
      // By hand, renamed, duplicated in a file manager.
      ['Hearth 2026-11-01.hearth-backup', await oldCopy(mara, daysAgo(19))],
      ['before the move.hearth-backup', await oldCopy(mara, daysAgo(19, 6))],
      ['Hearth 2026-11-01 08.30 copy 1 (2).hearth-backup', await oldCopy(mara, daysAgo(19))],
      // A name of the schedule, and another vault, no backup, or half of one inside.
      [scheduledName(daysAgo(19, 9), 901), await oldCopy({ ...other, members: () => [] }, now)],
      [scheduledName(daysAgo(19, 10), 902), Buffer.from('not a backup at all')],
      [scheduledName(daysAgo(19, 11), 903), (await oldCopy(mara, daysAgo(19))).slice(0, 300)],
      // Unfinished, and not ours.
      [unfinishedName(scheduledName(now, 4), '0'.repeat(26)), Buffer.from('theirs')],
      ['Hearth.hearth-backup.0123456789abcdefghijklmnop.unfinished', Buffer.from('by hand')],
      ['sub/Hearth 2026-11-01 08.30 copy 5.hearth-backup', await oldCopy(mara, daysAgo(19))],
    ]
    for (const [name, bytes] of strangers) folder.put(name, bytes)
    const before = folder.files()
    await make()
    expect(folder.files().size).toBeLessThan(before.size)
    for (const [name] of strangers) expect(folder.files().get(name)).toEqual(before.get(name))
  })

  test('only what a crash left of this vault, here, is swept', async () => {
    const left = unfinishedName(scheduledName(daysAgo(1), 3), mark)
    folder.put(left, Buffer.from('half a copy'))
    await make()
    expect(names()).toEqual([scheduledName(now, 1)])
  })

  test('nothing is swept by whoever looks at the vault only: its owner may be at work', async () => {
    const left = unfinishedName(scheduledName(daysAgo(1), 3), mark)
    folder.put(left, Buffer.from('half a copy'))
    mara.parts.gate.writable = false
    await make()
    expect(names()).toContain(left)
  })
})

describe('nothing goes', () => {
  const standing = async () => {
    await putCopies(folder, mara, twentyDays)
    return folder.files()
  }

  test('when the stick gives back other bytes than it was given', async () => {
    const before = await standing()
    const stick = new Forgetful(folder)
    await expect(make({ folder: stick })).rejects.toThrow('backup.verification-failed')
    expect(stick.files()).toEqual(before)
  })

  test('when the vault was misread on the way', async () => {
    const before = await standing()
    // Of a log, which nobody but the copying reads: lists of grants are looked at on the way as well.
    const path = [...home.world.disk.files().keys()].find((name) => name.endsWith('.seg'))!
    const read = home.world.disk.read.bind(home.world.disk)
    let times = 1
    home.world.disk.read = async (name, position, length) => {
      const bytes = await read(name, position, length)
      if (name === path && bytes && times-- > 0) bytes[bytes.length >> 1]! ^= 1
      return bytes
    }
    await expect(make()).rejects.toThrow('backup.verification-failed')
    expect(folder.files()).toEqual(before)
  })

  test('by order of a vault in which something is missing', async () => {
    const before = await standing()
    mara.parts.problems.push({ kind: 'damage', where: 'spaces', count: 1 })
    await make()
    for (const [name, bytes] of before) expect(folder.files().get(name)).toEqual(bytes)
    expect(folder.files().size).toBe(before.size + 1)
  })

  test('when the new copy is not there any more under its name', async () => {
    const before = await standing()
    const stick = new Vanishing(folder)
    await make({ folder: stick })
    expect(stick.files()).toEqual(before)
  })

  test('when another computer has made a later copy meanwhile', async () => {
    const before = await standing()
    const later = scheduledName(now, 22)
    const bytes = await oldCopy(mara, now)
    const work: Work = {
      at: (phase) => {
        if (phase === 'finishing') folder.put(later, bytes)
      },
      breathe: async () => {},
    }
    await make({ work })
    expect(names().toSorted()).toEqual([...before.keys(), later, scheduledName(now, 21)].toSorted())
  })

  test('when it is stopped, at whichever step, and no half copy stays', async () => {
    const before = await standing()
    let steps = 0
    await make({
      folder: new MemoryDisk(folder.treeCopy()),
      work: { at() {}, breathe: async () => void steps++ },
    })
    for (let stop = 1; stop <= steps; stop += 1) {
      const stick = new MemoryDisk(folder.treeCopy())
      let left = stop
      const work: Work = {
        at() {},
        breathe: async () => {
          if (--left === 0) throw new AppError('request.cancelled')
        },
      }
      const made = await make({ folder: stick, work }).then(
        () => true,
        () => false,
      )
      const files = stick.files()
      expect([...files.keys()].filter((name) => name.endsWith('.unfinished'))).toEqual([])
      // Stopped while older ones were going, the new one stands already.
      if (files.has(scheduledName(now, 21))) expect(made).toBe(true)
      else expect(files).toEqual(before)
    }
  })
})

describe('the place for the copies', () => {
  test('that is not there is told as away, and is not made', async () => {
    const gone = new (class extends MemoryDisk {
      override async size(path: string) {
        return path === '' ? null : super.size(path)
      }
    })()
    await expect(make({ folder: gone })).rejects.toThrow('backup.folder-away')
    expect(gone.files().size).toBe(0)
  })

  test('without any of the copies that were made there is not that place', async () => {
    folder.put('letter.txt', Buffer.from('Dear'))
    await expect(make({ expectsCopies: true })).rejects.toThrow('backup.folder-away')
    expect(names()).toEqual(['letter.txt'])
    await putCopies(folder, mara, [daysAgo(1)])
    await make({ expectsCopies: true })
    expect(names()).toHaveLength(3)
  })
})

test('whoever waits for what a copy holds still does not wait for its end', async () => {
  let release = () => {}
  const begun = new Promise<void>((resolve) => {
    release = resolve
  })
  let turns = 0
  const work: Work = {
    at: () => release(),
    // Another step would come, for ever, were it not stopped.
    breathe: () => new Promise((resolve) => setImmediate(() => resolve(void turns++))),
  }
  const made = makeScheduledBackup({
    vault: mara,
    living: home.world.disk,
    folder,
    expectsCopies: false,
    mark,
    clock: home.world.clock,
    work,
    givesWay: true,
  }).then(
    () => 'made',
    (error: Error) => error.message,
  )
  await begun
  const documents = mara.parts.gate.documents.take(async () => 'a turn')
  expect(await made).toBe('request.cancelled')
  expect(await documents).toBe('a turn')
  expect(names()).toEqual([])
})

/** Changes a bit of what is read back of a file that is not finished. */
class Forgetful extends MemoryDisk {
  constructor(disk: MemoryDisk) {
    super(disk.treeCopy())
  }

  override async read(path: string, position = 0, length?: number) {
    const bytes = await super.read(path, position, length)
    if (bytes && path.endsWith('.unfinished')) bytes[bytes.length >> 1]! ^= 4
    return bytes
  }
}

/** Loses a file when it is given its last name. */
class Vanishing extends MemoryDisk {
  constructor(disk: MemoryDisk) {
    super(disk.treeCopy())
  }

  override async rename(from: string, to: string) {
    await super.rename(from, to)
    await super.remove(to)
  }
}
