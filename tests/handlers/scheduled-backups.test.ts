import { beforeEach, describe, expect, test } from 'vitest'
import { unfinishedName } from '../../main/core/backups/scheduled-name.ts'
import { dayOfDate } from '../../shared/days.ts'
import { AppError } from '../../shared/errors.ts'
import type { JobId } from '../../shared/ids.ts'
import type { BackupPlan } from '../../shared/messages.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'
import { aPage } from '../make/an-entry.ts'
import { MemoryDisk } from '../make/memory-disk.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const job = 'c'.repeat(26) as JobId
const path = '/stick/Hearth backups'
const plan: BackupPlan = {
  every: 'daily',
  folder: { path, name: 'stick/Hearth backups' },
  last: null,
}

let visit: Visit
let mara: Awaited<ReturnType<typeof aHousehold>>['mara']
let jonas: typeof mara

beforeEach(async () => {
  const household = await aHousehold()
  ;({ mara, jonas } = household)
  // The sitting in which a vault is founded is like no other.
  visit = await household.visit.lock()
})

const stick = () => visit.world.diskAt(path)
const names = () => [...stick().files().keys()]
async function comeIn(with_: BackupPlan = plan, who = mara) {
  visit.room.planBackups(with_)
  const passphrase = who === mara ? passphrases.mara : passphrases.jonas
  await visit.ask('vault.unlock', { member: who, passphrase })
}
/** Until what was begun aside has ended. */
async function settled() {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  while ((await standing()).running !== null) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}
async function pass(ms: number) {
  visit.world.pass(ms)
  await settled()
}
const standing = () => visit.ask('backups.standing', {})
const finish = async (body: string) => {
  const { drafts } = { drafts: await visit.ask('drafts.begin', { ...begin, zone: 'mine' }) }
  await visit.ask('drafts.finish', { ...drafts, content: aPage({ body }) })
}
const begin = { day: aPage().day, time: null, entry: null } as const

describe('a copy that is due', () => {
  test('is made half a minute after somebody came in, and not before', async () => {
    await comeIn()
    await pass(29 * second)
    expect(names()).toEqual([])
    await pass(second)
    expect(names()).toHaveLength(1)
    const { last, trouble, running } = await standing()
    expect({ trouble, running }).toEqual({ trouble: null, running: null })
    expect(visit.world.copies).toEqual([{ folder: path, vault: expect.any(String), madeAt: last }])
  })

  test('is made once a day, by whoever is in, and the shell remembers it for everybody', async () => {
    await comeIn()
    await pass(minute)
    await pass(2 * hour)
    expect(names()).toHaveLength(1)
    const { vault, madeAt } = visit.world.copies[0]!
    visit = await visit.lock()
    await comeIn({ ...plan, last: { vault, madeAt } }, jonas)
    await pass(minute)
    expect(names()).toHaveLength(1)
    expect((await standing()).last).toBe(madeAt)
    await pass(24 * hour)
    expect(names()).toHaveLength(2)
  })

  test('is seen in the folder too: another computer may have made it', async () => {
    await comeIn()
    await pass(minute)
    visit = await visit.lock()
    await comeIn()
    await pass(minute)
    expect(names()).toHaveLength(1)
    expect(visit.world.copies).toHaveLength(2)
  })

  test('is made in no schedule, in no folder, and while nobody is in never', async () => {
    visit.room.planBackups(plan)
    visit.world.pass(hour)
    await comeIn({ ...plan, every: 'off' })
    await pass(hour)
    visit.room.planBackups({ ...plan, folder: null })
    await pass(hour)
    expect(names()).toEqual([])
    expect((await standing()).trouble).toBeNull()
  })

  test('waits while several are here together', async () => {
    visit.room.planBackups(plan)
    const members = [
      { member: mara, passphrase: passphrases.mara },
      { member: jonas, passphrase: passphrases.jonas },
    ]
    await visit.ask('vault.unlock-together', { members })
    await pass(3 * hour)
    expect(names()).toEqual([])
  })

  test('holds the pages of everybody', async () => {
    await comeIn()
    await pass(minute)
    const [copy] = (await visit.ask('backups.list', {}))!
    expect(copy).toMatchObject({
      isScheduled: true,
      state: 'whole',
      checkedAt: null,
      cover: { members: [{ label: 'Mara' }, { label: 'Jonas' }] },
    })
    visit = await visit.lock()
    const secret = { kind: 'passphrase', passphrase: passphrases.jonas } as const
    const place = visit.world.places.add(`${path}/${copy!.name}`)
    const restored = await visit.ask('backups.restore', { job, place, member: jonas, secret })
    expect(restored.report.members).toHaveLength(2)
  })
})

