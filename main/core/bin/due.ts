import { z } from 'zod'
import type { BinnedThing } from './binned.ts'
import { dayMs } from './going.ts'

/** Private collection of marks; the id is that of what lies in the bin. */
export const due = 'bin-due'

/** A mark that something is past its time. */
export const DueMark = z.object({
  /** The revision of the record that put it in the bin. */
  of: z.number().int(),
  markedAt: z.string(),
  /** The sitting in which it was marked. */
  sitting: z.string(),
})
export type DueMark = z.infer<typeof DueMark>

/** What is to be done about something in the bin. */
export type Verdict = 'stays' | 'mark' | 'unmark' | 'erase'

/**
 * Guards against a clock that is wrong: nothing is erased because one evening says that its time is
 * past. It is marked first, and goes in a later sitting, a day later at least by the clock. A mark from
 * a time that has not come yet was made by a wrong clock and is made anew.
 */
export function verdictOn(
  thing: Pick<BinnedThing, 'revision'> & { goesAt: string | null },
  mark: DueMark | null,
  now: Date,
  sitting: string,
): Verdict {
  const at = now.getTime()
  const isPast = thing.goesAt !== null && Date.parse(thing.goesAt) <= at
  if (!isPast) return mark === null ? 'stays' : 'unmark'
  const markedAt = Date.parse(mark?.markedAt ?? '')
  if (mark?.of !== thing.revision || !(markedAt <= at)) return 'mark'
  return mark.sitting !== sitting && at - markedAt >= dayMs ? 'erase' : 'stays'
}
