import { z } from 'zod'
import { Day } from '../days.ts'
import { MemberId, OwnTimeId } from '../ids.ts'
import { limits } from '../limits.ts'

const asked = {
  day: Day,
  /** `HH:MM`, or null where the hour does not matter. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  /** In the words of whoever asks: 'an evening', 'two hours'. */
  howLong: z.string().trim().min(1).max(limits.ownTimeLength),
  words: z.string().trim().max(limits.ownTimeWords),
}

/** Asks for time for oneself, or asks anew; `basedOn` is 0 for the first time. */
export const OwnTimeToAsk = z.strictObject({
  id: OwnTimeId,
  basedOn: z.number().int().min(0),
  ...asked,
})
export type OwnTimeToAsk = z.infer<typeof OwnTimeToAsk>

/** Two answers, and both are fine. */
export const OwnTimeReply = z.enum(['yes', 'another-time'])
export type OwnTimeReply = z.infer<typeof OwnTimeReply>

/** `wording`: which of the asker's own revisions is answered. */
export const OwnTimeAnswer = z.strictObject({
  id: OwnTimeId,
  wording: z.number().int().min(1),
  reply: OwnTimeReply,
  words: z.string().trim().max(limits.ownTimeWords),
})
export type OwnTimeAnswer = z.infer<typeof OwnTimeAnswer>

export const OwnTime = z.strictObject({
  id: OwnTimeId,
  /** What stands: what a change has to be based on. */
  revision: z.number().int().min(1),
  wording: z.number().int().min(1),
  by: MemberId,
  day: Day,
  // Of any length and shape: another program may have written it.
  time: z.string().nullable(),
  howLong: z.string(),
  words: z.string(),
  /** Answers to this wording, in the order of members. */
  answers: z.array(z.strictObject({ by: MemberId, reply: OwnTimeReply, words: z.string() })),
})
export type OwnTime = z.infer<typeof OwnTime>

/** True where somebody gave it and nobody asked for another time. */
export function isGiven({ answers }: Pick<OwnTime, 'answers'>): boolean {
  return answers.length > 0 && answers.every(({ reply }) => reply === 'yes')
}
