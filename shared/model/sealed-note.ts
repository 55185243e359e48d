import { z } from 'zod'
import { Day } from '../days.ts'
import { NewNote } from './gratitude.ts'

/** When a sealed note goes on the wall: on a day, or once those it concerns are in together. */
export const NoteUntil = z.union([Day, z.literal('together')])
export type NoteUntil = z.infer<typeof NoteUntil>

export const NoteToSeal = NewNote.extend({ until: NoteUntil })
export type NoteToSeal = z.infer<typeof NoteToSeal>

/** A note that only its author can read until its time has come. */
export const SealedNote = NoteToSeal.extend({
  text: z.string(),
  keptSince: z.string().describe('When it was sealed: an instant (ISO 8601).'),
}).describe('A note that waits for its time. It is private until then.')
export type SealedNote = z.infer<typeof SealedNote>
