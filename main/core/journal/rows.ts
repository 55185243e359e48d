import type { Day, Month } from '../../../shared/days.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { EntryRow, Timeline } from '../../../shared/model/entry.ts'
import type { Attachments } from '../attachments/attachments.ts'
import { daysIn } from './days-in.ts'
import { Outline, type Spot } from './outline.ts'
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

  /** Every page of the timeline, in its order, those not looked at yet as they claim to be. */
  ids(): EntryId[] {
    return this.#outline.slice(0, this.timeline().count).map(({ id }) => id)
  }

  /** All places of the timeline in its order, those not looked at yet as they claim to be. */
  spots(): Spot[] {
    return this.#outline.slice(0, this.timeline().count)
  }

  /** The row of one page, or null where it is not in the timeline. */
  row(id: EntryId): EntryRow | null {
    if (!this.#made.has(id)) this.changed(id)
    return this.#made.get(id) ?? null
  }

  /** The days of a month that have a page. */
  days(month: Month): Day[] {
    return daysIn(this.#outline, month, (id) => {
      this.row(id)
    })
  }

  placeOf(day: Day): number | null {
    return this.#outline.placeOf(day)
  }

  /** The rows of one day, the newest first. */
  rowsOf(day: Day): EntryRow[] {
    const rows = this.#outline.between(day, day).map(({ id }) => this.row(id))
    return rows.filter((row) => row?.day === day) as EntryRow[]
  }

  /** The pages in the bin. */
  inBin(): EntryId[] {
    return [...this.#inBin]
  }
}
