import { AppError, isAppError } from '../../../shared/errors.ts'
import { fromBase64 } from '../crypto/base64.ts'
import { allZero, sameBytes } from '../crypto/bytes.ts'
import { digestBytes } from '../crypto/digest.ts'
import { RunningDigest } from '../crypto/running-digest.ts'
import { sodium } from '../crypto/sodium.ts'
import type { Space } from '../vault/types.ts'
import {
  batch,
  boundTo,
  fileLength,
  headBytes,
  magic,
  messageBytes,
  messagesFor,
  type SealedFile,
  sealedBytes,
  tags,
  version,
} from './sealed-file.ts'

/**
 * Opens a sealed file, piece by piece in bounded memory: pieces of up to 1 MiB, each an array of its
 * own. Nothing of it counts before the generator has come to its end: there the last message, both
 * digests and the length have proven right.
 *
 * @throws AppError `attachment.damaged` when anything differs, or the file is not there; the disk's own
 * codes where it does not answer
 */
export async function* openFile(
  vault: string,
  space: Space,
  sealed: SealedFile,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { blob, bytes, messages } = sealed
  const length = fileLength(messages)
  if (messages !== messagesFor(bytes) || (await space.blobs.size(blob)) !== length) throw damaged()
  const place = boundTo(vault, space.id, blob)
  const [plain, file] = [new RunningDigest(), new RunningDigest()]
  const head = await readAll(space, blob, 0, headBytes)
  file.add(head)
  const stream = startStream(head, keyOf(sealed))
  let left = bytes
  for (let first = 0; first < messages; first += batch) {
    const count = Math.min(batch, messages - first)
    const at = headBytes + first * sealedBytes
    const read = await readAll(space, blob, at, count * sealedBytes)
    file.add(read)
    const piece = new Uint8Array(Math.min(left, count * messageBytes))
    let filled = 0
    for (let index = 0; index < count; index += 1) {
      const one = read.subarray(index * sealedBytes, (index + 1) * sealedBytes)
      const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(stream, one, place)
      const isLast = first + index === messages - 1
      if (opened === false || opened.tag !== (isLast ? tags.final : tags.message)) throw damaged()
      const message = isLast ? withoutPadding(opened.message, bytes) : opened.message
      piece.set(message, filled)
      filled += message.length
    }
    left -= filled
    plain.add(piece)
    if (piece.length > 0) yield piece
  }
  const end = await readAll(space, blob, length - digestBytes, digestBytes)
  const isWhole = sameBytes(end, file.end()) && sameBytes(plain.end(), digestOf(sealed))
  if (left !== 0 || !isWhole) throw damaged()
}

/** Reads a whole small file. @throws AppError as `openFile` */
export async function openWhole(
  vault: string,
  space: Space,
  sealed: SealedFile,
): Promise<Uint8Array<ArrayBuffer>> {
  // Room for what is there, not for what a record says: anybody with the space's key can write one.
  const pieces: Uint8Array[] = []
  for await (const piece of openFile(vault, space, sealed)) pieces.push(piece)
  const whole = new Uint8Array(sealed.bytes)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function damaged(cause?: unknown): AppError {
  return new AppError('attachment.damaged', { cause })
}

async function readAll(space: Space, blob: string, at: number, length: number) {
  const bytes = await space.blobs.read(blob, at, length)
  if (bytes === null || bytes.length !== length) throw damaged()
  return bytes
}

function startStream(head: Uint8Array, key: Uint8Array) {
  const isOurs =
    sameBytes(head.subarray(0, 4), magic) && head[4] === version && allZero(head.subarray(5, 8))
  if (!isOurs) throw damaged()
  return sodium.crypto_secretstream_xchacha20poly1305_init_pull(head.subarray(8), key)
}

/** The last message is what is left of the file, one 0x80, and zeros. */
function withoutPadding(message: Uint8Array, bytes: number): Uint8Array {
  const end = bytes % messageBytes
  if (message[end] !== 0x80 || !allZero(message.subarray(end + 1))) throw damaged()
  return message.subarray(0, end)
}

function keyOf({ key }: SealedFile): Uint8Array {
  return decoded(key, 32)
}

function digestOf({ digest }: SealedFile): Uint8Array {
  return decoded(digest, digestBytes)
}

/** Only a program of somebody's own writes a record that is not base64 there. */
function decoded(text: string, length: number): Uint8Array {
  try {
    return fromBase64(text, length)
  } catch (error) {
    if (isAppError(error)) throw damaged(error)
    throw error
  }
}
