import { z } from 'zod'
import { IdeaId, MemberId } from '../ids.ts'
import { limits } from '../limits.ts'

/** What an idea that comes with Hearth is called; what it says, `shared/jar/bundled-ideas.ts` knows. */
export const BundledName = z
  .string()
  .max(60)
  .regex(/^[a-z]+(-[a-z]+)*$/)

/** An idea in the jar: one that comes with Hearth, or one that somebody here put in. */
export const IdeaRef = z.union([IdeaId, BundledName])
export type IdeaRef = z.infer<typeof IdeaRef>

/** What a member thinks of an idea, for themselves: they would like it, it is not for them, or nothing yet. */
export const IdeaMark = z.enum(['yes', 'no', 'skip'])
export type IdeaMark = z.infer<typeof IdeaMark>

/** The words of an idea: one or two sentences. */
export const IdeaText = z.string().trim().min(1).max(limits.ideaLength)

/** An idea that somebody here put in. Whose it was is not said, but for its own author, who may take it out. */
export const OwnIdea = z.strictObject({ id: IdeaId, text: z.string(), isMine: z.boolean() })
export type OwnIdea = z.infer<typeof OwnIdea>

/** An idea that all of `who` marked with yes, each on their own. */
export const FoundIdea = z.strictObject({
  idea: IdeaRef,
  /** The words of an own idea; null for one that comes with Hearth. */
  text: z.string().nullable(),
  /** In order of id. */
  who: z.array(MemberId),
  /** When it came out (ISO instant). */
  at: z.string(),
})
export type FoundIdea = z.infer<typeof FoundIdea>

/** How near closeness cues lead, from a hand to skin. */
export const cueLevels = ['near', 'warm', 'tender'] as const
export const CueLevel = z.enum(cueLevels)
export type CueLevel = z.infer<typeof CueLevel>
