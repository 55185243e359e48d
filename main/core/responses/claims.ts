import type { EntryId, ResponseId } from '../../../shared/ids.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { StoredRecord } from '../vault/types.ts'
import { responses } from './stored-response.ts'

/**
 * Under which page each response claims to stand, by any of its versions: an index of where to look. What
 * holds of it only a read shows. Made at the first question.
 */
export class Claims {
  readonly #vault: OpenVault
  #claims: Map<string, Set<ResponseId>> | null = null

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** What claims to stand under a page; undefined where nothing does. */
  under(entry: EntryId): ReadonlySet<ResponseId> | undefined {
    return this.#claimed().get(entry)
  }

  /** Takes in that something was written under an id. */
  note(id: ResponseId): void {
    const claims = this.#claimed()
    for (const entry of this.entriesOf(id)) {
      claims.set(entry, (claims.get(entry) ?? new Set()).add(id))
    }
  }

  /** The pages that the versions of a response name. */
  entriesOf(id: string): EntryId[] {
    const said = this.#vault.ours.history(responses, id).flatMap(entryIn)
    return [...new Set(said)]
  }

  #claimed(): Map<string, Set<ResponseId>> {
    if (this.#claims === null) {
      this.#claims = new Map()
      for (const id of this.#vault.ours.ids(responses)) this.note(id as ResponseId)
    }
    return this.#claims
  }
}

function entryIn({ body }: StoredRecord): EntryId[] {
  const { entry } = (body ?? {}) as { entry?: unknown }
  return typeof entry === 'string' ? [entry as EntryId] : []
}
