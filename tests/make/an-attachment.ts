import type { Attachments } from '../../main/core/attachments/attachments.ts'
import { randomId } from '../../main/core/crypto/ids.ts'
import { unwatched } from '../../main/core/work.ts'
import type { AttachmentId, JobId } from '../../shared/ids.ts'
import { type Attachment, lineFor, type Thumbnail } from '../../shared/model/attachment.ts'
import { aPicture } from './a-picture.ts'

/** Bytes that repeat nowhere; the same for the same seed. */
export function someBytes(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let state = seed * 2_654_435_761
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

/** A small picture as the page makes one. */
export function aThumbnail(seed = 1): Thumbnail {
  return { width: 48, height: 32, picture: aPicture(12, 8, seed).slice() }
}

/** Takes a file in as the page does: begun, handed over in pieces, finished. */
export async function takeIn(
  attachments: Attachments,
  bytes: Uint8Array,
  parts: { name?: string; type?: string; thumbnail?: Thumbnail | null; pieces?: number } = {},
): Promise<Attachment> {
  const { name = 'evening.png', type = 'image/png', thumbnail = null, pieces = 1 } = parts
  const job = randomId() as JobId
  await attachments.begin(job, { name, type, bytes: bytes.length })
  const step = Math.max(1, Math.ceil(bytes.length / pieces))
  for (let at = 0; at < bytes.length; at += step) {
    await attachments.add(job, bytes.slice(at, at + step))
  }
  return attachments.finish(job, thumbnail)
}

/** Reads a file as the page does; the bytes count because the end came. */
export async function readIn(attachments: Attachments, id: AttachmentId): Promise<Uint8Array> {
  const job = randomId() as JobId
  await attachments.read(job, id, unwatched)
  const pieces: Uint8Array[] = []
  for (;;) {
    const piece = await attachments.next(job)
    if (piece === null) return new Uint8Array(Buffer.concat(pieces))
    pieces.push(piece)
  }
}

/** Markdown of a page that shows these, between words. */
export function showing(...shown: Pick<Attachment, 'id'>[]): string {
  return ['We walked to the weir.', ...shown.map(({ id }) => lineFor(id, 'the weir'))].join('\n\n')
}
