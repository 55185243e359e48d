import { expect, test } from 'vitest'
import { fold } from '../../../shared/search/fold.ts'
import { wordsOf } from '../../../shared/search/words.ts'
import fc from '../../make/properties.ts'

test.each([
  ['Crème BRÛLÉE', 'creme brulee'],
  ['Straße, Łódź, Smørrebrød', 'strasse, lodz, smorrebrod'],
  ['Ǿre, ǽgis', 'ore, aegis'],
  ['Ёлка', 'елка'],
  ['ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
  ['İstanbul ıslak', 'istanbul islak'],
  ['تَحَدَّثَ أحمد ـــ', 'تحدث احمد '],
  ['שָׁלוֹם', 'שלום'],
  ['ﬁne ½ ｆｕｌｌ', 'fine 1⁄2 full'],
])('%s is the same as %s', (written, folded) => {
  expect(fold(written)).toBe(folded)
})

test.each([
  ['Japanese が and か', 'が', 'か'],
  ['Thai ก้ and ก', 'ก้', 'ก'],
  ['Hindi कि and का', 'कि', 'का'],
])('marks that spell another word stay: %s', (_, one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

test.each([
  ['Don’t e-mail me at 10:45!', ['don', 't', 'e', 'mail', 'me', 'at', '10', '45']],
  ['今天很好', ['今', '天', '很', '好']],
  ['ฝนตก 3 ครั้ง', ['ฝ', 'น', 'ต', 'ก', '3', 'ค', 'รั้', 'ง']],
  ['我们 with Łukasz', ['我', '们', 'with', 'lukasz']],
  ['한국어', [fold('한국어')]],
  ['❤️👍🏽 in 🇩🇪', ['❤', '👍', 'in', '🇩🇪']],
  ['20 € or $20', ['20', '€', 'or', '20']],
  ['word\u200bbreak soft\u00adhyphen', ['word', 'break', 'softhyphen']],
  ['㈱ ½', ['株', '1', '2']],
  ['', []],
  [' — … ', []],
])('the words of %j', (text, words) => {
  expect(wordsOf(text).map(({ word }) => word)).toEqual(words)
})

test('every word stands where it says, and is what is written there, folded', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let before = 0
      for (const { word, from, to } of wordsOf(text)) {
        expect(from).toBeGreaterThanOrEqual(before)
        expect(to).toBeGreaterThan(from)
        expect(wordsOf(text.slice(from, to)).map((each) => each.word)).toContain(word)
        before = from
      }
    }),
  )
})

test('folding what is folded changes nothing, and a word that was found is found by itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      for (const { word } of wordsOf(text)) {
        expect(wordsOf(word).map((each) => each.word)).toEqual([word])
      }
    }),
  )
})

const signs = 'aBéßøŁñ’-. \n0٣½ЁяΣςאָبَّا今海がｶﾞーกำั้कि한❤️👍🏽🇩🇪‍\u200b\u00ad_*'
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((each) => each.join('')),
)
