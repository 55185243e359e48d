import { z } from 'zod'
import { addDays, addMonths } from '../calendar.ts'
import { Day, dayToUtcNoon } from '../days.ts'

/** How often. `none`: whenever somebody begins one. */
export const Every = z.enum(['week', 'fortnight', 'month', 'none'])
export type Every = z.infer<typeof Every>

/** When check-ins come round: on `from`, and on from there. */
export const CheckInSchedule = z.strictObject({ every: Every, from: Day })
export type CheckInSchedule = z.infer<typeof CheckInSchedule>

export interface ScheduleFacts {
  schedule: CheckInSchedule | null
  /** The day of the last check-in; null where there is none. */
  last: Day | null
  /** A chapter goes on in which everything has more time: every second one is left out. */
  isSlower: boolean
}

/**
 * The day on which the next check-in comes round; null without a rhythm. One that was held some days
 * before or after its own counts for it: the next is the first that is more than half a rhythm away.
 */
export function nextCheckIn({ schedule, last, isSlower }: ScheduleFacts): Day | null {
  if (schedule === null || schedule.every === 'none') return null
  const { every, from } = schedule
  const stride = isSlower ? 2 : 1
  if (last === null) return from
  const step = approximateDays[every] * stride
  const rested = addDays(last, Math.floor(step / 2))
  // From some rounds before it, so that no long past has to be gone through.
  const behind = daysBetween(from, rested)
  let round = Math.max(0, Math.floor(behind / (step + 1)) - 1) * stride
  for (let day = roundDay(every, from, round); ; round += stride) {
    if (day > rested) return day
    const next = roundDay(every, from, round + stride)
    // The last day that a calendar here has is followed by none.
    if (next <= day) return null
    day = next
  }
}

const approximateDays = { week: 7, fortnight: 14, month: 30 } as const

function roundDay(every: Exclude<Every, 'none'>, from: Day, round: number): Day {
  return every === 'month' ? addMonths(from, round) : addDays(from, round * approximateDays[every])
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((dayToUtcNoon(to).getTime() - dayToUtcNoon(from).getTime()) / 86_400_000)
}
