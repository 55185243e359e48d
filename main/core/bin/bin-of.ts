import type { MemberId } from '../../../shared/ids.ts'
import type { InBin } from '../../../shared/model/bin.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Space } from '../vault/types.ts'
import {
  type BinnedThing,
  binningOf,
  binWrite,
  insistOnBinned,
  lastPutFirst,
  unbinWrite,
} from './binned.ts'
import { inBinOf } from './going.ts'

/** Something that may lie in the bin, as the bin looks at it. */
export interface Binnable {
  id: string
  /** Where it lies, and where its author says that it is in the bin. */
  space: Space
  author: MemberId
  /** ISO instant at which its author last changed it. */
  changedAt: string
}

/** The bin of one kind of things: what lies in it, and the ways in and out. */
export class BinOf<Thing> {
  readonly #vault: OpenVault
  readonly #look: (thing: Thing) => Binnable

  constructor(vault: OpenVault, look: (thing: Thing) => Binnable) {
    this.#vault = vault
    this.#look = look
  }

  holds(thing: Thing): boolean {
    return this.inside(thing) !== null
  }

  /** One of them as the sweep of the bin looks at it; null outside it. */
  inside(thing: Thing): BinnedThing | null {
    const about = this.#look(thing)
    const binning = binningOf(about.space, about.id, about.author)
    return binning && { ...about, ...binning }
  }

  /** Those of these that lie in it, the one put there last first. */
  among(things: readonly Thing[]): (Thing & InBin)[] {
    return things
      .flatMap((thing) => {
        const inside = this.inside(thing)
        return inside === null ? [] : [{ ...thing, ...inBinOf(this.#vault, inside) }]
      })
      .sort(lastPutFirst)
  }

  /** Puts one there; nothing happens where it is already. `at` is an ISO instant. */
  async put(thing: Thing, at: string): Promise<void> {
    const { space, id } = this.#look(thing)
    if (!this.holds(thing)) await space.commit([binWrite(id, at)])
  }

  /** Takes one out; nothing happens where it is out already. */
  async takeOut(thing: Thing): Promise<void> {
    const { space, id } = this.#look(thing)
    if (this.holds(thing)) await space.commit([unbinWrite(id)])
  }

  /**
   * Throws unless one lies there.
   *
   * @param as the revision that put it there, where it was that one that was looked at
   * @throws AppError `record.not-now` for one that is not in the bin, or was put there anew
   */
  insistOn(thing: Thing, as?: number): void {
    insistOnBinned(this.inside(thing), as)
  }
}
