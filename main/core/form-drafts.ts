import { z } from 'zod'
import type { MemberId } from '../../shared/ids.ts'
import { DraftFields } from '../../shared/model/debrief.ts'
import { utf8 } from './crypto/bytes.ts'
import { idOf } from './crypto/ids.ts'
import { DraftPlace } from './draft-place.ts'
import type { OpenVault } from './vault/open-vault.ts'
import { formDrafts } from './vault/shut-space.ts'

const StoredDraft = z.strictObject({ form: z.string(), fields: DraftFields })
export type FormDraft = z.infer<typeof StoredDraft>

/** Words half written in short forms, each where only their writer can read them. */
export class FormDrafts {
  readonly #vault: OpenVault
  readonly #place: DraftPlace

  constructor(vault: OpenVault) {
    this.#vault = vault
    this.#place = new DraftPlace(vault, formDrafts)
  }

  /** What this member, who is here, has in a form; no fields where nothing. */
  read(who: MemberId, form: string): DraftFields {
    const record = this.#place.read(who, idOfForm(form))
    return (record && StoredDraft.safeParse(record.body).data?.fields) ?? {}
  }

  /** All that this member, who is in alone, has in any form, begun alone or in a sitting. */
  all(who: MemberId): FormDraft[] {
    return this.#vault
      .draftsOf(who)
      .list(formDrafts)
      .flatMap(({ body }) => StoredDraft.safeParse(body).data ?? [])
  }

  /**
   * Saves it; fields that are all empty take it away.
   *
   * @throws AppError `session.not-here`
   */
  async save(who: MemberId, form: string, fields: DraftFields): Promise<void> {
    const isEmpty = Object.values(fields).every((text) => text === '')
    await this.#place.save(who, idOfForm(form), isEmpty ? null : { form, fields })
  }
}

/** As every vault spells it: rituals were the first to have such a form. */
function idOfForm(form: string): string {
  return idOf(utf8(JSON.stringify(['ritual-form', form])))
}
