import { expect, test } from 'vitest'
import {
  acrossOf,
  bandOf,
  endLabels,
  heightOf,
  placer,
  stretchesOf,
} from '../../../renderer/features/check-ins/picture/chart-geometry.ts'
import type { Column } from '../../../renderer/features/check-ins/picture/series.ts'
import type { Day } from '../../../shared/days.ts'
import type { MemberId, RoundId } from '../../../shared/ids.ts'

const field = { width: 100, height: 60, top: 10 }
const mara = 'mara' as MemberId
const jonas = 'jonas' as MemberId
const lea = 'lea' as MemberId

function column(day: string, points: Partial<Record<string, number>>): Column {
  const rated = Object.entries(points) as [MemberId, number][]
  return { id: day as string as RoundId, day: day as Day, points: new Map(rated) }
}

const columns = [
  column('2026-11-01', { mara: 7, jonas: 1 }),
  column('2026-11-02', { jonas: 2 }),
  column('2026-11-11', { mara: 4, jonas: 4 }),
]

test('time goes by the calendar: two days beside each other stand nearer than ten', () => {
  const across = acrossOf(columns, field)
  expect(columns.map(({ day }) => across(day))).toEqual([0, 10, 100])
})

test('a single check-in stands at the end, beside its names', () => {
  const [only] = columns
  expect(acrossOf([only!], field)(only!.day)).toBe(100)
})

test('the last point is at the top, and the first at the bottom', () => {
  expect([7, 4, 1].map((point) => heightOf(point, field))).toEqual([10, 40, 70])
})

test('a line is broken where somebody left it out, and what stands alone is a stretch of its own', () => {
  const at = placer(columns, field, 0, 1)
  expect(stretchesOf(columns, mara, at)).toEqual([[[0, 10]], [[100, 40]]])
  expect(stretchesOf(columns, jonas, at)).toHaveLength(1)
})

test('lines that share a value lie beside each other, and nowhere near the next value', () => {
  const heights = [0, 1, 2].map((index) => placer(columns, field, index, 3)(columns[2]!, 4)[1])
  expect(new Set(heights).size).toBe(3)
  for (const height of heights) expect(Math.abs(height - 40)).toBeLessThan(2)
})

test('names keep their distance and stay in the chart, in the order of their values', () => {
  const crowded = [column('2026-11-01', { mara: 1, jonas: 2, lea: 1 })]
  const labels = endLabels(crowded, [mara, jonas, lea], field, 16)
  expect(labels.map(({ who }) => who)).toEqual([[jonas], [mara], [lea]])
  for (const [at, { y }] of labels.entries()) {
    if (at > 0) expect(y - labels[at - 1]!.y).toBeGreaterThanOrEqual(16)
    expect(y).toBeGreaterThanOrEqual(10)
    expect(y).toBeLessThanOrEqual(70)
  }
})

test('where all end at one value there is one name for all', () => {
  const [label, ...more] = endLabels([columns[2]!], [mara, jonas], field, 16)
  expect(label).toEqual({ who: [mara, jonas], point: 4, y: 40 })
  expect(more).toEqual([])
})

test.each([
  ['2026-11-02', '2026-11-05', { from: 10, to: 40 }],
  ['2020-01-01', null, { from: 0, to: 100 }],
  // On one day of the picture only: still wide enough to be seen, and within it.
  ['2026-11-11', null, { from: 94, to: 100 }],
  ['2020-01-01', '2026-11-01', { from: 0, to: 6 }],
  ['2026-11-12', null, null],
  ['2020-01-01', '2026-10-31', null],
])('a chapter from %s to %s lies %o', (from, until, band) => {
  const chapter = { from: from as Day, until: until as Day | null }
  const found = bandOf(chapter, columns, field)
  expect(found && { from: Math.round(found.from), to: Math.round(found.to) }).toEqual(band)
})
