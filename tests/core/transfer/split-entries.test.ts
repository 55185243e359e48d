import { expect, test } from 'vitest'
import {
  EntrySplitter,
  entryLimit,
  type Piece,
} from '../../../main/core/transfer/text/split-entries.ts'
import { textPieces } from '../../../main/core/transfer/text/text-pieces.ts'
import fc from '../../make/properties.ts'

test('a journal falls apart into the same entries, however its text is cut', () => {
  const json = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 })
  const other = fc.dictionary(
    fc.string().filter((name) => name !== 'entries' && name !== 'metadata'),
    fc.jsonValue(),
    { maxKeys: 3 },
  )
  fc.assert(
    fc.property(
      json,
      other,
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(undefined, 2),
      (entries, before, isLast, length, indent) => {
        const metadata = { version: '1.0' }
        const journal = isLast ? { ...before, metadata, entries } : { entries, ...before, metadata }
        const { found, splitter } = split(JSON.stringify(journal, null, indent), length)
        expect(found.map((piece) => piece.kind === 'entry' && JSON.parse(piece.json))).toEqual(
          JSON.parse(JSON.stringify(entries)),
        )
        expect([splitter.hasEntries, splitter.hasMetadata]).toEqual([true, true])
      },
    ),
  )
})

test.each([
  ['a list named entries further down', '{"metadata":{"entries":[{"a":1}]}}'],
  ['a list outside', '[{"entries":[{"a":1}]}]'],
  ['a text that only says so', '"entries"'],
  ['nothing', ''],
])('%s is no journal', (_, json) => {
  const { found, splitter } = split(json, 7)
  expect(found).toEqual([])
  expect(splitter.hasEntries).toBe(false)
})

test('entries that have names are told with them', () => {
  const { found, splitter } = split('{"entries":{"a":[1,2], "b,}": {"c":3}},"metadata":{}}', 4)
  expect(found).toEqual([
    { kind: 'entry', json: '"a":[1,2]' },
    { kind: 'entry', json: '"b,}": {"c":3}' },
  ])
  expect([splitter.isNamed, splitter.hasMetadata]).toEqual([true, true])
})

test('a journal that breaks off gives what was whole, and says that something is missing', () => {
  const { found } = split('{"metadata":{},"entries":[{"a":"one"},{"a":"two"},{"a":"thr', 10)
  expect(found).toEqual([
    { kind: 'entry', json: '{"a":"one"}' },
    { kind: 'entry', json: '{"a":"two"}' },
    { kind: 'damaged' },
  ])
})

test('an entry past every limit is passed over, and the next one is read', () => {
  const piece = 'x'.repeat(1024 * 1024)
  const splitter = new EntrySplitter()
  const found = splitter.push('{"metadata":{},"entries":[{"text":"')
  for (let sum = 0; sum <= entryLimit; sum += piece.length) found.push(...splitter.push(piece))
  found.push(...splitter.push('"},{"a":1}]}'), ...splitter.end())
  expect(found).toEqual([{ kind: 'too-large' }, { kind: 'entry', json: '{"a":1}' }])
})

test('text in UTF-8 stays the same, however its bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'ö', '€', '🌳', '\ufeff', '\u0000'), maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (text, length) => {
        const bytes = Buffer.from(text)
        async function* pieces() {
          for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
        }
        let read = ''
        for await (const piece of textPieces(pieces())) read += piece
        expect(read).toBe(text)
      },
    ),
  )
})

test.each([
  ['a byte that starts nothing', [0x61, 0xff, 0x61]],
  ['a character without its end', [0x61, 0xe2, 0x82]],
])('%s is refused, not mended', async (_, bytes) => {
  async function* pieces() {
    yield Uint8Array.from(bytes)
  }
  const read = async () => {
    for await (const _ of textPieces(pieces()));
  }
  await expect(read()).rejects.toThrow('import.wrong-encoding')
})

function split(json: string, length: number): { found: Piece[]; splitter: EntrySplitter } {
  const splitter = new EntrySplitter()
  const found: Piece[] = []
  for (let at = 0; at < json.length; at += length) {
    found.push(...splitter.push(json.slice(at, at + length)))
  }
  found.push(...splitter.end())
  return { found, splitter }
}
