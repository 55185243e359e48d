import { type Day, dayToUtcNoon } from './days.ts'

/**
 * The instant at which this computer's clock shows a time, `HH:MM`, on a day. Where the clock was put forward
 * over that time, it is as much later as the clock was put forward; where the clock showed it twice, the first.
 *
 * @throws RangeError for a time that no clock shows
 */
export function instantAt(day: Day, time: string): Date {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (match === null) throw new RangeError('no such time')
  const wall = dayToUtcNoon(day)
  const year = wall.getUTCFullYear()
  const [month, date] = [wall.getUTCMonth(), wall.getUTCDate()]
  const moment = new Date(year, month, date, Number(match[1]), Number(match[2]))
  // The constructor reads years below 100 as 1900 and more.
  if (year < 100) moment.setFullYear(year, month, date)
  return moment
}
