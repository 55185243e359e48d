import type { DreamId, EntryId, NoteId, ResponseId } from '../../../shared/ids.ts'
import { Dreams } from '../dreams/dreams.ts'
import type { Gratitude } from '../gratitude/gratitude.ts'
import type { Journal } from '../journal/journal.ts'
import type { Clock } from '../ports.ts'
import { Responses } from '../responses/responses.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { BinnedThing } from './binned.ts'
import { DueMark, due, verdictOn } from './due.ts'
import { goingOf } from './going.ts'

/** How much was erased. */
export interface Swept {
  pages: number
  notes: number
  responses: number
  dreams: number
}

/** What takes things out of the bin for good, when their time is past. */
export class Bin {
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #journal: Journal
  readonly #gratitude: Gratitude
  readonly #responses: Responses
  readonly #dreams: Dreams
  readonly #sitting: string

  constructor(
    vault: OpenVault,
    clock: Clock,
    journal: Journal,
    gratitude: Gratitude,
    responses: Responses = new Responses(vault, clock),
    dreams: Dreams = new Dreams(vault, clock),
  ) {
    this.#vault = vault
    this.#clock = clock
    this.#journal = journal
    this.#gratitude = gratitude
    this.#responses = responses
    this.#dreams = dreams
    this.#sitting = vault.newId()
  }

  /**
   * Marks what of this member's is past its time, and erases what was marked in an earlier sitting.
   * Nothing happens while several are in, nor in a sitting in which nothing was written: reading alone
   * leaves nothing. Answers with what was erased.
   */
  async sweep(): Promise<Swept> {
    const gone: Swept = { pages: 0, notes: 0, responses: 0, dreams: 0 }
    const { writable, hasWritten, present } = this.#vault
    if (!writable || !hasWritten || present.length > 1) return gone
    const pages = this.#journal.ownInBin()
    const notes = this.#gratitude.ownInBin()
    for (const page of pages) {
      const goes = await this.#isDue(page)
      if (!goes) continue
      await this.#journal.erase(page.id as EntryId, page.revision)
      gone.pages += 1
    }
    for (const note of notes) {
      const goes = await this.#isDue(note)
      if (!goes) continue
      await this.#gratitude.erase(note.id as NoteId, note.revision)
      gone.notes += 1
    }
    const responses = this.#responses.ownInBin()
    for (const response of responses) {
      const goes = await this.#isDue(response)
      if (!goes) continue
      await this.#responses.erase(response.id as ResponseId, response.revision)
      gone.responses += 1
    }
    gone.responses += await this.#responses.eraseOrphans()
    const dreams = this.#dreams.ownInBin()
    for (const dream of dreams) {
      const goes = await this.#isDue(dream)
      if (!goes) continue
      await this.#dreams.erase(dream.id as DreamId, dream.revision)
      gone.dreams += 1
    }
    const inside = [...pages, ...notes, ...responses, ...dreams]
    await this.#forgetMarks(new Set(inside.map(({ id }) => id)))
    return gone
  }

  /** True for what is to be erased now; marks what is past its time for the first time. */
  async #isDue(thing: BinnedThing): Promise<boolean> {
    const { goesAt } = goingOf(this.#vault, thing)
    const now = this.#clock.now()
    const { id, revision } = thing
    const verdict = verdictOn({ revision, goesAt }, this.#mark(id), now, this.#sitting)
    if (verdict === 'mark') {
      const body = { of: revision, markedAt: now.toISOString(), sitting: this.#sitting }
      await this.#vault.mine.commit([{ collection: due, id, operation: 'put', body }])
    }
    if (verdict === 'unmark') {
      await this.#vault.mine.commit([{ collection: due, id, operation: 'erase' }])
    }
    return verdict === 'erase'
  }

  #mark(id: string): DueMark | null {
    const mark = this.#vault.mine.get(due, id)
    return mark?.operation === 'put' ? (DueMark.safeParse(mark.body).data ?? null) : null
  }

  /** Marks of what its author took out again, or erased. */
  async #forgetMarks(kept: ReadonlySet<string>): Promise<void> {
    for (const { id } of this.#vault.mine.list(due)) {
      if (kept.has(id)) continue
      await this.#vault.mine.commit([{ collection: due, id, operation: 'erase' }])
    }
  }
}
