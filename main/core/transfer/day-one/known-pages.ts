import type { MemberId } from '../../../../shared/ids.ts'
import { utf8 } from '../../crypto/bytes.ts'
import { idOf } from '../../crypto/ids.ts'
import { entries } from '../../journal/stored-entry.ts'
import type { OpenVault } from '../../vault/types.ts'

/** Where a page comes from: its name there. */
export type Origin = string

/**
 * The id a page gets when this member imports it. It follows from member and origin alone, so that a
 * second import finds the first. Each member has ids of their own: what one imports into Ours never
 * takes the place of what the other keeps in Mine.
 */
export function importedId(member: MemberId, origin: Origin): string {
  return idOf(utf8(JSON.stringify(['import', 'day-one', member, origin])))
}

/** Tells which pages of an export are here already, as far as this member can see. */
export class KnownPages {
  readonly #vault: OpenVault
  readonly #members: MemberId[]
  readonly #met = new Set<string>()

  constructor(vault: OpenVault) {
    this.#vault = vault
    this.#members = [...vault.members(), ...vault.former()].map((member) => member.id)
    if (!this.#members.includes(vault.me)) this.#members.push(vault.me)
  }

  /**
   * The id for a page that is not here yet; null for one that is, however it was changed since, in the
   * bin too, by whichever member it was shared, and for one met before in the same export.
   */
  newId(origin: Origin): string | null {
    const own = importedId(this.#vault.me, origin)
    if (this.#met.has(own)) return null
    this.#met.add(own)
    if (this.#vault.mine.get(entries, own) !== null) return null
    const shared = this.#members.some(
      (member) => this.#vault.ours.get(entries, importedId(member, origin)) !== null,
    )
    return shared ? null : own
  }
}
