import { expect, test } from 'vitest'
import { plainText } from '../../../main/core/journal/plain-text.ts'
import { holdsAll } from '../../../main/core/search/excerpt.ts'
import { mayHoldRow, rowsIn } from '../../../main/core/search/may-hold-row.ts'
import type { Found } from '../../../main/core/search/source.ts'
import type { Day } from '../../../shared/days.ts'
import { termsOf } from '../../../shared/search/query.ts'
import fc from '../../make/properties.ts'

const words = [
  'heron',
  'Heron',
  'HÉRON',
  'stood',
  'a',
  'm',
  '1',
  '10',
  'ß',
  'ss',
  'große',
  'grosse',
  'ж',
  'Ёлка',
  'ёлка',
  'елка',
  'ΣΑΣ',
  'σας',
  'x',
  'שָׁלוֹם',
  'שלום',
  'ᾳ',
  'tm',
  '𐌰𐌱',
  '𞤀𞤣',
]
const between = [
  ' ',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '. ',
  ', ',
  '-',
  '–',
  '—',
  '…',
  '’',
  '\u200b',
  '\u00ad',
  '\u200d',
  '\u0301',
  '"',
  '\\',
  '/',
  '\t',
  '',
]
const markdown = [
  '**',
  '*',
  '_',
  '__',
  '`',
  '```',
  '\n```\n',
  '~~',
  '==',
  '[',
  ']',
  '](',
  '](hearth:heron)',
  '[heron](stood) ',
  '(',
  ')',
  '!',
  '![',
  '\n1. ',
  '\n10) ',
  '\n- ',
  '\n- [x] ',
  '\n> ',
  '\n# ',
  '\\*',
  '\\_',
  '\n---\n',
  '~~~',
  '\n***\n',
  ' * ',
  '#',
]
const signs = [
  '😀',
  '❤️',
  '🏻',
  '海',
  '海边',
  'が',
  'か\u3099',
  'ก',
  'ำ',
  'ั',
  '½',
  '™',
  '㏂',
  '①',
  'ﬁ',
  'ﷺ',
  '㈱',
  '🇩🇪',
  '1️⃣',
  '\u{100061}',
  'क्ष',
  'Å',
  'İ',
  'ŉ',
  '𝐚',
  '한',
  '\u0000',
  'ﾊﾞ',
]

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 6, arbitrary: fc.constantFrom(...between) },
  { weight: 2, arbitrary: fc.constantFrom(...markdown) },
  { weight: 1, arbitrary: fc.constantFrom(...signs) },
)
const pieces = (maxLength: number, ...more: string[]) =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.constantFrom(...more)), { maxLength })
    .map((each) => each.join(''))
/** What an address of a link may be made of, and be followed by. */
const inAddress = ['heron', 'x', '°', '€', '海', '😀', '\\(', '\\)', '%', '/', '.', '_', '*']
const link = fc
  .tuple(
    fc.constantFrom('', '!', 'her', 'é'),
    pieces(3, 'the heron'),
    fc.array(fc.constantFrom(...inAddress), { maxLength: 8 }).map((each) => each.join('')),
    fc.constantFrom(' stood', '', 'on', '\u00ad stood', '海'),
  )
  .map(([before, words, address, after]) => `${before}[${words}](${address})${after}`)
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces(6, ' heron stood ') }, link), { maxLength: 4 })
  .map((each) => each.join(''))
const page = fc.record({ title: text, body: text, tags: fc.array(text, { maxLength: 2 }) })
const asked = fc.oneof(
  fc
    .array(fc.constantFrom(...words, ...signs), { minLength: 2, maxLength: 4 })
    .map((row) => row.join(' ')),
  text,
)

/** As the source of pages reads it. */
function foundIn({ title, body, tags }: { title: string; body: string; tags: string[] }): Found {
  const facts = {
    kind: 'page',
    id: 'id',
    day: '2026-11-07' as Day,
    time: null,
    zone: 'mine',
  } as const
  const rest = { author: null, mood: null, photo: null, hasPhoto: false }
  return { ...facts, ...rest, title, tags, parts: [{ who: null, text: plainText(body) }] }
}

