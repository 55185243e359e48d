import { expect, test } from 'vitest'
import * as differences from '../../../renderer/features/journal/history/differences.ts'
import { pageWords } from '../../../renderer/features/journal/history/page-words.ts'
import { textOf, type Word, wordsOf } from '../../../renderer/features/journal/history/words.ts'

const differencesBetween = (before: string, after: string) =>
  told(differences.differencesBetween(wordsOf(before), wordsOf(after)))
const told = (pieces: differences.Piece[] | null) =>
  pieces?.map(({ kind, words }) => ({ kind, text: textOf(words) }))
const nameOf = (name: string) => (name ? `[Photo: ${name}]` : '[Photo]')
const pages = (before: string, after: string) =>
  differences.differencesBetween(pageWords(before, nameOf), pageWords(after, nameOf))

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

test('a page is compared as it is read, without the signs that it was written with', () => {
  const before = '# The list\n\n- *bread*\n- salt \\* pepper\n\n1. first\n\n> said\n\n[x] done'
  const words = pageWords(before, nameOf)
  expect(textOf(words)).toBe(
    'The list\n\n• bread\n• salt * pepper\n\n1. first\n\n│ said\n\n[x] done',
  )
  expect(told(pages(before, before.replace('salt', 'sugar')))).toEqual([
    { kind: 'same', text: 'The list\n\n• bread\n• ' },
    { kind: 'gone', text: 'salt' },
    { kind: 'added', text: 'sugar' },
    { kind: 'same', text: ' * pepper\n\n1. first\n\n│ said\n\n[x] done' },
  ])
})

const photo = (id: string) => `![the weir](hearth:${id.repeat(26)})`

test.each([
  ['emphasis', 'It was *late* again', 'It was **late** again', 'late'],
  ['a heading', 'Late\n\nWe went home.', '# Late\n\nWe went home.', 'Late'],
  ['how deep a heading is', '# Late\n\nWe went home.', '## Late\n\nWe went home.', 'Late'],
  ['the address of a link', '[the weir](a) was open', '[the weir](b) was open', 'a'],
  ['the title of a link', '[the weir](a "x") was open', '[the weir](a "y") was open', 'the weir'],
  [
    'which photo it is',
    `We went.\n\n${photo('a')}`,
    `We went.\n\n${photo('b')}`,
    '[Photo: the weir]',
  ],
  ['the language of a listing', 'Thus:\n\n```a\nx = 1\n```', 'Thus:\n\n```b\nx = 1\n```', 'x = 1'],
  ['a box that is ticked', '- [ ] bread and salt', '- [x] bread and salt', '☐'],
])('where only %s changed, the words went and came', (_, before, after, changed) => {
  const pieces = pages(before, after)!
  const ofKind = (kind: differences.Piece['kind']) =>
    textOf(pieces.filter((piece) => piece.kind === kind).flatMap(({ words }) => [...words]))
  expect(ofKind('gone')).toContain(changed.split(' ')[0])
  expect(ofKind('added')).not.toBe('')
  expect(ofKind('same')).not.toBe('')
})

test('neighbours of one look are drawn as one', async () => {
  const { runsOf } = await import('../../../renderer/features/journal/history/words.ts')
  const runs = runsOf(pageWords('We were *very late* again', nameOf)).map(({ text }: Word) => text)
  expect(runs.join('|')).toContain('very late')
})
