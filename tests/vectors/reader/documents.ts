import { numberAt, same, standsAt, textOf } from './bytes.ts'
import type { Folder } from './folder.ts'
import { type JsonObject, objectOf, parsed } from './json.ts'
import { damaged, Refusal, unlessDamaged } from './refusal.ts'
import { H } from './sodium.ts'

export type DocumentKind = 1 | 2 | 3

/** The body of a public document (chapter 3), its digest checked. Throws `damaged` or `newer`. */
export function readDocument(bytes: Uint8Array, kind: DocumentKind): JsonObject {
  if (bytes.length < 48 || !standsAt(bytes, 0, 'HEARTHdc')) throw damaged('not a document')
  const end = bytes.length - 32
  if (!same(H(bytes.subarray(0, end)), bytes.subarray(end))) throw damaged('digest of a document')
  const major = numberAt(bytes, 8, 2)
  if (major > 1) throw new Refusal('newer', `document of version ${major}`)
  const sound =
    major === 1 && numberAt(bytes, 10, 2) === kind && numberAt(bytes, 12, 4) === end - 16
  if (!sound) throw damaged('shell of a document')
  return objectOf(parsed(textOf(bytes.subarray(16, end))))
}

/** A document chosen from its two copies, and whether a copy was missing, damaged or behind. */
export interface Chosen<T> {
  document: T
  worn: boolean
}

/**
 * Reads both copies and chooses (3.1). `null` where neither exists.
 *
 * @throws Refusal `newer`, or `damaged` where copies exist and none is good
 */
export function readTwins<T extends { revision: number }>(
  folder: Folder,
  path: string,
  kind: DocumentKind,
  understand: (body: JsonObject) => T,
): Chosen<T> | null {
  const copies = ['a', 'b'].map((ending) => folder.read(`${path}.${ending}`))
  if (copies.every((copy) => copy === null)) return null
  const good = copies.map((copy) =>
    copy === null ? null : unlessDamaged(() => understand(readDocument(copy, kind))),
  )
  const [first, second] = good
  const chosen = first && second && second.revision > first.revision ? second : (first ?? second)
  if (!chosen) throw damaged(path)
  const worn = good.some((copy) => copy === null || copy.revision < chosen.revision)
  return { document: chosen, worn }
}
