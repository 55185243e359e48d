import type { MemberId, RoundId } from '../../../shared/ids.ts'
import type { RoundKind } from '../../../shared/model/round.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Parse } from './read-round.ts'

/** What members write in rounds before they have finished, each where only they can read it. */
export class RoundDrafts<Side> {
  readonly #vault: OpenVault
  readonly #collection: string
  readonly #parse: Parse<Side>

  constructor(vault: OpenVault, kind: RoundKind, parse: Parse<Side>) {
    this.#vault = vault
    this.#collection = `${kind}-drafts`
    this.#parse = parse
  }

  /** What a member who is here has half written; null where there is nothing. */
  find(member: MemberId, round: RoundId): Side | null {
    const record = this.#vault.draftsOf(member).get(this.#collection, round)
    if (record === null || record.operation !== 'put') return null
    return this.#parse((record.body as { side?: unknown } | null)?.side)
  }

  /** Saves it, where it is not saved already; answers with an ISO instant once it is safe. */
  async save(member: MemberId, round: RoundId, side: Side): Promise<string> {
    const drafts = this.#vault.draftsOf(member)
    const there = drafts.get(this.#collection, round)
    const body = { side }
    if (there?.operation === 'put' && JSON.stringify(there.body) === JSON.stringify(body)) {
      return there.writtenAt
    }
    const write = { collection: this.#collection, id: round, operation: 'put', body } as const
    const [record] = await drafts.commit([{ ...write, by: member }])
    return record!.writtenAt
  }

  /** Takes it away. Nothing happens where there is nothing. */
  async remove(member: MemberId, round: RoundId): Promise<void> {
    const drafts = this.#vault.draftsOf(member)
    if (drafts.get(this.#collection, round)?.operation !== 'put') return
    const write = { collection: this.#collection, id: round, operation: 'delete' } as const
    await drafts.commit([{ ...write, by: member }])
  }
}
