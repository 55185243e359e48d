import { z } from 'zod'
import { Day } from '../days.ts'
import { AttachmentId, idPattern, MemberId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Mood, Tag, Zone } from './entry.ts'

/** What can be found. */
export const foundKinds = [
  'page',
  'note',
  'debrief',
  'agreement',
  'ritual',
  'day-view',
  'check-in',
  'outside-view',
  'dream',
  'own-time',
  'idea',
] as const
export const FoundKind = z.enum(foundKinds)
export type FoundKind = z.infer<typeof FoundKind>

/** What is looked through; null and false leave everything in. */
export const SearchFilters = z.strictObject({
  kind: FoundKind.nullable(),
  author: MemberId.nullable(),
  zone: Zone.nullable(),
  tag: Tag.nullable(),
  mood: Mood.nullable(),
  withPhoto: z.boolean(),
  /** First and last day, both included. */
  from: Day.nullable(),
  to: Day.nullable(),
})
export type SearchFilters = z.infer<typeof SearchFilters>

export const noFilters: SearchFilters = {
  kind: null,
  author: null,
  zone: null,
  tag: null,
  mood: null,
  withPhoto: false,
  from: null,
  to: null,
}

/** True where something is left out. */
export function isFiltered(filters: SearchFilters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== false)
}

/** Words as typed and filters; `length` is how many to answer with, the newest first. */
export const SearchQuery = z.strictObject({
  text: z.string().max(limits.searchLength),
  filters: SearchFilters,
  length: z.number().int().min(1).max(limits.searchHits),
})
export type SearchQuery = z.infer<typeof SearchQuery>

/** A text with the places where something was found: from, and up to but without (UTF-16 units). */
export const Marked = z.strictObject({
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type Marked = z.infer<typeof Marked>

/** One find. */
export const Hit = z.strictObject({
  kind: FoundKind,
  id: z.string().regex(idPattern),
  day: Day,
  time: z.string().nullable(),
  /** Null for a debrief that goes on: those who take part read it. */
  zone: Zone.nullable(),
  /** Null where several wrote. */
  author: MemberId.nullable(),
  title: Marked,
  /** The words around the first place found, in one line; the first words where only the rest was found. */
  excerpt: Marked,
  tags: z.array(Marked),
  mood: Mood.nullable(),
  photo: AttachmentId.nullable(),
})
export type Hit = z.infer<typeof Hit>

export const SearchAnswer = z.strictObject({
  hits: z.array(Hit),
  /** There are more than were asked for. */
  hasMore: z.boolean(),
  /** Not everything has been read yet; when it has, `search` is announced as changed. */
  isReading: z.boolean(),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** A find opened: all that is said there, and by whom. Pages are read as pages. */
export const FoundWords = z.strictObject({
  title: z.string(),
  parts: z.array(z.strictObject({ who: MemberId.nullable(), text: z.string() })),
})
export type FoundWords = z.infer<typeof FoundWords>
