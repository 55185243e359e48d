import type { OpenVault } from '../vault/open-vault.ts'
import type { Space, StoredRecord } from '../vault/types.ts'
import { attachments, blobsOf } from './stored-attachment.ts'

const scheme = 'hearth:'

/**
 * Erases the attachments that nothing refers to, and lets files go that no record names.
 *
 * A page refers to one as long as any kept revision of it does, also in the bin, and so does anything
 * else that is kept in the space. A draft refers to one wherever it lies. Each member erases their own.
 * Nothing happens in a sitting in which nothing was written, and none while several are in: what somebody
 * keeps in Mine is not known then.
 */
export async function sweepAttachments(
  vault: OpenVault,
  isSpared: (id: string) => boolean,
): Promise<void> {
  if (!vault.writable || !vault.hasWritten || vault.present.length > 1) return
  for (const space of [vault.mine, vault.ours]) {
    const own = space.list(attachments).filter(({ author }) => author === vault.me)
    if (own.length > 0) {
      const wanted = referredTo(space, vault.drafts)
      const loose = own.filter(({ id }) => !wanted.has(id) && !isSpared(id))
      for (const { id } of loose) {
        await space.commit([{ collection: attachments, id, operation: 'erase' }])
      }
    }
    await space.blobs.sweep(namedBlobs(space))
  }
}

/**
 * Every id that anything of this space, or of the drafts, names in any way: pages and what is written
 * for them, drafts that were set aside, and whatever a later release of Hearth keeps here.
 */
function referredTo(space: Space, ofDrafts: Space): Set<string> {
  const texts = [space, ofDrafts]
    .flatMap((one) => one.revisionsWith(null, scheme))
    .filter(({ collection }) => collection !== attachments)
    .map(({ body }) => JSON.stringify(body))
  return new Set(texts.flatMap((text) => [...text.matchAll(/hearth:([0-9a-v]{26})/g)].map(idOf)))
}

function idOf([, id]: RegExpMatchArray): string {
  return id!
}

/** Every file that any kept revision names, whoever wrote it and whether it counts. */
function namedBlobs(space: Space): Set<string> {
  const named = (record: StoredRecord) => blobsOf(record.body)
  return new Set(space.revisionsWith(attachments, '').flatMap(named))
}
