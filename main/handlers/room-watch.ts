import type { UnlockedVault } from '../core/vault/index.ts'
import { faultOf } from './fault.ts'
import type { World } from './room.ts'

/** While the disk is full, somebody looks this often whether there is room again. */
const lookEveryMs = 15_000

/**
 * Tells the window that the disk is full, and that it is so no more: looks again and again until the
 * ballast stands anew.
 */
export class RoomWatch {
  readonly #world: World
  readonly #count: (look: () => Promise<void>) => Promise<void>
  #vault: UnlockedVault | null = null
  #stopLooking = () => {}

  /** `count` lets closing wait for a look that is under way. */
  constructor(world: World, count: (look: () => Promise<void>) => Promise<void>) {
    this.#world = world
    this.#count = count
  }

  /** Somebody came in. */
  entered(vault: UnlockedVault): void {
    this.#vault = vault
    vault.parts.ballast.changed = () => {
      if (this.#vault !== vault) return
      this.#world.announce({ event: 'changed', scopes: ['session'] })
      this.#again()
    }
    this.#again()
  }

  /** The vault is about to close, or was closed. */
  stop(): void {
    this.#vault = null
    this.#stopLooking()
  }

  #again(): void {
    this.#stopLooking()
    const vault = this.#vault
    if (!vault?.isDiskFull) return
    this.#stopLooking = this.#world.after(lookEveryMs, () => {
      if (this.#vault !== vault) return
      this.#count(() => vault.tendBallast()).then(
        () => this.#again(),
        (error) => this.#world.report(faultOf('tidy', error)),
      )
    })
  }
}
