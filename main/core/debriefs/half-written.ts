import { z } from 'zod'
import { AgreementId, DebriefId, type MemberId } from '../../../shared/ids.ts'
import { About, DraftFields, Side, TurnDraft } from '../../../shared/model/debrief.ts'
import { utf8 } from '../crypto/bytes.ts'
import { idOf } from '../crypto/ids.ts'
import type { OpenVault, Write } from '../vault/types.ts'

const sideDrafts = 'debrief-sides'
const turnDrafts = 'debrief-turns'
const agreementDrafts = 'debrief-agreements'

/** A side being written. What it is about lies with it: the words outlive a debrief that was closed. */
const StoredSide = z.strictObject({ about: About, side: Side })
type StoredSide = z.infer<typeof StoredSide>

const StoredTurn = TurnDraft.extend({ debrief: DebriefId })
const StoredAgreement = z.strictObject({ fields: DraftFields })

/** Where a draft lies among those of its writer. */
interface Slot {
  collection: string
  id: string
}

/** What members write in debriefs, and about what came of them, each where only they can read it. */
export class HalfWritten {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** The side that this member, who is here, is writing; null where they have not begun. */
  side(member: MemberId, debrief: DebriefId): Side | null {
    const record = this.#vault.draftsOf(member).get(sideDrafts, debrief)
    if (record === null || record.operation !== 'put') return null
    return StoredSide.safeParse(record.body).data?.side ?? null
  }

  /** Every side that this member, who is here, is writing. */
  sides(member: MemberId): (StoredSide & { debrief: DebriefId })[] {
    return this.#vault
      .draftsOf(member)
      .list(sideDrafts)
      .flatMap(({ id, body }) => {
        const stored = StoredSide.safeParse(body).data
        return stored === undefined ? [] : [{ ...stored, debrief: id as DebriefId }]
      })
  }

  /** Saves a side; answers with the ISO instant once it is safe on disk. */
  async saveSide(member: MemberId, debrief: DebriefId, about: About, side: Side): Promise<string> {
    const body: StoredSide = { about, side }
    const [record] = await this.#vault
      .draftsOf(member)
      .commit([{ collection: sideDrafts, id: debrief, operation: 'put', body, by: member }])
    return record!.writtenAt
  }

  /** Takes the side away. Nothing happens where there is none. */
  removeSide(member: MemberId, debrief: DebriefId): Promise<void> {
    return this.#remove(member, [{ collection: sideDrafts, id: debrief }])
  }

  /** Words half written in a stage by this member, who is here; no fields where there are none. */
  turn(member: MemberId, debrief: DebriefId, place: string): TurnDraft {
    return { place, fields: this.#fields(member, turnSlot(debrief, place), StoredTurn) }
  }

  /** Saves them; fields that are all empty take the draft away. */
  saveTurn(member: MemberId, debrief: DebriefId, { place, fields }: TurnDraft): Promise<void> {
    return this.#saveFields(member, turnSlot(debrief, place), { debrief, place, fields })
  }

  /** The debriefs in whose stages this member, who is here, has something half written. */
  turnsIn(member: MemberId): DebriefId[] {
    return this.#turns(member).map(({ debrief }) => debrief)
  }

  /** Takes away everything half written in the stages of one debrief. */
  removeTurns(member: MemberId, debrief: DebriefId): Promise<void> {
    const slots = this.#turns(member).filter((turn) => turn.debrief === debrief)
    return this.#remove(member, slots)
  }

  /** What this member, who is here, is about to say about an agreement; no fields where nothing. */
  aboutAgreement(member: MemberId, agreement: AgreementId): DraftFields {
    return this.#fields(member, agreementSlot(agreement), StoredAgreement)
  }

  /** Saves it; fields that are all empty take the draft away. */
  saveAboutAgreement(member: MemberId, agreement: AgreementId, fields: DraftFields): Promise<void> {
    return this.#saveFields(member, agreementSlot(agreement), { fields })
  }

  /** The agreements about which this member, who is here, has something half written. */
  agreementsIn(member: MemberId): AgreementId[] {
    return this.#vault
      .draftsOf(member)
      .list(agreementDrafts)
      .flatMap(({ id }) => AgreementId.safeParse(id).data ?? [])
  }

  /** Takes away what is half written about some agreements. Nothing happens where there is nothing. */
  removeAboutAgreements(member: MemberId, agreements: AgreementId[]): Promise<void> {
    return this.#remove(member, agreements.map(agreementSlot))
  }

  #fields<Stored extends { fields: DraftFields }>(
    member: MemberId,
    { collection, id }: Slot,
    schema: z.ZodType<Stored>,
  ): DraftFields {
    const record = this.#vault.draftsOf(member).get(collection, id)
    const stored = record?.operation === 'put' ? schema.safeParse(record.body).data : undefined
    return stored?.fields ?? {}
  }

  async #saveFields<Stored extends { fields: DraftFields }>(
    member: MemberId,
    slot: Slot,
    body: Stored,
  ): Promise<void> {
    const isEmpty = Object.values(body.fields).every((text) => text === '')
    if (isEmpty) return this.#remove(member, [slot])
    await this.#vault.draftsOf(member).commit([{ ...slot, operation: 'put', body, by: member }])
  }

  #turns(member: MemberId): (Slot & { debrief: DebriefId })[] {
    return this.#vault
      .draftsOf(member)
      .list(turnDrafts)
      .flatMap(({ collection, id, body }) => {
        const stored = StoredTurn.safeParse(body).data
        return stored === undefined ? [] : [{ collection, id, debrief: stored.debrief }]
      })
  }

  async #remove(member: MemberId, slots: Slot[]): Promise<void> {
    const drafts = this.#vault.draftsOf(member)
    const writes = slots
      .filter(({ collection, id }) => drafts.get(collection, id)?.operation === 'put')
      .map(({ collection, id }): Write => ({ collection, id, operation: 'delete', by: member }))
    if (writes.length > 0) await drafts.commit(writes)
  }
}

/** A place is any text that the page names a form by; an id of a record is not. */
function turnSlot(debrief: DebriefId, place: string): Slot {
  return { collection: turnDrafts, id: idOf(utf8(JSON.stringify(['turn', debrief, place]))) }
}

/** One for each member: whoever promised says how it went, and everybody else adds a word. */
function agreementSlot(agreement: AgreementId): Slot {
  return { collection: agreementDrafts, id: agreement }
}
