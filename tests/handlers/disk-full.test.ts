import { beforeEach, expect, test } from 'vitest'
import type { JobId, PlaceToken } from '../../shared/ids.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'
import { ballastBytes, ballastOn, fill } from '../make/a-small-disk.ts'
import { aPage } from '../make/an-entry.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'

const job = 'c'.repeat(26) as JobId
let visit: Visit
let disk: MemoryDisk

beforeEach(async () => {
  const { visit: first, mara } = await aHousehold()
  first.world.ballastBytes = ballastBytes
  visit = await first.lock()
  disk = visit.world.diskAt(visit.world.vaultFolder)
  await visit.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  await write('before')
  await visit.room.evening().vault.tidy()
  expect(ballastOn(disk)).toBe(ballastBytes)
  // Another sitting, which has no room of its own yet.
  visit = await visit.lock()
  await visit.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
})

async function write(body: string) {
  const draft = await visit.ask('drafts.begin', {
    day: aPage().day,
    time: null,
    entry: null,
    zone: 'mine',
  })
  await visit.ask('drafts.finish', { ...draft, content: aPage({ body }) })
}

/** Until what was begun by the clock has ended. */
async function pass(ms: number) {
  visit.world.pass(ms)
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
const isFull = async () => (await visit.ask('session.read', {})).isDiskFull
const toldOfSession = () =>
  visit.world.announced.filter(
    (event) => event.event === 'changed' && event.scopes.includes('session'),
  ).length

test('the window is told when the disk is full and when it is so no more; words are kept all the while', async () => {
  expect(await isFull()).toBe(false)
  fill(disk)
  const before = toldOfSession()
  await write('kept')
  expect([await isFull(), toldOfSession() - before]).toEqual([true, 1])
  await pass(15_000)
  expect([await isFull(), toldOfSession() - before]).toEqual([true, 1])
  fill(disk, 4 * ballastBytes)
  await pass(14_000)
  expect(await isFull()).toBe(true)
  await pass(1_000)
  expect([await isFull(), toldOfSession() - before, ballastOn(disk)]).toEqual([
    false,
    2,
    ballastBytes,
  ])
  await pass(60_000)
  expect(toldOfSession() - before).toBe(2)
})

test('photos are refused as long, with the code that says why', async () => {
  fill(disk)
  await write('kept')
  const photo = { job, name: 'lake.jpg', type: 'image/jpeg', bytes: 3 }
  await expect(visit.ask('attachments.begin', photo)).rejects.toThrow('disk.full')
  fill(disk, 4 * ballastBytes)
  await visit.ask('attachments.begin', photo)
})

test('a copy on the same disk has to wait, one on another is made', async () => {
  fill(disk)
  await write('kept')
  const [here, stick] = ['/home/copies', '/stick']
  visit.world.diskAt(here).device = disk.device
  visit.world.diskAt(here).capacity = 100_000_000
  visit.world.diskAt(stick).capacity = 100_000_000
  const place = (folder: string): PlaceToken => visit.world.places.add(`${folder}/a.hearth-backup`)
  await expect(visit.ask('backups.make', { job, place: place(here) })).rejects.toThrow('disk.full')
  expect(visit.world.diskAt(here).files().size).toBe(0)
  expect(await visit.ask('backups.make', { job, place: place(stick) })).toMatchObject({
    entries: 2,
  })
  const into = (folder: string) => ({ job, place: visit.world.places.add(folder) })
  await expect(visit.ask('exports.readable', into(here))).rejects.toThrow('disk.full')
  await visit.ask('exports.readable', into(stick))
})
