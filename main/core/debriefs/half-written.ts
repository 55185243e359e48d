import { z } from 'zod'
import { AgreementId, DebriefId, type MemberId } from '../../../shared/ids.ts'
import { About, DraftFields, Side, TurnDraft } from '../../../shared/model/debrief.ts'
import { utf8 } from '../crypto/bytes.ts'
import { idOf } from '../crypto/ids.ts'
import { DraftPlace } from '../draft-place.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Write } from '../vault/types.ts'

const sideDrafts = 'debrief-sides'
const turnDrafts = 'debrief-turns'
const agreementDrafts = 'debrief-agreements'
/** The same, begun while others sat there. */
const agreementDraftsTogether = 'debrief-agreements-together'

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
  readonly #agreements: DraftPlace

  constructor(vault: OpenVault) {
    this.#vault = vault
    this.#agreements = new DraftPlace(vault, agreementDrafts, agreementDraftsTogether)
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
    const { collection, id } = turnSlot(debrief, place)
    const record = this.#vault.draftsOf(member).get(collection, id)
    const stored = record?.operation === 'put' ? StoredTurn.safeParse(record.body).data : undefined
    return { place, fields: stored?.fields ?? {} }
  }

  /** Saves them; fields that are all empty take the draft away. */
  async saveTurn(
    member: MemberId,
    debrief: DebriefId,
    { place, fields }: TurnDraft,
  ): Promise<void> {
    const slot = turnSlot(debrief, place)
    if (isEmpty(fields)) return this.#remove(member, [slot])
    const body = { debrief, place, fields }
    await this.#vault.draftsOf(member).commit([{ ...slot, operation: 'put', body, by: member }])
  }

  /** The debriefs in whose stages this member, who is here, has something half written. */
  turnsIn(member: MemberId): DebriefId[] {
    return this.#turns(member).map(({ debrief }) => debrief)
  }

  /** All that this member, who is here, has half written in stages. */
  turns(member: MemberId): z.infer<typeof StoredTurn>[] {
    return this.#vault
      .draftsOf(member)
      .list(turnDrafts)
      .flatMap(({ body }) => StoredTurn.safeParse(body).data ?? [])
  }

  /** Takes away what is half written in the stages of one debrief: at these places, or at all of them. */
  removeTurns(member: MemberId, debrief: DebriefId, places?: readonly string[]): Promise<void> {
    const slots =
      places?.map((place) => turnSlot(debrief, place)) ??
      this.#turns(member).filter((turn) => turn.debrief === debrief)
    return this.#remove(member, slots)
  }

  /**
   * What this member, who is here, is about to say about an agreement; no fields where nothing. In a
   * sitting it is what they began there.
   */
  aboutAgreement(member: MemberId, agreement: AgreementId): DraftFields {
    const record = this.#agreements.read(member, agreement)
    return (record && StoredAgreement.safeParse(record.body).data?.fields) ?? {}
  }

  /** Saves it; fields that are all empty take the draft away. */
  saveAboutAgreement(member: MemberId, agreement: AgreementId, fields: DraftFields): Promise<void> {
    return this.#agreements.save(member, agreement, isEmpty(fields) ? null : { fields })
  }

  /** All that this member, who is here, has half written about agreements, in each of its places. */
  agreements(member: MemberId): { agreement: AgreementId; fields: DraftFields }[] {
    return this.agreementsIn(member).flatMap((agreement) =>
      this.#agreements.all(member, agreement).flatMap(({ body }) => {
        const stored = StoredAgreement.safeParse(body).data
        return stored === undefined ? [] : [{ agreement, fields: stored.fields }]
      }),
    )
  }

  /** The agreements about which this member, who is here, has something half written. */
  agreementsIn(member: MemberId): AgreementId[] {
    return this.#agreements.ids(member).flatMap((id) => AgreementId.safeParse(id).data ?? [])
  }

  /** Takes away what is half written about some agreements. Nothing happens where there is nothing. */
  removeAboutAgreements(member: MemberId, agreements: AgreementId[]): Promise<void> {
    return this.#agreements.clear(member, agreements)
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

function isEmpty(fields: DraftFields): boolean {
  return Object.values(fields).every((text) => text === '')
}
