import type { EntryId } from '../../../shared/ids.ts'
import type { EntryRow, Timeline } from '../../../shared/model/entry.ts'
import type { Attachments } from '../attachments/attachments.ts'
import { Outline } from './outline.ts'
import { type Pages, rowOf } from './pages.ts'

/**
 * The rows of the timeline. Opening reads only what decides the order; a row is made, its author's
 * signature checked with it, when it is first asked for, and kept until its page changes.
 */
export class Rows {
  readonly #pages: Pages
  readonly #attachments: Attachments
  readonly #made = new Map<EntryId, EntryRow>()
  readonly #inBin = new Set<EntryId>()
  #outline = new Outline()

  constructor(pages: Pages, attachments: Attachments) {
    this.#pages = pages
    this.#attachments = attachments
    this.reread()
  }

  /** Lays everything out anew. */
  reread(): void {
    const binned = this.#pages.saidToBeBinned()
    this.#made.clear()
    this.#inBin.clear()
    this.#outline = new Outline(this.#pages.spots().filter(({ id }) => !binned.has(id)))
    for (const id of binned) this.changed(id)
  }

  /** Takes in that a page was written, moved, binned or pinned. */
  changed(id: EntryId): void {
    const page = this.#pages.find(id)
    this.#made.delete(id)
    this.#inBin.delete(id)
    if (page === null) this.#outline.remove(id)
    else if (page.binning === null) {
      this.#outline.put({ id, day: page.stored.day, time: page.stored.time })
      this.#made.set(id, rowOf(page, this.#attachments))
    } else {
      this.#outline.remove(id)
      this.#inBin.add(id)
    }
  }

  timeline(): Timeline {
    return this.#outline.timeline()
  }

  /** How often the order changed since everything was laid out. */
  get moves(): number {
    return this.#outline.moves
  }

  span(): { oldestDay: string; newestDay: string } | null {
    return this.#outline.span()
  }

  /**
   * Rows `from` to `from + length`. A page that turns out not to be what it said (a forged revision)
   * is put where it belongs before anything is shown, and the rows are taken again.
   */
  slice(from: number, length: number): EntryRow[] {
    for (;;) {
      const spots = this.#outline.slice(from, length)
      const unseen = spots.filter(({ id }) => !this.#made.has(id))
      if (unseen.length === 0) return spots.map(({ id }) => this.#made.get(id)!)
      for (const { id } of unseen) this.changed(id)
    }
  }

  /** The pages in the bin. */
  inBin(): EntryId[] {
    return [...this.#inBin]
  }
}
