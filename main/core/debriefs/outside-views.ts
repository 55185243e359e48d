import { z } from 'zod'
import { Day, daysInMonth, makeDay } from '../../../shared/days.ts'
import { limits } from '../../../shared/limits.ts'
import type { OutsideView, OutsideViews as Shown } from '../../../shared/model/outside-view.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import { OwnWordsShelf } from './own-words.ts'

const views = 'outside-views'
const drafts = 'outside-view-drafts'
/** There is one that a member is writing. */
const theDraft = 'current'

const StoredView = z.strictObject({ writtenOn: Day, text: z.string() })
const StoredDraft = z.strictObject({ text: z.string() })

/**
 * The last disagreement, written anew as a friend of both would see it: each member's own, in Mine. It
 * is offered now and then where the member looks for it, and nothing else comes of the offer.
 */
export class OutsideViews {
  readonly #vault: OpenVault
  readonly #words: OwnWordsShelf
  readonly #turns = new Turns()

  constructor(vault: OpenVault) {
    this.#vault = vault
    this.#words = new OwnWordsShelf(vault)
  }

  /** What the member who is in has written, the newest first, and whether one is offered today. */
  read(today: Day): Shown {
    const written = this.#written()
    const last = written[0]
    const isOffered = last
      ? monthsLater(last.writtenOn, limits.outsideViewMonths) <= today
      : this.#words.list(this.#vault.me).length > 0
    return { isOffered, draft: this.#draft(), written }
  }

  /** Saves what is being written; an empty text takes the draft away. Answers once it is safe. */
  saveDraft(text: string): Promise<void> {
    return this.#turns.take(() => this.#keepDraft(text))
  }

  /** Keeps it in Mine, and the draft is gone. The same text finished again is kept once. */
  finish(text: string, today: Day): Promise<OutsideView> {
    return this.#turns.take(async () => {
      const last = this.#written()[0]
      const isThere = last?.writtenOn === today && last.text === text
      const id = isThere ? last.id : this.#vault.newId()
      if (!isThere) {
        const body = { writtenOn: today, text }
        await this.#vault.mine.commit([
          { collection: views, id, operation: 'put', basedOn: 0, body },
        ])
      }
      await this.#keepDraft('')
      return { id, writtenOn: today, text }
    })
  }

  async #keepDraft(text: string): Promise<void> {
    if (this.#storedDraft() === text) return
    const slot = { collection: drafts, id: theDraft }
    await this.#vault.drafts.commit([
      text === ''
        ? { ...slot, operation: 'delete' }
        : { ...slot, operation: 'put', body: { text } },
    ])
  }

  /** A draft that was finished just before a crash is no draft any more. */
  #draft(): string {
    const text = this.#storedDraft()
    return this.#written()[0]?.text === text ? '' : text
  }

  #storedDraft(): string {
    const record = this.#vault.drafts.get(drafts, theDraft)
    if (record === null || record.operation !== 'put') return ''
    return StoredDraft.safeParse(record.body).data?.text ?? ''
  }

  #written(): OutsideView[] {
    return this.#vault.mine
      .list(views)
      .flatMap(({ id, body }) => {
        const stored = StoredView.safeParse(body).data
        return stored === undefined ? [] : [{ id, ...stored }]
      })
      .sort((a, b) => {
        if (a.writtenOn !== b.writtenOn) return a.writtenOn < b.writtenOn ? 1 : -1
        return a.id < b.id ? 1 : -1
      })
  }
}

/** The same day of the month, so many months later; the month's last day where it has no such day. */
export function monthsLater(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const at = year * 12 + (month - 1) + months
  const [thatYear, thatMonth] = [Math.floor(at / 12), (at % 12) + 1]
  if (thatYear > 9999) return makeDay(9999, 12, 31)
  return makeDay(thatYear, thatMonth, Math.min(date, daysInMonth(thatYear, thatMonth)))
}
