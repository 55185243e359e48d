import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { ChapterId } from '../../shared/ids.ts'
import { Chapters } from '../core/chapters/chapters.ts'
import type { Room } from './room.ts'

type ChapterCalls = Extract<NamesAt<'vault'>, `chapters.${string}`>

/** The calls about changes in life. */
export function chapterHandlers(room: Room): Pick<Handlers<'vault'>, ChapterCalls> {
  const chapters = () => new Chapters(room.evening().vault)
  return {
    'chapters.list': () => chapters().list(),
    'chapters.begin': () => ({ id: room.evening().vault.newId() as ChapterId }),
    'chapters.keep': (chapter) => chapters().keep(chapter),
    'chapters.remove': async ({ id, basedOn }) => {
      await chapters().remove(id, basedOn)
      return null
    },
  }
}
