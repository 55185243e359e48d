import { expect, test } from 'vitest'
import {
  layOut,
  rowsIn,
  scrollToShow,
  sectionsIn,
  topOf,
} from '../../../renderer/features/journal/timeline-layout.ts'
import fc from '../../make/properties.ts'

const measures = { rowHeight: 106, headHeight: 36 }
const months = (...counts: number[]) =>
  counts.map((count, index) => ({ month: `20${99 - index}-01`, count }))

test('drafts stand first, then the months, each below its heading', () => {
  const layout = layOut(2, months(3, 1), measures)
  expect(layout.sections.map(({ of, first, top }) => [of, first, top])).toEqual([
    ['drafts', 0, 0],
    ['2099-01', 2, 36 + 2 * 106],
    ['2098-01', 5, 2 * 36 + 5 * 106],
  ])
  expect(layout.height).toBe(3 * 36 + 6 * 106)
  expect(topOf(layout, 5)).toBe(3 * 36 + 5 * 106)
})

test('an empty journal has no rows and no height', () => {
  const layout = layOut(0, [], measures)
  expect(rowsIn(layout, 0, 700, 4)).toEqual({ from: 0, to: 0 })
  expect(layout.height).toBe(0)
})

const anyLayout = fc
  .tuple(
    fc.integer({ min: 0, max: 5 }),
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }),
  )
  .map(([drafts, counts]) => layOut(drafts, months(...counts), measures))

test('wherever the list is scrolled, each row in the window is drawn, and few others', () => {
  fc.assert(
    fc.property(anyLayout, fc.double({ min: 0, max: 1, noNaN: true }), (layout, share) => {
      const view = 700
      const top = Math.max(0, layout.height - view) * share
      const { from, to } = rowsIn(layout, top, view, 4)
      for (let index = 0; index < layout.count; index += 1) {
        const y = topOf(layout, index)
        const isSeen = y + measures.rowHeight > top && y < top + view
        if (isSeen) expect(index >= from && index < to).toBe(true)
      }
      expect(to - from).toBeLessThanOrEqual(Math.ceil(view / measures.rowHeight) + 2 * 4 + 3)
      const heads = sectionsIn(layout, top, view)
      expect(heads[0]?.top ?? 0).toBeLessThanOrEqual(top)
    }),
  )
})

test('a row that is scrolled to is whole, and below its sticky heading', () => {
  fc.assert(
    fc.property(anyLayout, fc.nat(), fc.nat(), (layout, some, from) => {
      const view = 700
      const index = some % layout.count
      const top = scrollToShow(layout, index, from % Math.max(1, layout.height), view)
      expect(topOf(layout, index) - layout.headHeight).toBeGreaterThanOrEqual(top)
      expect(topOf(layout, index) + layout.rowHeight).toBeLessThanOrEqual(top + view)
    }),
  )
})

test('a hundred thousand rows are laid out without touching each', () => {
  const layout = layOut(0, months(...Array.from({ length: 100 }, () => 1_000)), measures)
  expect(layout.count).toBe(100_000)
  expect(rowsIn(layout, topOf(layout, 99_999), 700, 4)).toEqual({ from: 99_995, to: 100_000 })
})
