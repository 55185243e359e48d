import type { SheetWords } from '../../shared/model/recovery-sheet.ts'

/** What core asks of the world. Everything here has a real and a simulated form. */

/** Names one open file. `close` ends it; every method on a closed file rejects. */
export interface DiskFile {
  /** Writes all of `bytes` at `position`, in bytes from the start. Not durable before `sync`. */
  write(position: number, bytes: Uint8Array): Promise<void>
  /** Makes what was written durable (fdatasync). After a rejection the file must not be used again. */
  sync(): Promise<void>
  /** `write` and `sync` in one: durable when it answers. After a rejection the file must not be used again. */
  save(position: number, bytes: Uint8Array): Promise<void>
  /** Cuts the file to `length` bytes. Not durable before `sync`. */
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

export interface DiskEntry {
  name: string
  kind: 'file' | 'folder' | 'other'
  /** Bytes; 0 for a folder. */
  size: number
}

/** How much a disk still takes, and which disk that is. */
export interface DiskRoom {
  /** Bytes that may still be written, as far as the system knows. */
  bytes: number
  /** The same for two folders on one disk. */
  device: string
}

/**
 * A folder and what is below it. Paths are relative, parted by `/`, and never leave the folder.
 *
 * Rejections are `AppError`s: `disk.full`, `disk.read-only`, `disk.no-permission`, `disk.failed`.
 * "There is no such file" is `null` or an empty list where the method says so, never an error.
 */
export interface Disk {
  /** Reads a whole file, or `length` bytes from `position`; null when it is not there. */
  read(path: string, position?: number, length?: number): Promise<Uint8Array | null>
  /** Size in bytes, or null when it is not there. */
  size(path: string): Promise<number | null>
  /** What lies in a folder, sorted by name; empty when the folder is not there. */
  list(path: string): Promise<DiskEntry[]>
  /** What room there is where the folder lies; null where the system does not say. */
  room(): Promise<DiskRoom | null>
  /** Creates a file for writing (mode 0600); rejects with `file.exists` when it is there. */
  create(path: string): Promise<DiskFile>
  /** Opens an existing file for writing; rejects with `file.not-found` when it is not there. */
  open(path: string): Promise<DiskFile>
  /** Makes a folder (mode 0700) and those above it. Not durable before `syncFolder` of the parents. */
  makeFolder(path: string): Promise<void>
  /** Gives a file another name, replacing what was there. Not durable before `syncFolder`. */
  rename(from: string, to: string): Promise<void>
  /**
   * Removes a file, or a folder that is empty; no error when it is not there, `disk.failed` for a folder
   * that holds anything. Not durable before `syncFolder`.
   */
  remove(path: string): Promise<void>
  /** Makes names in a folder durable. */
  syncFolder(path: string): Promise<void>
}

/** Tells the time for display; nothing in the vault is ordered by it. */
export interface Clock {
  now(): Date
}

/** Argon2id, version 1.3 (RFC 9106), one lane. */
export interface Kdf {
  /** Derives 32 bytes. `passphrase` is already normalised UTF-8; `salt` has 16 bytes. */
  derive(passphrase: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array>
}

export interface KdfCost {
  opsLimit: number
  memLimitBytes: number
}

/** Which process, on which start of which computer. */
export interface Owner {
  host: string
  bootId: string
  processId: number
  /** An opaque mark of when the process began, so that a reused process id is not taken for it. */
  startedAt: string
}

/** Tells processes apart, for the LOCK. */
export interface Owners {
  readonly self: Owner
  /** Whether that process still runs; `unknown` for another computer, which is never judged. */
  state(owner: Owner): 'alive' | 'gone' | 'unknown'
}

/** What a recovery sheet shows. */
export interface SheetToDraw {
  words: SheetWords
  /** Nine groups of four. */
  groups: string[]
  /** A JPEG of the name, for signs that the typefaces at hand do not have. */
  name: Uint8Array | null
}

/** Makes a PDF of a recovery sheet: one page, in typefaces of its own, which asks nobody for anything. */
export type DrawSheet = (sheet: SheetToDraw) => Promise<Uint8Array>

/** A stream of bytes on its way into a seal. */
export interface Sealing {
  /** Takes the next bytes. Throws whatever the writing of what is sealed throws. */
  write(bytes: Uint8Array): Promise<void>
  /** Ends the seal; all of it was written when this answers. */
  end(): Promise<void>
  /** Gives up, if it has not ended. Never throws. */
  abort(): Promise<void>
}

/** Begins a file in the age format (age-encryption.org/v1) that opens with a passphrase, in bounded memory. */
export type BeginSealing = (
  passphrase: string,
  write: (bytes: Uint8Array) => Promise<void>,
) => Promise<Sealing>

/** What a book gets of a photo or another file. */
export type BookPicture =
  /**
   * Its bytes, in the type it has, to be turned clockwise by so many degrees; and a smaller one of it
   * where there is one, turned already.
   */
  | {
      state: 'shown'
      bytes: Uint8Array
      turn: 0 | 90 | 180 | 270
      small(): Promise<Uint8Array | null>
    }
  /** No picture, or too long to be shown. */
  | { state: 'other' }
  /** It does not verify, and is left out because a person chose so. */
  | { state: 'lost' }

/** A photo or another file that a page of a book shows. */
export interface BookFile {
  name: string
  read(): Promise<BookPicture>
  /** Notes that the book only names it. */
  onlyNamed(): void
}

/** What a book is made of, in its order. Texts are Markdown, titles are plain. */
export type BookItem =
  | { kind: 'title'; title: string; lines: string[] }
  /** A part of the book with a title on a page of its own. */
  | { kind: 'part'; title: string }
  /** `mark`: what stands at the top of the pages from here, and in the outline. */
  | { kind: 'day'; title: string; mark: string }
  | {
      kind: 'text'
      title: string
      about: string
      text: string
      /** The file behind `hearth:<id>`; null for an id that shows nothing here. */
      file(id: string): BookFile | null
    }

/**
 * Typesets a book as a PDF, page by page in bounded memory. Notes in `lacking` every sign that no
 * typeface at hand has.
 */
export type DrawBook = (
  items: AsyncIterable<BookItem>,
  lacking: Set<string>,
) => AsyncIterable<Uint8Array>
