/** A file that can be looked into at any place. */
export interface FileToLookInto {
  /** Bytes. */
  readonly size: number
  /** Reads exactly `length` bytes; whoever asks stays inside the file. */
  read(position: number, length: number): Promise<Uint8Array>
}

/** Bytes that stand at a place of a file instead of what stood there. Its length never changes. */
export interface Patch {
  at: number
  bytes: Uint8Array
}

/** What a file says about where it was made, and how to unsay it. */
export interface Found {
  /** False where only empty forms were found, as cameras without a receiver write them. */
  hasPlace: boolean
  patches: Patch[]
}

/** Bytes in memory as a file. */
export function bytesAsFile(bytes: Uint8Array): FileToLookInto {
  return {
    size: bytes.length,
    read: async (position, length) => bytes.slice(position, position + length),
  }
}

/**
 * A piece of a file that begins at `position`, with the patches that concern it, later ones over earlier
 * ones. The piece itself stays as it is; where nothing concerns it, it is the answer.
 */
export function patched<Bytes extends Uint8Array>(
  piece: Bytes,
  position: number,
  patches: readonly Patch[],
): Bytes {
  const end = position + piece.length
  let result = piece
  for (const { at, bytes } of patches) {
    if (at >= end || at + bytes.length <= position) continue
    if (result === piece) result = piece.slice() as Bytes
    const skip = Math.max(0, position - at)
    const part = bytes.subarray(skip, Math.min(bytes.length, end - at))
    result.set(part, at + skip - position)
  }
  return result
}
