import { expect, test } from 'vitest'
import { storeEntry } from '../../../main/core/journal/stored-entry.ts'
import type { Day } from '../../../shared/days.ts'
import { limits } from '../../../shared/limits.ts'
import { compareRows, type EntryContent, moods } from '../../../shared/model/entry.ts'
import type { SearchFilters } from '../../../shared/model/search.ts'
import { searchIn } from '../../make/a-search.ts'
import { pepys } from '../../make/pepys.ts'
import { type Asked, inARow, type ScannedPage, scan, scanWords } from '../../make/plain-scan.ts'
import { Random } from '../../make/random.ts'
import { aClock, twoInAVault } from '../../make/two-in-a-vault.ts'

/** Words of many scripts, which turn up in the diary's pages here and there. */
const elsewhere = [
  'Сегодня шёл снег, и мы молчали до вечера.',
  'Ёлка стояла у окна; ты сказала: «спасибо».',
  '今天我们在海边散步，天气很好。',
  '我们明天去北京，海边下雨了。',
  'تَحَدَّثْنَا طَوِيلًا عن البيت والحديقة',
  'شكرا لك على الصبر',
  'วันนี้ฝนตกหนักมาก เรากินข้าวด้วยกัน',
  'เธอไม่ได้โทรหาฉันเลย',
  'Déjà vu at the café, naïve façade, crème brûlée.',
  'Smørrebrød i København, Straße nach Łódź, ŽLUŤOUČKÝ kůň',
  'We laughed 😂 and then 🎉🎂 and a long walk 🚶‍♀️ ❤️',
  'Paid 1,250.75 at 10:45, room 42, flight KL1706',
  '日本語のひらがなとカタカナ、がんばって。',
  'don’t e-mail O’Brien about rock’n’roll',
]
const tags = ['home', 'Café days', 'work', '海边', 'Ёлка']

test('1,000 random queries over the diary find what a plain scan finds, in its order', async () => {
  const random = new Random(5_1660)
  const { enter } = await twoInAVault()
  const writing = await enter('mara')
  const pages = diaryOf(random)
  const scanned: ScannedPage[] = []
  for (const zone of ['ours', 'mine'] as const) {
    const staged = writing[zone].stage()
    const own = pages.filter((_, index) => (index % 3 === 0) === (zone === 'mine'))
    for (let from = 0; from < own.length; from += 200) {
      const batch = own.slice(from, from + 200).map((content) => ({ id: writing.newId(), content }))
      await staged.add(
        batch.map(({ id, content }) => ({
          collection: 'entries',
          id,
          operation: 'put' as const,
          body: storeEntry(content, '2026-11-07T20:00:00.000Z', '2026-11-07T20:00:00.000Z'),
        })),
      )
      for (const { id, content } of batch) {
        const entry = {
          ...content,
          id,
          zone,
          author: writing.me,
        } as unknown as ScannedPage['entry']
        const texts = [content.title, content.body, ...content.tags].map((text) =>
          inARow(scanWords(text)),
        )
        scanned.push({ entry, texts })
      }
    }
    await staged.commit()
  }
  // As after an unlock: nearly all texts lie in memory as they lay in their pages.
  await writing.tidy()
  await writing.close()
  const vault = await enter('mara')
  scanned.sort((a, b) => compareRows(a.entry, b.entry))
  const { search, find } = searchIn(vault, aClock(), { now: () => 0, breathe: async () => {} })
  await search.idle()

  let founds = 0
  for (let count = 0; count < 1_000; count += 1) {
    const { typed, asked } = aQuery(random, scanned)
    const filters = random.chance(0.3) ? aFilter(random, scanned) : {}
    const wanted = scanned
      .filter((page) => passes(page, filters) && scan(page, asked))
      .map(({ entry }) => `page ${entry.id}`)
    const told = JSON.stringify({ typed, filters })
    expect(await find(typed, filters), told).toEqual(wanted.slice(0, limits.searchHits))
    founds += wanted.length > 0 ? 1 : 0
  }
  // A test that mostly asks for what is not there shows little.
  expect(founds).toBeGreaterThan(600)
  await vault.close()
})

