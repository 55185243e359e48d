import { Bin } from '../../main/core/bin/bin.ts'
import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { Disk } from '../../main/core/ports.ts'
import { openVault, type UnlockedVault } from '../../main/core/vault/index.ts'
import type { TwoInAVault } from './two-in-a-vault.ts'

const day = 24 * 60 * 60 * 1000

/** A clock that a test sets; it goes on a second each time somebody looks. */
export class SetClock {
  #at: number

  constructor(start = '2026-11-07T20:00:00.000Z') {
    this.#at = Date.parse(start)
  }

  now(): Date {
    this.#at += 1000
    return new Date(this.#at)
  }

  /** Goes on, or back, by so many days. */
  goOn(days: number): void {
    this.#at += days * day
  }
}

export interface Evening {
  vault: UnlockedVault
  journal: Journal
  gratitude: Gratitude
  bin: Bin
}

/** One sitting of one of the two, by this clock; they leave when `act` is through. */
export async function evening<Value>(
  house: TwoInAVault,
  who: 'mara' | 'jonas',
  clock: SetClock,
  act: (evening: Evening) => Promise<Value>,
  disk: Disk = house.world.disk,
): Promise<Value> {
  const { id, passphrase } = house[who]
  const secret = { type: 'passphrase' as const, passphrase }
  const vault = await openVault({ ...house.world, disk, clock }, id, secret)
  const journal = new Journal(vault, clock)
  const gratitude = new Gratitude(vault)
  try {
    return await act({ vault, journal, gratitude, bin: new Bin(vault, clock, journal, gratitude) })
  } finally {
    await vault.close()
  }
}

/** Writes a word of no matter, so that a sitting has written something, and lets the bin be swept. */
export async function writeAndSweep({ vault, bin }: Evening) {
  await vault.mine.commit([{ collection: 'pins', id: 'any', operation: 'put', body: {} }])
  return bin.sweep()
}
