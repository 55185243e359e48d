import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { ChapterId } from '../../shared/ids.ts'
import type { Chapter } from '../../shared/model/chapter.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `chapters.${string}`>

/** Changes in life, in memory. */
export class FakeChapters {
  readonly all = new Map<string, Chapter>()
  /** Revisions of what was taken away: nothing is begun anew under such an id. */
  readonly #ended = new Map<string, number>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  /** Somebody takes a chapter away at another computer. */
  end(id: ChapterId): void {
    const chapter = this.all.get(id)
    if (chapter === undefined) throw new AppError('record.not-found')
    this.all.delete(id)
    this.#ended.set(id, chapter.revision + 1)
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'chapters.list': () => [...this.all.values()].sort((a, b) => (a.from < b.from ? 1 : -1)),
    'chapters.begin': () => ({ id: this.seats.newId() as ChapterId }),
    'chapters.keep': ({ basedOn, ...said }) => {
      const newest = this.all.get(said.id)?.revision ?? this.#ended.get(said.id) ?? 0
      if (newest !== basedOn) throw new AppError('record.changed-elsewhere')
      const chapter = { ...said, revision: basedOn + 1 }
      this.all.set(said.id, chapter)
      return chapter
    },
    'chapters.remove': ({ id, basedOn }) => {
      if (this.all.has(id) && this.all.get(id)?.revision !== basedOn) {
        throw new AppError('record.changed-elsewhere')
      }
      this.end(id)
      return null
    },
  }
}
