import type { ErrorCode } from '../../../shared/errors.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import type { Attachment, Turn } from '../../../shared/model/attachment.ts'
import { readWhole } from '../../bridge/attachments.ts'
import { call } from '../../bridge/client.ts'
import { makeThumbnail } from './make-thumbnail.ts'
import { smallPictures } from './small-pictures.ts'

/** Turns a photo a quarter to the right, its small picture with it. Answers with why it could not. */
export function turnPhoto({ id, turn }: Attachment): Promise<ErrorCode | null> {
  return turnTo(id, (((turn ?? 0) + 90) % 360) as Turn | 0)
}

/** Turns a photo as far as another is turned, which it comes instead of. */
export async function turnLike(other: AttachmentId, id: AttachmentId): Promise<void> {
  const known = await call('attachments.describe', { ids: [other] })
  const turn = known.ok ? known.value[0]?.turn : undefined
  if (turn !== undefined) await turnTo(id, turn)
}

async function turnTo(id: AttachmentId, turn: Turn | 0): Promise<ErrorCode | null> {
  const photo = await readWhole(id, new AbortController().signal)
  if (!photo.ok) return photo.code
  const thumbnail = await makeThumbnail(photo.value.blob, turn)
  const reply = await call('attachments.turn', { id, turn, thumbnail })
  if (!reply.ok) return reply.code
  smallPictures.renew(id)
  return null
}

/** True for a photo that lies on its side: its width is seen as its height. */
export function isAcross({ turn }: Pick<Attachment, 'turn'>): boolean {
  return turn === 90 || turn === 270
}
