import { expect, test } from 'vitest'
import { marksIn, termsOf } from '../../../shared/search/query.ts'
import fc from '../../make/properties.ts'

const terms = (text: string) =>
  termsOf(text).map(({ words, isBeginning }) => [
    words.map(({ word }) => word).join(' '),
    isBeginning ? 'begins' : 'whole',
  ])

test.each([
  [
    'rain roof',
    [
      ['rain', 'begins'],
      ['roof', 'begins'],
    ],
  ],
  [
    '"the long way" ri',
    [
      ['the long way', 'whole'],
      ['ri', 'begins'],
    ],
  ],
  ['“the long', [['the long', 'begins']]],
  [
    '„heute Abend“ «снег идёт»',
    [
      ['heute abend', 'whole'],
      ['снег идет', 'whole'],
    ],
  ],
  ['e-mail', [['e mail', 'begins']]],
  ['海边散步', [['海 边 散 步', 'begins']]],
  ['""  — ,', []],
])('%s is asked as these terms', (typed, asked) => {
  expect(terms(typed)).toEqual(asked)
})

test('however much is typed, it comes to a few terms', () => {
  expect(termsOf('a b '.repeat(50))).toHaveLength(16)
})

test.each([
  ['The cat and the Catalogue', 'cat', ['cat', 'Catalogue']],
  ['The cat and the Catalogue', '"cat"', ['cat']],
  ['crème brûlée, CREME', 'creme', ['crème', 'CREME']],
  ['the the long way', '"the long way"', ['the long way']],
  ['a b a b c', '"a b c"', ['a b c']],
  ['我们在海边散步', '海边', ['海边']],
  ['one two three', '"two three" two', ['two three']],
  ['one two three', '"one two" "two three"', ['one two three']],
  ['nothing here', 'else', []],
])('in %j, %s marks %j', (text, typed, marked) => {
  expect(marksIn(text, termsOf(typed)).map(([from, to]) => text.slice(from, to))).toEqual(marked)
})

test('marks stand in order, apart from each other, and inside the text', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'é', '海', '边', '"', ' ', '-', '❤️')
  const text = fc.array(word, { maxLength: 20 }).map((each) => each.join(''))
  fc.assert(
    fc.property(text, text, (written, typed) => {
      let before = 0
      for (const [from, to] of marksIn(written, termsOf(typed))) {
        expect(from).toBeGreaterThanOrEqual(before)
        expect(to).toBeGreaterThan(from)
        before = to
      }
      expect(before).toBeLessThanOrEqual(written.length)
    }),
  )
})
