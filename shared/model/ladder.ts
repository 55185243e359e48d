import { z } from 'zod'
import { Day } from '../days.ts'
import { EntryId } from '../ids.ts'

/**
 * How a page of one's own hangs together with paragraphs of it that stand in Ours as pages. Only their
 * author is ever told.
 */
export const Ladder = z.strictObject({
  /** The page that this one is a paragraph of; null where it is none, or that page is gone. */
  from: z.strictObject({ id: EntryId, day: Day, title: z.string() }).nullable(),
  /** Paragraphs of this page that stand in Ours, the first shared first. */
  paragraphs: z.array(z.strictObject({ id: EntryId, opening: z.string() })),
})
export type Ladder = z.infer<typeof Ladder>
