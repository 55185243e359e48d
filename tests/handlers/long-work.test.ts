import { expect, test } from 'vitest'
import type { JobId, PlaceToken } from '../../shared/ids.ts'
import { aHousehold, passphrases, Visit } from '../make/a-room.ts'
import { aPage } from '../make/an-entry.ts'
import { pepysZip } from '../make/day-one-zip.ts'

const job = 'c'.repeat(26) as JobId
const begin = { day: aPage().day, time: null, entry: null } as const

test('a backup is made, told of, and restored into a folder of its own', async () => {
  const { visit, mara, jonas } = await aHousehold()
  await finish(visit, 'mine', 'Only for me')
  await finish(visit, 'ours', 'For us')
  const place = visit.world.places.add('/stick/Hearth.hearth-backup')
  expect(await visit.ask('backups.last', {})).toBeNull()
  const report = await visit.ask('backups.make', { job, place })
  expect(report).toMatchObject({ entries: 2, notes: 0 })
  expect(await visit.ask('backups.last', {})).toEqual(report)
  expect(progressOf(visit).at(-1)?.phase).toBe('finishing')

  const later = await visit.lock()
  expect(await later.ask('backups.cover', { place })).toMatchObject({
    madeAt: report.madeAt,
    members: [{ label: 'Mara' }, { label: 'Jonas' }],
  })
  const living = later.world.diskAt(later.world.vaultFolder).files()
  const restore = (member: typeof mara, passphrase: string) =>
    later.ask('backups.restore', { job, place, member, secret: { kind: 'passphrase', passphrase } })
  await expect(restore(mara, passphrases.jonas)).rejects.toThrow('vault.wrong-passphrase')
  const asJonas = await restore(jonas, passphrases.jonas)
  const asMara = await restore(mara, passphrases.mara)
  expect(asJonas.report.entries).toBe(1)
  expect(asMara.report.entries).toBe(2)
  expect(asMara.restored).not.toBe(asJonas.restored)
  expect(later.world.diskAt(later.world.vaultFolder).files()).toEqual(living)

  const folder = later.world.places.pathOf(asMara.restored)!
  expect(folder.startsWith(later.world.userFolder)).toBe(true)
  expect(later.world.diskAt(folder).files().has('HEAD.a')).toBe(true)
})

test('before a journal is put aside it is told how the copy stands to it, by days alone while nobody is in', async () => {
  const { visit } = await aHousehold()
  const place = visit.world.places.add('/stick/Hearth.hearth-backup')
  const { madeAt } = await visit.ask('backups.make', { job, place })
  const { world } = await visit.lock()
  const besideAt = async (changed: string | null) => {
    world.changed = changed === null ? null : new Date(changed)
    return (await (await Visit.begin(world)).ask('backups.cover', { place })).beside
  }
  expect(await besideAt(null)).toBe('unknown')
  expect(await besideAt(madeAt)).toBe('same-day')
  expect(await besideAt('2026-12-24T12:00:00.000Z')).toBe('older')
  expect(await besideAt('2026-01-06T12:00:00.000Z')).toBe('newer')

  const elsewhere = (await aHousehold()).visit.world
  elsewhere.folders.set('/stick', world.diskAt('/stick'))
  const there = elsewhere.places.add('/stick/Hearth.hearth-backup')
  const other = await Visit.begin(elsewhere)
  expect((await other.ask('backups.cover', { place: there })).beside).toBe('another')
  elsewhere.folders.delete(elsewhere.vaultFolder)
  const bare = await Visit.begin(elsewhere)
  expect((await bare.ask('backups.cover', { place: there })).beside).toBe('none')
})

test('what would be put aside is counted for whoever opens both, and for nobody else', async () => {
  const { visit, mara } = await aHousehold()
  await finish(visit, 'mine', 'Only for me')
  await finish(visit, 'ours', 'For us')
  const place = visit.world.places.add('/stick/Hearth.hearth-backup')
  await visit.ask('backups.make', { job, place })
  const restore = async (from: Visit, passphrase: string) => {
    const secret = { kind: 'passphrase', passphrase } as const
    return (await from.ask('backups.restore', { job, place, member: mara, secret })).report.present
  }
  const same = await visit.lock()
  expect(await restore(same, passphrases.mara)).toEqual({
    ...{ entries: 2, notes: 0, onlyHere: 0, onlyInCopy: 0, inOneBin: 0, isSame: true },
  })
  await same.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  await finish(same, 'mine', 'Later, for me')
  const later = await same.lock()
  const before = later.world.diskAt(later.world.vaultFolder).files()
  expect(await restore(later, passphrases.mara)).toEqual({
    ...{ entries: 3, notes: 0, onlyHere: 1, onlyInCopy: 0, inOneBin: 0, isSame: false },
  })
  expect(later.world.diskAt(later.world.vaultFolder).files()).toEqual(before)

  // The passphrase of the copy's day is known to somebody who is not to know today's.
  await later.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  const next = 'pebble walnut kettle orbit'
  await later.ask('passphrase.change', { current: passphrases.mara, next })
  expect(await restore(await later.lock(), passphrases.mara)).toBe('other-secret')
})

