import type { MemberId } from '../../../shared/ids.ts'
import type { InBin } from '../../../shared/model/bin.ts'
import { bin } from '../vault/bin-seen.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { type Binnable, BinOf } from './bin-of.ts'
import type { BinnedThing } from './binned.ts'
import { due } from './due.ts'
import { eraseWhatStands } from './erase-what-stands.ts'

/** The bin of one kind of things in Ours, which also tells what lies in it, and takes away for good. */
export class BinOfOurs<Thing> extends BinOf<Thing> {
  readonly #vault: OpenVault
  readonly #collection: string
  readonly #find: (id: string) => Thing | null

  /**
   * @param collection where these things lie
   * @param find the one with an id, wherever it is; null where there is none of this kind
   */
  constructor(
    vault: OpenVault,
    collection: string,
    find: (id: string) => Thing | null,
    look: (thing: Thing) => Omit<Binnable, 'space'>,
  ) {
    super(vault, (thing) => ({ ...look(thing), space: vault.ours }))
    this.#vault = vault
    this.#collection = collection
    this.#find = find
  }

  /** Those in it, the one put there last first. */
  list(): (Thing & InBin)[] {
    return this.among(this.#named())
  }

  /** Those that this member put there. */
  of(member: MemberId): BinnedThing[] {
    return this.#named()
      .flatMap((thing) => this.inside(thing) ?? [])
      .filter(({ author }) => author === member)
  }

  /** Takes what stands under an id away for good, wherever it is. */
  async erase(id: string): Promise<void> {
    await eraseWhatStands(this.#vault.ours, [this.#collection, bin], id)
    await eraseWhatStands(this.#vault.mine, [due], id)
  }

  /** Those of which a record of the bin says something, whoever wrote it. */
  #named(): Thing[] {
    return this.#vault.ours.list(bin).flatMap(({ id }) => this.#find(id) ?? [])
  }
}
