import { z } from 'zod'
import { Day } from '../days.ts'
import { DreamId, MemberId } from '../ids.ts'
import { limits } from '../limits.ts'
import { InBin } from './bin.ts'
import { Zone } from './entry.ts'

/** `reached`: it came true. `resting`: not now, and that is all right. */
const dreamStates = ['open', 'resting', 'reached'] as const
export const DreamState = z.enum(dreamStates)
export type DreamState = z.infer<typeof DreamState>

/** A small step on the way, and the day on which it was done. */
export const DreamStep = z.strictObject({
  text: z.string().max(limits.dreamStepLength),
  doneOn: Day.nullable(),
})
export type DreamStep = z.infer<typeof DreamStep>

/** What somebody hopes for or plans, in their own words. */
export const DreamWords = z.strictObject({
  title: z.string().max(limits.titleLength),
  text: z.string().max(limits.dreamTextLength),
  /** How its owner would like to be supported. */
  support: z.string().max(limits.dreamTextLength),
  steps: z.array(DreamStep).max(limits.dreamSteps),
})
export type DreamWords = z.infer<typeof DreamWords>

/** A dream being written or changed; private until it is done, also where the dream is shared. */
export const DreamDraft = DreamWords.extend({
  id: DreamId,
  /** Revision of the dream that this changes; 0 for a new one. */
  basedOn: z.number().int().min(0),
})
export type DreamDraft = z.infer<typeof DreamDraft>

/** What Done takes: a dream with a name. */
export const FinishedDream = DreamDraft.extend({
  title: z.string().trim().min(1).max(limits.titleLength),
})

export const Dream = DreamWords.extend({
  id: DreamId,
  revision: z.number().int().min(1),
  /** Whose dream it is: nobody else writes in it. */
  owner: MemberId,
  zone: Zone,
  /** Everyone who holds a key to it. */
  readers: z.array(MemberId),
  state: DreamState,
  /** ISO instants, for display only. */
  createdAt: z.string(),
  changedAt: z.string(),
})
export type Dream = z.infer<typeof Dream>

/** A dream that its owner took away, until it goes for good. */
export const BinnedDream = Dream.extend(InBin.shape)
export type BinnedDream = z.infer<typeof BinnedDream>

/** A dream that is not finished being written, as a line. */
export const DreamDraftLine = DreamDraft.pick({ id: true, basedOn: true, title: true })
export type DreamDraftLine = z.infer<typeof DreamDraftLine>

/** The words of a draft as they are kept: without steps that say nothing. */
export function dreamWords({ title, text, support, steps }: DreamWords): DreamWords {
  const said = steps.map((step) => ({ ...step, text: step.text.trim() }))
  return { title: title.trim(), text, support, steps: said.filter(({ text }) => text !== '') }
}
