import { AppError } from '../../../shared/errors.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { Answer } from '../../../shared/model/answer.ts'
import type { EntryDraft, SavedDraft } from '../../../shared/model/draft.ts'
import type { EntryContent, Zone } from '../../../shared/model/entry.ts'
import type { Clock } from '../ports.ts'
import type { Write } from '../vault/types.ts'
import type { Work } from '../work.ts'
import { finishing, sharing } from './acts.ts'
import { isSameDraft, type KeptDraft } from './drafts.ts'
import { answering } from './page-ladder.ts'
import type { PageParts } from './page-parts.ts'
import type { Page } from './pages.ts'
import { contentOf, entries, storeEntry } from './stored-entry.ts'

/**
 * How a page comes to be: begun as a draft, kept while it is written, finished, and moved from Mine to
 * Ours. What is done in two spaces is one act (`acts.ts`): after a crash between the two, doing it again
 * does the second half.
 */
export class PageWriting {
  readonly #parts: PageParts
  readonly #clock: Clock

  constructor(parts: PageParts, clock: Clock) {
    this.#parts = parts
    this.#clock = clock
  }

  /** All drafts, the one saved last first. */
  drafts(): SavedDraft[] {
    return this.#parts.drafts
      .list()
      .filter((kept) => !this.#isFinished(kept.draft))
      .map((kept) => ({ ...this.#whereItIsNow(kept), savedAt: kept.savedAt }))
  }

  /** An empty page to write in. Nothing is saved. */
  begin(zone: Zone, { day, time }: Pick<EntryContent, 'day' | 'time'>): EntryDraft {
    const content = { day, time, title: '', body: '', mood: null, tags: [] }
    return { id: this.#parts.vault.newId() as EntryId, basedOn: 0, zone, content }
  }

  /** A finished page to change, or the draft that changes it. @throws AppError `record.not-now` for one in the bin */
  change({ id, revision, zone, stored, binning }: Page): EntryDraft {
    if (binning !== null) throw new AppError('record.not-now')
    const kept = this.#parts.drafts.find(id)
    if (kept !== null && !this.#isFinished(kept.draft)) return this.#whereItIsNow(kept)
    return { id, basedOn: revision, zone, content: contentOf(stored) }
  }

  /** Saves a draft, and answers with the time once it is safe. @throws AppError as `Journal.saveDraft` says */
  async save(draft: EntryDraft): Promise<string> {
    const { drafts } = this.#parts
    const page = this.#pageToChange(draft)
    const kept = drafts.find(draft.id)
    this.#spare(draft, kept?.draft)
    if (kept !== null && isSameDraft(kept.draft, draft)) return kept.savedAt
    // An autosave that comes after Done with the very same words: they are safe already.
    if (this.#isFinished(draft)) {
      // Somebody may also have typed their way back to them: then the change is no draft any more.
      if (kept !== null) await drafts.remove(draft.id)
      return page?.stored.changedAt ?? this.#now()
    }
    return drafts.save(draft, page?.zone ?? null)
  }

  /** Takes a draft away; the finished page it would have changed stays as it is. */
  async discard(id: EntryId): Promise<void> {
    this.#spare(this.#parts.drafts.find(id)?.draft)
    await this.#parts.drafts.remove(id)
  }

  /** Makes a finished page of a draft. @throws AppError as `Journal.finish` says */
  async finish(draft: EntryDraft, work: Work): Promise<void> {
    const { drafts, rows } = this.#parts
    const page = this.#pageToChange(draft)
    this.#spare(draft, drafts.find(draft.id)?.draft)
    const act = finishing(draft)
    try {
      if (!this.#isFinished(draft)) {
        if (page !== null && page.binning !== null) throw new AppError('record.not-now')
        await this.#keep(draft, page)
        await this.#write(draft, page, act, work)
      }
      if (draft.zone === 'ours') await this.#markMoved(draft.id, act)
      await drafts.remove(draft.id, act)
    } finally {
      rows.changed(draft.id)
    }
  }

  /** Moves a page from Mine to Ours as it stands. @throws AppError as `Journal.share` says */
  async share(
    page: Page,
    revision: number,
    answer: Answer | null | undefined,
    work: Work,
  ): Promise<void> {
    const { vault, rows } = this.#parts
    const { id } = page
    const act = sharing(id, revision)
    try {
      if (!vault.ours.hasTransaction(act)) {
        if (page.zone === 'ours' || page.binning !== null) throw new AppError('record.not-now')
        if (page.revision !== revision) throw new AppError('record.changed-elsewhere')
        const now = this.#now()
        const body = storeEntry(answering(page.stored, answer), now, now)
        await this.#commit('ours', { ...put(id, body, act), basedOn: 0 }, body.body, work)
      }
      await this.#markMoved(id, act)
    } finally {
      rows.changed(id)
    }
  }

  /** What these texts show stays as long as this sitting lasts: their writer may undo a change. */
  #spare(...drafts: (EntryDraft | undefined)[]): void {
    for (const draft of drafts) this.#parts.attachments.spare(draft?.content.body ?? '')
  }

  /** The page a draft changes, or null for a new one. */
  #pageToChange(draft: EntryDraft): Page | null {
    const { vault, pages } = this.#parts
    const page = pages.find(draft.id)
    if (page === null) return null
    if (page.author !== vault.me) throw new AppError('record.not-yours')
    // What everyone has read cannot become private again.
    if (page.zone === 'ours' && draft.zone === 'mine') throw new AppError('request.invalid')
    return page
  }

  /** True when these very words stand as a finished page: only the end of the draft is missing. */
  #isFinished(draft: EntryDraft): boolean {
    return this.#parts.pages.space(draft.zone).hasTransaction(finishing(draft))
  }

  /** A draft of a page that was shared meanwhile goes on from the shared page. */
  #whereItIsNow({ draft, changes }: KeptDraft): EntryDraft {
    const page = this.#parts.pages.find(draft.id)
    if (page?.zone !== 'ours') return draft
    const isFirst = changes === 'mine' && page.revision === 1
    return { ...draft, zone: 'ours', basedOn: isFirst ? 1 : draft.basedOn }
  }

  /** Words typed since the last autosave are kept as a draft first, should anything after it fail. */
  async #keep(draft: EntryDraft, page: Page | null): Promise<void> {
    const { drafts } = this.#parts
    const kept = drafts.find(draft.id)
    if (kept === null || !isSameDraft(kept.draft, draft)) {
      await drafts.save(draft, page?.zone ?? null)
    }
  }

  async #write(draft: EntryDraft, page: Page | null, act: string, work: Work): Promise<void> {
    if (page === null && draft.basedOn > 0) throw new AppError('record.not-found')
    const moves = page !== null && page.zone !== draft.zone
    if (moves && page.revision !== draft.basedOn) throw new AppError('record.changed-elsewhere')
    const now = this.#now()
    const createdAt = page === null || moves ? now : page.stored.createdAt
    const body = storeEntry(draft.content, createdAt, now)
    const basedOn = moves ? 0 : draft.basedOn
    await this.#commit(draft.zone, { ...put(draft.id, body, act), basedOn }, body.body, work)
  }

  #commit(zone: Zone, write: Write, text: string, work: Work): Promise<void> {
    return this.#parts.attachments.commitPage(zone, write, text, work)
  }

  /** After a page came to Ours: the one in Mine ends here, its earlier words stay in Mine's history. */
  async #markMoved(id: EntryId, act: string): Promise<void> {
    const { mine } = this.#parts.vault
    if (mine.get(entries, id)?.operation !== 'put') return
    await mine.commit([{ collection: entries, id, operation: 'delete', transaction: act }])
  }

  #now(): string {
    return this.#clock.now().toISOString()
  }
}

function put(id: EntryId, body: unknown, transaction: string): Write {
  return { collection: entries, id, operation: 'put', body, transaction }
}
