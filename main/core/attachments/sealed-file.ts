import { z } from 'zod'
import { idPattern } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { utf8 } from '../crypto/bytes.ts'
import { digestBytes } from '../crypto/digest.ts'
import { placeBytes } from '../crypto/place.ts'
import { sodium } from '../crypto/sodium.ts'

/** The bytes of an attachment's file, as docs/vault-format.md 16.1 gives them. */
export const magic = utf8('HATT')
export const version = 1
export const headBytes = 32
/** Padded plaintext of one message. */
export const messageBytes = 65_536
/** The same on disk: a tag byte and the authenticator come with it. */
export const sealedBytes = messageBytes + 17
export const keyBytes = 32
/** Messages that go to the disk, or come from it, at a time: a little over 1 MiB. */
export const batch = 16

const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4)

/** What a record says of one sealed file: where it lies, its key, and what has to come out of it. */
export const SealedFile = z.strictObject({
  blob: z.string().regex(idPattern),
  key: base64(keyBytes),
  /** Length before padding. */
  bytes: z.number().int().min(0).max(limits.attachments.bytes),
  messages: z.number().int().min(1),
  /** BLAKE2b-256 of the plaintext. */
  digest: base64(digestBytes),
})
export type SealedFile = z.infer<typeof SealedFile>

/** How many messages a file of this length has: there is always room for padding in the last. */
export function messagesFor(bytes: number): number {
  return Math.floor(bytes / messageBytes) + 1
}

/** Length of the file on disk. */
export function fileLength(messages: number): number {
  return headBytes + messages * sealedBytes + digestBytes
}

/** What every message is bound to: a file that was moved elsewhere does not open. */
export function boundTo(vault: string, space: string, blob: string): Uint8Array {
  return placeBytes('hearth-attachment', vault, space, blob)
}

/** The first bytes of a file. */
export function writeHead(streamHeader: Uint8Array): Uint8Array {
  const head = new Uint8Array(headBytes)
  head.set(magic)
  head[4] = version
  head.set(streamHeader, 8)
  return head
}

export const tags = {
  message: sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
  final: sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL,
} as const
