import { expect, test } from 'vitest'
import { english, german, type WordId } from '../../../renderer/words/catalogue.ts'
import { intlOf } from '../../../shared/language.ts'
import { shapeOf } from './message-shape.ts'

const ids = Object.keys(english) as WordId[]

/** Texts that are the same in both languages: names, keys, and words that both have. */
const same: readonly WordId[] = [
  'about.version',
  'common.hearth',
  'cues.level-warm',
  'import.kind-day-one',
  'import.kind-hearth',
  'import.kind-journey',
  'import.kind-jrnl',
  'import.kind-mini-diarium',
  'import.kind-mini-diary',
  'key.alt',
  'key.escape',
  'key.mod-mac',
  'passphrase.label',
  'prompts.depth-warm',
  'restore.with-passphrase',
  'rituals.one',
  'safety.country-pt',
  'safety.part-quebec',
  'safety.part-wales',
  'search.one-ritual',
]

test('every text of English is there in German, and no other', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort())
  for (const id of ids) expect(german[id].trim() === '', id).toBe(english[id].trim() === '')
})

test('a German text asks for the same values, choices and tags as the English one', () => {
  for (const id of ids) {
    const { values, tags } = shapeOf(german[id], intlOf('de'))
    expect({ values, tags }, id).toEqual({
      values: shapeOf(english[id], intlOf('en')).values,
      tags: shapeOf(english[id], intlOf('en')).tags,
    })
  }
})

test('a German plural has the branches that German knows', () => {
  const known = new Intl.PluralRules(intlOf('de')).resolvedOptions().pluralCategories
  for (const id of ids) {
    const own = shapeOf(german[id], intlOf('de')).pluralBranches.filter(
      (branch) => !branch.startsWith('='),
    )
    for (const branch of own) expect(known, id).toContain(branch)
    if (own.length > 0) expect(own, id).toContain('other')
  }
})

test.each([
  ['a value that is missing', 'Guten Tag.', 'Good day, {name}.'],
  [
    'a value inside a branch',
    '{n, plural, one {eins} other {#}}',
    '{n, plural, one {{a}} other {#}}',
  ],
  ['a branch', '{n, plural, other {#}}', '{n, plural, one {one} other {#}}'],
  ['a tag', 'Lies sie', '<link>Read it</link>'],
])('%s would be noticed', (_, inGerman, inEnglish) => {
  expect(shapeOf(inGerman, 'de-DE')).not.toEqual(shapeOf(inEnglish, 'en-GB'))
})

test('no German text is still the English one', () => {
  const saysWords = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''))
  const alike = ids.filter((id) => german[id] === english[id] && saysWords(german[id]))
  expect(alike.sort()).toEqual([...same].sort())
})

test('German is plain and near: nobody is shouted at or addressed from far away, and quotes are German', () => {
  for (const id of ids) {
    const text = german[id]
    expect(text, id).not.toMatch(/!|\bIhnen\b|\p{Extended_Pictographic}/u)
    expect(text, id).not.toMatch(/\b(Nutzer|Benutzer|User|Partner)/)
    expect(text, id).not.toMatch(/["”'‘]/)
    expect([...text.matchAll(/„/g)].length, id).toBe([...text.matchAll(/“/g)].length)
  }
})

test('every refusal says in German too what happened, and then what is safe or what to do', () => {
  for (const id of ids.filter((one) => one.startsWith('error.'))) {
    expect(german[id], id).toMatch(/\.$/)
    if (!id.endsWith('.next')) continue
    expect(german[id], id).toMatch(
      /sicher|nichts|niemand|unverändert|bleibt|behalten|noch (hier|da)|wie (es|vorher)|nicht (an|ge)|weiter/i,
    )
  }
})