test('whatever a page says, and however it is written, it is passed over for no words that it holds in a row', () => {
  let rows = 0
  let holding = 0
  let passedOver = 0
  const look = (written: { title: string; body: string; tags: string[] }, typed: string) => {
    const json = Buffer.from(JSON.stringify(written))
    const terms = termsOf(typed)
    const found = foundIn(written)
    for (const term of terms) {
      const [row] = rowsIn([term])
      if (row === undefined) continue
      rows += 1
      const may = mayHoldRow(json, row)
      const holds = holdsAll(found, [term])
      holding += holds ? 1 : 0
      passedOver += may ? 0 : 1
      if (holds) expect(may, JSON.stringify({ written, typed })).toBe(true)
    }
  }
  fc.assert(
    fc.property(
      page,
      asked,
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (written, typed, from, length, isWhole) => {
        look(written, `"${typed}"`)
        look(written, typed)
        // Words that stand there in a row, or did before Markdown was read.
        for (const whole of [
          written.title,
          written.body,
          plainText(written.body),
          ...written.tags,
        ]) {
          const there = whole.split(/[\s"“”„«»＂]+/u).filter((one) => one !== '')
          const at = there.length === 0 ? 0 : from % there.length
          const row = there.slice(at, at + 2 + (length % 3)).join(' ')
          look(written, isWhole ? `"${row}"` : `"${row}`)
        }
      },
    ),
    { numRuns: 6_000 },
  )
  // A test that mostly asks for what is not there, or passes over nothing, shows little.
  expect(rows).toBeGreaterThan(6_000)
  expect(holding / rows).toBeGreaterThan(0.3)
  expect(passedOver / rows).toBeGreaterThan(0.1)
})

test.each([
  ['words that stand apart', 'A heron, and it stood there.'],
  ['words in the other order', 'It stood. Heron!'],
  ['words of which another begins so', 'The heronry stood there'],
  ['words in two texts', 'It was a heron', 'stood'],
  ['signs beyond ASCII around them', 'Über dem Fluß – der heron „war“ stood… 海边'],
  ['bold words elsewhere', '**Slowly**, the heron went and stood by'],
])('%s are passed over without reading the page', (_, body, title = '') => {
  const json = Buffer.from(JSON.stringify({ title, body, tags: ['pond'] }))
  const [row] = rowsIn(termsOf('"heron stood"'))
  expect(mayHoldRow(json, row!)).toBe(false)
})

test.each([
  ['words as they are typed', '"heron stood"', 'the heron stood there'],
  ['capitals, and words over a line', '"HERON stood"', 'the Heron\nSTOOD there'],
  ['a phrase that is not typed to its end', '"the heron sto', 'the heron stood'],
  ['a link whose address goes', '"heron stood"', '[the heron](hearth:pond) stood'],
  ['a link with a degree sign in its address', '"heron stood"', '[heron](a.b/20°) stood up'],
  ['a link with an emoji in its address', '"heron stood"', '[heron](a.b/🪶) stood up'],
  [
    'a link with a bracket in its address',
    '"the grey heron stood up there"',
    'the grey [heron](https://x.org/a\\(b\\)/c/d) stood up there',
  ],
  ['letters beyond the first plane', '"𐌰𐌱 stood"', 'the 𐌰𐌱 stood'],
  ['a word that is bold in part', '"heron stood"', 'the **her**on stood'],
  ['accents', '"große möwe"', 'eine GROSSE Mo\u0308we'],
])('a page that holds %s is read', (_, typed, body) => {
  const json = Buffer.from(JSON.stringify({ title: '', body, tags: [] }))
  const [row] = rowsIn(termsOf(typed))
  expect(mayHoldRow(json, row!)).toBe(true)
})
