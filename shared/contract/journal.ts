import { z } from 'zod'
import { Day, Month } from '../days.ts'
import { EntryId, JobId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Answer } from '../model/answer.ts'
import { InBin } from '../model/bin.ts'
import { EntryDraft, SavedDraft } from '../model/draft.ts'
import { Entry, EntryContent, EntryRow, Timeline, Zone } from '../model/entry.ts'
import { DoubtfulWords, PageVersion } from '../model/history.ts'
import { Ladder } from '../model/ladder.ts'
import { PageFilters } from '../model/page-filters.ts'
import { Done, Nothing, type Row } from './row.ts'

/** Left out, all pages. */
const filters = PageFilters.optional()

/** The journal: finished pages and drafts. */
export const journalRows = {
  'entries.timeline': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ filters }),
    out: Timeline,
    shows: ['entries', 'search'],
  },
  /** Rows `from` (counted from the newest, 0) to `from + length`. */
  'entries.slice': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      from: z.number().int().min(0),
      length: z.number().int().min(1).max(limits.sliceLength),
      filters,
    }),
    out: z.array(EntryRow),
    shows: ['entries', 'search'],
  },
  /** The days of a month that have a page, in their order. */
  'entries.days': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ month: Month, filters }),
    out: z.array(Day),
    shows: ['entries', 'search'],
  },
  /** Where to go for a day: its newest page, or else the next older one; null without pages. */
  'entries.place': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ day: Day, filters }),
    out: z.number().int().min(0).nullable(),
    shows: ['entries', 'search'],
  },
  /** Pages of this day in earlier years, the newest first, without those that are hidden from it. */
  'entries.on-this-day': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ day: Day }),
    out: z.array(EntryRow).max(limits.memories),
    shows: ['entries'],
  },
  /** Keeps a page from coming up on its day in later years, for the member who is in. */
  'entries.hide-memory': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId, hidden: z.boolean() }),
    out: Done,
    touches: ['entries'],
  },
  'entries.read': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: EntryId }),
    out: Entry.nullable(),
    shows: ['entries'],
  },
  /** A new, empty draft with an id of its own, ready to write in. */
  'drafts.begin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      zone: Zone,
      day: Day,
      time: EntryContent.shape.time,
      /** Start from this finished page, to change it; null for a new page. */
      entry: EntryId.nullable(),
    }),
    out: EntryDraft,
    touches: [],
  },
  /** Saves a draft, encrypted, in Mine. The answer comes after the bytes are safe on disk. */
  'drafts.save': {
    at: 'vault',
    needs: 'solo',
    in: EntryDraft,
    out: z.strictObject({ savedAt: z.string() }),
    touches: ['drafts'],
  },
  'drafts.list': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: z.array(SavedDraft),
    shows: ['drafts'],
  },
  'drafts.discard': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId }),
    out: Done,
    touches: ['drafts'],
  },
  /**
   * Done: the draft becomes a finished page in its zone, and is a draft no longer. What it shows may take
   * long to come along: that is told under `job`, and `jobs.cancel` stops it with the draft as it was.
   */
  'drafts.finish': {
    at: 'vault',
    needs: 'solo',
    in: EntryDraft.extend({ job: JobId.optional() }),
    out: Entry,
    touches: ['entries', 'drafts'],
  },
  /**
   * Moves one page from Mine to Ours. `revision` is the one whose preview the author saw. Told and
   * stopped as in `drafts.finish`; the page then stays in Mine.
   */
  'entries.share': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      id: EntryId,
      revision: z.number().int().min(1),
      job: JobId.optional(),
      /** How it would like to be answered; left out, as the page says. */
      answer: Answer.nullable().optional(),
    }),
    out: Entry,
    touches: ['entries'],
  },
  /**
   * Shares one paragraph of a page of Mine as a page of its own. Its author alone is told where it comes
   * from. `revision` is the one whose preview they saw; `text` whole lines of it.
   */
  'entries.share-paragraph': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      id: EntryId,
      revision: z.number().int().min(1),
      text: EntryContent.shape.body,
      answer: Answer.nullable(),
    }),
    out: Entry,
    touches: ['entries'],
  },
  /** What a page of one's own is a paragraph of, and which of its paragraphs are shared. */
  'entries.ladder': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId }),
    out: Ladder,
    shows: ['entries'],
  },
  /** How a shared page would like to be answered, said by its author; its words stay as they are. */
  'entries.answer': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      id: EntryId,
      revision: z.number().int().min(1),
      answer: Answer.nullable(),
    }),
    out: Entry,
    touches: ['entries', 'drafts'],
  },
  'entries.pin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId, pinned: z.boolean() }),
    out: Done,
    touches: ['entries'],
  },
  /** Only its author puts a page in the bin, and takes it out again. */
  'entries.bin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId }),
    out: Done,
    touches: ['entries'],
  },
  'entries.unbin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId }),
    out: Done,
    touches: ['entries'],
  },
  'entries.binned': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(EntryRow.extend(InBin.shape)),
    shows: ['entries'],
  },
  /** Takes a page in the bin away for good, before its time: only its author. */
  'entries.erase': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId }),
    out: Done,
    touches: ['entries', 'drafts'],
  },
  /** Every kept version of a page, oldest first, those that do not count as well; null without a page. */
  'entries.history': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: EntryId }),
    out: z.array(PageVersion).nullable(),
    shows: ['entries'],
  },
  /** Pages, notes and responses in Ours that nobody vouches for. They count for nothing, and stay in sight here. */
  'entries.doubtful': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(DoubtfulWords),
    shows: ['entries', 'notes', 'responses'],
  },
} as const satisfies Record<string, Row>
