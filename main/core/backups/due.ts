import { dayOfDate, dayToUtcNoon } from '../../../shared/days.ts'
import type { BackupEvery } from '../../../shared/model/backup.ts'

const dayMs = 24 * 60 * 60 * 1000
const daysBetween: Record<Exclude<BackupEvery, 'off'>, number> = { daily: 1, weekly: 7 }

/**
 * Whether it is time for a scheduled copy: the last one is of an earlier day of this computer's
 * calendar, or of one at least seven days back. One from a day that is still to come was made by a wrong
 * clock, and is no reason to wait. `last` is an ISO instant, null where there is none.
 */
export function isDue(every: BackupEvery, last: string | null, now: Date): boolean {
  if (every === 'off') return false
  if (last === null) return true
  const days = (noonOf(now) - noonOf(new Date(last))) / dayMs
  return days < 0 || days >= daysBetween[every]
}

/** Calendar days have no hours, so that summer time moves nothing. */
function noonOf(instant: Date): number {
  return dayToUtcNoon(dayOfDate(instant)).getTime()
}
