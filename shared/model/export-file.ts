import { z } from 'zod'
import { AttachmentId, EntryId, IdeaId, MemberId } from '../ids.ts'
import { Agreement } from './agreement.ts'
import { Attachment } from './attachment.ts'
import { Chapter } from './chapter.ts'
import { CheckIn } from './check-in.ts'
import { DayView } from './day-view.ts'
import { KeptDebrief, OwnWords } from './debrief.ts'
import { Dream, DreamDraft } from './dream.ts'
import { Entry, EntryContent } from './entry.ts'
import { Note } from './gratitude.ts'
import { CueLevel, IdeaRef } from './jar.ts'
import { OutsideView } from './outside-view.ts'
import { OwnTime } from './own-time.ts'
import { Response } from './response.ts'
import { Ritual, RitualDay } from './ritual.ts'
import { SealedNote } from './sealed-note.ts'
import { Template } from './template.ts'
import { Unfinished } from './unfinished.ts'

/** The file at the top of a JSON export. */
export const exportFileName = 'hearth.json'

export const exportFormat = 'hearth-export'
export const exportVersion = 1

export const ExportedMember = z.strictObject({
  id: MemberId,
  name: z.string().describe('The name that this member chose.'),
  left: z.boolean().describe('True for somebody who has left; their shared words stay.'),
})

export const ExportedFile = Attachment.pick({
  name: true,
  type: true,
  bytes: true,
  width: true,
  height: true,
  turn: true,
})
  .extend({
    id: AttachmentId.describe('Pages name it in a line of its own: `![caption](hearth:<id>)`.'),
    path: z
      .string()
      .regex(/^(?:photos|files)\/[^/\\]+$/)
      .nullable()
      .describe('Where it lies beside this file; null where it was damaged and left out.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .describe('Of the file at `path`, in hexadecimal; null where that is null.'),
  })
  .describe('A photo or another file that a page or a draft shows.')
export type ExportedFile = z.infer<typeof ExportedFile>

export const ExportedEntry = EntryContent.extend({
  id: EntryId,
  zone: Entry.shape.zone.describe('`mine`: its author alone reads it. `ours`: every member does.'),
  author: MemberId,
  readers: z.array(MemberId).describe('Everyone who held the key when the export was made.'),
  writtenAt: z.string().describe('An instant (ISO 8601).'),
  changedAt: z.string().describe('An instant (ISO 8601).'),
  pinned: z.boolean(),
  binnedAt: z.string().nullable().describe('In the bin since this instant; null outside it.'),
}).describe('A page. Its body is Markdown (CommonMark with strike-through and check lists).')
export type ExportedEntry = z.infer<typeof ExportedEntry>

export const ExportedDraft = z
  .strictObject({
    id: EntryId,
    changes: z.boolean().describe('True where it changes a finished page of the same id.'),
    zone: Entry.shape.zone.describe('Where its page would go. A draft itself is private.'),
    content: EntryContent,
    savedAt: z.string().describe('An instant (ISO 8601).'),
  })
  .describe('A page that was not finished; always its maker’s own.')
export type ExportedDraft = z.infer<typeof ExportedDraft>

export const ExportedJar = z
  .strictObject({
    ideas: z
      .array(z.strictObject({ id: IdeaId, text: z.string(), mine: z.boolean() }))
      .describe('Ideas that members put in; `mine` are the maker’s.'),
    cameOut: z
      .array(
        z.strictObject({
          idea: IdeaRef,
          text: z.string().nullable().describe('Null where this release does not know it.'),
          who: z.array(MemberId),
          at: z.string().describe('An instant (ISO 8601).'),
        }),
      )
      .describe('What all of `who` would like, each having said so alone; the last first.'),
    cues: z.array(CueLevel).describe('Closeness cues that both opted in to.'),
  })
  .describe('The ideas jar. What anybody marked alone is not in it, the maker’s marks included.')
export type ExportedJar = z.infer<typeof ExportedJar>

export const ExportedDream = Dream.extend({
  binnedAt: z.string().nullable().describe('In the bin since this instant; null outside it.'),
})
export type ExportedDream = z.infer<typeof ExportedDream>

/**
 * `hearth.json`: everything that one member could read. Its keys stand in this order, so that a program
 * can read it piece by piece: what a page shows is known before the page.
 */
export const ExportFile = z
  .strictObject({
    format: z.literal(exportFormat),
    version: z
      .literal(exportVersion)
      .describe('Goes up when a program that reads this would misread what comes after it.'),
    madeAt: z.string().describe('An instant (ISO 8601).'),
    maker: MemberId.describe('Whoever made the export, and could read all that is in it.'),
    members: z.array(ExportedMember),
    files: z.array(ExportedFile),
    entries: z.array(ExportedEntry).describe('Newest day first; those in the bin last.'),
    drafts: z.array(ExportedDraft),
    responses: z.array(Response).describe('What stands under shared pages.'),
    notes: z.array(Note).describe('The gratitude wall, newest first.'),
    sealedNotes: z.array(SealedNote).describe('The maker’s own, the next one first.'),
    debriefs: z.array(KeptDebrief).describe('Debriefs that every member may still read whole.'),
    ownWords: z.array(OwnWords).describe('The maker’s own words from other debriefs.'),
    agreements: z.array(Agreement),
    rituals: z
      .array(Ritual.extend({ days: z.array(RitualDay) }))
      .describe('With what was said about their days, the first day first.'),
    dayViews: z
      .array(DayView)
      .describe('Views of one day. Of those that are not open, the maker’s own words alone.'),
    checkIns: z
      .array(CheckIn)
      .describe(
        'The last one first. A name that is null is Hearth’s own for that id. Of those that are not open, the maker’s own side alone.',
      ),
    jar: ExportedJar,
    templates: z.array(Template).describe('The maker’s own beginnings of pages, by name.'),
    outsideViews: z.strictObject({ written: z.array(OutsideView), draft: z.string() }),
    dreams: z
      .array(ExportedDream)
      .describe(
        'Hopes and plans: the maker’s own, and those that were shared; those in the bin last.',
      ),
    dreamDrafts: z.array(DreamDraft).describe('The maker’s own that are not finished.'),
    ownTimes: z.array(OwnTime).describe('Time that members asked for, for themselves.'),
    chapters: z.array(Chapter).describe('Changes in life, the one that began last first.'),
    unfinished: z
      .array(Unfinished)
      .describe('All else that the maker has half written; nobody else can read it.'),
  })
  .describe('What one member of a Hearth journal could read. Not encrypted.')
export type ExportFile = z.infer<typeof ExportFile>
