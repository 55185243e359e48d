import { isAppError } from '../../../shared/errors.ts'

/** Files on disk that no record names yet. Exactly one of the two ends that. */
export interface OnDisk {
  /** A record names them, or may: the sweep decides from here. */
  settle(): void
  /** Takes them away again. Never rejects. */
  abandon(): Promise<void>
}

/** Works on files that are being made; what goes wrong takes them away. */
export async function orAbandon<Value>(
  files: Pick<OnDisk, 'abandon'>,
  act: () => Promise<Value>,
): Promise<Value> {
  try {
    return await act()
  } catch (error) {
    await files.abandon()
    throw error
  }
}

/**
 * Writes the records that name these files.
 *
 * A save that the disk refused may still be found after a crash, whole. So the files go at once only
 * where nothing was written; otherwise they stay until the sweep has seen two checkpoints without them.
 */
export async function committed(
  files: readonly OnDisk[],
  commit: () => Promise<unknown>,
): Promise<void> {
  try {
    await commit()
  } catch (error) {
    const isRefused = isAppError(error) && /^(?:record|session|vault)\./.test(error.code)
    if (isRefused) for (const file of files) await file.abandon()
    throw error
  } finally {
    for (const file of files) file.settle()
  }
}
