import { addDays } from '../../../shared/calendar.ts'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { Moment, QuietHours, ReminderSettings } from '../../../shared/model/reminders.ts'
import { instantAt } from '../../../shared/moments.ts'

/** How far ahead reminders are told, in days, today among them. */
export const reminderDays = 14

/** A reminder that could not be shown at its time is shown within this time after it, and then no more. */
const lateMs = 60 * 60_000

/**
 * When somebody is to be reminded: once a day at most, at their time, on days on which there is something.
 * Moments that are past are left out.
 *
 * @param days on which there is something, in any order
 * @param isResting on which days nothing comes
 */
export function momentsOf(
  settings: ReminderSettings,
  days: Iterable<Day>,
  isResting: (day: Day) => boolean,
  now: Date,
): Moment[] {
  if (!settings.isOn) return []
  const today = dayOfDate(now)
  const last = addDays(today, reminderDays - 1)
  return [...new Set(days)]
    .filter((day) => day >= today && day <= last && !isResting(day))
    .map((day) => momentOn(day, settings))
    .filter(({ at }) => at > now.getTime())
    .sort((a, b) => a.at - b.at)
}

function momentOn(day: Day, { at: time, quiet }: ReminderSettings): Moment {
  const at = instantAt(day, time).getTime()
  return { at, until: Math.min(at + lateMs, quietFrom(day, at, quiet)) }
}

/** When it becomes quiet after an instant of that day. */
function quietFrom(day: Day, at: number, quiet: QuietHours | null): number {
  if (quiet === null || quiet.from === quiet.to) return Number.POSITIVE_INFINITY
  const starts = [day, addDays(day, 1)].map((one) => instantAt(one, quiet.from).getTime())
  return starts.find((start) => start > at) ?? Number.POSITIVE_INFINITY
}
