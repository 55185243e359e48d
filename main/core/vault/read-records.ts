import { idPattern } from '../../../shared/ids.ts'
import { fromUtf8 } from '../crypto/bytes.ts'
import { Delta, LargeBody, type RecordsFrame, type WireRecord } from './record.ts'

/**
 * Reads records by hand, as strictly as their schema does: opening looks at each record of the vault, and
 * asking the schema about a hundred thousand of them takes longer than deciphering them.
 */
const members: Record<keyof WireRecord, (value: unknown) => boolean> = {
  collection: isText,
  id: isText,
  revision: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
  operation: (value) => value === 'put' || value === 'delete' || value === 'erase',
  author: isAuthor,
  writtenAt: isText,
  transaction: isText,
  previous: isText,
  signature: isText,
  body: isText,
  large: (value) => LargeBody.safeParse(value).success,
  delta: (value) => Delta.safeParse(value).success,
}
const needed = ['collection', 'id', 'revision', 'operation', 'author', 'writtenAt'] as const

/** What is in a frame of records; null where it is not that. */
export function readRecordsFrame(plaintext: Uint8Array): RecordsFrame | null {
  const value = parsed(plaintext)
  const records = recordsIn(value)
  if (records === null) return null
  const { stage, commit } = value as Record<string, unknown>
  const isWell = [stage, commit].every((name) => name === undefined || isText(name))
  if (!isWell || (stage !== undefined && commit !== undefined)) return null
  return {
    records,
    ...(stage !== undefined && { stage: stage as string }),
    ...(commit !== undefined && { commit: commit as string }),
  }
}

/** The records in a page; null where it holds none. */
export function readShardRecords(plaintext: Uint8Array): WireRecord[] | null {
  return recordsIn(parsed(plaintext))
}

function recordsIn(value: unknown): WireRecord[] | null {
  if (!isObject(value) || !Array.isArray(value.records)) return null
  const records: WireRecord[] = []
  for (const one of value.records) {
    const record = readRecord(one)
    if (record === null) return null
    records.push(record)
  }
  return records
}

/** The same object, or without what nobody knows. */
function readRecord(value: unknown): WireRecord | null {
  if (!isObject(value)) return null
  if (needed.some((name) => !Object.hasOwn(value, name))) return null
  let isPlain = true
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(members, name)) isPlain = false
    else if (!members[name as keyof WireRecord](value[name])) return null
    else if (name === 'large' || name === 'delta') isPlain = false
  }
  return isPlain ? (value as WireRecord) : knownOf(value)
}

function knownOf(value: Record<string, unknown>): WireRecord {
  const names = Object.keys(members).filter((name) => Object.hasOwn(value, name))
  const known = Object.fromEntries(names.map((name) => [name, value[name]])) as WireRecord
  if (known.large) known.large = LargeBody.parse(known.large)
  if (known.delta) known.delta = Delta.parse(known.delta)
  return known
}

let knownAuthor = ''

/** Nearly always the same as of the record before. */
function isAuthor(value: unknown): boolean {
  if (value === knownAuthor) return true
  if (!isText(value) || !idPattern.test(value)) return false
  knownAuthor = value
  return true
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(plaintext))
  } catch {
    return undefined
  }
}