test.each([
  ['its keyrings and all it holds', /^spaces\//],
  ['the keys of its members', /^keys\//],
])('a journal that lacks %s is not blamed on what was typed', async (_, lost) => {
  const { visit, mara } = await aHousehold()
  await finish(visit, 'mine', 'Only for me')
  const place = visit.world.places.add('/stick/Hearth.hearth-backup')
  await visit.ask('backups.make', { job, place })
  const from = await visit.lock()
  const disk = from.world.diskAt(from.world.vaultFolder)
  const gone = [...disk.files().keys()].filter((path) => lost.test(path))
  expect(gone.length).toBeGreaterThan(0)
  for (const path of gone) await disk.remove(path)
  const before = disk.files()
  const secret = { kind: 'passphrase', passphrase: passphrases.mara } as const
  const { report } = await from.ask('backups.restore', { job, place, member: mara, secret })
  expect(report).toMatchObject({ entries: 1, present: 'unreadable' })
  expect(disk.files()).toEqual(before)
})

test('a journal that opens in part only is not counted', async () => {
  const { visit, mara } = await aHousehold()
  await finish(visit, 'mine', 'Only for me')
  const place = visit.world.places.add('/stick/Hearth.hearth-backup')
  await visit.ask('backups.make', { job, place })
  const { mine } = visit.room.evening().vault
  const from = await visit.lock()
  const disk = from.world.diskAt(from.world.vaultFolder)
  const logs = [...disk.files()].filter(([path]) => path.startsWith(`spaces/${mine.id}/log/`))
  const secret = { kind: 'passphrase', passphrase: passphrases.mara } as const
  const order = { job, place, member: mara, secret }
  for (const [path, bytes] of logs) {
    disk.put(
      path,
      bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
    )
  }
  const { report } = await from.ask('backups.restore', order)
  expect(report).toMatchObject({ entries: 1, present: 'unreadable' })
})

test('a backup cannot be restored while somebody is in', async () => {
  const { visit, mara } = await aHousehold()
  const place = visit.world.places.add('/stick/Hearth.hearth-backup')
  await visit.ask('backups.make', { job, place })
  const secret = { kind: 'passphrase', passphrase: passphrases.mara } as const
  const restore = visit.ask('backups.restore', { job, place, member: mara, secret })
  await expect(restore).rejects.toThrow('request.invalid')
})

test('a journal from Day One comes in once, and the timeline shows it', async () => {
  const { visit } = await aHousehold()
  const place = dayOne(visit, 40)
  const preview = await visit.ask('imports.preview', { job, place })
  expect(preview).toMatchObject({ entries: 40, alreadyHere: 0, oldestDay: '1660-01-11' })
  const report = await visit.ask('imports.run', { job, place, zone: 'ours' })
  expect(report.added).toBe(40)
  expect((await visit.ask('entries.timeline', {})).count).toBe(40)
  const oldest = (await visit.ask('entries.slice', { from: 39, length: 5 }))[0]
  expect(oldest).toMatchObject({ day: '1660-01-11', zone: 'ours' })

  const again = await visit.ask('imports.run', { job, place, zone: 'mine' })
  expect(again).toMatchObject({ added: 0, skipped: [{ reason: 'already-here', count: 40 }] })
})

test('an import that is asked to stop leaves nothing of itself', async () => {
  const { visit, mara } = await aHousehold()
  const place = dayOne(visit, 400)
  const running = visit.ask('imports.run', { job, place, zone: 'mine' })
  const answer = running.catch((error: Error) => error.message)
  while (!progressOf(visit).some(({ phase }) => phase === 'writing')) {
    await new Promise((resolve) => setImmediate(resolve))
  }
  await visit.ask('jobs.cancel', { job })
  expect(await answer).toBe('request.cancelled')
  expect((await visit.ask('entries.timeline', {})).count).toBe(0)

  const later = await visit.lock()
  await later.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  expect((await later.ask('entries.timeline', {})).count).toBe(0)
})

test('locking stops long work, which leaves nothing of itself', async () => {
  const { visit, mara } = await aHousehold()
  const place = dayOne(visit, 400)
  const running = visit.ask('imports.run', { job, place, zone: 'mine' })
  const answer = running.catch((error: Error) => error.message)
  const later = await visit.lock()
  expect(await answer).toBe('request.cancelled')
  await later.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  expect((await later.ask('entries.timeline', {})).count).toBe(0)
})

test('pages are read while long work goes on', async () => {
  const { visit } = await aHousehold()
  const { id } = await finish(visit, 'mine', 'Here already')
  const order: string[] = []
  const place = dayOne(visit, 400)
  const importing = visit.ask('imports.run', { job, place, zone: 'mine' })
  const imported = importing.then(() => order.push('imported'))
  await visit.ask('entries.read', { id }).then(() => order.push('read'))
  await imported
  expect(order).toEqual(['read', 'imported'])
})

test.each(['backups.make', 'backups.cover', 'imports.preview'] as const)(
  '%s knows no place that nobody chose, and no file that is not there',
  async (name) => {
    const { visit } = await aHousehold()
    const ask = (place: PlaceToken) =>
      name === 'backups.make'
        ? visit.ask(name, { job, place })
        : name === 'backups.cover'
          ? visit.ask(name, { place })
          : visit.ask(name, { job, place })
    await expect(ask('s'.repeat(26) as PlaceToken)).rejects.toThrow('file.not-found')
    if (name === 'backups.make') return
    const nothing = visit.world.places.add('/stick/nothing here')
    await expect(ask(nothing)).rejects.toThrow('file.not-found')
  },
)

async function finish(visit: Visit, zone: 'mine' | 'ours', body: string) {
  const draft = await visit.ask('drafts.begin', { ...begin, zone })
  return visit.ask('drafts.finish', { ...draft, content: aPage({ body }) })
}

function dayOne(visit: Visit, entries: number): PlaceToken {
  visit.world.diskAt('/downloads').put('Diary.zip', pepysZip(entries))
  return visit.world.places.add('/downloads/Diary.zip')
}

function progressOf({ world }: Visit) {
  return world.announced.flatMap((told) => (told.event === 'progress' ? [told.progress] : []))
}
