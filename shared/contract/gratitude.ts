import { z } from 'zod'
import { NoteId } from '../ids.ts'
import { limits } from '../limits.ts'
import { InBin } from '../model/bin.ts'
import { NoteDraft } from '../model/draft.ts'
import { Completion, NewNote, Note } from '../model/gratitude.ts'
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
} as const satisfies Record<string, Row>
