import type { Day, Month } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { Answer } from '../../../shared/model/answer.ts'
import type { InBin } from '../../../shared/model/bin.ts'
import type { EntryDraft, SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry, EntryRow, Timeline, Zone } from '../../../shared/model/entry.ts'
import type { PageVersion } from '../../../shared/model/history.ts'
import type { Ladder } from '../../../shared/model/ladder.ts'
import { Attachments } from '../attachments/attachments.ts'
import type { BinnedThing } from '../bin/binned.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import { unwatched, type Work } from '../work.ts'
import { Drafts } from './drafts.ts'
import { historyOf } from './history.ts'
import { hideMemory, memoriesOf } from './memories.ts'
import type { Spot } from './outline.ts'
import { PageBin } from './page-bin.ts'
import { PageLadder } from './page-ladder.ts'
import { PageWriting } from './page-writing.ts'
import { entryOf, type Page, Pages, pins } from './pages.ts'
import { Rows } from './rows.ts'

/** How a page is shared. */
export interface SharedHow {
  /** How it would like to be answered; left out, as the page says. */
  answer?: Answer | null | undefined
  /** Watches what it shows on its way. */
  work?: Work | undefined
}

/** What a new draft starts from. */
export interface Beginning {
  zone: Zone
  day: Day
  time: string | null
  /** The finished page to change, or null for a new one. */
  entry: EntryId | null
}

/**
 * The pages that the member who is in may read, and the pages they are writing.
 *
 * Whoever writes, writes as that member. What changes something waits for what was asked before it,
 * so that a late autosave never passes the Done that came after it.
 */
export class Journal {
  /** The photos and other files that its pages show. */
  readonly attachments: Attachments
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #pages: Pages
  readonly #rows: Rows
  readonly #bin: PageBin
  readonly #ladder: PageLadder
  readonly #writing: PageWriting
  readonly #turns = new Turns()

