import { isAppError } from '../../../shared/errors.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Space } from '../vault/types.ts'
import type { Work } from '../work.ts'
import { openFile } from './open-file.ts'
import { attachmentIn, attachments, type HeldAttachment } from './stored-attachment.ts'

/** An attachment that is not whole where it lies. */
export interface LostAttachment {
  id: AttachmentId
  zone: 'mine' | 'ours'
  name: string
  /** The file itself, or only its small picture. */
  what: 'file' | 'thumbnail'
}

/**
 * Reads every photo and other file that the member who is in may read, from front to back.
 *
 * @returns how many attachments were looked at, and exactly which are lost
 * @throws AppError `request.cancelled`, and the disk's own codes where it does not answer
 */
export async function checkAttachments(
  vault: OpenVault,
  work: Work,
): Promise<{ read: number; lost: LostAttachment[] }> {
  const all = (['mine', 'ours'] as const).flatMap((zone) =>
    heldIn(vault[zone]).map((held) => ({ zone, held })),
  )
  const lost: LostAttachment[] = []
  for (const [done, { zone, held }] of all.entries()) {
    work.at('checking', done, all.length)
    const { id, stored } = held
    for (const [what, file] of [
      ['file', stored] as const,
      ['thumbnail', stored.thumbnail] as const,
    ]) {
      const isLost =
        file !== null && !(await isWhole(openFile(vault.vaultId, held.space, file), work))
      if (isLost) lost.push({ id, zone, name: stored.name, what })
    }
  }
  return { read: all.length, lost }
}

/** Every attachment that counts in a space. */
export function heldIn(space: Space): HeldAttachment[] {
  return space.list(attachments).flatMap(({ id }) => attachmentIn(space, id) ?? [])
}

async function isWhole(pieces: AsyncIterable<Uint8Array>, work: Work): Promise<boolean> {
  try {
    for await (const _ of pieces) await work.breathe()
    return true
  } catch (error) {
    // A sector that cannot be read loses the file as surely as a byte that flipped.
    if (isAppError(error, 'attachment.damaged') || isAppError(error, 'disk.failed')) return false
    throw error
  }
}
