import { expect, test } from 'vitest'
import { differencesBetween } from '../../../renderer/features/journal/history/differences.ts'

/** One unit of a character that has two. */
const halfACharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const long = 'We walked along the river until the path ended. '.repeat(40)

test('words that came and words that went are told apart, word by word', () => {
  const pieces = differencesBetween('It rained all night.', 'It snowed all night long.')
  expect(pieces).toEqual([
    { kind: 'same', text: 'It ' },
    { kind: 'gone', text: 'rained' },
    { kind: 'added', text: 'snowed' },
    { kind: 'same', text: ' all night' },
    { kind: 'added', text: ' long' },
    { kind: 'same', text: '.' },
  ])
})

test('what both share stands around each change, and long runs of it are left out at whole words', () => {
  const pieces = differencesBetween(`${long}First. ${long}End.`, `${long}Last. ${long}End.`)!
  expect(pieces.map(({ kind }) => kind)).toEqual([
    'skipped',
    'same',
    'gone',
    'added',
    'same',
    'skipped',
  ])
  for (const { kind, text } of pieces.filter(({ kind }) => kind === 'same')) {
    expect({ kind, ok: text.length >= 200 && text.length < 460 }).toEqual({ kind, ok: true })
    expect(text).not.toMatch(/^\w*[a-z]\w* ?$/)
  }
  const before = pieces.filter(({ kind }) => kind !== 'added').map(({ text }) => text)
  expect(before.join('')).toBe(`${long}First. ${long}End.`)
})

test('nothing is lost of either text, in writing without spaces and among emoji either', () => {
  const texts: [string, string][] = [
    [
      '昨日は雨が降った。'.repeat(90),
      `${'昨日は雨が降った。'.repeat(60)}今日は晴れ。${'昨日は雨が降った。'.repeat(30)}`,
    ],
    ['🌧'.repeat(900), `${'🌧'.repeat(450)}🌞${'🌧'.repeat(450)}`],
    ['', 'All of it came at once.'],
    [long, ''],
  ]
  for (const [before, after] of texts) {
    const pieces = differencesBetween(before, after)!
    const without = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join('')
    expect(without('added')).toBe(before)
    expect(without('gone')).toBe(after)
    for (const { text } of pieces) expect(text).not.toMatch(halfACharacter)
  }
})

test('a text that did not change is one run, or left out whole', () => {
  expect(differencesBetween('The same.', 'The same.')).toEqual([
    { kind: 'same', text: 'The same.' },
  ])
  expect(differencesBetween(long, long)?.map(({ kind }) => kind)).toEqual(['skipped'])
})

test('two texts with hardly a word in common are not mixed: one went, and the other came', () => {
  const before = 'You switched on the small lamp before I came in, so that a hand was free.'
  const after = 'I never wanted a tree.'
  expect(differencesBetween(before, after)).toEqual([
    { kind: 'gone', text: before },
    { kind: 'added', text: after },
  ])
  expect(differencesBetween('', after)).toEqual([{ kind: 'added', text: after }])
})