  /** Reads every page once to lay out the timeline; writes nothing. */
  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#clock = clock
    this.#pages = new Pages(vault)
    this.attachments = new Attachments(vault)
    this.#rows = new Rows(this.#pages, this.attachments)
    const parts = {
      vault,
      pages: this.#pages,
      drafts: new Drafts(vault.drafts),
      rows: this.#rows,
      attachments: this.attachments,
    }
    this.#bin = new PageBin(parts)
    this.#ladder = new PageLadder(parts)
    this.#writing = new PageWriting(parts, clock)
  }

  /** Lays the timeline out anew, after something other than this journal wrote pages. */
  reread(): void {
    this.#rows.reread()
  }

  timeline(): Timeline {
    return this.#rows.timeline()
  }

  /** Rows `from` (0 is the newest) to `from + length`, fewer at the end. */
  slice(from: number, length: number): EntryRow[] {
    return this.#rows.slice(from, length)
  }

  /** The pages of the timeline in its order, as far as their newest revisions tell. */
  ids(): EntryId[] {
    return this.#rows.ids()
  }

  /** The same with their days: what a part of the timeline is taken from. */
  spots(): Spot[] {
    return this.#rows.spots()
  }

  /** The row of one page; null where it is not in the timeline. */
  row(id: EntryId): EntryRow | null {
    return this.#rows.row(id)
  }

  /** The days of a month that have a page, in their order. */
  days(month: Month): Day[] {
    return this.#rows.days(month)
  }

  /** Where the newest page of a day stands, or else of the next older one; null without pages. */
  placeOf(day: Day): number | null {
    return this.#rows.placeOf(day)
  }

  /** Which pages the member who is in has pinned, and may have lost since. */
  pinned(): EntryId[] {
    return this.#vault.mine.list(pins).map(({ id }) => id as EntryId)
  }

  /** Pages of this day in earlier years, the newest first, without those hidden from it. */
  onThisDay(day: Day): EntryRow[] {
    return memoriesOf(this.#vault, this.#rows, day)
  }

  /** Keeps a page from coming up on its day for the member who is in, or no longer. @throws AppError `record.not-found`. */
  hideMemory(id: EntryId, hidden: boolean): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#pages.find(id) === null) throw new AppError('record.not-found')
      await hideMemory(this.#vault, id, hidden)
    })
  }

  /**
   * How often the order of the timeline changed since it was laid out. A `slice` changes it where a page
   * turns out not to be what it said: then what was told of the order before it is out of date.
   */
  get moves(): number {
    return this.#rows.moves
  }

  /** Oldest and newest day of the timeline, or null when it is empty. */
  span(): { oldestDay: string; newestDay: string } | null {
    return this.#rows.span()
  }

  /** A page whole, from the bin too; null when there is none that may be read. */
  read(id: EntryId): Entry | null {
    const page = this.#pages.find(id)
    return page && entryOf(page, this.attachments)
  }

  /** The rows in the bin, the one put there last first. */
  binned(): (EntryRow & InBin)[] {
    return this.#bin.list()
  }

  /** Pages in the bin that the member who is in put there. */
  ownInBin(): BinnedThing[] {
    return this.#bin.of(this.#vault.me)
  }

  /** Every version of a page that is kept, oldest first; null when there is no page to read. */
  history(id: EntryId): PageVersion[] | null {
    const page = this.#pages.find(id)
    return page && historyOf(this.#vault, page)
  }

  /** All drafts, the one saved last first. */
  drafts(): SavedDraft[] {
    return this.#writing.drafts()
  }

  /**
   * Something to write in: an empty page, a finished page to change, or the draft that already
   * changes it. Nothing is saved yet.
   *
   * @throws AppError `record.not-found`, `record.not-yours`, `record.not-now` for a page in the bin.
   */
  begin({ zone, day, time, entry }: Beginning): EntryDraft {
    if (entry === null) return this.#writing.begin(zone, { day, time })
    return this.#writing.change(this.#ownPage(entry))
  }

  /**
   * Saves a draft where only its writer can read it, and answers with the time once it is safe.
   *
   * @throws AppError `record.not-yours`, `request.invalid` for a page of Ours that would go to Mine,
   * and what `Space.commit` throws.
   */
  saveDraft(draft: EntryDraft): Promise<string> {
    return this.#turns.take(() => this.#writing.save(draft))
  }

  /** Takes a draft away; the finished page it would have changed stays as it is. */
  discardDraft(id: EntryId): Promise<void> {
    return this.#turns.take(() => this.#writing.discard(id))
  }

  /**
   * Done: the draft becomes a finished page, and is a draft no longer. Where the draft moves a page
   * from Mine to Ours, only these words go, with what they show; what the page was before stays in Mine.
   *
   * @throws AppError `request.cancelled` while what it shows is on its way; `attachment.damaged` when something it shows does not verify,
   * `record.changed-elsewhere` when the page is not the one the draft began with;
   * the draft is kept. `record.not-yours`, `record.not-now`, `request.invalid` as in `saveDraft`.
   */
  finish(draft: EntryDraft, work: Work = unwatched): Promise<Entry> {
    return this.#turns.take(async () => {
      await this.#writing.finish(draft, work)
      return this.#readBack(draft.id)
    })
  }

  /**
   * Shares one page of Mine with everyone, and what it shows. `revision` is the one whose preview its author saw.
   *
   * @throws AppError `request.cancelled` while what it shows is on its way; `record.changed-elsewhere` when
   * the page is another by now, `record.not-found`, `record.not-yours`, `record.not-now` for a page that
   * is shared already or lies in the bin.
   */
  share(
    id: EntryId,
    revision: number,
    { answer, work = unwatched }: SharedHow = {},
  ): Promise<Entry> {
    return this.#turns.take(async () => {
      await this.#writing.share(this.#ownPage(id), revision, answer, work)
      return this.#readBack(id)
    })
  }

  /**
   * Shares one paragraph of a page of Mine with everyone, as a page of its own for the same day. That it
   * comes from there is noted in Mine alone, and first: a crash between the two leaves a note about
   * nothing. The same paragraph shared again is the page that stands.
   *
   * @param text whole lines of the page, as they stand in its Markdown
   * @throws AppError `request.invalid` for anything else, `record.changed-elsewhere` when the page is
   * another by now, `record.not-found`, `record.not-yours`, `record.not-now` for a page that is shared
   * already or lies in the bin, `attachment.damaged`
   */
  shareParagraph(
    id: EntryId,
    revision: number,
    text: string,
    answer: Answer | null = null,
  ): Promise<Entry> {
    return this.#turns.take(async () => {
      const own = await this.#ladder.share(this.#ownPage(id), revision, text, answer, this.#now())
      return this.#readBack(own)
    })
  }

  /** How a page hangs together with paragraphs in Ours, as far as its author is in. */
  ladder(id: EntryId): Ladder {
    return this.#ladder.of(id)
  }

  /**
   * Says how a shared page would like to be answered; its words stay as they are. A draft that changes
   * the page goes on from there.
   *
   * @throws AppError `record.not-found`, `record.not-yours`, `record.changed-elsewhere`,
   * `record.not-now` for a page that is private or lies in the bin.
   */
  answer(id: EntryId, revision: number, answer: Answer | null): Promise<Entry> {
    return this.#turns.take(async () => {
      await this.#ladder.answer(this.#ownPage(id), revision, answer)
      return this.#readBack(id)
    })
  }

  /** Pins a page for the member who is in, or unpins it. @throws AppError `record.not-found`. */
  pin(id: EntryId, pinned: boolean): Promise<void> {
    return this.#turns.take(async () => {
      const page = this.#pages.find(id)
      if (page === null) throw new AppError('record.not-found')
      if (page.pinned === pinned) return
      const operation = pinned ? 'put' : 'delete'
      await this.#vault.mine.commit([{ collection: pins, id, operation, body: {} }])
      this.#rows.changed(id)
    })
  }

  /** Puts a page in the bin. @throws AppError `record.not-found`, `record.not-yours`. */
  bin(id: EntryId): Promise<void> {
    return this.#turns.take(async () => this.#bin.put(this.#ownPage(id), this.#now()))
  }

  /** Takes a page out of the bin. @throws AppError `record.not-found`, `record.not-yours`. */
  unbin(id: EntryId): Promise<void> {
    return this.#turns.take(async () => this.#bin.takeOut(this.#ownPage(id)))
  }

  /**
   * Takes a page in the bin away for good, with every earlier version of it and any draft.
   *
   * @param as the revision that put it in the bin, where it was that one that was looked at
   * @throws AppError `record.not-found`, `record.not-yours`, `record.not-now` for a page that is not in
   * the bin, or was put there anew
   */
  erase(id: EntryId, as?: number): Promise<void> {
    return this.#turns.take(async () => this.#bin.erase(this.#ownPage(id), as))
  }

  #ownPage(id: EntryId): Page {
    const page = this.#pages.find(id)
    if (page === null) throw new AppError('record.not-found')
    if (page.author !== this.#vault.me) throw new AppError('record.not-yours')
    return page
  }

  #readBack(id: EntryId): Entry {
    const entry = this.read(id)
    if (entry === null) throw new Error('a page that was just written is not there')
    return entry
  }

  #now(): string {
    return this.#clock.now().toISOString()
  }
}
