import { limits } from '../../../../shared/limits.ts'

/** Pauses that are offered, in minutes. */
export const offered = [20, 60, 180, 1440] as const

/**
 * Minutes from now until a clock next shows a time `HH:MM`; null where that lies outside of what a pause
 * may be, or the text is no time.
 */
export function minutesUntil(time: string, now: Date): number | null {
  const match = /^(\d{2}):(\d{2})/.exec(time)
  if (!match) return null
  const at = new Date(now)
  at.setHours(Number(match[1]), Number(match[2]), 0, 0)
  if (at <= now) at.setDate(at.getDate() + 1)
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000)
  return minutes < limits.pauseMinutes.min || minutes > limits.pauseMinutes.max ? null : minutes
}
