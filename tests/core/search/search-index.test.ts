import { expect, test } from 'vitest'
import type { Facts } from '../../../main/core/search/documents.ts'
import { Gathered } from '../../../main/core/search/gathered.ts'
import { Pause } from '../../../main/core/search/pause.ts'
import { SearchIndex, WordsOfDocument } from '../../../main/core/search/search-index.ts'
import { wordsOfDocument } from '../../../main/core/search/word-pieces.ts'
import type { Day } from '../../../shared/days.ts'
import { noFilters } from '../../../shared/model/search.ts'
import { termsOf } from '../../../shared/search/query.ts'
import { shortOfBreath } from '../../make/a-search.ts'
import fc from '../../make/properties.ts'

const vocabulary = ['a', 'ab', 'abc', 'b', 'ба', 'бах', '海', '边', '😀', '\ufffdx', 'zebra', 'é']

/** What is done to an index, and what it is asked, in any order. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ put: fc.nat(11), words: fc.subarray(vocabulary), day: fc.nat(4) }),
  },
  { weight: 1, arbitrary: fc.record({ remove: fc.nat(11) }) },
  { weight: 2, arbitrary: fc.constant('tidy') },
  { weight: 1, arbitrary: fc.constant('tidy all') },
  { weight: 1, arbitrary: fc.constant('tidy meanwhile') },
)

test('however it is filled, laid out and joined, an index finds what stands in it now, newest first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      // So little is gathered that nearly everything is laid out, and much of it joined.
      const index = new SearchIndex(24)
      const there = new Map<string, { day: string; words: string[] }>()
      const pause = new Pause(shortOfBreath())
      let tidying = Promise.resolve()
      for (const one of steps) {
        if (one === 'tidy meanwhile') {
          await tidying
          // It has begun, and goes on while more comes and goes.
          tidying = index.tidy(pause, true)
        } else if (one === 'tidy' || one === 'tidy all') {
          await tidying
          await index.tidy(pause, one === 'tidy all')
        } else if (typeof one === 'object' && 'put' in one) {
          const id = `id${one.put}`
          const day = `2026-01-0${one.day + 1}`
          there.set(id, { day, words: one.words })
          const words = new WordsOfDocument()
          words.take(one.words.join(' '))
          index.put(factsOf(id, day), words)
        } else if (typeof one === 'object') {
          there.delete(`id${one.remove}`)
          index.remove({ kind: 'page', id: `id${one.remove}` })
        }
      }
      look(index, there)
      await tidying
      look(index, there)
    }),
    { numRuns: 300 },
  )
})

/** Asks for every word, as it stands and as a beginning. */
function look(index: SearchIndex, there: Map<string, { day: string; words: string[] }>): void {
  for (const word of vocabulary) {
    for (const asked of [word, `"${word}"`]) {
      const isWhole = asked !== word
      const plain = word === 'é' ? 'e' : word
      const wanted = [...there]
        .filter(([, { words }]) =>
          words.some((each) => {
            const other = each === 'é' ? 'e' : each
            return isWhole ? other === plain : other.startsWith(plain)
          }),
        )
        .map(([id, { day }]) => ({ id, day }))
        .sort((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1))
        .map(({ id }) => id)
      const found = [...index.find(termsOf(asked), noFilters)].map(({ id }) => id)
      expect(found).toEqual(wanted)
    }
  }
  expect(index.size.documents).toBe(there.size)
}

test('with more pages than one part holds, the first and the last are found, before and after joining', async () => {
  const index = new SearchIndex(10_000)
  const pause = new Pause(shortOfBreath())
  for (let page = 0; page < 3_000; page += 1) {
    const words = new WordsOfDocument()
    words.take(`common only${page} ${page % 2 === 0 ? 'even' : 'odd'} ${'filler '.repeat(3)}`)
    for (let more = 0; more < 40; more += 1) words.take(`w${(page * 7 + more) % 500}`)
    index.put(factsOf(`id${String(page).padStart(5, '0')}`, '2026-01-01'), words)
    await index.tidy(pause)
  }
  expect(index.size.segments).toBeGreaterThan(1)
  const count = (asked: string) => [...index.find(termsOf(asked), noFilters)].length
  const look = () => [
    count('"only0"'),
    count('only2999'),
    count('common'),
    count('even'),
    count('w4'),
  ]
  const before = look()
  expect(before.slice(0, 4)).toEqual([1, 1, 3_000, 1_500])
  await index.tidy(pause, true)
  expect(index.size.segments).toBe(1)
  expect(look()).toEqual(before)
})

test('a text as long as a page can be is read in short stretches, and its words stand in a row over their borders', async () => {
  const long = `${'left right '.repeat(60_000)}heron ${'海边\n'.repeat(20_000)}end`
  let breaths = 0
  let now = 0
  const pause = new Pause({
    now: () => {
      now += 7
      return now
    },
    breathe: async () => {
      breaths += 1
    },
  })
  const words = await wordsOfDocument(
    {
      ...factsOf('id', '2026-01-01'),
      title: '',
      parts: [{ who: null, text: long }],
      tags: [],
      photo: null,
    },
    pause,
  )
  expect(breaths).toBeGreaterThan(40)
  const gathered = new Gathered()
  gathered.add(0, words.list)
  expect([...gathered.words()].sort()).toEqual(
    ['left', 'right', 'heron', '海', '边', 'end', '\u0002海边', '\u0002边海'].sort(),
  )
})

function factsOf(id: string, day: string): Facts {
  return {
    kind: 'page',
    id,
    day: day as Day,
    time: null,
    zone: 'ours',
    author: null,
    mood: null,
    hasPhoto: false,
  }
}
