import { z } from 'zod'
import { Day } from '../days.ts'
import { ChapterId } from '../ids.ts'
import { limits } from '../limits.ts'

/** What kind of change a chapter is. */
export const chapterKinds = ['baby', 'job', 'move', 'illness', 'grief', 'other'] as const
export const ChapterKind = z.enum(chapterKinds)
export type ChapterKind = z.infer<typeof ChapterKind>

/** `slower`: lighter questions, and check-ins half as often. */
const chapterPaces = ['as-ever', 'slower'] as const
export const ChapterPace = z.enum(chapterPaces)
export type ChapterPace = z.infer<typeof ChapterPace>

const parts = {
  kind: ChapterKind,
  name: z.string().trim().min(1).max(limits.chapterNameLength),
  from: Day,
  /** Its last day; null while its end is open. */
  until: Day.nullable(),
  pace: ChapterPace,
}

/** What is said of a chapter: `basedOn` is the revision it changes, 0 for one that begins. */
export const ChapterToKeep = z
  .strictObject({ id: ChapterId, basedOn: z.number().int().min(0), ...parts })
  .refine(({ from, until }) => until === null || until >= from)
export type ChapterToKeep = z.infer<typeof ChapterToKeep>

/** A change in the life of those who live here, for as long as it lasts. It belongs to all of them. */
export const Chapter = z.strictObject({
  id: ChapterId,
  revision: z.number().int().min(1),
  ...parts,
  /** Of any length: another program may have written it. */
  name: z.string(),
})
export type Chapter = z.infer<typeof Chapter>

/** True while a chapter goes on: on its first and last day too. */
export function isGoingOn({ from, until }: Pick<Chapter, 'from' | 'until'>, day: Day): boolean {
  return from <= day && (until === null || day <= until)
}

/** True on a day on which everything may go more slowly. */
export function isSlowDay(
  chapters: readonly Pick<Chapter, 'from' | 'until' | 'pace'>[],
  day: Day,
): boolean {
  return chapters.some((chapter) => chapter.pace === 'slower' && isGoingOn(chapter, day))
}
