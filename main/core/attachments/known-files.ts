import { isAppError } from '../../../shared/errors.ts'
import type { KnowsAttachments } from '../vault/scrub.ts'
import type { Space } from '../vault/types.ts'
import type { Work } from '../work.ts'
import { heldIn } from './check.ts'
import { openFile } from './open-file.ts'
import type { SealedFile } from './sealed-file.ts'

interface KnownFile {
  sealed: SealedFile
  /** The name of the photo that it belongs to. */
  name: string
}

/** The files behind the photos of a space, by the ids that they lie under. */
export function filesKnownIn(space: Space): Map<string, KnownFile> {
  const known = new Map<string, KnownFile>()
  for (const { stored } of heldIn(space)) {
    known.set(stored.blob, { sealed: stored, name: stored.name })
    const { thumbnail } = stored
    if (thumbnail !== null) known.set(thumbnail.blob, { sealed: thumbnail, name: stored.name })
  }
  return known
}

/** What a scrub has to know of photos: what was added after it began is judged by its outside. */
export function knowsAttachments(vaultId: string): KnowsAttachments {
  const bySpace = new Map<string, Map<string, KnownFile>>()
  const knownIn = (space: Space) => {
    const known = bySpace.get(space.id) ?? filesKnownIn(space)
    bySpace.set(space.id, known)
    return known
  }
  return {
    opens: (space, blob, work) => {
      const known = knownIn(space).get(blob)
      return known ? opensWhole(vaultId, space, known.sealed, work) : Promise.resolve(null)
    },
    namedIn: (space) => [...filesKnownIn(space).keys()],
  }
}

/** Whether a file opens from front to back as it was taken in. @throws AppError what `work` throws */
export async function opensWhole(
  vaultId: string,
  space: Space,
  sealed: SealedFile,
  work: Pick<Work, 'breathe'>,
): Promise<boolean> {
  const pieces = openFile(vaultId, space, sealed)
  for (;;) {
    try {
      if ((await pieces.next()).done) return true
    } catch (error) {
      if (isAppError(error, 'attachment.damaged') || isAppError(error, 'disk.failed')) return false
      throw error
    }
    await work.breathe()
  }
}
