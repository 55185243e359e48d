import { afterEach, expect, test } from 'vitest'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { openTogether, proveSecrets } from '../../../main/core/vault/index.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { noFilters } from '../../../shared/model/search.ts'
import { searchIn } from '../../make/a-search.ts'
import { aChange, write } from '../../make/an-entry.ts'
import fc from '../../make/properties.ts'
import { aClock, pinNote, type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

type Who = 'mara' | 'jonas'

/** What a page says, and who may find it. */
interface Told {
  author: Who
  zone: 'mine' | 'ours'
  words: string
  isBinned: boolean
}

/** One thing that somebody does with a page; `page` picks one that is theirs. */
const act = fc.record({
  does: fc.constantFrom('write', 'write', 'share', 'change', 'bin', 'unbin', 'erase', 'note'),
  zone: fc.constantFrom('mine', 'ours'),
  page: fc.nat(1_000),
  word: fc.nat(1_000),
})
const sitting = fc.record({
  who: fc.constantFrom<Who>('mara', 'jonas'),
  acts: fc.array(act, { minLength: 1, maxLength: 6 }),
})

/** Each word is said once in a life, so that a find tells whose page it was. */
const scripts = ['amaryllis', 'тишина', '海边', 'صبر', 'ฝน', 'crème', '🌧️', '1842']
const open: UnlockedVault[] = []

afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close()
})

test('whatever two people write, share, change, put away and erase, each finds what they may read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sitting, { minLength: 2, maxLength: 5 }), async (sittings) => {
      const house = await twoInAVault()
      const pages = new Map<string, Told>()
      let said = 0
      const newWords = () => {
        said += 1
        return `${scripts[said % scripts.length]}${'x'.repeat(1 + (said % 3))} q${said}z`
      }
      for (const { who, acts } of sittings) {
        const vault = await house.enter(who)
        const { journal, search, find } = searchIn(vault, aClock())
        await search.idle()
        const theirs = (filter: (told: Told) => boolean) =>
          [...pages].filter(([, told]) => told.author === who && filter(told))
        const isExact = async () => {
          for (const [id, told] of pages) {
            const [, word = ''] = told.words.split(' ')
            const mayFind = !told.isBinned && (told.zone === 'ours' || told.author === who)
            expect(await find(word), `${who} looks for ${told.words}`).toEqual(
              mayFind ? [`page ${id}`] : [],
            )
          }
        }
        for (const { does, zone, page, word } of acts) {
          const words = newWords()
          if (does === 'write') {
            const { id } = await write(journal, zone as Told['zone'], { title: '', body: words })
            pages.set(id, { author: who, zone: zone as Told['zone'], words, isBinned: false })
          } else if (does === 'note') {
            await pinNote(vault, house[who === 'mara' ? 'jonas' : 'mara'].id, words)
            expect(await find(words.split(' ')[1]!)).toHaveLength(1)
          } else {
            const among = theirs(({ isBinned, zone: lies }) =>
              does === 'unbin' || does === 'erase'
                ? isBinned
                : !isBinned && (does !== 'share' || lies === 'mine'),
            )
            const [id, told] = among[(page + word) % Math.max(1, among.length)] ?? []
            if (id === undefined || told === undefined) continue
            const entry = journal.read(id as EntryId)!
            if (does === 'share') {
              await journal.share(entry.id, entry.revision)
              told.zone = 'ours'
            } else if (does === 'change') {
              const before = told.words.split(' ')[1]!
              await journal.finish(aChange(journal, entry, { body: words }))
              told.words = words
              expect(await find(before), 'words that were taken out').toEqual([])
            } else if (does === 'bin' || does === 'unbin') {
              await journal[does](entry.id)
              told.isBinned = does === 'bin'
            } else {
              await journal.erase(entry.id)
              expect(await find(told.words.split(' ')[1]!)).toEqual([])
              pages.delete(id)
            }
          }
          await isExact()
        }
        await search.idle()
        await isExact()
        await vault.close()
      }
      for (const who of ['mara', 'jonas'] as const) await findsNothingOf(house, who, pages)
    }),
    { numRuns: 12, seed: 51_722 },
  )
})

