import { expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import type { EntryId } from '../../shared/ids.ts'
import { compareRows, countWords } from '../../shared/model/entry.ts'
import fc from '../make/properties.ts'

const row = (day: string, time: string | null, id: string) => ({
  day: day as Day,
  time,
  id: id as EntryId,
})

test('the newest day comes first, in it the latest time, pages without a time last', () => {
  const inOrder = [
    row('2026-11-07', '20:41', 'a'),
    row('2026-11-07', '08:15', 'c'),
    row('2026-11-07', '08:15', 'b'),
    row('2026-11-07', null, 'z'),
    row('2026-11-07', null, 'y'),
    row('1660-01-01', '23:59', 'x'),
  ]
  for (let turn = 0; turn < inOrder.length; turn++) {
    const turned = [...inOrder.slice(turn), ...inOrder.slice(0, turn)]
    expect(turned.sort(compareRows)).toEqual(inOrder)
  }
})

test('the order is one order: total, and the same whichever way one asks', () => {
  const any = fc.record({
    day: fc.constantFrom('2026-11-07', '2026-11-06', '1660-01-01').map((day) => day as Day),
    time: fc.constantFrom(null, '00:00', '12:00'),
    id: fc.constantFrom('a', 'b', 'c').map((id) => id as EntryId),
  })
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(Math.sign(compareRows(a, b))).toBe(0 - Math.sign(compareRows(b, a)))
      expect(compareRows(a, b) === 0).toBe(a.day === b.day && a.time === b.time && a.id === b.id)
      if (compareRows(a, b) <= 0 && compareRows(b, c) <= 0) {
        expect(compareRows(a, c)).toBeLessThanOrEqual(0)
      }
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['', 0],
  ['— … ***', 0],
  ['one', 1],
  ["It's Mara’s well-kept book", 4],
  ['**bold** and _soft_', 3],
  ['3 eggs, 2½ cups', 4],
  ['Ünïcödé słowa здесь', 3],
  ['- [ ] call\n- [x] write', 3],
])('%j has %i words', (markdown, count) => {
  expect(countWords(markdown)).toBe(count)
})
