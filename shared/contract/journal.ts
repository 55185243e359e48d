import { z } from 'zod'
import { Day } from '../days.ts'
import { EntryId, JobId } from '../ids.ts'
import { limits } from '../limits.ts'
import { InBin } from '../model/bin.ts'
import { EntryDraft, SavedDraft } from '../model/draft.ts'
import { Entry, EntryContent, EntryRow, Timeline, Zone } from '../model/entry.ts'
import { DoubtfulWords, PageVersion } from '../model/history.ts'
import { Done, Nothing, type Row } from './row.ts'

/** The journal: finished pages and drafts. */
export const journalRows = {
  'entries.timeline': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: Timeline,
    shows: ['entries'],
  },
  /** Rows `from` (counted from the newest, 0) to `from + length`. */
  'entries.slice': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      from: z.number().int().min(0),
      length: z.number().int().min(1).max(limits.sliceLength),
    }),
    out: z.array(EntryRow),
    shows: ['entries'],
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
    }),
    out: Entry,
    touches: ['entries'],
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
  /** Pages and notes in Ours that nobody vouches for. They count for nothing, and stay in sight here. */
  'entries.doubtful': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(DoubtfulWords),
    shows: ['entries', 'notes'],
  },
} as const satisfies Record<string, Row>
