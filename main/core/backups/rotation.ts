import { type Day, dayOfDate, dayToUtcNoon, monthOf } from '../../../shared/days.ts'

/** What the rule looks at in a copy. */
export interface DatedCopy {
  /** Which copy this was, counted as they were made: the order does not rest on a clock. */
  number: number
  /** What the clock said when it was made: an ISO instant. */
  madeAt: string
}

/** How many days, weeks and months keep a copy, besides the newest copy of all. */
const keeps = { days: 7, weeks: 4, months: 12 } as const

/**
 * Of a clock that goes right no more copies than this are kept, the newest among them: the one made
 * before it stands for a day, a week and a month at once.
 */
export const mostKept = keeps.days + keeps.weeks + keeps.months

/**
 * The copies that may go. The newest stays. Of those made before it stay the newest of each of the last
 * seven days, four weeks and twelve months that have any; weeks begin on Monday, and a day is that of
 * this computer's calendar (`dayOf`). A copy that bears a later time than one made after it was stamped
 * by a clock that went wrong, or stands before one that was: it stays, and takes nobody's place.
 *
 * What the newest copy says about the time drops nothing: its clock is believed only once another copy
 * was made after it.
 */
export function toDrop<Copy extends DatedCopy>(
  copies: readonly Copy[],
  dayOf: (instant: Date) => Day = dayOfDate,
): Copy[] {
  let kept = copies.toSorted(newestMadeFirst)
  const dropped: Copy[] = []
  // What is gone no longer makes others look late, so one pass may make room for the next.
  for (;;) {
    const passed = outOfPlace(kept, dayOf)
    if (passed.size === 0) return dropped
    dropped.push(...passed)
    kept = kept.filter((copy) => !passed.has(copy))
  }
}

/** Orders copies by when they were made, whatever the clock said. */
export function newestMadeFirst(a: DatedCopy, b: DatedCopy): number {
  return b.number - a.number || Date.parse(b.madeAt) - Date.parse(a.madeAt)
}

/** Copies that stand for no day, no week and no month. */
function outOfPlace<Copy extends DatedCopy>(
  [newest, ...before]: readonly Copy[],
  dayOf: (instant: Date) => Day,
): Set<Copy> {
  const passed = new Set<Copy>()
  if (newest === undefined) return passed
  const days = new Places(keeps.days)
  const weeks = new Places(keeps.weeks)
  const months = new Places(keeps.months)
  let earliestSince = Date.parse(newest.madeAt)
  for (const copy of before) {
    const at = Date.parse(copy.madeAt)
    if (at > earliestSince) continue
    earliestSince = at
    const day = dayOf(new Date(at))
    // Every kind of place is asked: one copy may stand for a day, its week and its month.
    const stands = [days.take(day), weeks.take(mondayOf(day)), months.take(monthOf(day))]
    if (!stands.includes(true)) passed.add(copy)
  }
  return passed
}

/** The first copies of so many different days, weeks or months. */
class Places {
  readonly #taken = new Set<string>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  take(label: string): boolean {
    if (this.#taken.has(label) || this.#taken.size === this.#most) return false
    this.#taken.add(label)
    return true
  }
}

function mondayOf(day: Day): string {
  const noon = dayToUtcNoon(day)
  noon.setUTCDate(noon.getUTCDate() - ((noon.getUTCDay() + 6) % 7))
  return noon.toISOString().slice(0, 10)
}
