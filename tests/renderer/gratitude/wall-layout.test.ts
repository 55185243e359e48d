import { expect, test } from 'vitest'
import { hang, paperOf, pickAnother } from '../../../renderer/features/gratitude/wall-layout.ts'
import { idPattern, type NoteId } from '../../../shared/ids.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import { aNote } from '../../make/a-note.ts'
import fc from '../../make/properties.ts'

const notes = fc.uniqueArray(fc.stringMatching(idPattern), { maxLength: 60 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          text: fc.string({ maxLength: 900 }),
          kind: fc.constantFrom('appreciation', 'celebration', 'thanks'),
        })
        .map(({ text, kind }) => aNote({ id: id as NoteId, text, kind: kind as Note['kind'] })),
    ),
  ),
)

test('every note hangs exactly once, and the newest of each column hangs highest', () => {
  fc.assert(
    fc.property(notes, fc.integer({ min: 1, max: 4 }), (all, columns) => {
      const hung = hang(all, columns, 8)
      expect(hung).toHaveLength(columns)
      expect(
        hung
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(all.map(({ id }) => id).sort())
      for (const column of hung) {
        const places = column.map((each) => all.indexOf(each))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }
    }),
  )
})

test('a note stays where it hangs when older ones come below it', () => {
  fc.assert(
    fc.property(notes, fc.nat(60), (all, shown) => {
      const before = hang(all.slice(0, shown), 4, 8)
      const after = hang(all, 4, 8)
      for (const [index, column] of before.entries()) {
        expect(after[index]!.slice(0, column.length)).toEqual(column)
      }
    }),
  )
})

test('a slip keeps its paper', () => {
  fc.assert(
    fc.property(notes, (all) => {
      for (const each of all) expect([1, 2, 3]).toContain(paperOf(each))
    }),
  )
  expect(paperOf(aNote({ kind: 'celebration' }))).toBe(2)
})

test('one at random is another than the one shown, while there is another', () => {
  const [one, two] = ['4', '8'].map((letter) => aNote({ id: letter.repeat(26) as NoteId })) as [
    Note,
    Note,
  ]
  for (const chance of [0, 0.4, 0.99]) {
    expect(pickAnother([one, two], one.id, () => chance)).toBe(two)
    expect(pickAnother([one], one.id, () => chance)).toBe(one)
  }
  expect(pickAnother([], null)).toBeNull()
})
