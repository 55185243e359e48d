import { expect, test } from 'vitest'
import { openingOf } from '../../../main/core/journal/opening.ts'
import fc from '../../make/properties.ts'

test.each([
  ['a heading', '# Sunday\n\nSlow.', 'Sunday Slow.'],
  [
    'emphasis',
    '*so* **very** __very__ _tired_ and ~~sad~~ glad',
    'so very very tired and sad glad',
  ],
  ['lists', '- milk\n* bread\n1. eggs\n2) tea', 'milk bread eggs tea'],
  ['a check list', '- [ ] call\n- [x] write', 'call write'],
  ['quotes', '> she said\n> > he said', 'she said he said'],
  ['links and pictures', '[here](https://a.b/c) ![the lake](x.png)', 'here the lake'],
  ['code', 'a `b` c\n```js\nlet x\n```', 'a b c let x'],
  ['rules', 'one\n\n---\n\n* * *\n\ntwo', 'one two'],
  ['signs that stand for themselves', '2 \\* 3 is \\_six\\_', '2 * 3 is _six_'],
  ['names with underscores', 'the file is my_long_name', 'the file is my_long_name'],
  ['a sum', '5 * 3 = 15', '5 * 3 = 15'],
  ['nothing', '', ''],
])('%s reads as plain words', (_, markdown, words) => {
  expect(openingOf(markdown)).toBe(words)
})

test('a long page is cut between words', () => {
  const opening = openingOf('We went along the river, '.repeat(40))
  expect(opening).toBe(`${'We went along the river, '.repeat(7)}We…`)
})

test('writing without spaces is cut between characters, and no emoji in half', () => {
  for (const long of ['字'.repeat(500), '🕯️'.repeat(500), `a${'🕯'.repeat(500)}`]) {
    const opening = openingOf(long)
    expect(opening.length).toBeLessThanOrEqual(180)
    expect(Buffer.from(opening).toString()).toBe(opening)
    expect(opening.endsWith('…')).toBe(true)
  }
})

test('whatever was written, an opening is one line of at most 180 characters', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'*_~`[]()!\\#>-1. \nab😀\u0000'.split('')) })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 3000 }), signs), (text) => {
      const opening = openingOf(text)
      expect(opening.length).toBeLessThanOrEqual(180)
      expect(opening).not.toMatch(/[\n\t]/)
      expect(opening).toBe(opening.trim())
    }),
    { numRuns: 2_000 },
  )
})
