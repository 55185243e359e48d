import { utf8 } from '../crypto/bytes.ts'

/** Bytes as they come. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Where the files of an export go, one after the other. */
export interface ExportTarget {
  /**
   * Writes one file under a path of its own, whole. `bytes`: its length, where that is known before.
   *
   * @throws AppError whatever the pieces throw, `request.cancelled`, and the disk's own codes
   */
  file(path: string, pieces: Pieces, bytes?: number): Promise<void>
}

/** A short text as the pieces of a file. */
export function textPieces(text: string): Uint8Array[] {
  return [utf8(text)]
}
