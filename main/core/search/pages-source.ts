import type { EntryId, MemberId } from '../../../shared/ids.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { Pages } from '../journal/pages.ts'
import { plainText } from '../journal/plain-text.ts'
import { entries, StoredEntry } from '../journal/stored-entry.ts'
import type { Responses } from '../responses/responses.ts'
import { bin } from '../vault/bin-seen.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { HeldRecord } from '../vault/record.ts'
import type { StoredRecord } from '../vault/types.ts'
import { mayHoldRow, type Row } from './may-hold-row.ts'
import type { Found, Source } from './source.ts'

/** The pages of the journal that are not in the bin, with what was said under them. */
export class PagesSource implements Source {
  readonly kind = 'page'
  readonly isHeld = false
  readonly #vault: OpenVault
  readonly #journal: Journal
  readonly #pages: Pages
  readonly #responses: Responses

  constructor(vault: OpenVault, journal: Journal, responses: Responses) {
    this.#vault = vault
    this.#journal = journal
    this.#pages = new Pages(vault)
    this.#responses = responses
  }

  async refresh(): Promise<void> {}

  ids(): string[] {
    return this.#journal.ids()
  }

  claimed(id: string): Found | null {
    const shared = this.#plainlyShared(id)
    if (shared === null) return this.read(id)
    const stored = StoredEntry.safeParse(shared.body).data
    return stored ? this.#found(id, 'ours', shared.author, stored) : null
  }

  mayHold(id: string, rows: readonly Row[]): boolean {
    const { ours, mine } = this.#vault
    const own = ours.get(entries, id) === null ? mine.get(entries, id) : null
    const record = own ?? this.#plainlyShared(id)
    const json = record instanceof HeldRecord ? record.packedJson : null
    // Of what several wrote, and what is said under a page, nothing is known before it is read.
    if (json === null || this.#responses.mayBeUnder(id as EntryId)) return true
    return rows.every((row) => mayHoldRow(json, row))
  }

  /** A page of Ours that nobody changed. Where others had a hand in it, whose it is has to be settled first. */
  #plainlyShared(id: string): StoredRecord | null {
    const { ours, mine } = this.#vault
    const shared = ours.get(entries, id)
    const isPlain =
      shared?.operation === 'put' &&
      shared.revision === 1 &&
      mine.get(entries, id) === null &&
      ours.get(bin, id) === null
    return isPlain ? shared : null
  }

  read(id: string): Found | null {
    const page = this.#pages.find(id as EntryId)
    if (page === null || page.binning !== null) return null
    return this.#found(id, page.zone, page.author, page.stored)
  }

  #found(id: string, zone: Zone, author: MemberId, stored: StoredEntry): Found {
    const { day, time, title, body, mood, tags } = stored
    const said = zone === 'ours' ? this.#responses.under(id as EntryId) : []
    const photo = this.#journal.attachments.photoOf(body, zone)
    return {
      kind: 'page',
      id,
      day,
      time,
      zone,
      author,
      title,
      parts: [
        { who: author, text: plainText(body) },
        ...said.map((response) => ({ who: response.author, text: response.text })),
      ],
      tags,
      mood,
      photo,
      hasPhoto: photo !== null,
    }
  }
}
