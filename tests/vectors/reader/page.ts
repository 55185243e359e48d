import { isZero, join, numberAt, placeBytes, same, standsAt, unpadded } from './bytes.ts'
import type { Folder } from './folder.ts'
import { bytesIn, idIn, type JsonObject, numberIn, objectOf } from './json.ts'
import { type Place, pageKey } from './place.ts'
import { damaged } from './refusal.ts'
import { H, unseal } from './sodium.ts'

export type PageKind = 1 | 2 | 3

/** A page by name and by the digest at its end, as directories and checkpoint frames call it. */
export interface PageName {
  page: string
  generation: number
  digest: Uint8Array
}

export function pageNameIn(value: unknown): PageName {
  const name: JsonObject = objectOf(value)
  return {
    page: idIn(name, 'page'),
    generation: numberIn(name, 'generation', 1),
    digest: bytesIn(name, 'digest', 32),
  }
}

/** What the outside of a whole page says, for which no key is needed; null where it is no whole page. */
export function outsideOf(
  bytes: Uint8Array,
): { kind: number; sequence: number; digest: Uint8Array } | null {
  if (bytes.length < 96 || !standsAt(bytes, 0, 'HPAG')) return null
  const digest = bytes.subarray(bytes.length - 32)
  if (!same(H(bytes.subarray(0, bytes.length - 32)), digest)) return null
  return { kind: bytes[5] ?? 0, sequence: numberAt(bytes, 24, 8), digest }
}

const messageSize = 262_144

/**
 * The plaintext of a page (10.1), with everything on the way checked.
 *
 * @param digest the file digest by which the page was named, where it was
 * @throws Refusal `damaged`, also where the page is not there
 */
export function readPage(
  folder: Folder,
  place: Place,
  kind: PageKind,
  page: string,
  generation: number,
  digest?: Uint8Array,
): Uint8Array {
  const name = `${page}.${generation}.page`
  const bytes = folder.read(`${place.path}/pages/${name}`)
  if (!bytes) throw damaged(`page ${name} is gone`)
  if (bytes.length < 96 || !standsAt(bytes, 0, 'HPAG')) throw damaged(`page ${name}`)
  const end = bytes.length - 32
  const atEnd = bytes.subarray(end)
  if (!same(H(bytes.subarray(0, end)), atEnd)) throw damaged(`digest of page ${name}`)
  if (digest && !same(digest, atEnd)) throw damaged(`page ${name} is not the one that was named`)
  const messages = numberAt(bytes, 12, 4)
  const sound =
    bytes[4] === 1 &&
    bytes[5] === kind &&
    isZero(bytes.subarray(6, 8)) &&
    numberAt(bytes, 16, 8) === generation &&
    messages === Math.ceil((bytes.length - 96) / messageSize)
  if (!sound) throw damaged(`head of page ${name}`)

  const key = pageKey(place, numberAt(bytes, 8, 4))
  const head = bytes.subarray(0, 64)
  const pieces: Uint8Array[] = []
  for (let index = 0; index < messages; index++) {
    const start = 64 + index * messageSize
    const message = bytes.subarray(start, Math.min(start + messageSize, end))
    const last = index === messages - 1 ? 1 : 0
    const where = placeBytes('hearth-page', place.vault, place.space, page, head, index, last)
    const piece = unseal(key, message.subarray(0, 24), where, message.subarray(24))
    if (!piece) throw damaged(`message ${index} of page ${name}`)
    pieces.push(piece)
  }
  return unpadded(join(...pieces))
}
