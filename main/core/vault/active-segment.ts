import { concat } from '../crypto/bytes.ts'
import type { DiskFile } from '../ports.ts'
import type { LogSource } from './log-recovery.ts'
import { chainSeed } from './segment.ts'

/** The segment that is being written. */
export interface ActiveSegment {
  name: string
  file: DiskFile
  /** Offset behind the last synced frame. */
  end: number
  /** Bytes that were allocated with zeros. */
  allocated: number
  chain: Uint8Array
}

/**
 * Makes a segment: its first frame and zeros, safe on disk before any other frame relies on them.
 *
 * @param sealed what `active` takes as its first frame
 * @throws AppError of the disk; then nothing of it is left
 */
export async function makeSegment(
  { disk, folder, vault, space }: LogSource,
  { name, allocated }: Pick<ActiveSegment, 'name' | 'allocated'>,
  sealed: (active: ActiveSegment) => Uint8Array,
): Promise<{ active: ActiveSegment; first: Uint8Array }> {
  const file = await disk.create(`${folder}/${name}`)
  const chain = chainSeed({ vault, space, segment: name })
  const active: ActiveSegment = { name, file, end: 0, allocated, chain }
  try {
    const first = sealed(active)
    await file.write(0, concat(first, new Uint8Array(allocated - first.length)))
    await file.sync()
    await disk.syncFolder(folder)
    return { active, first }
  } catch (error) {
    await file.close().catch(() => undefined)
    // It holds no frame of anybody's; left alone, every try on a full disk would leave one more.
    await disk.remove(`${folder}/${name}`).catch(() => undefined)
    throw error
  }
}
