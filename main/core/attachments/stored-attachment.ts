import type { z } from 'zod'
import type { AttachmentId, MemberId } from '../../../shared/ids.ts'
import { Attachment } from '../../../shared/model/attachment.ts'
import { byItsAuthor } from '../authorship.ts'
import type { Space, StoredRecord } from '../vault/types.ts'
import { SealedFile } from './sealed-file.ts'

/** Where attachments are kept: the private space and the shared one each have this collection. */
export const attachments = 'attachments'

const { name, type, width, height, turn, location } = Attachment.shape

/** An attachment as it lies in a space; its id is the record's. */
export const StoredAttachment = SealedFile.extend({
  name,
  type,
  width,
  height,
  thumbnail: SealedFile.nullable(),
  turn,
  location,
})
export type StoredAttachment = z.infer<typeof StoredAttachment>

/** An attachment where it stands. */
export interface HeldAttachment {
  id: AttachmentId
  space: Space
  author: MemberId
  stored: StoredAttachment
}

/** The attachment with this id in a space, by its author; null when none stands there. */
export function attachmentIn(space: Space, id: string): HeldAttachment | null {
  const newest = space.get(attachments, id)
  const own = newest && byItsAuthor(space, newest)
  return own === null ? null : heldOf(space, own)
}

/** The same of a revision that is known to count. */
function heldOf(space: Space, record: StoredRecord): HeldAttachment | null {
  if (record.operation !== 'put') return null
  const stored = StoredAttachment.safeParse(record.body)
  if (!stored.success) return null
  return {
    id: record.id as AttachmentId,
    space,
    author: record.author,
    stored: stored.data,
  }
}

/** What may be told of it. Keys stay here. */
export function told({ id, stored }: HeldAttachment): Attachment {
  const { name, type, bytes, width, height, thumbnail, turn, location } = stored
  return {
    id,
    name,
    type,
    bytes,
    width,
    height,
    hasThumbnail: thumbnail !== null,
    ...(turn === undefined ? {} : { turn }),
    ...(location === undefined ? {} : { location }),
  }
}

/** The ids of all files that a record's body names, whatever else is in it. */
export function blobsOf(body: unknown): string[] {
  const { blob, thumbnail } = (body ?? {}) as { blob?: unknown; thumbnail?: unknown }
  const { blob: small } = (thumbnail ?? {}) as { blob?: unknown }
  return [blob, small].filter((id) => typeof id === 'string')
}