function diaryOf(random: Random): EntryContent[] {
  return pepys().map(({ date, heading, text }, index) => ({
    day: date as Day,
    time: random.chance(0.3) ? `0${random.below(10)}:${10 + random.below(50)}` : null,
    title: random.chance(0.05) ? random.pick(elsewhere) : heading,
    body:
      index % 4 === 0 ? `${text}\n\n${random.pick(elsewhere)}\n${random.pick(elsewhere)}` : text,
    mood: random.chance(0.2) ? random.pick(moods) : null,
    tags: random.chance(0.2) ? [random.pick(tags)] : [],
  }))
}

/** A question about words that stand somewhere, or nearly; and what it asks for. */
function aQuery(
  random: Random,
  scanned: readonly ScannedPage[],
): { typed: string; asked: Asked[] } {
  const terms = Array.from({ length: 1 + random.below(3) }, () => aTerm(random, scanned))
  return { typed: terms.map(({ typed }) => typed).join(' '), asked: terms.map(({ one }) => one) }
}

function aTerm(random: Random, scanned: readonly ScannedPage[]): { typed: string; one: Asked } {
  const texts = random.pick(scanned).texts.map((text) => text.trim().split(' '))
  const words = random.pick(texts.filter(([first]) => first !== ''))
  const at = random.below(words.length)
  const isFromElsewhere = random.chance(0.5)
  const source = isFromElsewhere ? scanWords(random.pick(elsewhere)) : words
  const from = isFromElsewhere ? random.below(source.length) : at
  const dice = random.next()
  if (dice < 0.3) {
    const run = source.slice(from, from + 1 + random.below(4))
    return { typed: `"${shout(random, run.join(' '))}"`, one: { words: run, isBeginning: false } }
  }
  if (dice < 0.4) {
    const run = source.slice(from, from + 2 + random.below(2))
    return { typed: run.join('-'), one: { words: run, isBeginning: true } }
  }
  const whole = source[from]!
  const signs = [...whole]
  const start = dice < 0.85 ? signs.slice(0, 1 + random.below(signs.length)).join('') : whole
  const typed = dice > 0.97 ? `${start}qx` : start
  // A beginning that ends in the middle of a sign's marks is no word that a person types.
  const asked = scanWords(typed)
  if (asked.length !== 1) return { typed: whole, one: { words: [whole], isBeginning: true } }
  return { typed: shout(random, typed), one: { words: asked, isBeginning: true } }
}

/** In capitals now and then, and with accents that are not there. */
function shout(random: Random, typed: string): string {
  const dice = random.next()
  if (dice < 0.2) return typed.toUpperCase()
  return dice < 0.3 ? typed.replace(/e/g, 'é').replace(/o/g, 'Ö') : typed
}

function aFilter(random: Random, scanned: readonly ScannedPage[]): Partial<SearchFilters> {
  const { entry } = random.pick(scanned)
  return random.pick<Partial<SearchFilters>>([
    { zone: entry.zone },
    { mood: entry.mood },
    { tag: random.pick(tags) },
    { from: entry.day },
    { to: entry.day },
    { from: '1662-02-01' as Day, to: '1663-01-31' as Day },
    { author: entry.author, kind: 'page' },
    { kind: 'note' },
    { withPhoto: true },
  ])
}

function passes({ entry }: ScannedPage, filters: Partial<SearchFilters>): boolean {
  const { zone, mood, tag, from, to, kind, withPhoto } = filters
  return (
    (zone == null || entry.zone === zone) &&
    (mood == null || entry.mood === mood) &&
    (tag == null || entry.tags.includes(tag)) &&
    (from == null || entry.day >= from) &&
    (to == null || entry.day <= to) &&
    (kind == null || kind === 'page') &&
    !withPhoto
  )
}
