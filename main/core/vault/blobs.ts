/** Files of any length beside a space's records, under random names. What is in them is sealed already. */
export interface Blobs {
  /** Begins a file. @throws AppError `vault.read-only`, `session.solo-only`, and the disk's own codes. */
  begin(): Promise<NewBlob>
  /** Bytes of a file, fewer at its end; null when it is not there. */
  read(id: string, position: number, length: number): Promise<Uint8Array | null>
  /** Bytes; null when it is not there. */
  size(id: string): Promise<number | null>
  /** The ids of all files that lie here. */
  list(): Promise<string[]>
  /**
   * Removes files that nobody needs, once two checkpoints stand after that was first seen, and not
   * while a backup reads. Files that are being made are left alone.
   *
   * @param needed ids of all that any kept record names
   */
  sweep(needed: ReadonlySet<string>): Promise<void>
}

/** A file that is being made. Exactly one of `settle` and `abandon` ends it. */
export interface NewBlob {
  readonly id: string
  /** Not durable before `seal`. */
  write(position: number, bytes: Uint8Array): Promise<void>
  /** Makes its bytes durable; nothing is written after it. */
  seal(): Promise<void>
  /** Reads back what was written. */
  read(position: number, length: number): Promise<Uint8Array | null>
  /** Gives it its name, durably. From then on a record may name it. */
  keep(): Promise<void>
  /** A record names it, or its maker has given up; the sweep decides from here. */
  settle(): void
  /** Takes it away again. Never rejects; nothing happens after `settle`. */
  abandon(): Promise<void>
}
