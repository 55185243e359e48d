import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { collections, ofDebriefs } from '../../main/core/collections.ts'
import { collectionsOf } from '../../main/core/rounds/read-round.ts'
import { roundKinds } from '../../shared/model/round.ts'
import { collectionsIn, places, textsOfCore } from './collections-in-core.ts'

/** A copy is compared with the vault, and a vault verified, in what `collections.ts` lists and nowhere else. */
const spoken = collectionsIn(textsOfCore())

/** Collections in which nobody's words lie; they are looked after where they are made. */
const withoutWords: Record<string, readonly string[]> = {
  keyring: [
    ...['former-roots', 'joinings', 'new-keys', 'pins', 'sheet-asking', 'sides', 'spaces'],
    ...['ways-in', 'witness'],
  ],
  ours: ['incarnations', 'members'],
  // When a copy was last made, which is told after it was.
  mine: ['backups'],
}
const listed: readonly string[] = [...places.flatMap((place) => collections[place]), ...ofDebriefs]

/** Whose names follow from the kind of a round. */
const ofRounds = roundKinds.flatMap((kind) => [
  ...Object.values(collectionsOf(kind)),
  `${kind}-drafts`,
])

/** Files that write where others tell them to. */
const passOn = [
  'main/core/bin/erase-what-stands.ts',
  'main/core/debriefs/half-written.ts',
  'main/core/draft-place.ts',
  'main/core/jar/private-marks.ts',
  'main/core/jar/said-apart.ts',
  'main/core/journal/drafts.ts',
  'main/core/rounds/round-drafts.ts',
  'main/core/rounds/rounds.ts',
]

test('every collection that core speaks of is listed, in the space where it lies', () => {
  const unlisted = spoken.filter(({ name, place }) => {
    if (name === null) return false
    const known: readonly string[] =
      place === null
        ? [...listed, ...Object.values(withoutWords).flat()]
        : [...collections[place], ...(withoutWords[place] ?? [])]
    return !known.includes(name)
  })
  expect(
    unlisted.map(({ file, name, place }) => `${file}: ${place ?? 'somewhere'}/${name}`),
  ).toEqual([])
  expect(ofRounds.filter((name) => !listed.includes(name))).toEqual([])
})

test('every collection that is listed is written by something', () => {
  const written = new Set(spoken.filter(({ isWritten }) => isWritten).map(({ name }) => name))
  const all = [...written, ...ofRounds]
  expect(listed.filter((name) => !all.includes(name))).toEqual([])
  expect(
    Object.values(withoutWords)
      .flat()
      .filter((name) => !all.includes(name)),
  ).toEqual([])
})

test('another program that reads the format document is told of every collection', () => {
  const path = resolve(import.meta.dirname, '../../docs/vault-format.md')
  const [, ofRecords = ''] = readFileSync(path, 'utf8').split(/^## (?=14\.)/m)
  const [told = ''] = ofRecords.split(/^## /m)
  const all = [...listed, ...Object.values(withoutWords).flat()]
  expect(all.filter((name) => !told.includes(`\`${name}\``))).toEqual([])
})

test('whatever writes names its collection, or is known to be told it', () => {
  const untold = spoken.filter(({ name, isWritten }) => name === null && isWritten)
  const files = [...new Set(untold.map(({ file }) => file))]
  const outside = files.filter((file) => !file.startsWith('main/core/vault/'))
  expect(outside.toSorted()).toEqual(passOn)
})

test('each way of speaking of a collection is seen', () => {
  const texts = new Map([
    ['main/core/b.ts', `export const jars = 'jars'`],
    [
      'main/core/a.ts',
      `import { jars as of } from './b.ts'
const tins: string = 'tins'
const fault = ({ collection }: { collection: string }) => collection
async function act(vault: any, collection: string) {
  await vault.ours.commit([{ collection: of, id: 'x' }])
  await vault.draftsOf(me).commit(ids.map((id) => ({ id, collection: 'lids' })))
  vault.mine.list(tins)
  new Map().get(tins)
  new DraftPlace(vault, tins, 'crates')
  return { collection }
}`,
    ],
  ])
  const seen = collectionsIn(texts).map(({ name, place, isWritten }) => [name, place, isWritten])
  expect(seen).toEqual([
    ['jars', 'ours', true],
    ['lids', 'drafts', true],
    ['tins', 'mine', false],
    ['tins', null, true],
    ['crates', null, true],
    [null, null, true],
  ])
})