/** In a sitting of its own, and together: nothing of what is another's is known to search at all. */
async function findsNothingOf(
  house: TwoInAVault,
  who: Who,
  pages: ReadonlyMap<string, Told>,
): Promise<void> {
  const vault = await house.enter(who)
  const { search } = searchIn(vault, aClock())
  await search.idle()
  const known = search.index.words()
  for (const { author, zone, words } of pages.values()) {
    const [, word = ''] = words.split(' ')
    if (zone === 'ours' || author === who) continue
    expect(known.has(word)).toBe(false)
    const answer = await search.query({ text: word, filters: noFilters, length: 50 })
    expect(answer).toEqual({ hits: [], hasMore: false, isReading: false })
  }
  await vault.close()
}

test('what one of two keeps to themselves changes nothing in the search of the other', async () => {
  const house = await twoInAVault()
  const mara = await house.enter('mara')
  await write(searchIn(mara, aClock()).journal, 'ours', {
    body: 'The boat was late.',
    tags: ['sea'],
  })
  await mara.close()

  const before = await lookAs(house, 'jonas')
  const again = await house.enter('mara')
  const { journal } = searchIn(again, aClock())
  for (let count = 0; count < 40; count += 1) {
    await write(journal, 'mine', { body: `Kept to myself: walnut ${count}.`, tags: ['secret'] })
  }
  const half = journal.begin({ zone: 'mine', day: '2026-11-07' as never, time: null, entry: null })
  await journal.saveDraft({ ...half, content: { ...half.content, body: 'walnut, half said' } })
  await again.close()

  // Not a find, a count, a tag, a word, a byte, or a stretch of work more than before.
  expect(await lookAs(house, 'jonas')).toEqual(before)
})

async function lookAs(house: TwoInAVault, who: Who) {
  const vault = await house.enter(who)
  let breaths = 0
  const breath = {
    now: () => breaths * 10,
    breathe: async () => {
      breaths += 1
    },
  }
  const { search } = searchIn(vault, aClock(), breath)
  await search.idle()
  const ask = (text: string) => search.query({ text, filters: noFilters, length: 50 })
  const seen = {
    built: breaths,
    size: search.index.size,
    words: [...search.index.words()].sort(),
    tags: await search.tags(),
    answers: [await ask('walnut'), await ask('w'), await ask('"kept to"'), await ask('boat')],
    byFilter: await search.query({
      text: '',
      filters: { ...noFilters, author: house.mara.id },
      length: 50,
    }),
    asked: breaths,
  }
  await vault.close()
  return seen
}

test('together only what is shared is found, whoever has the keyboard', async () => {
  const house = await twoInAVault()
  for (const who of ['mara', 'jonas'] as const) {
    const vault = await house.enter(who)
    const { journal } = searchIn(vault, aClock())
    await write(journal, 'mine', { title: '', body: `lantern of ${who} alone` })
    await write(journal, 'ours', { title: '', body: `lantern of ${who}, for both` })
    await vault.close()
  }
  const { proven } = await proveSecrets(
    house.world,
    (['mara', 'jonas'] as const).map((who) => ({
      member: house[who].id,
      secret: { type: 'passphrase' as const, passphrase: house[who].passphrase },
    })),
  )
  const vault = await openTogether(house.world, proven)
  open.push(vault)
  const { search, find } = searchIn(vault, aClock())
  await search.idle()
  expect(await find('lantern')).toHaveLength(2)
  expect(await find('alone')).toEqual([])
  vault.handOver(house.jonas.id)
  expect(await find('alone')).toEqual([])
  expect(search.index.words().has('alone')).toBe(false)
})
