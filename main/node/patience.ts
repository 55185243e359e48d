import { setTimeout as pause } from 'node:timers/promises'
import { errnoOf } from './disk-errors.ts'

/** What Windows answers while a virus scanner or an indexer still holds a file. */
const passing = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** About two thirds of a second in all: longer than a scanner needs, shorter than a person minds. */
const pausesMs = [10, 20, 40, 80, 160, 320]

/**
 * Tries again while the answer is one that tends to pass.
 *
 * @throws the last error, once the pauses are used up, and at once any other error.
 */
export async function patiently<Value>(
  action: () => Promise<Value>,
  pauses: readonly number[] = pausesMs,
): Promise<Value> {
  for (const wait of pauses) {
    try {
      return await action()
    } catch (error) {
      if (!passing.has(errnoOf(error))) throw error
      await pause(wait)
    }
  }
  return action()
}
