import type { Day, Month } from '../../../shared/days.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { EntryRow, Timeline } from '../../../shared/model/entry.ts'
import {
  allPages,
  asSearched,
  leavesOut,
  type PageFilters,
} from '../../../shared/model/page-filters.ts'
import { daysIn } from '../journal/days-in.ts'
import type { Journal } from '../journal/journal.ts'
import { Outline } from '../journal/outline.ts'
import type { Search } from './search.ts'
import { foldTag } from './search-index.ts'

/**
 * The timeline with filters. Which pages pass is asked of the index of search, in what order they stand
 * of the journal; a page that turns out not to pass when it is looked at goes before anything is told.
 */
export class NarrowedPages {
  readonly #search: Search
  readonly #journal: Journal
  /** What was asked for last: a window asks for many stretches of it. */
  #kept: { key: string; outline: Outline } | null = null
  #corrections = 0

  constructor(search: Search, journal: Journal) {
    this.#search = search
    this.#journal = journal
  }

  /** How often a page turned out not to pass: what was told before is then out of date. */
  get corrections(): number {
    return this.#corrections
  }

  /** How many pages pass in each month, as far as they have been read. */
  async timeline(filters: PageFilters): Promise<Timeline> {
    const outline = await this.#outline(filters)
    return { ...outline.timeline(), isReading: isLookedUp(filters) && this.#search.isReading }
  }

  /** Rows `from` (0 is the newest of those that pass) to `from + length`, fewer at the end. */
  async slice(filters: PageFilters, from: number, length: number): Promise<EntryRow[]> {
    const outline = await this.#outline(filters)
    for (;;) {
      const { moves } = outline
      const rows = outline.slice(from, length).map(({ id }) => this.#look(outline, filters, id))
      if (outline.moves === moves) return rows as EntryRow[]
    }
  }

  /** The days of a month that have a page that passes. */
  async days(filters: PageFilters, month: Month): Promise<Day[]> {
    const outline = await this.#outline(filters)
    return daysIn(outline, month, (id) => {
      this.#look(outline, filters, id)
    })
  }

  /** Where the newest page of a day stands among those that pass, or else of the next older one. */
  async placeOf(filters: PageFilters, day: Day): Promise<number | null> {
    return (await this.#outline(filters)).placeOf(day)
  }

  /** Puts a page where it belongs. Null, and out of the outline, where it does not pass. */
  #look(outline: Outline, filters: PageFilters, id: EntryId): EntryRow | null {
    const { moves } = outline
    const row = this.#journal.row(id)
    const isIn = row !== null && passes(row, filters)
    if (isIn) outline.put({ id, day: row.day, time: row.time })
    else {
      outline.remove(id)
      this.#search.doubt({ kind: 'page', id })
    }
    if (outline.moves !== moves) this.#corrections += 1
    return isIn ? row : null
  }

  async #outline(filters: PageFilters): Promise<Outline> {
    const found = isLookedUp(filters) ? await this.#search.pages(asSearched(filters)) : null
    const pinned = filters.pinned ? this.#journal.pinned() : null
    const key = JSON.stringify([filters, found?.changes, pinned, this.#journal.moves])
    if (this.#kept?.key === key) return this.#kept.outline
    const ids = found?.ids() ?? null
    const pins = pinned && new Set<EntryId>(pinned)
    const isIn = (id: EntryId) => (ids?.has(id) ?? true) && (pins?.has(id) ?? true)
    const outline = new Outline(this.#journal.spots().filter(({ id }) => isIn(id)))
    this.#kept = { key, outline }
    return outline
  }
}

/** Pins are known without the index. */
function isLookedUp(filters: PageFilters): boolean {
  return leavesOut({ ...filters, pinned: allPages.pinned })
}

function passes(row: EntryRow, filters: PageFilters): boolean {
  const { author, zone, tag, mood, withPhoto, from, to, pinned } = filters
  const wanted = tag === null ? null : foldTag(tag)
  return (
    (author === null || row.author === author) &&
    (zone === null || row.zone === zone) &&
    (wanted === null || row.tags.some((each) => foldTag(each) === wanted)) &&
    (mood === null || row.mood === mood) &&
    (!withPhoto || row.photo !== null) &&
    (from === null || row.day >= from) &&
    (to === null || row.day <= to) &&
    (!pinned || row.pinned)
  )
}
