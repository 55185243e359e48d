/**
 * Made the golden vault, with Hearth's own core and the real cost of key derivation:
 * `npx tsx tests/vectors/make-vault-1.ts`. Keys and ids are random, so every file would be another: where
 * there is a golden vault it refuses. README.md says why.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sodium from 'libsodium-wrappers-sumo'
import { makeBackup } from '../../main/core/backups/index.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import { unwatched } from '../../main/core/work.ts'
import { aDraft } from '../make/an-entry.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import {
  anImport,
  imported,
  jonassFirstEvening,
  jonassSecondEvening,
  marasFirstEvening,
  marasSecondEvening,
  rain,
} from './golden-evenings.ts'
import { GoldenHouse } from './golden-house.ts'
import { quarrels } from './golden-quarrels.ts'
import { expectedOf } from './golden-told.ts'
import { aNewComputer, pastTheirTime, twoComputers } from './golden-years.ts'
import { laterYears } from './later-years.ts'
import type { Golden } from './telling.ts'

const here = import.meta.dirname
const isAgain = process.argv.includes('--again-before-the-release')
if (existsSync(join(here, 'vault-1.json')) && !isAgain) {
  throw new Error('The golden vault is there, and stays as it is: see README.md beside it.')
}
await sodium.ready

const house = await GoldenHouse.founded('2023-05-06T20:00:00.000Z')
const { clock } = house
await marasFirstEvening(house)
clock.goTo('2023-06-10T19:00:00.000Z')
await jonassFirstEvening(house)
clock.goTo('2023-09-30T19:00:00.000Z')
await marasSecondEvening(house)
clock.goTo('2023-10-01T08:00:00.000Z')
await jonassSecondEvening(house)
clock.goTo('2024-03-02T20:00:00.000Z')
await quarrels(house)
clock.goTo('2024-08-11T10:00:00.000Z')
await twoComputers(house)
clock.goTo('2025-01-04T15:00:00.000Z')
await aNewComputer(house)
clock.goTo('2025-11-07T18:00:00.000Z')
// Lea joins and leaves, Mara has new keys, Tom joins; Jonas is away meanwhile.
const people = await laterYears(house.world(), house, { withoutPhotos: true })
house.mara = people.mara
await pastTheirTime(house, people.mara)
clock.goTo('2026-05-01T18:00:00.000Z')
await anImport(house, people.tom)

// Mara under her new keys, in a process that ends without a word.
clock.goTo('2026-11-21T20:00:00.000Z')
{
  const journal = new Journal(await house.enter(people.mara), clock)
  const draft = aDraft(journal, 'mine', { body: `It began again.${rain}` })
  await journal.saveDraft(draft)
  const body = `It began again, with wind.${rain}`
  await journal.saveDraft({ ...draft, content: { ...draft.content, body } })
}

/** The vault alone: without the LOCK of a process that is gone, and without the ballast. */
function ofTheVault(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map([...files].filter(([path]) => !/^(LOCK|ballast)/.test(path)))
}

// Mara's backup, then a last save of hers that is cut in the middle.
const { disk, anchors } = house
const target = { disk: new MemoryDisk(), name: 'vault-1.hearth-backup' }
const last = await house.enter(people.mara)
const report = await makeBackup({ vault: last, living: disk, target, clock, work: unwatched })
const before = disk.files()
const anchor = anchors.files().get(`anchors/${last.vaultId}`)
await last.mine.commit([imported(last.newId(), 'The page that was never saved', '2026-11-07')])
const torn = [...disk.files()].find(([path, bytes]) => {
  const old = before.get(path)
  return old && Buffer.compare(old, bytes) !== 0
})
if (!torn) throw new Error('the last save touched no segment that was there')
const [tornPath, whole] = torn
const old = before.get(tornPath) ?? new Uint8Array()
const tornAt = Math.floor(whole.findIndex((byte, at) => byte !== old[at]) / 4096) * 4096
const half = new Uint8Array(whole.length)
half.set(whole.subarray(0, tornAt + 2048))
const files = ofTheVault(before).set(tornPath, half)

const staying = [people.mara, people.jonas, people.tom]
const golden: Golden = {
  vault: last.vaultId,
  members: [],
  former: [people.lea.id],
  holders: staying.map(({ id }) => id),
  torn: { path: tornPath, offset: tornAt },
  backup: { madeAt: report.madeAt, maker: people.mara.id },
  host: house.world().owners.self.host,
}
for (const who of staying) golden.members.push(await expectedOf(house, who, files))

rmSync(join(here, 'vault-1'), { recursive: true, force: true })
for (const [path, bytes] of files) {
  const place = join(here, 'vault-1', path)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, bytes)
}
const backup = target.disk.files().get(target.name)
if (!backup || !anchor) throw new Error('no backup was made, or no anchor')
writeFileSync(join(here, target.name), backup)
writeFileSync(join(here, 'vault-1.anchor'), anchor)
writeFileSync(join(here, 'vault-1.json'), `${JSON.stringify(golden, null, 1)}\n`)
