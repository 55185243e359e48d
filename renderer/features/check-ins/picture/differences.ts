import type { Column, Series } from './series.ts'
import { lastRated } from './series.ts'

/** How far apart a dimension is seen: a fact about two or more, never about one of them. */
export type Difference = { kind: 'same' } | { kind: 'near' } | { kind: 'apart'; points: number }

/** Null where fewer than two rated it. */
export function differenceIn(points: Column['points']): Difference | null {
  const all = [...points.values()]
  if (all.length < 2) return null
  const apart = Math.max(...all) - Math.min(...all)
  if (apart === 0) return { kind: 'same' }
  return apart === 1 ? { kind: 'near' } : { kind: 'apart', points: apart }
}

/** Of the last check-in in which it was rated. */
export function lastDifference(series: Series): Difference | null {
  return differenceIn(lastRated(series)?.points ?? new Map())
}

/** What the picture says in words: what is seen the same way, and what most differently. */
export interface InWords {
  same: Series | null
  apart: Series | null
}

/** Looks at the last check-in alone. Nothing is said of what is close together. */
export function inWords(all: readonly Series[]): InWords {
  const rated = all.map((series) => ({
    series,
    difference: differenceIn(series.columns.at(-1)?.points ?? new Map()),
  }))
  const same = rated.find(({ difference }) => difference?.kind === 'same')
  let most: Series | null = null
  let points = 1
  for (const { series, difference } of rated) {
    if (difference?.kind !== 'apart' || difference.points <= points) continue
    most = series
    points = difference.points
  }
  return { same: same?.series ?? null, apart: most }
}
