import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { DraftFields } from '../../../shared/model/debrief.ts'
import { utf8 } from '../crypto/bytes.ts'
import { idOf } from '../crypto/ids.ts'
import { ritualDrafts as drafts } from '../vault/shut-space.ts'
import type { OpenVault } from '../vault/types.ts'

const StoredDraft = z.strictObject({ form: z.string(), fields: DraftFields })

/** Words half written about rituals, each where only their writer can read them. */
export class RitualDrafts {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** What this member, who is here, has in a form; no fields where nothing. */
  read(who: MemberId, form: string): DraftFields {
    const record = this.#vault.draftsOf(who).get(drafts, idOfForm(form))
    if (record === null || record.operation !== 'put') return {}
    return StoredDraft.safeParse(record.body).data?.fields ?? {}
  }

  /**
   * Saves it; fields that are all empty take it away.
   *
   * @throws AppError `session.not-here`
   */
  async save(who: MemberId, form: string, fields: DraftFields): Promise<void> {
    const space = this.#vault.draftsOf(who)
    const place = { collection: drafts, id: idOfForm(form), by: who }
    const isThere = space.get(drafts, place.id)?.operation === 'put'
    if (Object.values(fields).some((text) => text !== '')) {
      await space.commit([{ ...place, operation: 'put', body: { form, fields } }])
    } else if (isThere) {
      await space.commit([{ ...place, operation: 'delete' }])
    }
  }
}

function idOfForm(form: string): string {
  return idOf(utf8(JSON.stringify(['ritual-form', form])))
}
