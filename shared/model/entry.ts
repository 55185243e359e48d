import { z } from 'zod'
import { Day } from '../days.ts'
import { AttachmentId, EntryId, MemberId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Answer } from './answer.ts'
import { Attachment } from './attachment.ts'

/** Where an entry lives and who reads it: `mine` only its author, `ours` every member. */
export const Zone = z.enum(['mine', 'ours'])
export type Zone = z.infer<typeof Zone>

export const moods = [
  'settled',
  'happy',
  'grateful',
  'hopeful',
  'quiet',
  'tired',
  'unsettled',
  'worried',
  'sad',
  'angry',
] as const
export const Mood = z.enum(moods)
export type Mood = z.infer<typeof Mood>

export const Tag = z.string().trim().min(1).max(limits.tagLength)

/** What a writer writes: the part of an entry that a draft shares with the finished page. */
export const EntryContent = z.strictObject({
  /** The day it is about; the writer may set it to the past. */
  day: Day,
  /** Wall-clock time of the writing, `HH:MM`, or null where none is known. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  title: z.string().max(limits.titleLength),
  /** Markdown. */
  body: z.string().max(limits.bodyLength),
  mood: Mood.nullable(),
  tags: z.array(Tag).max(limits.tags),
  /** How it would like to be answered; shown with a page of Ours, left out where nothing was said. */
  answer: Answer.optional(),
})
export type EntryContent = z.infer<typeof EntryContent>

/** A finished page. */
export const Entry = EntryContent.extend({
  id: EntryId,
  zone: Zone,
  author: MemberId,
  /** Everyone who holds the key to it, computed from the real recipients of the space's key. */
  readers: z.array(MemberId),
  revision: z.number().int().min(1),
  /** ISO instants, for display only; order inside the vault never rests on clocks. */
  writtenAt: z.string(),
  changedAt: z.string(),
  pinned: z.boolean(),
  /** In the bin since this instant, or null. */
  binnedAt: z.string().nullable(),
  wordCount: z.number().int(),
  /** What the page shows, in its order; what is gone or may not be read is left out. */
  attachments: z.array(Attachment),
})
export type Entry = z.infer<typeof Entry>

/** One row of the timeline. */
export const EntryRow = z.strictObject({
  id: EntryId,
  day: Day,
  time: z.string().nullable(),
  title: z.string(),
  /** The first words of the body without Markdown signs, at most 180 characters. */
  opening: z.string(),
  zone: Zone,
  author: MemberId,
  mood: Mood.nullable(),
  tags: z.array(z.string()),
  pinned: z.boolean(),
  /** The first picture on the page, or null. */
  photo: AttachmentId.nullable(),
})
export type EntryRow = z.infer<typeof EntryRow>

/** The timeline's outline: newest month first, with how many rows each month holds. */
export const Timeline = z.strictObject({
  count: z.number().int(),
  months: z.array(z.strictObject({ month: z.string(), count: z.number().int() })),
  /** Told with filters: true while pages are still being read, and may come. */
  isReading: z.boolean().optional(),
})
export type Timeline = z.infer<typeof Timeline>

/** Orders rows for the timeline: newest day first, within a day the latest time first, then the newest id. */
export function compareRows(
  a: Pick<EntryRow, 'day' | 'time' | 'id'>,
  b: Pick<EntryRow, 'day' | 'time' | 'id'>,
): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1
  const [at, bt] = [a.time ?? '', b.time ?? '']
  if (at !== bt) return at < bt ? 1 : -1
  return a.id === b.id ? 0 : a.id < b.id ? 1 : -1
}

/** Counts words as a reader would, captions too: runs of letters or digits, joined by apostrophes and hyphens. */
export function countWords(markdown: string): number {
  const words = markdown.replaceAll(/\]\(hearth:[0-9a-v]{26}\)/g, ']')
  return words.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
