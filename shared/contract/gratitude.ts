import { z } from 'zod'
import { JobId, NoteId, PlaceToken } from '../ids.ts'
import { limits } from '../limits.ts'
import { InBin } from '../model/bin.ts'
import { NoteDraft } from '../model/draft.ts'
import { Completion, NewNote, Note } from '../model/gratitude.ts'
import { NoteToSeal, SealedNote } from '../model/sealed-note.ts'
import { BookLanguage, YearBookReport } from '../model/year-book.ts'
import { Done, Nothing, type Row } from './row.ts'

/** The gratitude wall. */
export const gratitudeRows = {
  'notes.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(Note),
    shows: ['notes'],
  },
  'notes.pin': { at: 'vault', needs: 'solo', in: NewNote, out: Note, touches: ['notes', 'drafts'] },
  /** The receiver's own words on a note that was written to them. */
  'notes.complete': {
    at: 'vault',
    needs: 'solo',
    in: Completion,
    out: Note,
    touches: ['notes'],
  },
  /** Only who wrote a note takes it off the wall, and hangs it up again. */
  'notes.bin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: NoteId }),
    out: Done,
    touches: ['notes'],
  },
  'notes.unbin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: NoteId }),
    out: Done,
    touches: ['notes'],
  },
  'notes.binned': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(Note.extend(InBin.shape)),
    shows: ['notes'],
  },
  /** Takes a note in the bin away for good, before its time: only its author. */
  'notes.erase': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: NoteId }),
    out: Done,
    touches: ['notes'],
  },
  /** The note this member was writing, or a fresh one with an id of its own. */
  'notes.draft': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: NoteDraft,
    shows: [],
  },
  'notes.save-draft': {
    at: 'vault',
    needs: 'solo',
    in: NoteDraft,
    out: Done,
    touches: [],
  },
  /** The words with which this member was completing a note; empty where there are none. */
  'notes.completion-draft': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: NoteId }),
    out: z.strictObject({ text: z.string() }),
    shows: [],
  },
  'notes.save-completion-draft': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: NoteId, text: z.string().max(limits.noteLength) }),
    out: Done,
    touches: [],
  },
  /** Seals a note until a day, or until those it concerns are in together. */
  'notes.seal': {
    at: 'vault',
    needs: 'solo',
    in: NoteToSeal,
    out: Done,
    touches: ['notes'],
  },
  /** Notes of this member's own that wait for their time. */
  'notes.sealed': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: z.array(SealedNote),
    shows: ['notes'],
  },
  /**
   * Makes a sealed note the note that is being written again. Refused with `record.not-now` while
   * another one is being written.
   */
  'notes.take-back': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: NoteId }),
    out: NoteDraft,
    touches: ['notes'],
  },
  /** Sealed notes of those who are in that went on the wall as they came in. */
  'notes.arrived': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(Note),
    shows: ['notes'],
  },
  /** Writes the wall of one year as a book (PDF) into the file chosen by the picker, whole or not at all. */
  'notes.year-book': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      job: JobId,
      place: PlaceToken,
      year: z.number().int().min(1).max(9999),
      /** With the photos of that year's shared pages. */
      withPhotos: z.boolean(),
      /** The language of what the book says itself; English, unless said. */
      language: BookLanguage.optional(),
    }),
    out: YearBookReport,
    touches: [],
  },
} as const satisfies Record<string, Row>
