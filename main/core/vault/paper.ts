import { AppError } from '../../../shared/errors.ts'
import { concat, fromUtf8, sameBytes, u32, utf8 } from '../crypto/bytes.ts'
import { digest, digestBytes } from '../crypto/digest.ts'
import { format } from './format.ts'

/**
 * The shell of every public document (HEAD, key slots, grants): 8 bytes of magic, the major version
 * and the kind in two bytes each, the length of the body in four, the body as JSON, and BLAKE2b-256
 * of all before. All numbers are little-endian. The shell itself never changes, so that damage and
 * a newer format can always be told apart.
 */
const magic = utf8('HEARTHdc')
const headerBytes = 16

export const paperKinds = { head: 1, slots: 2, grants: 3 } as const
export type PaperKind = (typeof paperKinds)[keyof typeof paperKinds]

/** Writes a public document. */
export function writePaper(kind: PaperKind, body: unknown): Uint8Array {
  const json = utf8(JSON.stringify(body))
  const version = Uint8Array.from([format.major, 0, kind, 0])
  const bytes = concat(magic, version, u32(json.length), json)
  return concat(bytes, digest(bytes))
}

/**
 * Reads a public document; what its body must look like is for the caller to say.
 *
 * @throws AppError `vault.newer-format` for a whole document of a later major version, else
 * `vault.damaged`.
 */
export function readPaper(kind: PaperKind, bytes: Uint8Array): unknown {
  if (bytes.length < headerBytes + digestBytes || !sameBytes(bytes.subarray(0, 8), magic)) {
    throw new AppError('vault.damaged')
  }
  const end = bytes.length - digestBytes
  if (!sameBytes(digest(bytes.subarray(0, end)), bytes.subarray(end))) {
    throw new AppError('vault.damaged')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(8, true) > format.major) throw new AppError('vault.newer-format')
  if (
    view.getUint16(8, true) !== format.major ||
    view.getUint16(10, true) !== kind ||
    view.getUint32(12, true) !== end - headerBytes
  ) {
    throw new AppError('vault.damaged')
  }
  try {
    return JSON.parse(fromUtf8(bytes.subarray(headerBytes, end)))
  } catch (cause) {
    throw new AppError('vault.damaged', { cause })
  }
}
