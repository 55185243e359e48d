import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { ChapterId } from '../../shared/ids.ts'
import type { Chapter } from '../../shared/model/chapter.ts'
import type { FakeSeats } from './fake-debriefs.ts'

type Names = Extract<keyof Handlers<'vault'>, `chapters.${string}`>

/** Changes in life, in memory. */
export class FakeChapters {
  readonly all = new Map<string, Chapter>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'chapters.list': () => [...this.all.values()].sort((a, b) => (a.from < b.from ? 1 : -1)),
    'chapters.begin': () => ({ id: this.seats.newId() as ChapterId }),
    'chapters.keep': ({ basedOn, ...said }) => {
      if ((this.all.get(said.id)?.revision ?? 0) !== basedOn) {
        throw new AppError('record.changed-elsewhere')
      }
      const chapter = { ...said, revision: basedOn + 1 }
      this.all.set(said.id, chapter)
      return chapter
    },
    'chapters.remove': ({ id }) => {
      if (!this.all.delete(id)) throw new AppError('record.not-found')
      return null
    },
  }
}