describe('whoever only reads', () => {
  test('leaves nothing in the vault by a copy that was made beside it', async () => {
    await comeIn()
    const before = visit.world.diskAt(visit.world.vaultFolder).files()
    await pass(minute)
    expect(names()).toHaveLength(1)
    expect(visit.world.diskAt(visit.world.vaultFolder).files()).toEqual(before)
    // They see it all the same.
    expect((await visit.ask('backups.last', {}))?.madeAt).toBe((await standing()).last)
  })

  test('and writes something after all, has the copy noted in Mine', async () => {
    await comeIn()
    await pass(minute)
    const { madeAt } = (await visit.ask('backups.last', {}))!
    await finish('A page')
    await settled()
    visit = await visit.lock()
    await comeIn({ ...plan, every: 'off' })
    expect((await visit.ask('backups.last', {}))?.madeAt).toBe(madeAt)
  })
})

describe('a folder that is not there', () => {
  const gone = () => {
    const disk = new (class extends MemoryDisk {
      isHere = false
      override async size(name: string) {
        return this.isHere || name !== '' ? super.size(name) : null
      }
    })()
    visit.world.folders.set(path, disk)
    return disk
  }

  test('is told once a copy is due, and tried again in every quiet moment', async () => {
    const disk = gone()
    await comeIn()
    expect((await standing()).trouble).toBeNull()
    await pass(minute)
    expect((await standing()).trouble).toBe('backup.folder-away')
    await expect(visit.ask('backups.list', {})).rejects.toThrow('backup.folder-away')
    disk.isHere = true
    await pass(2 * minute)
    expect((await standing()).trouble).toBeNull()
    expect(names()).toHaveLength(1)
  })

  test('is no trouble while no copy is due', async () => {
    gone()
    const status = await standingVault()
    const madeAt = visit.world.clock.now().toISOString()
    await comeIn({ ...plan, last: { vault: status, madeAt } })
    await pass(minute)
    expect((await standing()).trouble).toBeNull()
    expect((await standing()).last).toBe(madeAt)
  })

  test('and one that was emptied, or is not the stick, gets no copy by mistake', async () => {
    const vault = await standingVault()
    await comeIn({ ...plan, last: { vault, madeAt: '2026-11-01T08:00:00.000Z' } })
    await pass(minute)
    expect((await standing()).trouble).toBe('backup.folder-away')
    expect(names()).toEqual([])
    // Chosen again, it is the place.
    visit.room.planBackups({ ...plan, folder: { path: `${path} `, name: 'again' } })
    await pass(minute)
    expect((await standing()).trouble).toBeNull()
  })

  /** The id of the vault, which only somebody who is in is told. */
  async function standingVault(): Promise<string> {
    const head = visit.world.diskAt(visit.world.vaultFolder).files().get('HEAD.a')!
    return /"vault":"([0-9a-v]{26})"/.exec(Buffer.from(head).toString())![1]!
  }
})

test.each(['disk.full', 'disk.read-only', 'disk.no-permission', 'disk.failed'] as const)(
  '%s is told, tried again after an hour, and keeps nobody from writing',
  async (code) => {
    let isBad = true
    const disk = new (class extends MemoryDisk {
      tries = 0
      override async create(name: string) {
        this.tries += 1
        if (isBad) throw new AppError(code)
        return super.create(name)
      }
    })()
    visit.world.folders.set(path, disk)
    await comeIn()
    await pass(minute)
    expect((await standing()).trouble).toBe(code)
    await finish('While the stick is full')
    // Nothing of this passes within minutes.
    await pass(5 * minute)
    expect(disk.tries).toBe(1)
    isBad = false
    await pass(hour)
    expect((await standing()).trouble).toBeNull()
    expect(names()).toHaveLength(1)
  },
)

