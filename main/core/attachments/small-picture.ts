import type { Thumbnail, Turn } from '../../../shared/model/attachment.ts'
import type { Write } from '../vault/types.ts'
import { committed, orAbandon } from './on-disk.ts'
import { FileSealer } from './seal-file.ts'
import type { SealedFile } from './sealed-file.ts'
import { attachments, type HeldAttachment, type StoredAttachment } from './stored-attachment.ts'

/** Gives a photo its small picture, and with it what it measures. `vault`: the vault's id. */
export function addThumbnail(
  vault: string,
  held: HeldAttachment,
  thumbnail: Thumbnail,
): Promise<void> {
  const { width, height } = thumbnail
  return change(vault, held, { ...held.stored, width, height }, thumbnail)
}

/** Turns a photo as it is shown; `picture` is the small one, turned. `vault`: the vault's id. */
export function turnPhoto(
  vault: string,
  held: HeldAttachment,
  turn: Turn | 0,
  picture: Thumbnail | null,
): Promise<void> {
  const { turn: _, ...rest } = held.stored
  const measures = picture && { width: picture.width, height: picture.height }
  const stored = { ...rest, ...measures, ...(turn === 0 ? {} : { turn }) }
  return change(vault, held, stored, picture)
}

/** Writes what is known of an attachment anew, with its small picture; null for none. */
async function change(
  vault: string,
  { id, space }: HeldAttachment,
  stored: StoredAttachment,
  thumbnail: Thumbnail | null,
): Promise<void> {
  const { revision: basedOn } = space.get(attachments, id)!
  const write = (small: SealedFile | null): Write => {
    const body = { ...stored, thumbnail: small }
    return { collection: attachments, id, operation: 'put', body, basedOn }
  }
  if (thumbnail === null) {
    await space.commit([write(null)])
    return
  }
  const sealer = await FileSealer.begin(vault, space)
  const small = await orAbandon(sealer, async () => {
    await sealer.write(thumbnail.picture)
    return sealer.finish()
  })
  await committed([sealer], () => space.commit([write(small)]))
}
