import type { Reply } from '../../shared/errors.ts'
import type { AttachmentId, JobId, PlaceToken } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { findPlace } from '../../shared/location/find-place.ts'
import { type Found, patched } from '../../shared/location/patch.ts'
import {
  type Attachment,
  isPicture,
  MediaType,
  type Thumbnail,
} from '../../shared/model/attachment.ts'
import { call, onVaultEvent } from './client.ts'
import { newJobId } from './job-id.ts'

/** Something a person wants on the page: a file that the page was given, or one that the picker chose. */
export type FileToAdd =
  | { kind: 'file'; name: string; file: Blob }
  | { kind: 'place'; name: string; place: PlaceToken }

export interface Watched {
  signal: AbortSignal
  /** Told after every step; `total` is 0 while it is not known. */
  onStep(done: number, total: number): void
  /** The place where a photo was taken stays in it; it is left out otherwise. */
  keepsLocation?: boolean
}

const cancelled: Reply<never> = { ok: false, code: 'request.cancelled' }

/**
 * Takes a file into the vault, encrypted, in pieces. `makeThumbnail` may look at a file that the page was
 * given while its pieces are on their way.
 */
export async function takeIn(
  source: FileToAdd,
  watched: Watched,
  makeThumbnail: (file: Blob) => Promise<Thumbnail | null>,
): Promise<Reply<Attachment>> {
  const { signal, onStep, keepsLocation = false } = watched
  const job = newJobId()
  return withStop(job, signal, async () => {
    if (source.kind === 'file') return takePieces(job, source, watched, makeThumbnail)
    const stop = onVaultEvent((event) => {
      if (event.event !== 'progress' || event.progress.job !== job) return
      onStep(event.progress.done, event.progress.total)
    })
    const reply = await call('attachments.take-file', { job, place: source.place, keepsLocation })
    stop()
    return reply
  })
}

async function takePieces(
  job: JobId,
  { name, file }: Extract<FileToAdd, { kind: 'file' }>,
  { signal, onStep, keepsLocation = false }: Watched,
  makeThumbnail: (file: Blob) => Promise<Thumbnail | null>,
): Promise<Reply<Attachment>> {
  const { size } = file
  if (size > limits.attachments.bytes) return { ok: false, code: 'attachment.too-large' }
  const found = await placeIn(file)
  if (found === null) return { ok: false, code: 'file.unreadable' }
  if (signal.aborted) return cancelled
  const location = keepsLocation ? 'kept' : 'left-out'
  const begun = await call('attachments.begin', {
    job,
    name: keptName(name),
    type: keptType(file.type),
    bytes: size,
    ...(found.hasPlace ? { location } : {}),
  })
  if (!begun.ok) return begun
  const thumbnail = makeThumbnail(file)
  for (let at = 0; at < size; at += limits.attachments.chunkBytes) {
    onStep(at, size)
    const chunk = await bytesOf(file.slice(at, at + limits.attachments.chunkBytes))
    if (signal.aborted) return cancelled
    if (chunk === null) {
      await call('jobs.cancel', { job })
      return { ok: false, code: 'file.unreadable' }
    }
    const sent = keepsLocation ? chunk : patched(chunk, at, found.patches)
    const added = await call('attachments.add', { job, chunk: sent })
    if (!added.ok) return added
  }
  onStep(size, size)
  const small = await thumbnail
  if (signal.aborted) return cancelled
  return call('attachments.finish', { job, thumbnail: small })
}

/**
 * A whole file, every byte of it verified before any is given. A picture keeps its kind, so that it can
 * be shown; whatever else it is, it is bytes.
 */
export async function readWhole(
  id: AttachmentId,
  signal: AbortSignal,
): Promise<Reply<{ about: Attachment; blob: Blob }>> {
  const job = newJobId()
  return withStop(job, signal, async () => {
    if (signal.aborted) return cancelled
    const begun = await call('attachments.read', { job, id })
    if (!begun.ok) return begun
    const about = begun.value
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for (;;) {
      if (signal.aborted) return cancelled
      const next = await call('attachments.next', { job })
      if (!next.ok) return next
      if (next.value === null) break
      pieces.push(next.value as Uint8Array<ArrayBuffer>)
    }
    const type = isPicture(about) ? about.type : 'application/octet-stream'
    return { ok: true, value: { about, blob: new Blob(pieces, { type }) } }
  })
}

/** Lets `signal` end a job in the vault, whatever point it has come to. */
async function withStop<Value>(
  job: JobId,
  signal: AbortSignal,
  act: () => Promise<Reply<Value>>,
): Promise<Reply<Value>> {
  const stop = () => void call('jobs.cancel', { job })
  signal.addEventListener('abort', stop, { once: true })
  const reply = await act()
  signal.removeEventListener('abort', stop)
  // The vault may have begun something after it was told to stop.
  if (signal.aborted) stop()
  return reply
}

/** What a file says about where it was made; null for one that went, or that may not be read. */
async function placeIn(file: Blob): Promise<Found | null> {
  try {
    return await findPlace({
      size: file.size,
      read: async (at, length) => new Uint8Array(await file.slice(at, at + length).arrayBuffer()),
    })
  } catch {
    return null
  }
}

/** Null for a file that went, or that may not be read. */
async function bytesOf(piece: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await piece.arrayBuffer())
  } catch {
    return null
  }
}

/** The name a file has, without what no name may hold. */
function keptName(name: string): string {
  const { nameLength } = limits.attachments
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes.
  const plain = name.replace(/[\u0000-\u001f\u007f/\\]+/g, ' ').trim()
  const ending = /\.[^.]{1,12}$/.exec(plain)?.[0] ?? ''
  const isLong = plain.length > nameLength
  const cut = isLong ? plain.slice(0, nameLength - ending.length).trimEnd() + ending : plain
  return cut === '' ? 'file' : cut
}

function keptType(type: string): string {
  const plain = type.split(';')[0]?.trim().toLowerCase() ?? ''
  return MediaType.safeParse(plain).success ? plain : 'application/octet-stream'
}
