import { beforeAll, expect, test } from 'vitest'
import { Random } from '../make/random.ts'
import { allHurts, hurtFiles } from './hurts.ts'
import type { Person } from './later-years.ts'
import { FilesInMemory } from './reader/folder.ts'
import { openVault as openByReader } from './reader/open-vault.ts'
import {
  coreTells,
  coreTellsTogether,
  type Names,
  readerTells,
  readerTellsTogether,
  type Told,
} from './told-by-both.ts'
import { type Found, twoHistories } from './two-histories.ts'

let people: [Person, Person]
let found: Found[]

beforeAll(async () => {
  const made = await twoHistories()
  people = made.people
  found = made.found
})

/** What both readers tell, to each of the two and to both together. The records they found join `all`. */
async function toldToAll(
  { files, anchors }: Omit<Found, 'what'>,
  all = new Set<string>(),
): Promise<[string, Told, Told][]> {
  const told: [string, Told, Told][] = []
  for (const who of people) {
    const names: Names = new Map()
    const byReader = readerTells(who, files, names, anchors)
    told.push([who.label, byReader, await coreTells(who, files, names, anchors)])
    for (const record of [...names.values()].flatMap((some) => [...some])) all.add(record)
  }
  const names: Names = new Map()
  const byReader = readerTellsTogether(people, files, names, anchors)
  told.push(['both', byReader, await coreTellsTogether(people, files, names, anchors)])
  return told
}

test('both readers tell the same of a folder that two computers wrote to, or that was put back', async () => {
  const kinds = new Set<string>()
  const records = new Set<string>()
  for (const one of found) {
    for (const [who, byReader, byCore] of await toldToAll(one, records)) {
      expect([one.what, who, byReader]).toEqual([one.what, who, byCore])
      if (byReader === 'refused') continue
      for (const kind of byReader.older) kinds.add(kind)
      if (byReader.wentOn.length > 0) kinds.add('went on')
      if (byReader.anchorMissing) kinds.add('anchor')
      if (!byReader.sound) kinds.add('forked')
    }
  }
  const all = ['anchor', 'drafts', 'forked', 'keyring', 'private', 'shared', 'went on']
  expect([...kinds].sort()).toEqual(all)
  const aside = [...records].filter((record) => record.startsWith('other-copies/'))
  expect(aside.length).toBeGreaterThan(1)
})

const howMany = 150

test(`of ${howMany} hurts to such folders both readers tell the same`, async () => {
  const random = new Random(20_261_122)
  const different: string[] = []
  for (let count = 0; count < howMany; count += 1) {
    const one = found[count % found.length]!
    const hurts = allHurts(new Map(one.files))
    const hurt = hurts[random.below(hurts.length)]!
    const files = hurtFiles(hurt, new Map(one.files))
    for (const [who, byReader, byCore] of await toldToAll({ ...one, files })) {
      if (JSON.stringify(byReader) === JSON.stringify(byCore)) continue
      different.push(`${one.what}, ${hurt.path} ${hurt.what}, to ${who}`)
    }
  }
  expect(different).toEqual([])
})

test('no hurt to a log with branches makes words that nobody wrote', async () => {
  const [mara] = people
  const wordsIn = (files: Map<string, Uint8Array>) => {
    const secret = { type: 'recovery' as const, code: mara.code }
    const { spaces } = openByReader(new FilesInMemory(files), mara.id, secret)
    const all = [...spaces.drafts.records.values()].flat().flatMap(({ text }) => text ?? [])
    return all.flatMap((text) => /It began[^"]*/.exec(text)?.[0] ?? [])
  }
  const whole = found.flatMap(({ files }) => wordsIn(files))
  // Each evening saves several texts one after the other; what stands for each is one of them.
  const begun = new Set(whole.map((words) => words.replace(/\d /, '')))
  const saved = (words: string) =>
    begun.has(words.replace(/\d /, '')) || /^It began and/.test(words)
  const two = found.filter(({ what }) => what.startsWith('two computers wrote at once'))
  const strange: string[] = []
  for (const { what, files } of two) {
    const drafts = draftsOf(files, mara)
    for (const hurt of allHurts(new Map(files)).filter(({ path }) => path.includes(drafts))) {
      const told = wordsIn(hurtFiles(hurt, new Map(files))).filter((words) => !saved(words))
      if (told.length > 0)
        strange.push(`${what}: ${hurt.path} ${hurt.what}: ${told[0]?.slice(0, 40)}`)
    }
  }
  expect(strange).toEqual([])
})

function draftsOf(files: Map<string, Uint8Array>, { id, code }: Person): string {
  const opened = openByReader(new FilesInMemory(files), id, { type: 'recovery', code })
  return opened.spaces.drafts.place.space
}
