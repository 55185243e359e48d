import { AppError } from '../../../shared/errors.ts'
import { covers, type Directory, type PageReference, readSealedDirectory } from './directory.ts'
import type { LogFrame } from './log-lines.ts'
import type { PageStore } from './sealed-adapter.ts'

/** What counts of a log (`risingFrames`), for checkpoints that are to be built on. */
export interface Ground {
  trunk: readonly LogFrame[]
  branches: readonly LogFrame[]
}

/**
 * Reads the directory of a checkpoint that is to be built on. One that lays itself over a frame of a later key
 * than its own is no ground for anything: whoever wrote it had nothing but a key that was replaced, and had not
 * seen what it says it holds.
 *
 * @throws AppError `vault.damaged` for such a one, and where it does not read
 */
export async function readGround(
  store: PageStore,
  reference: PageReference,
  { trunk, branches }: Ground,
): Promise<Directory> {
  const { directory, epoch } = await readSealedDirectory(store, reference)
  const isLater = (frame: LogFrame) => frame.epoch > epoch
  const isPassedOver = ({ sequence }: LogFrame) => sequence <= directory.upTo.sequence
  const isOver =
    trunk.some((frame) => isLater(frame) && (isPassedOver(frame) || covers(directory, frame))) ||
    branches.some((frame) => isLater(frame) && covers(directory, frame))
  if (isOver) throw new AppError('vault.damaged')
  return directory
}
