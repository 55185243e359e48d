import { z } from 'zod'
import { AgreementId, DebriefId, NoteId, RoundId } from '../ids.ts'
import { AgendaDraft } from './check-in.ts'
import { About, DraftFields, Side } from './debrief.ts'
import { NoteDraft } from './draft.ts'
import { ResponseDraft } from './response.ts'

const fields = DraftFields.describe('What stands in the boxes of the form, by their names.')

/**
 * Words of one member that were begun and not sent, pinned, sealed or kept; private until then. Pages,
 * dreams and outside views have drafts of their own.
 */
export const Unfinished = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('note'), note: NoteDraft })
    .describe('A slip for the gratitude wall.'),
  z
    .strictObject({ kind: z.literal('completion'), note: NoteId, text: z.string() })
    .describe('What a note of the wall meant to whoever received it.'),
  z.strictObject({ kind: z.literal('response'), response: ResponseDraft }),
  z
    .strictObject({ kind: z.literal('side'), debrief: DebriefId, about: About, side: Side })
    .describe('A side of a debrief that was not sealed.'),
  z
    .strictObject({ kind: z.literal('stage'), debrief: DebriefId, place: z.string(), fields })
    .describe('Words in a stage of a debrief, which `place` names.'),
  z
    .strictObject({
      kind: z.literal('agreement'),
      agreement: AgreementId,
      about: z.string().nullable().describe('The promise; null for one that is yet to be made.'),
      fields,
    })
    .describe('Words about an agreement, or a small promise.'),
  z
    .strictObject({ kind: z.literal('agenda'), checkIn: RoundId, lines: AgendaDraft })
    .describe('Lines about an open check-in, by topic.'),
  z
    .strictObject({ kind: z.literal('form'), form: z.string(), fields })
    .describe(
      'A short form, by its name: a ritual, a line about its day, an idea, a chapter, time for oneself.',
    ),
])
export type Unfinished = z.infer<typeof Unfinished>
