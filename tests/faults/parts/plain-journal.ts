import type { EntryId } from '../../../shared/ids.ts'
import type { EntryContent, Zone } from '../../../shared/model/entry.ts'

/** A page as it is plain to everybody. */
export interface Plain {
  author: string
  zone: Zone
  isInBin: boolean
  content: EntryContent
}

/** A journal that is nothing but maps in memory: what the real one has to be equal to. */
export class PlainJournal {
  readonly #pages = new Map<EntryId, Plain>()
  readonly #drafts = new Map<string, Map<EntryId, EntryContent>>()

  page(id: EntryId): Plain | null {
    return this.#pages.get(id) ?? null
  }

  pagesOf(author: string): { id: EntryId; page: Plain }[] {
    return [...this.#pages].flatMap(([id, page]) => (page.author === author ? [{ id, page }] : []))
  }

  saveDraft(author: string, id: EntryId, content: EntryContent): void {
    this.#draftsOf(author).set(id, content)
  }

  finish(author: string, id: EntryId, zone: Zone, content: EntryContent): void {
    this.#pages.set(id, { author, zone, isInBin: false, content })
    this.#draftsOf(author).delete(id)
  }

  discard(author: string, id: EntryId): void {
    this.#draftsOf(author).delete(id)
  }

  share(id: EntryId): void {
    this.#pages.get(id)!.zone = 'ours'
  }

  setInBin(id: EntryId, isInBin: boolean): void {
    this.#pages.get(id)!.isInBin = isInBin
  }

  erase(author: string, id: EntryId): void {
    this.#pages.delete(id)
    this.#draftsOf(author).delete(id)
  }

  /** All that a member sees, by name; null: those who are in together. */
  seenBy(who: string | null): Map<string, string> {
    const seen = new Map<string, string>()
    for (const [id, { author, zone, isInBin, content }] of this.#pages) {
      // What somebody put into the bin is seen there by its author alone.
      if (zone === 'mine' && author !== who) continue
      const { day, title, body } = content
      seen.set(`page ${id}`, JSON.stringify({ zone, isInBin, day, title, body }))
    }
    for (const [id, { day, title, body }] of who === null ? [] : this.#draftsOf(who)) {
      seen.set(`draft ${id}`, JSON.stringify({ day, title, body }))
    }
    return seen
  }

  #draftsOf(author: string): Map<EntryId, EntryContent> {
    const drafts = this.#drafts.get(author) ?? new Map<EntryId, EntryContent>()
    this.#drafts.set(author, drafts)
    return drafts
  }
}
