import { type Day, daysInMonth, type Month } from '../../../shared/days.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { Outline } from './outline.ts'

/**
 * The days of a month that have a page, in their order. Of each day one page is looked at, and more only
 * where that one turns out not to be what it said.
 *
 * @param look puts a page where it belongs, or takes it out
 */
export function daysIn(outline: Outline, month: Month, look: (id: EntryId) => void): Day[] {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
  const [from, to] = [`${month}-01` as Day, `${month}-${last}` as Day]
  for (;;) {
    const firsts = new Map(outline.between(from, to).map((spot) => [spot.day, spot]))
    const { moves } = outline
    for (const { id } of firsts.values()) look(id)
    // Whoever moved may have come into this month, to a day that was looked at already.
    if (outline.moves === moves) return [...firsts.keys()].sort()
  }
}
