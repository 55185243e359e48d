import { Inflate } from 'fflate'
import { crc32 } from '../../../../shared/crc32.ts'
import { AppError } from '../../../../shared/errors.ts'
import type { Source } from '../chosen-file.ts'
import { type Member, viewOf } from './directory.ts'

const headerMark = 0x04034b50
const headerBytes = 30
const readBytes = 256 * 1024
/** Deflate makes at most 1,032 bytes out of one, so a piece of this size never needs more than 8 MiB. */
const inflateBytes = 8 * 1024

/**
 * Reads one member of a ZIP piece by piece, in bounded memory. The checksum is compared at the end:
 * what was yielded counts only once the generator has come to its end.
 *
 * @throws AppError `file.unreadable` for a member that is encrypted, packed in a way Hearth does not
 * read, damaged, or longer or shorter than the ZIP says.
 */
export async function* readMember(source: Source, member: Member): AsyncGenerator<Uint8Array> {
  if (member.isEncrypted || (member.method !== 0 && member.method !== 8)) {
    throw new AppError('file.unreadable')
  }
  const pieces = member.method === 0 ? packed(source, member) : inflated(source, member)
  let size = 0
  let crc = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > member.size) throw new AppError('file.unreadable')
    crc = crc32(piece, crc)
    yield piece
  }
  if (size !== member.size || crc !== member.crc) throw new AppError('file.unreadable')
}

async function* packed(source: Source, member: Member): AsyncGenerator<Uint8Array> {
  const header = viewOf(await source.read(member.offset, headerBytes))
  if (header.getUint32(0, true) !== headerMark) throw new AppError('file.unreadable')
  let at = member.offset + headerBytes + header.getUint16(26, true) + header.getUint16(28, true)
  const end = at + member.compressedSize
  while (at < end) {
    const length = Math.min(readBytes, end - at)
    yield await source.read(at, length)
    at += length
  }
}

async function* inflated(source: Source, member: Member): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) ready.push(piece)
  })
  try {
    for await (const bytes of packed(source, member)) {
      for (let at = 0; at < bytes.length; at += inflateBytes) {
        inflate.push(bytes.subarray(at, at + inflateBytes))
        yield* ready.splice(0)
      }
    }
    inflate.push(new Uint8Array(0), true)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('file.unreadable', { cause })
  }
  yield* ready.splice(0)
}
