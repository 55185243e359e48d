import { addMonths } from '../../../../shared/calendar.ts'
import type { CheckIn } from '../../../../shared/model/check-in.ts'

/** How far back the picture goes. */
export type Span = 'few' | 'year' | 'all'

const few = 12

/** Those that the picture shows, oldest first. A year ends with the last of them. */
export function within(span: Span, open: readonly CheckIn[]): CheckIn[] {
  if (span === 'all') return [...open]
  if (span === 'few') return open.slice(-few)
  const last = open.at(-1)
  if (last === undefined) return []
  const from = addMonths(last.day, -12)
  return open.filter(({ day }) => day >= from)
}

/** The spans worth choosing between: with few check-ins there is nothing to choose. */
export function spansFor(open: readonly CheckIn[]): Span[] {
  if (open.length <= few) return []
  const year = within('year', open).length
  return year > few && year < open.length ? ['few', 'year', 'all'] : ['few', 'all']
}
