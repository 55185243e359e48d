import sodium from 'libsodium-wrappers-sumo'
import { isZero, join, placeBytes, same, standsAt } from './bytes.ts'
import type { Folder } from './folder.ts'
import { bytesIn, idIn, type JsonObject, numberIn } from './json.ts'
import type { Place } from './place.ts'
import { damaged } from './refusal.ts'
import { H } from './sodium.ts'

const piece = 65_536
const message = piece + 17
const [tagMessage, tagFinal] = [0, 3]

/** What a record says of a sealed file; the body of an attachment, or of its thumbnail: 16.1.2. */
export interface SealedFile {
  blob: string
  key: Uint8Array
  bytes: number
  messages: number
  digest: Uint8Array
}

export function sealedFileIn(body: JsonObject): SealedFile {
  if (numberIn(body, 'bytes', 0) > 2 ** 32) throw damaged('a file of more than 4 GiB')
  return {
    blob: idIn(body, 'blob'),
    key: bytesIn(body, 'key', 32),
    bytes: numberIn(body, 'bytes', 0),
    messages: numberIn(body, 'messages', 1),
    digest: bytesIn(body, 'digest', 32),
  }
}

/**
 * The plaintext of an attachment's file (16.1.1), with everything that 16.1.3 asks for checked.
 *
 * @throws Refusal `damaged`, also where the file is not there
 */
export function readAttachment(folder: Folder, place: Place, file: SealedFile): Uint8Array {
  const whole = folder.read(`${place.path}/att/${file.blob}`)
  if (!whole) throw damaged(`file ${file.blob} is gone`)
  const counts =
    file.messages === Math.floor(file.bytes / piece) + 1 &&
    whole.length === 64 + file.messages * message
  if (!counts) throw damaged(`length of file ${file.blob}`)
  const end = whole.length - 32
  if (!same(H(whole.subarray(0, end)), whole.subarray(end))) throw damaged('digest of a file')
  const sound = standsAt(whole, 0, 'HATT') && whole[4] === 1 && isZero(whole.subarray(5, 8))
  if (!sound) throw damaged(`head of file ${file.blob}`)

  const where = placeBytes('hearth-attachment', place.vault, place.space, file.blob)
  const header = whole.subarray(8, 32)
  const stream = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, file.key)
  const pieces: Uint8Array[] = []
  for (let index = 0; index < file.messages; index++) {
    const start = 32 + index * message
    const sealed = whole.subarray(start, start + message)
    const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(stream, sealed, where)
    const tag = index === file.messages - 1 ? tagFinal : tagMessage
    if (!opened || opened.tag !== tag) throw damaged(`message ${index} of file ${file.blob}`)
    pieces.push(opened.message)
  }
  const padded = join(...pieces)
  const plain = padded.subarray(0, file.bytes)
  if (padded[file.bytes] !== 0x80 || !isZero(padded.subarray(file.bytes + 1))) {
    throw damaged(`padding of file ${file.blob}`)
  }
  if (!same(H(plain), file.digest)) throw damaged(`plaintext of file ${file.blob}`)
  return plain
}
