import type { AttachmentId } from '../../../shared/ids.ts'
import type { Turn } from '../../../shared/model/attachment.ts'
import { readWhole } from '../../bridge/attachments.ts'
import { call } from '../../bridge/client.ts'
import { InTurn } from './in-turn.ts'
import { makeThumbnail } from './make-thumbnail.ts'

/** Each is tried once while the page stands. */
const tried = new Set<AttachmentId>()
const turns = new InTurn(1)

/** Gives a photo on the screen its small picture, where its author sees it for the first time. */
export function keepThumbnail(id: AttachmentId, photo: Blob, turn: Turn | 0): void {
  if (tried.has(id)) return
  tried.add(id)
  turns.add(() => save(id, photo, turn))
}

/** The same for one of which only the row is seen; answers with the way to withdraw it. */
export function keepThumbnailUnseen(id: AttachmentId): () => void {
  if (tried.has(id)) return () => undefined
  const stop = new AbortController()
  const withdraw = turns.add(async () => {
    const reply = await readWhole(id, stop.signal)
    if (stop.signal.aborted || tried.has(id)) return
    tried.add(id)
    if (reply.ok) await save(id, reply.value.blob, reply.value.about.turn ?? 0)
  })
  return () => {
    withdraw()
    stop.abort()
  }
}

/** Nothing that waits is done, and all may be tried again. */
export function forgetTried(): void {
  turns.clear()
  tried.clear()
}

async function save(id: AttachmentId, photo: Blob, turn: Turn | 0): Promise<void> {
  const thumbnail = await makeThumbnail(photo, turn)
  // A refusal changes nothing for whoever looks: the photo goes on without a small picture.
  if (thumbnail) await call('attachments.save-thumbnail', { id, thumbnail })
}