describe('a copy under way', () => {
  /** A stick on which nothing ends before it is let. */
  class Slow extends MemoryDisk {
    #go = () => {}
    readonly may = new Promise<void>((resolve) => {
      this.#go = resolve
    })
    isReached = false
    override async rename(from: string, to: string) {
      this.isReached = true
      await this.may
      return super.rename(from, to)
    }
    go() {
      this.#go()
    }
  }

  test('is told as running, and pages are written and read meanwhile', async () => {
    const disk = new Slow()
    visit.world.folders.set(path, disk)
    await comeIn()
    visit.world.pass(minute)
    while (!disk.isReached) await new Promise((resolve) => setImmediate(resolve))
    expect((await standing()).running).not.toBeNull()
    await finish('Written meanwhile')
    expect((await visit.ask('entries.timeline', {})).count).toBe(1)
    disk.go()
    await settled()
    expect(names()).toHaveLength(1)
  })

  test('ends when Hearth locks, and leaves nothing half done', async () => {
    await comeIn()
    await finish('Kept')
    visit.world.pass(minute)
    const closed = visit.room.close()
    await closed
    expect(names()).toEqual([])
    expect(visit.world.copies).toEqual([])
    expect(visit.world.faults).toEqual([])
    const vault = visit.world.diskAt(visit.world.vaultFolder).files()
    expect(vault.has('LOCK')).toBe(false)
  })

  test('makes way for a change of passphrase, and comes again', async () => {
    let isHeld = true
    let isReached = false
    const disk = new (class extends MemoryDisk {
      override async read(name: string, position?: number, length?: number) {
        // The stick is slow: others have time to come.
        while (isHeld && name.endsWith('.unfinished')) {
          isReached = true
          await new Promise((resolve) => setImmediate(resolve))
        }
        return super.read(name, position, length)
      }
    })()
    visit.world.folders.set(path, disk)
    await comeIn()
    visit.world.pass(minute)
    while (!isReached) await new Promise((resolve) => setImmediate(resolve))
    const next = 'another lantern over the canal'
    const change = visit.ask('passphrase.change', { current: passphrases.mara, next })
    for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    isHeld = false
    await change
    await settled()
    expect(names()).toEqual([])
    expect((await standing()).trouble).toBeNull()
    await pass(hour)
    expect(names()).toHaveLength(1)
  })

  test('asked for by hand comes in place of the one that came by itself', async () => {
    await comeIn()
    visit.world.pass(minute)
    const report = await visit.ask('backups.run', { job })
    await settled()
    expect(names()).toHaveLength(1)
    expect((await standing()).last).toBe(report.madeAt)
  })
})

test('what an earlier crash left is gone after the next copy', async () => {
  await comeIn()
  await pass(minute)
  const [name] = names()
  const left = [...visit.world.diskAt(path).files().keys()]
  expect(left).toEqual([name])
  visit = await visit.lock()
  const made: string[] = []
  const disk = new (class extends MemoryDisk {
    override create(file: string) {
      made.push(file)
      return super.create(file)
    }
  })(stick().treeCopy())
  visit.world.folders.set(path, disk)
  await comeIn()
  await pass(25 * hour)
  const [, mark] = /hearth-backup\.([0-9a-v]{26})\./.exec(made[0]!)!
  disk.put(unfinishedName(name!, mark!), Buffer.from('half'))
  await pass(25 * hour)
  expect(names().filter((one) => one.endsWith('.unfinished'))).toEqual([])
  expect(names()).toHaveLength(3)
})

test('a copy is tried out in memory, and marked as checked in this sitting', async () => {
  await comeIn()
  await finish('Kept')
  await pass(minute)
  const [copy] = (await visit.ask('backups.list', {}))!
  const found = await visit.ask('backups.rehearse', { job, place: copy!.place })
  expect(found).toMatchObject({ madeAt: copy!.cover!.madeAt, held: { entries: 1, damages: 0 } })
  const [again] = (await visit.ask('backups.list', {}))!
  expect(again!.place).toBe(copy!.place)
  expect(again!.checkedAt).not.toBeNull()
})

test('a wrong clock brings neither a flood of copies nor a pause', async () => {
  await comeIn()
  await pass(minute)
  visit.world.setClock('2036-01-01T08:00:00.000Z')
  await pass(hour)
  await pass(hour)
  expect(names()).toHaveLength(2)
  visit.world.setClock('2026-11-09T08:00:00.000Z')
  await pass(hour)
  await pass(hour)
  expect(names()).toHaveLength(3)
  expect(dayOfDate(new Date((await standing()).last!))).toBe('2026-11-09')
})

test('what stands in the way of a copy that somebody asked for is told wherever the last one is', async () => {
  const disk = new (class extends MemoryDisk {
    isAway = true
    override async size(name: string) {
      return this.isAway ? null : super.size(name)
    }
  })()
  visit.world.folders.set(path, disk)
  await comeIn({ ...plan, every: 'off' })
  const { announced } = visit.world
  const before = announced.length
  await expect(visit.ask('backups.run', { job })).rejects.toThrow('backup.folder-away')
  expect((await standing()).trouble).toBe('backup.folder-away')
  expect(announced.slice(before)).toContainEqual({ event: 'changed', scopes: ['backups'] })
  disk.isAway = false
  await visit.ask('backups.run', { job })
  expect((await standing()).trouble).toBeNull()
})
