import { z } from 'zod'
import { MemberId, NoteId } from '../ids.ts'
import { limits } from '../limits.ts'

/** `appreciation`: what you did and what it meant. `celebration`: well done, for one or for all. `thanks`: small things. */
export const NoteKind = z.enum(['appreciation', 'celebration', 'thanks'])
export type NoteKind = z.infer<typeof NoteKind>

const NoteText = z.string().trim().min(1).max(limits.noteLength)

/** What pinning needs. `to` is null for a celebration of everyone. */
export const NewNote = z.strictObject({
  id: NoteId,
  kind: NoteKind,
  to: MemberId.nullable(),
  text: NoteText,
})
export type NewNote = z.infer<typeof NewNote>

/** A slip on the wall. */
export const Note = z.strictObject({
  id: NoteId,
  kind: NoteKind,
  from: MemberId,
  to: MemberId.nullable(),
  text: z.string(),
  writtenAt: z.string(),
  /** Of a note that waited for its time: the instant at which it was sealed. */
  keptSince: z.string().optional(),
  /** The receiver's own words, 'this mattered because …', or null. */
  completion: z.strictObject({ text: z.string(), by: MemberId, writtenAt: z.string() }).nullable(),
})
export type Note = z.infer<typeof Note>

/** A note to one member is completed by that member; a celebration of all by one of the others. */
export function isTheirsToComplete(note: Pick<Note, 'from' | 'to'>, member: MemberId): boolean {
  return note.to === null ? member !== note.from : member === note.to
}

/** True for whoever may add words to the note, or change those that they added. */
export function mayComplete(note: Note, member: MemberId): boolean {
  const isFree = note.completion === null || note.completion.by === member
  return isFree && isTheirsToComplete(note, member)
}

export const Completion = z.strictObject({ id: NoteId, text: NoteText })
