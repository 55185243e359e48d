import { z } from 'zod'
import { addDays } from '../calendar.ts'
import { Day } from '../days.ts'
import { EntryId, MemberId, RitualId } from '../ids.ts'
import { limits } from '../limits.ts'
import { isOn, next, occurrences, Rhythm } from '../rhythm.ts'

/** From a day on, a rhythm, or a rest. It goes on until the next one begins. */
export const Stretch = z.strictObject({ from: Day, rhythm: Rhythm.nullable() })
export type Stretch = z.infer<typeof Stretch>

export const RitualName = z.string().trim().min(1).max(limits.ritualNameLength)
export const RitualWords = z.string().trim().max(limits.ritualWords)

/**
 * Something that members keep coming back to. It belongs to everybody: any member may change it, rest it or
 * end it. What was planned in earlier weeks stays what it was.
 */
export const Ritual = z.strictObject({
  id: RitualId,
  revision: z.number().int().min(1),
  name: z.string(),
  words: z.string(),
  /** Oldest first, at least one; none begins before the one before it. */
  plan: z.array(Stretch).min(1),
  /** It has come to its end: the last stretch is a rest. */
  isEnded: z.boolean(),
})
export type Ritual = z.infer<typeof Ritual>

/** What became of a day. Where nothing is said, nothing is. */
export const DayState = z.enum(['done', 'not-this-time'])
export type DayState = z.infer<typeof DayState>

/** A member's own line about a day, and the page they wrote about it, where there is one. */
export const DayNote = z.strictObject({
  by: MemberId,
  text: z.string(),
  page: EntryId.nullable(),
})
export type DayNote = z.infer<typeof DayNote>

/** One day of a ritual, where something is said about it. */
export const RitualDay = z.strictObject({
  ritual: RitualId,
  day: Day,
  state: DayState.nullable(),
  notes: z.array(DayNote),
})
export type RitualDay = z.infer<typeof RitualDay>

/** The next day of a ritual about which nothing is said yet. */
export const ComingRitual = z.strictObject({ ritual: RitualId, name: z.string(), day: Day })
export type ComingRitual = z.infer<typeof ComingRitual>

/** The rhythm that it has; of one that rests or has ended, the one that it had. */
export function rhythmOf({ plan }: { plan: readonly Stretch[] }): Rhythm | null {
  return plan.findLast(({ rhythm }) => rhythm !== null)?.rhythm ?? null
}

export function isResting({ plan, isEnded }: Pick<Ritual, 'plan' | 'isEnded'>): boolean {
  return !isEnded && plan.at(-1)?.rhythm === null
}

/** The days for which it was planned, from the first to the last day named, both among them. */
export function plannedDays(plan: readonly Stretch[], from: Day, to: Day): Day[] {
  return plan.flatMap(({ from: begin, rhythm }, at) => {
    if (rhythm === null) return []
    const after = plan[at + 1]
    const end = after === undefined ? to : earlier(to, addDays(after.from, -1))
    return occurrences(rhythm, begin > from ? begin : from, end)
  })
}

export function isPlanned(plan: readonly Stretch[], day: Day): boolean {
  const stretch = plan.findLast(({ from }) => from <= day)
  return stretch?.rhythm ? isOn(stretch.rhythm, day) : false
}

/** The next days for which it is planned, so many of them. */
export function comingDays(rhythm: Rhythm, from: Day, count: number): Day[] {
  const days: Day[] = isOn(rhythm, from) ? [from] : []
  let day: Day | null = from
  while (days.length < count) {
    day = next(rhythm, day)
    if (day === null) break
    days.push(day)
  }
  return days
}

/** The most stretches that are kept; of longer plans the oldest go. */
const mostStretches = 200

/** The plan with another rhythm, or a rest, from today on. Earlier days stay as they were planned. */
export function planFrom(plan: readonly Stretch[], today: Day, rhythm: Rhythm | null): Stretch[] {
  const before = plan.filter(({ from }) => from < today)
  const last = before.at(-1)
  if (last !== undefined && isSame(last.rhythm, rhythm)) return before
  const held = rhythm === null ? rhythmOf({ plan }) : null
  const isKept = held === null || isSame(rhythmOf({ plan: before }), held)
  // One that begins and rests on the same day has a stretch of no days, and goes on with its rhythm.
  const kept = isKept ? [] : [{ from: today, rhythm: held }]
  return [...before, ...kept, { from: today, rhythm }].slice(-mostStretches)
}

function isSame(a: Rhythm | null, b: Rhythm | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}
