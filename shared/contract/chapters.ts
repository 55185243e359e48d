import { z } from 'zod'
import { ChapterId } from '../ids.ts'
import { Chapter, ChapterToKeep } from '../model/chapter.ts'
import { Done, Nothing, type Row } from './row.ts'

/** Changes in life, which belong to everyone here: any member begins, changes and ends them. */
export const chapterRows = {
  /** All of them, those that are over too, the one that began last first. */
  'chapters.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(Chapter),
    shows: ['chapters'],
  },
  /** An id for one that begins. */
  'chapters.begin': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.strictObject({ id: ChapterId }),
    shows: [],
  },
  /** Begins, changes or ends one. Refused where somebody else has changed it meanwhile. */
  'chapters.keep': {
    at: 'vault',
    needs: 'open',
    in: ChapterToKeep,
    out: Chapter,
    touches: ['chapters'],
  },
  /** Takes one away that was begun by mistake. */
  'chapters.remove': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: ChapterId, basedOn: z.number().int().min(1) }),
    out: Done,
    touches: ['chapters'],
  },
} as const satisfies Record<string, Row>
