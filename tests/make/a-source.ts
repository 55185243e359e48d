import type { ChosenFile, FolderToRead, Source } from '../../main/core/transfer/chosen-file.ts'
import { AppError } from '../../shared/errors.ts'
import { MemoryDisk } from './memory-disk.ts'

/** Bytes as a file that is read in pieces; remembers the largest piece that was asked for. */
export class BytesSource implements Source {
  readonly bytes: Uint8Array
  largestRead = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get size(): number {
    return this.bytes.length
  }

  async read(position: number, length: number): Promise<Uint8Array> {
    this.largestRead = Math.max(this.largestRead, length)
    const isInside = position >= 0 && length >= 0 && position + length <= this.size
    if (!isInside) throw new AppError('file.unreadable')
    return this.bytes.slice(position, position + length)
  }
}

/** A disk as a folder that a person chose to read. Its files were last changed at `changedAt`. */
export function folderOn(disk: MemoryDisk, changedAt: Date | null = null): FolderToRead {
  return {
    read: (path, position, length) => disk.read(path, position, length),
    list: async (path) => (await disk.list(path)).map((entry) => ({ ...entry, changedAt })),
  }
}

/** Files as a folder that a person chose. */
export function chosenFolder(
  files: Record<string, Uint8Array | string>,
  { name = 'chosen', changedAt = null }: { name?: string; changedAt?: Date | null } = {},
): { folder: FolderToRead; name: string; disk: MemoryDisk } {
  const bytes = Object.entries(files).map(([path, file]): [string, Uint8Array] => [
    path,
    typeof file === 'string' ? new TextEncoder().encode(file) : file,
  ])
  const disk = MemoryDisk.of(bytes)
  return { folder: folderOn(disk, changedAt), name, disk }
}

/** Bytes as a file that a person chose, on a disk of its own. */
export function chosen(bytes: Uint8Array, name = 'chosen'): ChosenFile & { disk: MemoryDisk } {
  return { disk: MemoryDisk.of([[name, bytes]]), name }
}
