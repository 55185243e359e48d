import { z } from 'zod'
import { DebriefId, type MemberId } from '../../../shared/ids.ts'
import { About, Side, TurnDraft } from '../../../shared/model/debrief.ts'
import { utf8 } from '../crypto/bytes.ts'
import { idOf } from '../crypto/ids.ts'
import type { OpenVault, Write } from '../vault/types.ts'

const sideDrafts = 'debrief-sides'
const turnDrafts = 'debrief-turns'

/** A side being written. What it is about lies with it: the words outlive a debrief that was closed. */
const StoredSide = z.strictObject({ about: About, side: Side })
type StoredSide = z.infer<typeof StoredSide>

const StoredTurn = TurnDraft.extend({ debrief: DebriefId })

/** What members write in debriefs before it is said, each where only they can read it. */
export class HalfWritten {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** The side that this member, who is here, is writing; null where they have not begun. */
  side(member: MemberId, debrief: DebriefId): Side | null {
    const record = this.#vault.draftsOf(member).get(sideDrafts, debrief)
    if (record === null || record.operation === 'delete') return null
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
    const record = this.#vault.draftsOf(member).get(turnDrafts, turnId(debrief, place))
    const stored = record?.operation === 'put' ? StoredTurn.safeParse(record.body).data : undefined
    return { place, fields: stored?.fields ?? {} }
  }

  /** Saves them; fields that are all empty take the draft away. */
  async saveTurn(member: MemberId, debrief: DebriefId, draft: TurnDraft): Promise<void> {
    const { place, fields } = draft
    const slot = { collection: turnDrafts, id: turnId(debrief, place) }
    if (Object.values(fields).every((text) => text === '')) return this.#remove(member, [slot])
    const body = { debrief, place, fields }
    await this.#vault.draftsOf(member).commit([{ ...slot, operation: 'put', body, by: member }])
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

  #turns(member: MemberId): { collection: string; id: string; debrief: DebriefId }[] {
    return this.#vault
      .draftsOf(member)
      .list(turnDrafts)
      .flatMap(({ collection, id, body }) => {
        const stored = StoredTurn.safeParse(body).data
        return stored === undefined ? [] : [{ collection, id, debrief: stored.debrief }]
      })
  }

  async #remove(member: MemberId, slots: { collection: string; id: string }[]): Promise<void> {
    const drafts = this.#vault.draftsOf(member)
    const writes = slots
      .filter(({ collection, id }) => drafts.get(collection, id)?.operation === 'put')
      .map(({ collection, id }): Write => ({ collection, id, operation: 'delete', by: member }))
    if (writes.length > 0) await drafts.commit(writes)
  }
}

/** A place is any text that the page names a box by; an id of a record is not. */
function turnId(debrief: DebriefId, place: string): string {
  return idOf(utf8(JSON.stringify(['turn', debrief, place])))
}
