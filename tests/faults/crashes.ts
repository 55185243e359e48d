import type { MemoryDisk } from '../make/memory-disk.ts'
import { oneIn } from './part.ts'
import type { SimulatedDisk } from './simulated-disk.ts'
import { survivals } from './survival.ts'

/** What is found on a disk after a crash before change number `at`. */
export interface Crash {
  at: number
  /** Names the way and the moment, for a test that fails. */
  crash: string
  found: MemoryDisk
}

/**
 * Crashes at every moment from change `from` on. Each moment comes in some ways, each way at some
 * moments, and every way once all is written; in a thorough run every moment comes in every way.
 */
export function* crashesOf(disk: SimulatedDisk, from: number): Generator<Crash> {
  const part = oneIn(3)
  for (let at = from; at <= disk.steps.length; at += 1) {
    for (const [number, survival] of survivals.entries()) {
      if (at !== disk.steps.length && (at + number) % part !== 0) continue
      yield { at, crash: `${survival} ${at}`, found: disk.survivor(survival, at, at) }
    }
  }
}
