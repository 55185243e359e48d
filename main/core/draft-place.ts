import type { MemberId } from '../../shared/ids.ts'
import { utf8 } from './crypto/bytes.ts'
import { idOf } from './crypto/ids.ts'
import type { OpenVault } from './vault/open-vault.ts'
import type { StoredRecord, Write } from './vault/types.ts'

/** Where a draft lies among those of its writer. */
interface Slot {
  collection: string
  id: string
}

/**
 * Half-written words of one form, among the drafts of their writer. What was begun alone has another place
 * than what was begun while others sit there: a sitting shows nobody's words from before it, and takes none
 * away. Alone, both are their writer's, and what was begun alone comes first.
 */
export class DraftPlace {
  readonly #vault: OpenVault
  readonly #collection: string
  readonly #together: string | null

  /**
   * @param together where what was begun in a sitting lies under its own id; where there is no such
   * collection it lies beside the rest, under an id that follows from its own.
   */
  constructor(vault: OpenVault, collection: string, together: string | null = null) {
    this.#vault = vault
    this.#collection = collection
    this.#together = together
  }

  /** The record that stands for this member, who is here; null where there is none. */
  read(who: MemberId, id: string): StoredRecord | null {
    return this.#standing(who, id)?.record ?? null
  }

  /** All that this member, who is here, has there: alone, what they began alone and what in a sitting. */
  all(who: MemberId, id: string): StoredRecord[] {
    const drafts = this.#vault.draftsOf(who)
    return this.#places(id).flatMap(({ collection, id }) => {
      const record = drafts.get(collection, id)
      return record?.operation === 'put' ? [record] : []
    })
  }

  /** The ids under which this member, who is here, has something; of a place with two collections only. */
  ids(who: MemberId): string[] {
    const drafts = this.#vault.draftsOf(who)
    const collections = this.#places('').map(({ collection }) => collection)
    return [...new Set(collections.flatMap((one) => drafts.list(one).map(({ id }) => id)))]
  }

  /**
   * Puts words there; null takes away what stands.
   *
   * @throws AppError `session.not-here`
   */
  async save(who: MemberId, id: string, body: unknown): Promise<void> {
    const standing = this.#standing(who, id)
    const [own] = this.#places(id)
    const writes: Write[] = body === null ? [] : [{ ...own!, operation: 'put', body, by: who }]
    const isMoved = standing !== null && (body === null || !isSame(standing.slot, own!))
    if (isMoved) writes.push({ ...standing.slot, operation: 'delete', by: who })
    if (writes.length > 0) await this.#vault.draftsOf(who).commit(writes)
  }

  /** Takes away all that lies in the places of some ids and may be touched here. */
  async clear(who: MemberId, ids: readonly string[]): Promise<void> {
    const drafts = this.#vault.draftsOf(who)
    const writes = ids
      .flatMap((id) => this.#places(id))
      .filter(({ collection, id }) => drafts.get(collection, id)?.operation === 'put')
      .map((slot): Write => ({ ...slot, operation: 'delete', by: who }))
    if (writes.length > 0) await drafts.commit(writes)
  }

  #standing(who: MemberId, form: string): { slot: Slot; record: StoredRecord } | null {
    for (const slot of this.#places(form)) {
      const record = this.#vault.draftsOf(who).get(slot.collection, slot.id)
      if (record?.operation === 'put') return { slot, record }
    }
    return null
  }

  /** Where it is looked for, in turn; the first is where it is put. */
  #places(id: string): Slot[] {
    const alone = { collection: this.#collection, id }
    const together =
      this.#together === null
        ? { ...alone, id: idOf(utf8(JSON.stringify(['together', id]))) }
        : { collection: this.#together, id }
    return this.#vault.present.length > 1 ? [together] : [alone, together]
  }
}

function isSame(a: Slot, b: Slot): boolean {
  return a.collection === b.collection && a.id === b.id
}
