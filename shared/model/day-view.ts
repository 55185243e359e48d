import { z } from 'zod'
import { Day } from '../days.ts'
import { MemberId } from '../ids.ts'
import { limits } from '../limits.ts'
import { RoundRow } from './round.ts'

/** The Markdown of one member's view of a day. */
export const ViewText = z.string().max(limits.dayViewLength)

/** Several views of one day, as everybody concerned is told of them before they are open. */
export const DayViewRow = RoundRow.extend({ day: Day })
export type DayViewRow = z.infer<typeof DayViewRow>

/** One member's view, as it stands beside the others. */
export const ViewSide = z.strictObject({ who: MemberId, text: z.string() })
export type ViewSide = z.infer<typeof ViewSide>

/** The same with everybody's words, in the order of `members`; null before they are open. */
export const DayView = DayViewRow.extend({
  sides: z.array(ViewSide).nullable(),
  /** Everyone who can read them once they are open. */
  readers: z.array(MemberId),
})
export type DayView = z.infer<typeof DayView>

/** True where whoever is at the keyboard is asked, and has not finished. */
export function asksFor({ stage, members, mine }: DayViewRow, me: MemberId): boolean {
  return stage === 'writing' && mine !== 'sealed' && members.includes(me)
}
