import { fromBase64, placeBytes, same, textOf, utf8 } from './bytes.ts'
import type { Folder } from './folder.ts'
import { bytesIn, idIn, type JsonObject, numberIn, objectOf, textIn } from './json.ts'
import { readPage } from './page.ts'
import type { Place } from './place.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import { H } from './sodium.ts'

/** One revision of a record with its body had: 9.2. */
export interface Revision {
  collection: string
  id: string
  revision: number
  operation: 'put' | 'delete' | 'erase'
  author: string
  writtenAt: string
  transaction: string
  previous: Uint8Array
  signature: Uint8Array
  /** The body's text, JSON unless its author wrote something else; null in a tombstone. */
  text: string | null
}

/** The words of the revision before, for those that only tell the difference. */
export type TextBefore = (collection: string, id: string, revision: number) => string | null

function largeText(folder: Folder, place: Place, large: Large): string {
  const plaintext = readPage(folder, place, 2, large.page, 1)
  if (!same(H(plaintext), large.digest)) throw damaged('a large body that is another')
  return textOf(plaintext)
}

function deltaText({ front, back, middle }: Delta, before: string | null): string {
  if (before === null || before.length < front + back) throw damaged('a delta without its base')
  return before.slice(0, front) + middle + before.slice(before.length - back)
}

function optional(record: JsonObject, name: string): string {
  return record[name] === undefined ? '' : textIn(record, name)
}

/** A revision as a frame or a page spells it, its body not had yet: 9.2. */
export interface Wire extends Omit<Revision, 'text'> {
  body: string | null
  large: Large | null
  delta: Delta | null
}

interface Large {
  page: string
  digest: Uint8Array
}

interface Delta {
  front: number
  back: number
  middle: string
}

function largeIn(value: unknown): Large {
  const large = objectOf(value)
  numberIn(large, 'bytes', 0)
  return { page: idIn(large, 'page'), digest: bytesIn(large, 'digest', 32) }
}

function deltaIn(value: unknown): Delta {
  const delta = objectOf(value)
  return {
    front: numberIn(delta, 'front', 0),
    back: numberIn(delta, 'back', 0),
    middle: textIn(delta, 'middle'),
  }
}

/** Bytes in base64; none where the text is absent or spells another number of them. */
function bytesOrNone(record: JsonObject, name: string, length: number): Uint8Array {
  const text = optional(record, name)
  const bytes = unlessDamaged(() => fromBase64(text))
  return bytes?.length === length ? bytes : new Uint8Array()
}

/** Understands what a frame or page says of a revision. Throws `damaged` where 9.2 has it otherwise. */
export function wireIn(value: unknown): Wire {
  const record = objectOf(value)
  const operation = textIn(record, 'operation')
  if (operation !== 'put' && operation !== 'delete' && operation !== 'erase') {
    throw damaged(`operation ${operation}`)
  }
  return {
    collection: textIn(record, 'collection'),
    id: textIn(record, 'id'),
    revision: numberIn(record, 'revision', 1),
    operation,
    author: idIn(record, 'author'),
    writtenAt: textIn(record, 'writtenAt'),
    transaction: optional(record, 'transaction'),
    previous: bytesOrNone(record, 'previous', 32),
    signature: bytesOrNone(record, 'signature', 64),
    body: record.body === undefined ? null : textIn(record, 'body'),
    large: record.large === undefined ? null : largeIn(record.large),
    delta: record.delta === undefined ? null : deltaIn(record.delta),
  }
}

/** Fetches the body of a revision. Throws `damaged` where it cannot be had. */
export function withBody(
  folder: Folder,
  place: Place,
  { body, large, delta, ...rest }: Wire,
  textBefore: TextBefore | null,
): Revision {
  const { collection, id, revision, operation } = rest
  let text = body
  if (large) text = largeText(folder, place, large)
  else if (delta && textBefore) text = deltaText(delta, textBefore(collection, id, revision - 1))
  return { ...rest, text: operation === 'put' ? text : null }
}

/** What the author of a revision signs in a signed space: 9.3. */
export function statementOf(vault: string, space: string, record: Revision): Uint8Array {
  const { collection, id, revision, operation, author, writtenAt, transaction, previous } = record
  const digest = record.text === null ? new Uint8Array() : H(utf8(record.text))
  const what = [collection, id, revision, operation, author, writtenAt, transaction, previous]
  return placeBytes('hearth-record', vault, space, ...what, digest)
}

/** Whether two revisions are the same one. */
export function isSameRevision(left: Revision, right: Revision): boolean {
  const isSameAct = left.operation === right.operation && left.text === right.text
  const isSameHand = left.author === right.author && same(left.signature, right.signature)
  return left.revision === right.revision && isSameAct && isSameHand
}
