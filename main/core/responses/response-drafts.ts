import { z } from 'zod'
import type { EntryId, ResponseId } from '../../../shared/ids.ts'
import { ResponseDraft } from '../../../shared/model/response.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'

const drafts = 'response-drafts'

const StoredDraft = ResponseDraft.pick({ entry: true, basedOn: true, text: true }).extend({
  entry: z.string(),
})

/** Responses that the member who is in is writing, each under the id that it has or will have. */
export class ResponseDrafts {
  readonly #vault: OpenVault
  readonly #clock: Clock

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#clock = clock
  }

  find(id: ResponseId): ResponseDraft | null {
    const record = this.#vault.drafts.get(drafts, id)
    if (record === null || record.operation !== 'put') return null
    const stored = StoredDraft.safeParse(record.body).data
    return stored ? { ...stored, id, entry: stored.entry as EntryId } : null
  }

  /** All of them. */
  all(): ResponseDraft[] {
    return this.#vault.drafts.list(drafts).flatMap(({ id }) => this.find(id as ResponseId) ?? [])
  }

  /** Those under one page. */
  under(entry: EntryId): ResponseDraft[] {
    return this.all().filter((draft) => draft.entry === entry)
  }

  /** Answers with an ISO instant once it is safe; empty words take it away. */
  async save({ id, entry, basedOn, text }: ResponseDraft): Promise<string> {
    const now = this.#clock.now().toISOString()
    const kept = this.find(id)
    if (text.trim() === '') {
      await this.remove(id)
      return now
    }
    if (kept?.text === text && kept.basedOn === basedOn) return now
    const body = { entry, basedOn, text }
    const [record] = await this.#vault.drafts.commit([
      { collection: drafts, id, operation: 'put', body },
    ])
    return record!.writtenAt
  }

  async remove(id: ResponseId): Promise<void> {
    if (this.find(id) === null) return
    await this.#vault.drafts.commit([{ collection: drafts, id, operation: 'delete' }])
  }
}
