import { AppError } from '../../../shared/errors.ts'
import { frameTypes } from './frame.ts'
import type { LogFrame } from './log-lines.ts'
import type { LogSource, RecoveredLog } from './log-recovery.ts'
import { copyToQuarantine, moveToQuarantine } from './quarantine.ts'

/**
 * What a process that ended in the middle may have left in a log: frames that were found whole and may go with
 * the power yet, and pieces of files that hold nothing whole. Opening touches neither.
 */
export class CrashRemains {
  readonly #source: LogSource
  #leftovers: RecoveredLog['leftovers']
  #unsettled: LogFrame[]

  constructor(source: LogSource, recovered: RecoveredLog) {
    this.#source = source
    this.#leftovers = recovered.leftovers
    this.#unsettled = recovered.parents.flatMap(
      ({ segment, end }) =>
        recovered.inOrder.find((frame) => frame.segment === segment && frame.end === end) ?? [],
    )
  }

  /**
   * True once no frame with anything in it can go with the power any more. An end mark is not waited for: a
   * process that was killed may have left one that is not safe.
   */
  get isSafe(): boolean {
    return !this.#unsettled.some(({ type }) => type !== frameTypes.end)
  }

  /**
   * A process that was killed may have left a frame that the system still holds and no sync has covered;
   * after a failed sync the system may even believe that it is safe. It was found whole, so it counts
   * from here on, and is written and synced once more before anything is built on it.
   *
   * @throws AppError of the disk; then all of them wait on
   */
  async settle(): Promise<void> {
    const { disk, folder } = this.#source
    if (this.#unsettled.length === 0) return
    for (const { segment, end, length } of this.#unsettled) {
      const path = `${folder}/${segment}`
      const offset = end - length
      const bytes = await disk.read(path, offset, length)
      if (bytes?.length !== length) throw new AppError('disk.failed')
      const file = await disk.open(path)
      try {
        await file.write(offset, bytes)
        await file.sync()
      } finally {
        await file.close()
      }
    }
    await disk.syncFolder(folder)
    this.#unsettled = []
  }

  /** Puts the pieces aside. What cannot be moved now stays where it is and harms nothing. Never rejects. */
  async tidy(): Promise<void> {
    const { disk } = this.#source
    for (const { path, from } of this.#leftovers.splice(0)) {
      try {
        if (from === 0) await moveToQuarantine(disk, path)
        else {
          const tail = await disk.read(path, from)
          if (tail !== null) await copyToQuarantine(disk, path, withoutZeros(tail))
        }
      } catch {
        // A full or failing disk must not keep a person from saving.
      }
    }
  }
}

/** Preallocated zeros behind a torn frame say nothing. */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1)
}
