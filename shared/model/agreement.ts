import { z } from 'zod'
import { Day } from '../days.ts'
import { AgreementId, DebriefId, MemberId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Promised } from './debrief.ts'

/** How a promise went, said by the one who promised. None of them is a score. */
export const HowItWent = z.enum(['kept', 'partly', 'not-this-time', 'change', 'let-go'])
export type HowItWent = z.infer<typeof HowItWent>

/**
 * One small thing that a member promised, at the end of a debrief or at any time. Whoever promised speaks
 * first, once, on the day of the follow-up or later, or lets it go before; then the others may add a word.
 */
export const Agreement = z.strictObject({
  id: AgreementId,
  by: MemberId,
  text: z.string(),
  followUp: Day,
  madeOn: Day,
  /** The debrief it came from, where Ours kept that whole; null where the promise alone stands. */
  debrief: DebriefId.nullable(),
  title: z.string().nullable(),
  review: z
    .strictObject({ how: HowItWent, words: z.string(), changedInto: AgreementId.nullable() })
    .nullable(),
  replies: z.array(z.strictObject({ by: MemberId, words: z.string() })),
  /** There where whoever promised signed it in more than one way: these words may not be what was answered. */
  isReworded: z.literal(true).optional(),
})
export type Agreement = z.infer<typeof Agreement>

/** What the one who promised says on the day; that it is let go, at any time. `next` is there for `change`, and only then. */
export const Review = z
  .strictObject({
    id: AgreementId,
    how: HowItWent,
    words: z.string().trim().max(limits.noteLength),
    next: Promised.nullable(),
  })
  .refine(({ how, next }) => (how === 'change') === (next !== null))
export type Review = z.infer<typeof Review>

/** A small thing that somebody promises without a debrief. The same one promised twice stands once. */
export const PromiseToMake = Promised.extend({ id: AgreementId })
export type PromiseToMake = z.infer<typeof PromiseToMake>

/** True from the day on which the promise is looked at again until its one review. */
export function isDue(agreement: Agreement, today: Day): boolean {
  return agreement.review === null && agreement.followUp <= today
}
