import { expect, test } from 'vitest'
import { english } from '../../../shared/statements/en/english.ts'
import { findBlame } from '../../../shared/statements/find-blame.ts'
import { findingKinds } from '../../../shared/statements/finding.ts'
import { labelledSentences } from '../../make/labelled-sentences.ts'
import fc from '../../make/properties.ts'

const kindsIn = (text: string) => findBlame(text).map(({ kind }) => kind)

test.each([
  ['You always leave the kitchen to me.', 'always', 'You always'],
  ['I said it once and you never listen.', 'always', 'you never'],
  ['You have a point, and I do everything here.', 'generalisation', 'I do everything'],
  ['You are lazy.', 'label', 'You are lazy'],
  ['Late again, typical you!', 'label', 'typical you'],
  ['You did it on purpose.', 'mind-reading', 'You did it on purpose'],
  ['You don’t care.', 'mind-reading', 'You don’t care'],
  ['I felt taken for granted.', 'judgement', 'I felt taken for granted'],
  ['I feel like you are far away.', 'judgement', 'I feel like'],
])('“%s” is marked as %s where it says “%s”', (text, kind, phrase) => {
  const start = text.indexOf(phrase)
  expect(findBlame(text)).toEqual([{ kind, start, end: start + phrase.length, phrase }])
})

test.each([
  ['He never helps.', 'always', 'He never'],
  ["She's constantly correcting me.", 'generalisation', 'constantly'],
  ['My husband is so lazy.', 'label', 'My husband is so lazy'],
  ['I asked, and he did it on purpose.', 'mind-reading', 'he did it on purpose'],
  ["It hurts that she doesn't care.", 'mind-reading', "she doesn't care"],
])('of whom it is told makes no difference: “%s”', (text, kind, phrase) => {
  const start = text.indexOf(phrase)
  expect(findBlame(text)).toEqual([{ kind, start, end: start + phrase.length, phrase }])
})

test.each([
  ['My mother is old and she never listens.', 'somebody else was named'],
  ['Yesterday Leo was here. He never listens.', 'by a name'],
  ['You told him, and he never listens.', 'the other is spoken to'],
  ['I said “he never listens” and left.', 'quoted'],
  ['Does he always walk this way?', 'asked'],
  ['He said that he was late.', 'told as it was'],
])('about a third, or harmless: “%s” is left alone: %s', (text) => {
  expect(findBlame(text)).toEqual([])
})

test('to thank somebody or to say you know is not to speak to them', () => {
  expect(kindsIn('She never says thank you.')).toEqual(['always'])
  expect(kindsIn('He is lazy, you know.')).toEqual(['label'])
})

test('a mark stands where a text editor counts it, behind an emoji and with either apostrophe', () => {
  for (const text of ['😢 ä: you’re always late', "😢 ä: you're always late"]) {
    const [finding] = findBlame(text)
    expect(finding).toMatchObject({ kind: 'always', start: 6, end: 19 })
    expect(text.slice(finding!.start, finding!.end)).toBe(finding!.phrase)
  }
})

test.each(['YOU NEVER LISTEN', 'you never listen', 'You Never Listen', 'you  never\tlisten'])(
  'large and small letters make no difference: %s',
  (text) => {
    expect(kindsIn(text)).toEqual(['always'])
  },
)

test.each([
  ['I felt alone.', 'a feeling'],
  ['I always feel calm with you.', 'about oneself'],
  ['You always bring me tea and I love it.', 'praise'],
  ['You never shouted at me.', 'praise by what was not done'],
  ['You never know what the weather does.', 'about nobody'],
  ['I said “you never help” and left.', 'quoted'],
  [
    "I said 'you are so lazy, and I regret it.",
    'told as said, in quotation marks that never close',
  ],
  ['Do you always walk this way?', 'asked'],
  ['You told me that you don’t want to come.', 'told by the other'],
  ['I do not feel attacked.', 'denied'],
  ['You said you would call.', 'what was said'],
  ['The story I made up was that you did it on purpose.', 'told as a guess'],
  ['Is it true that you never wanted this?', 'asked in other words'],
  ['', 'empty'],
])('“%s” is left alone: %s', (text) => {
  expect(findBlame(text)).toEqual([])
})

test('a quotation ends where it ends', () => {
  expect(kindsIn('I said “you never help”. You never do.')).toEqual(['always'])
  expect(kindsIn('12" of snow. You never help.')).toEqual(['always'])
})

test('praise is not excused when a but follows', () => {
  expect(kindsIn('You always say that you love me, but you leave.')).toContain('always')
})

const pieces = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(' ', ', ', '. ', '“', '”', '"', "'", '’', '\n', '\u0130', '\ud83d', ' not '),
  fc.constantFrom(...Object.values(english.lists).flat()),
  fc.constantFrom(...labelledSentences('tuning').map(({ text }) => text)),
)

test('whatever is written: marks in order, none over another, each showing its own place', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ')
      let last = 0
      for (const { kind, start, end, phrase } of findBlame(text)) {
        expect(findingKinds).toContain(kind)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(phrase)
        last = end
      }
    }),
    { numRuns: 2_000 },
  )
})

/** Counts how often the rules look something up: the work itself, not the time that it takes. */
function looksAt(text: string): number {
  let looks = 0
  const [inMap, inSet] = [Map.prototype.get, Set.prototype.has]
  Map.prototype.get = function get(key) {
    looks += 1
    return inMap.call(this, key)
  }
  Set.prototype.has = function has(value) {
    looks += 1
    return inSet.call(this, value)
  }
  try {
    findBlame(text)
  } finally {
    Map.prototype.get = inMap
    Set.prototype.has = inSet
  }
  return looks
}

test.each([
  ['one word over and over', 'you '],
  ['small words that lead nowhere', 'you just really simply '],
  ['the beginning of a phrase', 'i feel so very '],
  ['many marks in one sentence', 'you always and you never '],
  ['somebody told of', 'he never helps and she is so lazy '],
  ['a third beside them', 'she never helps my mother '],
  ['quotation marks that never close', '“ " ‘ '],
  ['apostrophes', "you'you’"],
  ['one long word', 'a'],
  ['spaces', '   '],
  ['every phrase there is', `${Object.values(english.lists).flat().join(' ')} `],
])('eight times the text is eight times the work: %s', (_, piece) => {
  const once = piece.repeat(Math.ceil(4_000 / piece.length))
  const [single, many] = [looksAt(once), looksAt(once.repeat(8))]
  expect(many).toBeLessThanOrEqual(single * 8.5 + 100)
})

test('a text as long as a field may hold is read to its end', () => {
  const text = `${'you just really '.repeat(20_000)}. You never listen.`
  expect(findBlame(text).at(-1)).toMatchObject({ kind: 'always', phrase: 'You never' })
  expect(findBlame(`${'a'.repeat(1_000_000)} you never`)).toHaveLength(1)
  expect(findBlame(`${"'".repeat(1_000_000)} you never`)).toHaveLength(1)
})
