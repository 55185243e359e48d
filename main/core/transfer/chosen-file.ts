import { AppError } from '../../../shared/errors.ts'
import type { Disk } from '../ports.ts'

/** A file that a person chose: its name on the disk of the folder around it. */
export interface ChosenFile {
  disk: Disk
  name: string
}

/** One thing in a folder that a person chose. */
export interface FolderEntry {
  name: string
  kind: 'file' | 'folder' | 'other'
  /** Bytes; 0 for a folder. */
  size: number
  /** When it was last written to, by the file system; null where nobody knows. */
  changedAt: Date | null
}

/** A folder that a person chose, to be read and nothing else. Paths are relative and parted by `/`. */
export interface FolderToRead {
  /** What lies in a folder, sorted by name; empty when it is not there. Links are `other`. */
  list(path: string): Promise<FolderEntry[]>
  /** `length` bytes from `position`, fewer at the end; null when it is not there. */
  read(path: string, position: number, length: number): Promise<Uint8Array | null>
}

/** What a person chose to bring in: a file, or a folder with all that is below it. */
export type Chosen =
  | (ChosenFile & { changedAt?: Date | null })
  | { folder: FolderToRead; name: string }

/** A file that is read piece by piece. */
export interface Source {
  /** Bytes. */
  readonly size: number
  /**
   * Reads exactly `length` bytes.
   *
   * @throws AppError `file.unreadable` when the file ends before, or is gone.
   */
  read(position: number, length: number): Promise<Uint8Array>
}

/**
 * Opens a chosen file for reading.
 *
 * @throws AppError `file.not-found` when it is not there.
 */
export async function openSource(file: ChosenFile): Promise<Source> {
  const size = await file.disk.size(file.name)
  if (size === null) throw new AppError('file.not-found')
  return {
    size,
    async read(position, length) {
      const inside = position >= 0 && length >= 0 && position + length <= size
      const bytes = inside ? await file.disk.read(file.name, position, length) : null
      if (bytes === null || bytes.length !== length) throw new AppError('file.unreadable')
      return bytes
    },
  }
}
