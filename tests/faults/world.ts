import type { Clock, Disk, Owner, Owners } from '../../main/core/ports.ts'
import type { VaultWorld } from '../../main/core/vault/world.ts'
import { CheapKdf } from '../make/cheap-kdf.ts'

/** A clock that moves on by a second with each look. */
export class TickingClock implements Clock {
  #now = Date.UTC(2026, 0, 1)

  now(): Date {
    this.#now += 1_000
    return new Date(this.#now)
  }
}

/** One computer on which only the newest process is alive. */
export class OneAtATime implements Owners {
  static #last = 0
  readonly self: Owner = {
    host: 'the kitchen table',
    bootId: 'this morning',
    processId: OneAtATime.#last++,
    startedAt: 'just now',
  }

  state(owner: Owner): 'alive' | 'gone' | 'unknown' {
    if (owner.host !== this.self.host) return 'unknown'
    return owner.processId === this.self.processId ? 'alive' : 'gone'
  }
}

/** Segments so small that a short story fills several. */
export const smallSegmentBytes = 8 * 4096

/** The world as a new process finds it. */
export function worldOn(disk: Disk): VaultWorld {
  return {
    disk,
    clock: new TickingClock(),
    kdf: new CheapKdf(),
    owners: new OneAtATime(),
    segmentBytes: smallSegmentBytes,
    // Of those who keep one, `ballast.test.ts` tells.
    ballastBytes: 0,
  }
}
