import type { MemberId } from '../../../shared/ids.ts'
import type { ImportKind } from '../../../shared/model/import.ts'
import { utf8 } from '../crypto/bytes.ts'
import { idOf } from '../crypto/ids.ts'
import { entries } from '../journal/stored-entry.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { idInNameOf } from '../vault/own-id.ts'

/** Where a page comes from: its name there. */
export type Origin = string

/**
 * The id a page gets when this member imports it, which names them. It follows from kind, member and origin alone, so
 * that a second import finds the first. Each member has ids of their own: what one imports into Ours
 * never takes the place of what the other keeps in Mine.
 */
function importedId(vault: string, kind: ImportKind, member: MemberId, origin: Origin): string {
  return idInNameOf(vault, member, idFromBefore(kind, member, origin))
}

/** The id it got from earlier releases, which named nobody. */
function idFromBefore(kind: ImportKind, member: MemberId, origin: Origin): string {
  return idOf(utf8(JSON.stringify(['import', kind, member, origin])))
}

/**
 * The origin of a page that has no name where it comes from: all of its words stand for it, as they
 * were before Hearth made anything of them.
 */
export function originOfWords(...words: (string | null)[]): Origin {
  return `words: ${idOf(utf8(JSON.stringify(words)))}`
}

/** Tells which pages of an import are here already, as far as this member can see. */
export class KnownPages {
  readonly #vault: OpenVault
  readonly #kind: ImportKind
  readonly #members: MemberId[]
  readonly #met = new Set<string>()

  constructor(vault: OpenVault, kind: ImportKind) {
    this.#vault = vault
    this.#kind = kind
    this.#members = [...vault.members(), ...vault.former()].map((member) => member.id)
    if (!this.#members.includes(vault.me)) this.#members.push(vault.me)
  }

  /**
   * The id for a page that is not here yet; null for one that is, however it was changed since, in the
   * bin too, by whichever member it was shared, and for one met before in the same import.
   */
  newId(origin: Origin): string | null {
    const { me, mine } = this.#vault
    const [own, before] = this.#idsOf(me, origin)
    if (this.#met.has(own)) return null
    this.#met.add(own)
    if ([own, before].some((id) => mine.get(entries, id) !== null)) return null
    // A copy that Hearth made names its pages by their ids: here they may be those pages themselves.
    if (this.#kind === 'hearth' && this.#isHere(origin)) return null
    const all = this.#members.flatMap((member) => this.#idsOf(member, origin))
    return all.some((id) => this.#vault.ours.get(entries, id) !== null) ? null : own
  }

  #idsOf(member: MemberId, origin: Origin): [own: string, before: string] {
    const own = importedId(this.#vault.vaultId, this.#kind, member, origin)
    return [own, idFromBefore(this.#kind, member, origin)]
  }

  #isHere(id: string): boolean {
    return this.#vault.mine.get(entries, id) !== null || this.#vault.ours.get(entries, id) !== null
  }
}
