import type { ChosenFile, Source } from '../../main/core/transfer/chosen-file.ts'
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

/** Bytes as a file that a person chose, on a disk of its own. */
export function chosen(bytes: Uint8Array, name = 'chosen'): ChosenFile & { disk: MemoryDisk } {
  return { disk: MemoryDisk.of([[name, bytes]]), name }
}
