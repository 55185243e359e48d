import type { MemberId } from '../../shared/ids.ts'
import { utf8 } from './crypto/bytes.ts'
import { idOf } from './crypto/ids.ts'
import type { OpenVault, StoredRecord, Write } from './vault/types.ts'

/**
 * Half-written words of one form, among the drafts of their writer. What was begun alone has another place
 * than what was begun while others sit there: a sitting shows nobody's words from before it, and takes none
 * away. Alone, both are their writer's, and what was begun alone comes first.
 */
export class DraftPlace {
  readonly #vault: OpenVault
  readonly #collection: string

  constructor(vault: OpenVault, collection: string) {
    this.#vault = vault
    this.#collection = collection
  }

  /** The record that stands for this member, who is here; null where there is none. */
  read(who: MemberId, id: string): StoredRecord | null {
    return this.#standing(who, id)?.record ?? null
  }

  /**
   * Puts words there; null takes away what stands.
   *
   * @throws AppError `session.not-here`
   */
  async save(who: MemberId, id: string, body: unknown): Promise<void> {
    const standing = this.#standing(who, id)
    const [own] = this.#places(id)
    const place = { collection: this.#collection, by: who }
    const writes: Write[] = body === null ? [] : [{ ...place, id: own!, operation: 'put', body }]
    const isMoved = standing !== null && (body === null || standing.id !== own)
    if (isMoved) writes.push({ ...place, id: standing.id, operation: 'delete' })
    if (writes.length > 0) await this.#vault.draftsOf(who).commit(writes)
  }

  #standing(who: MemberId, form: string): { id: string; record: StoredRecord } | null {
    for (const id of this.#places(form)) {
      const record = this.#vault.draftsOf(who).get(this.#collection, id)
      if (record?.operation === 'put') return { id, record }
    }
    return null
  }

  /** Where it is looked for, in turn; the first is where it is put. */
  #places(id: string): string[] {
    const together = idOf(utf8(JSON.stringify(['together', id])))
    return this.#vault.present.length > 1 ? [together] : [id, together]
  }
}
