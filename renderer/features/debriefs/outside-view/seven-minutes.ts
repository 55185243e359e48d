/** How long the exercise is meant to take, in minutes. */
const exerciseMinutes = 7

/** Whole minutes that are left after some milliseconds, the begun one counted; 0 once they are over. */
export function minutesLeft(passedMs: number): number {
  return Math.max(0, Math.ceil(exerciseMinutes - passedMs / 60_000))
}

/** How long until the number of minutes left changes next, in milliseconds; null once it is 0. */
export function untilNextMinute(passedMs: number): number | null {
  if (minutesLeft(passedMs) === 0) return null
  return 60_000 - (passedMs % 60_000)
}
