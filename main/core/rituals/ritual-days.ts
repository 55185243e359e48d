import { z } from 'zod'
import { type Day, Day as DayText, dayOfDate } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import { EntryId, type MemberId, RitualId } from '../../../shared/ids.ts'
import { type DayNote, DayState, type RitualDay } from '../../../shared/model/ritual.ts'
import { lastWord } from '../authorship.ts'
import { Pages } from '../journal/pages.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import type { Write } from '../vault/types.ts'

const days = 'ritual-days'
const notes = 'ritual-notes'
/** Pages that this member is writing about a day, by the id that the page will have. */
const pagesBegun = 'ritual-pages'

const StoredState = z.strictObject({ state: DayState.nullable() })
const StoredNote = z.strictObject({ text: z.string(), page: EntryId.nullable() })
type StoredNote = z.infer<typeof StoredNote>
const StoredPage = z.strictObject({ ritual: RitualId, day: DayText })

/**
 * What is said about the days of rituals. What became of a day belongs to everybody, as the ritual does: the last
 * word counts. A line about it is its author's own, and nobody else's word there counts.
 */
export class RitualDays {
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #isThere: (ritual: RitualId) => boolean
  readonly #pages: Pages
  readonly #turns = new Turns()

  constructor(vault: OpenVault, clock: Clock, isThere: (ritual: RitualId) => boolean) {
    this.#vault = vault
    this.#clock = clock
    this.#isThere = isThere
    this.#pages = new Pages(vault)
  }

  /** One day; null where nothing is said about it. */
  read(ritual: RitualId, day: Day): RitualDay | null {
    const state = this.stateOf(ritual, day)
    // What somebody said before they left stays said.
    const said = [...this.#vault.members(), ...this.#vault.former()].flatMap(({ id }) => {
      const note = this.#noteOf(ritual, day, id)
      return note === null ? [] : [{ by: id, text: note.text, page: this.#pageOf(note, id) }]
    })
    const shown = said.filter(({ text, page }) => text !== '' || page !== null)
    return state === null && shown.length === 0 ? null : { ritual, day, state, notes: shown }
  }

  /** Every day of a ritual about which something is said, the first one first. */
  all(ritual: RitualId): RitualDay[] {
    const { ours } = this.#vault
    const found = [...ours.ids(days), ...ours.ids(notes)].flatMap((id) => {
      const [of, on] = id.split('.')
      const day = DayText.safeParse(on).data
      return of === ritual && day !== undefined ? [day] : []
    })
    return [...new Set(found)].sort().flatMap((day) => this.read(ritual, day) ?? [])
  }

  stateOf(ritual: RitualId, day: Day): DayState | null {
    const place = { collection: days, id: dayId(ritual, day) }
    return lastWord(this.#vault.ours, place, StoredState)?.state ?? null
  }

  /**
   * Says what became of a day, and in the same write a line of one's own. Empty words take the line away.
   *
   * @throws AppError `record.not-found`; `record.not-now` for a day to come that is done already
   */
  mark(ritual: RitualId, day: Day, state: DayState | null, text: string): Promise<void> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      if (!this.#isThere(ritual)) throw new AppError('record.not-found')
      if (state === 'done' && day > this.#today()) throw new AppError('record.not-now')
      const note = this.#noteOf(ritual, day, me)
      const writes = [
        ...(this.stateOf(ritual, day) === state ? [] : [stateWrite(ritual, day, state, me)]),
        ...((note?.text ?? '') === text
          ? []
          : [noteWrite(ritual, day, { text, page: note?.page ?? null }, me)]),
      ]
      if (writes.length > 0) await this.#vault.ours.commit(writes)
    })
  }

  /**
   * Remembers, for its writer alone, that a page is going to be about a day.
   *
   * @throws AppError `record.not-found`
   */
  async beginPage(entry: EntryId, ritual: RitualId, day: Day): Promise<void> {
    if (!this.#isThere(ritual)) throw new AppError('record.not-found')
    const body = { ritual, day }
    await this.#vault.drafts.commit([{ collection: pagesBegun, id: entry, operation: 'put', body }])
  }

  /**
   * Lays a page that was finished in Ours at the day it is about. A day of which nothing was said is done
   * with it. Nothing happens for any other page.
   *
   * @returns true where it was one
   */
  pageFinished(entry: EntryId): Promise<boolean> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      const about = this.#begun(entry)
      const page = about && this.#pages.find(entry)
      if (about === null || page?.zone !== 'ours' || page.author !== me) return false
      const { ritual, day } = about
      const text = this.#noteOf(ritual, day, me)?.text ?? ''
      const isOpen = this.stateOf(ritual, day) === null && day <= this.#today()
      await this.#vault.ours.commit([
        noteWrite(ritual, day, { text, page: entry }, me),
        ...(isOpen ? [stateWrite(ritual, day, 'done', me)] : []),
      ])
      await this.#forget(entry)
      return true
    })
  }

  /**
   * Does what a crash cut short after a page was finished, and forgets pages that never came to be.
   *
   * @returns what went wrong; it never throws
   */
  async settle(): Promise<unknown[]> {
    if (!this.#vault.writable || this.#vault.present.length > 1) return []
    const begun = this.#vault.drafts.list(pagesBegun).map(({ id }) => id as EntryId)
    const outcomes = await Promise.allSettled(
      begun.map(async (entry) => {
        if (await this.pageFinished(entry)) return
        const isWritten = this.#vault.drafts.get('drafts', entry)?.operation === 'put'
        if (!isWritten) await this.#forget(entry)
      }),
    )
    return outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  }

  #begun(entry: EntryId): { ritual: RitualId; day: Day } | null {
    const record = this.#vault.drafts.get(pagesBegun, entry)
    if (record === null || record.operation !== 'put') return null
    return StoredPage.safeParse(record.body).data ?? null
  }

  async #forget(entry: EntryId): Promise<void> {
    await this.#vault.drafts.commit([{ collection: pagesBegun, id: entry, operation: 'delete' }])
  }

  #noteOf(ritual: RitualId, day: Day, by: MemberId): StoredNote | null {
    const place = { collection: notes, id: noteId(ritual, day, by) }
    return lastWord(this.#vault.ours, place, StoredNote, { by })
  }

  /** The page, where it is shared, its author's own, and not in the bin. */
  #pageOf({ page }: StoredNote, by: MemberId): DayNote['page'] {
    const found = page && this.#pages.find(page)
    return found?.zone === 'ours' && found.author === by && found.binning === null ? page : null
  }

  #today(): Day {
    return dayOfDate(this.#clock.now())
  }
}

function stateWrite(ritual: RitualId, day: Day, state: DayState | null, by: MemberId): Write {
  return { collection: days, id: dayId(ritual, day), operation: 'put', body: { state }, by }
}

function noteWrite(ritual: RitualId, day: Day, body: StoredNote, by: MemberId): Write {
  return { collection: notes, id: noteId(ritual, day, by), operation: 'put', body, by }
}

function dayId(ritual: RitualId, day: Day): string {
  return `${ritual}.${day}`
}

function noteId(ritual: RitualId, day: Day, by: MemberId): string {
  return `${ritual}.${day}.${by}`
}
