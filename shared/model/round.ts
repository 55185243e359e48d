import { z } from 'zod'
import { MemberId, RoundId } from '../ids.ts'

/** What Hearth has of things that several write apart and open in one act. */
export const roundKinds = ['view', 'check-in'] as const
export type RoundKind = (typeof roundKinds)[number]

/**
 * `writing`: not everybody has finished. `waiting`: everybody has, and not all keys are out. `open`: all
 * read all. `altered`: keys are out and something does not fit them, or what was asked is not what
 * somebody answered, so nothing opens. `over`: somebody concerned let it go, or has left; it is told only to those who still have words in it.
 */
export const RoundStage = z.enum(['writing', 'waiting', 'open', 'altered', 'over'])
export type RoundStage = z.infer<typeof RoundStage>

/** What everybody concerned is told of a round, whatever it is about. */
export const RoundRow = z.strictObject({
  id: RoundId,
  stage: RoundStage,
  startedBy: MemberId,
  /** ISO instant, for display only. */
  startedAt: z.string(),
  /** Who is concerned, each once. */
  members: z.array(MemberId),
  /** Whose words are finished. */
  sealed: z.array(MemberId),
  /** Who is waited for: to finish, or, once all have, to come in. Nobody where it opens no more, or is open. */
  awaited: z.array(MemberId),
  /** Whose part does not fit, or who worded anew what they had asked; nobody unless `altered`. */
  altered: z.array(MemberId),
  /** What the member at the keyboard has of their own; together a draft is not told of. */
  mine: z.enum(['none', 'draft', 'sealed']),
  /** ISO instant at which the last key came out; null before. */
  openedAt: z.string().nullable(),
})
export type RoundRow = z.infer<typeof RoundRow>

/** True for one in which somebody is still to finish, or to come in. */
export function isShut({ stage }: { stage: RoundStage }): boolean {
  return stage === 'writing' || stage === 'waiting'
}
