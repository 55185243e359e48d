import { beforeAll, expect, test } from 'vitest'
import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import { openVault as openByCore, parseRecoveryCode } from '../../main/core/vault/index.ts'
import { worldOn } from '../faults/world.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { Random } from '../make/random.ts'
import { aClock, twoInAVault } from '../make/two-in-a-vault.ts'
import { allHurts, hurtFiles } from './hurts.ts'
import { type Household, laterYears, type Person } from './later-years.ts'
import { readAttachment, sealedFileIn } from './reader/attachment.ts'
import { FilesInMemory } from './reader/folder.ts'
import { objectOf } from './reader/json.ts'
import { type OpenedVault, openVault as openByReader } from './reader/open-vault.ts'
import { coreTells, type Names, readerTells } from './told-by-both.ts'

let files: Map<string, Uint8Array>
let house: Household

beforeAll(async () => {
  const { world, mara, jonas } = await twoInAVault({ segmentBytes: 8 * 4096 })
  house = await laterYears(world, {
    mara: { ...mara, label: 'Mara' },
    jonas: { ...jonas, label: 'Jonas' },
  })
  files = world.disk.files()
})

const everybody = ['mara', 'jonas', 'tom', 'lea'] as const
const staying = ['mara', 'jonas', 'tom'] as const

test.each(everybody)(
  'both readers tell %s the same of every revision: what it says, whose it is, whether that holds',
  async (name) => {
    const names: Names = new Map()
    const byReader = readerTells(house[name], files, names)
    expect(await coreTells(house[name], files, names)).toEqual(byReader)
    if (name === 'lea') expect(byReader).toBe('refused')
    else {
      expect(byReader).toMatchObject({
        members: ['Mara', 'Jonas', 'Tom'],
        former: ['Lea'],
        holders: staying.map((who) => house[who].id),
        sound: true,
      })
    }
  },
)

/** Titles and texts that stand, and those in the bin, each with its author. */
function standingIn(vault: OpenedVault) {
  const found = { entries: [] as string[], notes: [] as string[], bin: [] as string[] }
  for (const space of ['shared', 'private'] as const) {
    const standing = vault.standing(space)
    for (const { collection, id, author, body } of standing.all()) {
      if (collection !== 'entries' && collection !== 'notes') continue
      const { title, text } = objectOf(body)
      const isBinned = standing.find('bin', id) !== null
      found[isBinned ? 'bin' : collection].push(`${space} ${author} ${title ?? text}`)
    }
  }
  return found
}

async function shownByCore(who: Person) {
  const secret = { type: 'recovery' as const, secret: parseRecoveryCode(who.code) }
  const vault = await openByCore(worldOn(MemoryDisk.of(new Map(files))), who.id, secret)
  const journal = new Journal(vault, aClock())
  const spelled = ({ zone, author, title }: { zone: string; author: string; title: string }) =>
    `${zone === 'ours' ? 'shared' : 'private'} ${author} ${title}`
  const shown = {
    entries: journal.slice(0, journal.timeline().count).map(spelled),
    notes: new Gratitude(vault).list().map(({ from, text }) => `shared ${from} ${text}`),
    bin: journal.binned().map(spelled),
  }
  await vault.close()
  return shown
}

test.each(staying)(
  'what counts for %s, and what lies in the bin, is the same to both',
  async (name) => {
    const { id, code } = house[name]
    const reader = openByReader(new FilesInMemory(files), id, { type: 'recovery', code })
    const byReader = standingIn(reader)
    const byCore = await shownByCore(house[name])
    for (const what of ['entries', 'notes', 'bin'] as const) {
      expect(byReader[what].toSorted()).toEqual(byCore[what].toSorted())
      expect(byReader[what].length).toBeGreaterThan(2)
    }
    const erased = [...reader.spaces.shared.records.values()].flat()
    expect(erased.filter(({ operation }) => operation === 'erase').length).toBeGreaterThan(3)
    expect(erased.some(({ text }) => text?.includes('Nobody is to read this'))).toBe(false)
  },
)

test.each(staying)('%s sees every photo of Ours and their own, with its small picture', (name) => {
  const { id, code } = house[name]
  const folder = new FilesInMemory(files)
  const reader = openByReader(folder, id, { type: 'recovery', code })
  for (const [space, count] of [
    ['shared', 4],
    ['private', 2],
  ] as const) {
    const photos = reader
      .standing(space)
      .all()
      .filter((one) => one.collection === 'attachments')
    expect(photos.length).toBe(count)
    for (const { body } of photos) {
      const { thumbnail, ...photo } = objectOf(body)
      for (const file of [photo, objectOf(thumbnail)]) {
        const bytes = readAttachment(folder, reader.spaces[space].place, sealedFileIn(file))
        expect(bytes.length).toBeGreaterThan(50)
      }
    }
  }
})

test('Ours was written under three keys, of which Jonas’s ring has the first', () => {
  const { id, code } = house.jonas
  const { spaces } = openByReader(new FilesInMemory(files), id, { type: 'recovery', code })
  expect([...spaces.shared.place.keys.keys()].sort()).toEqual([1, 2, 3])
  const ring = spaces.keyring.records.get(`spaces/${spaces.shared.place.space}`)?.at(-1)
  expect(Object.keys(objectOf(objectOf(JSON.parse(ring?.text ?? '')).keys))).toEqual(['1'])
})

const howMany = 200

test(`of ${howMany} hurts to that vault both readers tell whoever comes in the same`, async () => {
  const random = new Random(20_261_122)
  const hurts = allHurts(files).filter(({ path }) => !path.includes('/att/'))
  const different: string[] = []
  let unsound = 0
  for (let count = 0; count < howMany; count += 1) {
    const hurt = hurts[random.below(hurts.length)]
    const who = house[staying[count % staying.length] ?? 'mara']
    if (!hurt) throw new Error('nothing to hurt')
    const names: Names = new Map()
    const byReader = readerTells(who, hurtFiles(hurt, new Map(files)), names)
    const byCore = await coreTells(who, hurtFiles(hurt, new Map(files)), names)
    if (byReader === 'refused' || !byReader.sound) unsound += 1
    if (JSON.stringify(byReader) !== JSON.stringify(byCore)) {
      different.push(`${who.label}: ${hurt.path}, ${hurt.what}`)
    }
  }
  expect(different).toEqual([])
  expect(unsound).toBeGreaterThan(howMany / 8)
})
