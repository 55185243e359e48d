import { z } from 'zod'
import { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import { ChapterId } from '../../../shared/ids.ts'
import {
  type Chapter,
  ChapterKind,
  ChapterPace,
  type ChapterToKeep,
} from '../../../shared/model/chapter.ts'
import { lastWord } from '../authorship.ts'
import type { OpenVault } from '../vault/open-vault.ts'

const chapters = 'chapters'

const StoredChapter = z.object({
  kind: ChapterKind.catch('other'),
  name: z.string(),
  from: Day,
  until: Day.nullable(),
  pace: ChapterPace.catch('as-ever'),
})

/**
 * Changes in life. A chapter belongs to nobody: the last word on it counts, whichever member signed it,
 * whether it says what the chapter is or takes it away.
 */
export class Chapters {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** All of them, the one that began last first. */
  list(): Chapter[] {
    return this.#vault.ours
      .ids(chapters)
      .flatMap((id) => this.#find(id) ?? [])
      .sort((a, b) => (a.from === b.from ? (a.id < b.id ? 1 : -1) : a.from < b.from ? 1 : -1))
  }

  /**
   * Begins one, or says anew what it is.
   *
   * @throws AppError `record.changed-elsewhere` where somebody has said something else meanwhile
   */
  async keep({ id, basedOn, kind, name, from, until, pace }: ChapterToKeep): Promise<Chapter> {
    const body = { kind, name, from, until, pace }
    const write = { collection: chapters, id, operation: 'put', basedOn, body } as const
    await this.#vault.ours.commit([{ ...write, by: this.#vault.me }])
    const kept = this.#find(id)
    if (kept === null) throw new Error('a chapter that was just written is not there')
    return kept
  }

  /**
   * Takes one away.
   *
   * @throws AppError `record.not-found`, `record.changed-elsewhere`
   */
  async remove(id: ChapterId, basedOn: number): Promise<void> {
    if (this.#find(id) === null) throw new AppError('record.not-found')
    const write = { collection: chapters, id, operation: 'delete', basedOn } as const
    await this.#vault.ours.commit([{ ...write, by: this.#vault.me }])
  }

  #find(id: string): Chapter | null {
    const newest = this.#vault.ours.get(chapters, id)
    const place = { collection: chapters, id }
    const stored = lastWord(this.#vault.ours, place, StoredChapter, { mayEnd: true })
    const known = ChapterId.safeParse(id).data
    // What comes next stands on whatever is newest, genuine or not.
    return newest && stored && known ? { id: known, revision: newest.revision, ...stored } : null
  }
}
