import { expect, test } from 'vitest'
import { Search } from '../../../main/core/search/search.ts'
import type { Found, Source } from '../../../main/core/search/source.ts'
import type { Day } from '../../../shared/days.ts'
import { noFilters } from '../../../shared/model/search.ts'

/** Pages in memory, one of them so long that it is read in many stretches. */
class Shelf implements Source {
  readonly kind = 'page'
  readonly isHeld = false
  readonly texts = new Map<string, string>()

  async refresh() {}

  ids(): string[] {
    return [...this.texts.keys()]
  }

  claimed(id: string): Found | null {
    return this.read(id)
  }

  read(id: string): Found | null {
    const text = this.texts.get(id)
    if (text === undefined) return null
    const day = '2026-11-07' as Day
    const facts = { kind: 'page', id, day, time: null, zone: 'mine', author: null } as const
    const rest = { mood: null, hasPhoto: false, photo: null, tags: [], title: '' }
    return { ...facts, ...rest, parts: [{ who: null, text }] }
  }
}

function searchOver(shelf: Shelf, atBreath: (count: number, search: Search) => void) {
  let count = 0
  let clock = 0
  const search: Search = new Search({
    sources: [shelf],
    breath: {
      now: () => {
        clock += 7
        return clock
      },
      breathe: async () => {
        count += 1
        atBreath(count, search)
        await new Promise((resolve) => setImmediate(resolve))
      },
    },
    onRead: () => {},
    onFault: (error) => {
      throw error
    },
  })
  const ask = async (text: string) =>
    (await search.query({ text, filters: noFilters, length: 50 })).hits.map(({ id }) => id)
  return { search, ask }
}

const long = (word: string) => `${`${word} `.repeat(40_000)}end`

test('a long page that is changed and found anew while its old words are being read keeps the new ones', async () => {
  const shelf = new Shelf()
  shelf.texts.set('a', long('old'))
  let asked: Promise<unknown> = Promise.resolve()
  const { search, ask } = searchOver(shelf, (count, at) => {
    if (count !== 4) return
    shelf.texts.set('a', 'new')
    at.changed({ kind: 'page', id: 'a' })
    asked = at.query({ text: 'new', filters: noFilters, length: 50 }).then(({ hits }) => {
      expect(hits).toHaveLength(1)
    })
  })
  search.begin()
  await search.idle()
  await asked
  expect(await ask('new')).toEqual(['a'])
  expect(await ask('old')).toEqual([])
})

test('a page that goes while it is being read is not there afterwards', async () => {
  const shelf = new Shelf()
  shelf.texts.set('a', long('old')).set('b', 'other')
  const { search, ask } = searchOver(shelf, (count, at) => {
    if (count !== 4) return
    shelf.texts.delete('a')
    at.changed({ kind: 'page', id: 'a' })
  })
  search.begin()
  await search.idle()
  expect(await ask('old')).toEqual([])
  expect(await ask('other')).toEqual(['b'])
  expect(search.index.size.documents).toBe(1)
})
