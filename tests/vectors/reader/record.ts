import { placeBytes, same, textOf, toBase64, utf8 } from './bytes.ts'
import type { Folder } from './folder.ts'
import { bytesIn, idIn, type JsonObject, numberIn, objectOf, parsed, textIn } from './json.ts'
import { readPage } from './page.ts'
import { isSigned, type Place } from './place.ts'
import { damaged } from './refusal.ts'
import { H, verifies } from './sodium.ts'

/** One revision of a record with its body had: 9.2. */
export interface Revision {
  collection: string
  id: string
  revision: number
  operation: 'put' | 'delete'
  author: string
  writtenAt: string
  transaction: string
  previous: Uint8Array
  signature: Uint8Array
  /** The body's JSON text; null in a tombstone. */
  text: string | null
}

/** The words of the revision before, for those that only tell the difference. */
export type TextBefore = (collection: string, id: string, revision: number) => string | null

function largeText(folder: Folder, place: Place, value: unknown): string {
  const large = objectOf(value)
  const plaintext = readPage(folder, place, 2, idIn(large, 'page'), 1)
  const whole =
    plaintext.length === numberIn(large, 'bytes', 0) &&
    same(H(plaintext), bytesIn(large, 'digest', 32))
  if (!whole) throw damaged('a large body that is another')
  return textOf(plaintext)
}

function deltaText(value: unknown, before: string | null): string {
  const delta = objectOf(value)
  const front = numberIn(delta, 'front', 0)
  const back = numberIn(delta, 'back', 0)
  if (before === null || before.length < front + back) throw damaged('a delta without its base')
  return before.slice(0, front) + textIn(delta, 'middle') + before.slice(before.length - back)
}

function optional(record: JsonObject, name: string): string {
  return record[name] === undefined ? '' : textIn(record, name)
}

/** Understands a record and fetches its body. Throws `damaged` where it cannot be had. */
export function understandRecord(
  folder: Folder,
  place: Place,
  value: unknown,
  textBefore: TextBefore | null,
): Revision {
  const record = objectOf(value)
  const collection = textIn(record, 'collection')
  const id = textIn(record, 'id')
  const revision = numberIn(record, 'revision', 1)
  const operation = textIn(record, 'operation')
  if (operation !== 'put' && operation !== 'delete') throw damaged(`operation ${operation}`)
  const forms = ['body', 'large', 'delta'].filter((form) => record[form] !== undefined)
  if (forms.length !== (operation === 'put' ? 1 : 0)) throw damaged('body of a record')

  let text: string | null = null
  if (forms[0] === 'body') text = textIn(record, 'body')
  if (forms[0] === 'large') text = largeText(folder, place, record.large)
  if (forms[0] === 'delta') {
    if (place.kind !== 'drafts' || !textBefore) throw damaged('a delta out of place')
    text = deltaText(record.delta, textBefore(collection, id, revision - 1))
  }
  if (text !== null) parsed(text)
  return {
    collection,
    id,
    revision,
    operation,
    author: idIn(record, 'author'),
    writtenAt: textIn(record, 'writtenAt'),
    transaction: optional(record, 'transaction'),
    previous: record.previous === undefined ? new Uint8Array() : bytesIn(record, 'previous', 32),
    signature: record.signature === undefined ? new Uint8Array() : bytesIn(record, 'signature', 64),
    text,
  }
}

/** What the author of a revision signs in a signed space: 9.3. */
export function statementOf(vault: string, space: string, record: Revision): Uint8Array {
  const { collection, id, revision, operation, author, writtenAt, transaction, previous } = record
  const digest = record.text === null ? new Uint8Array() : H(utf8(record.text))
  const what = [collection, id, revision, operation, author, writtenAt, transaction, previous]
  return placeBytes('hearth-record', vault, space, ...what, digest)
}

/** Whether a revision is its author's own by the key pinned for them. Unsigned spaces vouch by their key. */
export function isGenuine(place: Place, record: Revision, pins: Map<string, Uint8Array>): boolean {
  if (!isSigned(place.kind)) return true
  const key = pins.get(record.author)
  const statement = statementOf(place.vault, place.space, record)
  return key !== undefined && verifies(record.signature, statement, key)
}

/** Whether two revisions are the same one. */
export function isSameRevision(left: Revision, right: Revision): boolean {
  return left.revision === right.revision && left.text === right.text
}

export function signatureText(record: Revision): string {
  return toBase64(record.signature)
}
