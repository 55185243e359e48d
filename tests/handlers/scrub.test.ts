import { beforeEach, describe, expect, test } from 'vitest'
import { concat } from '../../main/core/crypto/bytes.ts'
import { digest } from '../../main/core/crypto/digest.ts'
import { AppError } from '../../shared/errors.ts'
import type { JobId } from '../../shared/ids.ts'
import type { BackupPlan } from '../../shared/messages.ts'
import { aPicture } from '../make/a-picture.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'
import { aThumbnail, showing } from '../make/an-attachment.ts'
import { aPage } from '../make/an-entry.ts'

const minute = 60_000
const job = 'c'.repeat(26) as JobId
const path = '/stick/Hearth backups'
/** A folder that was chosen, and no copies that are made by themselves. */
const plan: BackupPlan = { every: 'off', folder: { path, name: 'Hearth backups' }, last: null }

let visit: Visit
let mara: Awaited<ReturnType<typeof aHousehold>>['mara']
let jonas: typeof mara

beforeEach(async () => {
  const household = await aHousehold()
  ;({ mara, jonas } = household)
  visit = await household.visit.lock()
  await comeIn()
})

async function comeIn() {
  visit.room.planBackups(plan)
  await visit.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
}
const disk = () => visit.world.diskAt(visit.world.vaultFolder)
const files = () => [...disk().files().keys()]
const run = () => visit.ask('scrub.run', { job })
const standing = () => visit.ask('scrub.standing', {})
const spoil = (name: string, at = 60, on = disk()) => {
  const bytes = on.files().get(name)!.slice()
  bytes[at]! ^= 16
  on.put(name, bytes)
}
/** Until whatever can go on has gone on. */
async function turns() {
  for (let turn = 0; turn < 300; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

async function aPageWithAPhoto() {
  const bytes = aPicture(48, 32)
  await visit.ask('attachments.begin', {
    job,
    name: 'weir.png',
    type: 'image/png',
    bytes: bytes.length,
  })
  await visit.ask('attachments.add', { job, chunk: new Uint8Array(bytes) })
  const photo = await visit.ask('attachments.finish', { job, thumbnail: aThumbnail() })
  const begin = { day: aPage().day, time: null, entry: null } as const
  const draft = await visit.ask('drafts.begin', { ...begin, zone: 'mine' })
  await visit.ask('drafts.finish', { ...draft, content: aPage({ body: showing(photo) }) })
  return photo
}

describe('on demand', () => {
  test('a whole journal is told as whole, with how many files and copies were read', async () => {
    await aPageWithAPhoto()
    const place = visit.world.places.add(`${path}/by hand.hearth-backup`)
    await visit.ask('backups.make', { job, place })
    const found = await run()
    expect(found).toMatchObject({ losses: [], mended: 0, harmless: 0, aside: 0, backups: 1 })
    // The LOCK that is held just now is one of them.
    expect(found.files).toBe(files().length)
    expect(found.bytes).toBe([...disk().files().values()].reduce((sum, one) => sum + one.length, 0))
    expect(await standing()).toEqual({ running: null, last: found })
    const heard = visit.world.announced.flatMap((one) => (one.event === 'progress' ? [one] : []))
    expect(heard.length).toBeGreaterThan(2)
  })

  test('a damaged copy of a key file is mended and told, and nothing else is', async () => {
    spoil(`keys/${mara}.a`)
    expect(await run()).toMatchObject({ mended: 1, losses: [] })
    expect((await visit.ask('session.read', {})).problems).toEqual([])
    expect(await run()).toMatchObject({ mended: 0, losses: [], aside: 1 })
  })

  test('what opening told of goes once it is mended', async () => {
    visit = await visit.lock()
    spoil('HEAD.b')
    await comeIn()
    const told = async () => (await visit.ask('session.read', {})).problems.map(({ kind }) => kind)
    expect(await told()).toEqual(['copy-damaged'])
    expect(await run()).toMatchObject({ mended: 1 })
    expect(await told()).toEqual([])
  })

  test('a photo that is damaged comes back from a copy, and what was there is kept', async () => {
    const photo = await aPageWithAPhoto()
    const place = visit.world.places.add(`${path}/by hand.hearth-backup`)
    await visit.ask('backups.make', { job, place })
    const [blob] = files().filter((one) => one.includes('/att/'))
    const whole = disk().files().get(blob!)
    spoil(blob!, 4_000)
    const hurt = disk().files().get(blob!)
    expect(await run()).toMatchObject({ mended: 1, losses: [] })
    expect(disk().files().get(blob!)).toEqual(whole)
    const kept = [...disk().files()].filter(([name]) => name.startsWith('quarantine/'))
    expect(kept.map(([, bytes]) => bytes)).toEqual([hurt])
    expect((await visit.ask('attachments.describe', { ids: [photo.id] })).length).toBe(1)
  })

  test('a photo that no copy has is named, and stays where it is', async () => {
    await aPageWithAPhoto()
    const blobs = files().filter((one) => one.includes('/att/'))
    for (const blob of blobs) spoil(blob, 4_000)
    const found = await run()
    expect(found.losses).toEqual(
      blobs.map(() => ({ part: 'photos', name: 'weir.png', from: null })),
    )
    expect(files()).toEqual(expect.arrayContaining(blobs))
    disk().take(blobs[0]!)
    expect((await run()).losses).toHaveLength(2)
  })

  test('a photo that only the other member can open is looked at too', async () => {
    visit = await visit.lock()
    await visit.ask('vault.unlock', { member: jonas, passphrase: passphrases.jonas })
    await aPageWithAPhoto()
    visit = await visit.lock()
    await comeIn()
    expect(await run()).toMatchObject({ losses: [] })
    const [blob] = files().filter((one) => one.includes('/att/'))
    for (const at of [2, 40, 30_000]) {
      const whole = disk().files().get(blob!)!
      spoil(blob!, at)
      expect((await run()).losses).toEqual([{ part: 'another', name: null, from: null }])
      disk().put(blob!, whole)
    }
    disk().put(blob!, disk().files().get(blob!)!.slice(0, -65_553))
    expect((await run()).losses).toHaveLength(1)
  })

  test('a copy that is damaged is named', async () => {
    const place = visit.world.places.add(`${path}/by hand.hearth-backup`)
    await visit.ask('backups.make', { job, place })
    const stick = visit.world.diskAt(path)
    const [name] = [...stick.files().keys()]
    spoil(name!, 40_000, stick)
    expect((await run()).losses).toEqual([{ part: 'backups', name, from: null }])
  })

  test('a copy of a later format is not looked at, and neither counted nor called bad', async () => {
    const place = visit.world.places.add(`${path}/later.hearth-backup`)
    await visit.ask('backups.make', { job, place })
    const stick = visit.world.diskAt(path)
    const [[name, bytes]] = [...stick.files()] as [[string, Uint8Array]]
    const shell = bytes.slice(0, 16)
    shell[8] = 2
    stick.put(name, concat(shell, digest(shell), bytes.subarray(48)))
    expect(await run()).toMatchObject({ backups: 0, losses: [] })
  })

  test('a copy on a stick that is pulled out meanwhile is out of reach, not damaged', async () => {
    const place = visit.world.places.add(`${path}/by hand.hearth-backup`)
    await visit.ask('backups.make', { job, place })
    const stick = visit.world.diskAt(path)
    const [name] = [...stick.files().keys()]
    const read = stick.read.bind(stick)
    stick.read = (file, position, length) => {
      if (position === 0 || !stick.files().has(name!)) return read(file, position, length)
      stick.take(name!)
      return Promise.reject(new AppError('disk.failed'))
    }
    expect(await run()).toMatchObject({ backups: 0, losses: [] })
  })

  test('files of other programs are named, and left alone', async () => {
    disk().put('Thumbs.db', new Uint8Array(7))
    const found = await run()
    expect(found.unknown).toEqual({ names: ['Thumbs.db'], count: 1 })
    expect(found.losses).toEqual([])
    expect(disk().files().get('Thumbs.db')).toEqual(new Uint8Array(7))
  })

  test('stopped, it says so, and the next one begins anew', async () => {
    const running = run()
    await visit.ask('jobs.cancel', { job })
    await expect(running).rejects.toThrow('request.cancelled')
    expect(await standing()).toEqual({ running: null, last: null })
    expect(await run()).toMatchObject({ losses: [] })
  })
})

describe('by itself', () => {
  test('it begins when nothing was asked for three minutes, and once in a sitting', async () => {
    visit.world.pass(3 * minute - 1)
    await turns()
    expect((await standing()).last).toBeNull()
    visit.world.pass(3 * minute)
    await turns()
    const { last } = await standing()
    expect(last).toMatchObject({ losses: [] })
    visit.world.pass(10 * minute)
    await turns()
    expect((await standing()).last).toEqual(last)
  })

  test('it stands still while somebody does something, and goes on where it was', async () => {
    visit.world.pass(3 * minute)
    await new Promise((resolve) => setImmediate(resolve))
    const { running, last } = await standing()
    expect(running).not.toBeNull()
    expect(last).toBeNull()
    await turns()
    const during = await standing()
    expect(during).toEqual({ running, last: null })
    visit.world.pass(3 * minute)
    await turns()
    expect((await standing()).last).toMatchObject({ losses: [] })
  })

  test('whoever only reads leaves nothing, and is told; whoever wrote has it mended', async () => {
    visit = await visit.lock()
    await comeIn()
    spoil(`keys/${mara}.b`)
    const before = disk().files()
    visit.world.pass(3 * minute)
    await turns()
    expect((await standing()).last).toMatchObject({
      mended: 0,
      losses: [{ part: 'keys', name: null, from: 'here' }],
    })
    expect((await visit.ask('session.read', {})).problems).toEqual([
      { kind: 'copy-damaged', count: 1 },
    ])
    expect(disk().files()).toEqual(before)

    visit = await visit.lock()
    await comeIn()
    const begin = { day: aPage().day, time: null, entry: null } as const
    const draft = await visit.ask('drafts.begin', { ...begin, zone: 'mine' })
    await visit.ask('drafts.finish', { ...draft, content: aPage({ body: 'Rain.' }) })
    spoil(`keys/${mara}.b`)
    visit.world.pass(3 * minute)
    await turns()
    expect((await standing()).last).toMatchObject({ mended: 1, losses: [] })
  })

  test('one that began under keys which were replaced since ends, and tells nothing', async () => {
    await aPageWithAPhoto()
    visit.world.pass(3 * minute)
    await new Promise((resolve) => setImmediate(resolve))
    expect((await standing()).running).not.toBeNull()
    await visit.ask('members.new-keys', {
      current: passphrases.mara,
      next: 'meadow lantern under seven bridges',
    })
    visit.world.pass(3 * minute)
    await turns()
    const { problems } = await visit.ask('session.read', {})
    expect(problems).toEqual([])
    expect((await standing()).last?.losses ?? []).toEqual([])
    visit.world.pass(3 * minute)
    await turns()
    expect((await standing()).last).toMatchObject({ losses: [] })
    expect(visit.world.faults).toEqual([])
  })

  test('the lock ends it at once, and nothing of it is known afterwards', async () => {
    visit.world.pass(3 * minute)
    await new Promise((resolve) => setImmediate(resolve))
    visit = await visit.lock()
    await comeIn()
    expect(await standing()).toEqual({ running: null, last: null })
    expect(visit.world.faults).toEqual([])
  })
})
