import { AppError } from '../../../shared/errors.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { Answer } from '../../../shared/model/answer.ts'
import type { EntryContent } from '../../../shared/model/entry.ts'
import type { Ladder } from '../../../shared/model/ladder.ts'
import type { Write } from '../vault/types.ts'
import { unwatched } from '../work.ts'
import { openingOf } from './opening.ts'
import type { PageParts } from './page-parts.ts'
import type { Page } from './pages.ts'
import { isPartOf, noteParagraph, paragraphFrom, paragraphsOf } from './paragraphs.ts'
import { contentOf, entries, storeEntry } from './stored-entry.ts'

/** Steps from Mine to Ours that are smaller than a page, and how a shared page would like to be answered. */
export class PageLadder {
  readonly #parts: PageParts

  constructor(parts: PageParts) {
    this.#parts = parts
  }

  /** How a page hangs together with paragraphs in Ours, as far as its author is in. */
  of(id: EntryId): Ladder {
    const { vault, pages } = this.#parts
    const from = paragraphFrom(vault, id)
    const whole = from && pages.find(from)
    return {
      from: whole && { id: whole.id, day: whole.stored.day, title: whole.stored.title },
      paragraphs: this.#paragraphsOf(id).map((page) => {
        return { id: page.id, opening: openingOf(page.stored.body) }
      }),
    }
  }

  /**
   * Shares one paragraph of a page as a page of its own, and answers with the id of that. That it comes
   * from there is noted in Mine first: a crash between the two leaves a note about nothing.
   *
   * @param now an instant
   * @throws AppError as `Journal.shareParagraph` says
   */
  async share(
    { id, zone, binning, revision: standing, stored }: Page,
    revision: number,
    text: string,
    answer: Answer | null,
    now: string,
  ): Promise<EntryId> {
    const { vault, attachments, rows } = this.#parts
    if (zone === 'ours' || binning !== null) throw new AppError('record.not-now')
    if (standing !== revision) throw new AppError('record.changed-elsewhere')
    if (!isPartOf(text, stored.body)) throw new AppError('request.invalid')
    const there = this.#paragraphsOf(id).find((page) => page.stored.body === text)
    if (there) return there.id
    const own = vault.newId() as EntryId
    await noteParagraph(vault, own, id)
    const { day, time } = stored
    const words = { day, time, title: '', body: text, mood: null, tags: [] }
    const body = storeEntry(answering(words, answer), now, now)
    try {
      const write: Write = { collection: entries, id: own, operation: 'put', basedOn: 0, body }
      await attachments.commitPage('ours', write, text, unwatched)
    } finally {
      rows.changed(own)
    }
    return own
  }

  /**
   * Says how a shared page would like to be answered. A draft that changes the page goes on from there.
   *
   * @throws AppError as `Journal.answer` says
   */
  async answer(page: Page, revision: number, answer: Answer | null): Promise<void> {
    const { drafts, rows } = this.#parts
    const { id, stored, binning, space } = page
    if (page.zone !== 'ours' || binning !== null) throw new AppError('record.not-now')
    if (page.revision !== revision) throw new AppError('record.changed-elsewhere')
    if ((stored.answer ?? null) === answer) return
    const content = answering(stored, answer)
    const body = storeEntry(content, stored.createdAt, stored.changedAt)
    const write: Write = { collection: entries, id, operation: 'put', basedOn: revision, body }
    const [written] = await space.commit([write])
    rows.changed(id)
    const draft = drafts.find(id)?.draft
    if (draft?.basedOn !== revision) return
    const next = { basedOn: written!.revision, content: answering(draft.content, answer) }
    await drafts.save({ ...draft, ...next }, 'ours')
  }

  /** Paragraphs of a page that stand in Ours as pages. */
  #paragraphsOf(id: EntryId): Page[] {
    const { vault, pages } = this.#parts
    return paragraphsOf(vault, id).flatMap((each) => {
      const page = pages.find(each)
      return page?.zone === 'ours' && page.binning === null ? [page] : []
    })
  }
}

/** The same words, and how they would like to be answered; left out, as they say. */
export function answering(content: EntryContent, answer: Answer | null | undefined): EntryContent {
  const { answer: said, ...words } = contentOf(content)
  const wanted = answer === undefined ? said : answer
  return wanted ? { ...words, answer: wanted } : words
}
