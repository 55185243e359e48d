import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { spelledBytes } from './spelled-bytes.ts'
import type { Space, SpaceKind, Write } from './types.ts'

/** What a member's keyring holds, by collection: `spaces`, `pins`, `ways-in`, `sides`. */
const SpaceBody = z.object({
  kind: z.enum(['shared', 'private', 'drafts', 'side']),
  /** Space keys by epoch, base64. */
  keys: z.record(z.string().regex(/^[1-9]\d*$/), spelledBytes(32)),
  /** Of a debrief, those who take part, whoever started it first: so its end can be told from its loss. */
  members: z.array(z.string().regex(idPattern)).optional(),
})

/** Which secrets open the member, and whether the recovery code was proven by typing it. */
const WaysIn = z.object({
  passphraseRevision: z.number().int(),
  recoveryRevision: z.number().int(),
  recoveryConfirmedAt: z.string().nullable(),
})
export type WaysIn = z.infer<typeof WaysIn>

export const spaceCollection = 'spaces'
/** Keys under which this member's own sides are sealed, by debrief. */
export const sealedCollection = 'sides'
export const waysInCollection = 'ways-in'
export const waysInId = 'ways-in'

/** A space whose key is on the ring. */
export interface RingSpace {
  id: string
  kind: Exclude<SpaceKind, 'keyring'>
  keys: Map<number, Uint8Array>
  /** Those who take part in a debrief, its starter first; of other spaces nobody. */
  members: MemberId[]
}

/**
 * The spaces on a ring.
 *
 * @throws AppError `vault.damaged` when a record of it does not read
 */
export function readRing(keyring: Space): RingSpace[] {
  return keyring.list(spaceCollection).map((record) => {
    const body = SpaceBody.safeParse(record.body)
    if (!body.success || !idPattern.test(record.id)) throw new AppError('vault.damaged')
    const keys = new Map<number, Uint8Array>()
    for (const [epoch, key] of Object.entries(body.data.keys)) {
      keys.set(Number(epoch), fromBase64(key, 32))
    }
    const { kind, members = [] } = body.data
    if (kind === 'side' && members.length === 0) throw new AppError('vault.damaged')
    return { id: record.id, kind, keys, members: members as MemberId[] }
  })
}

/** Whether two know the same keys of a space, of the same epochs. */
export function sameKeys(
  a: ReadonlyMap<number, Uint8Array>,
  b: ReadonlyMap<number, Uint8Array>,
): boolean {
  const isIn = ([epoch, key]: [number, Uint8Array]) =>
    sameBytes(b.get(epoch) ?? key.subarray(1), key)
  return a.size === b.size && [...a].every(isIn)
}

/** The write that puts a space on a ring. */
export function ringWrite(space: RingSpace): Write {
  const keys: Record<string, string> = {}
  for (const [epoch, key] of space.keys) keys[String(epoch)] = toBase64(key)
  const { kind, members } = space
  const body = kind === 'side' ? { kind, keys, members } : { kind, keys }
  return { collection: spaceCollection, id: space.id, operation: 'put', body }
}

/** The writes that take an ended debrief off a ring, with the key of the side that was sealed for it. */
export function unringWrites(keyring: Space, side: string): Write[] {
  return [spaceCollection, sealedCollection].flatMap((collection) =>
    keyring.list(collection).some(({ id }) => id === side)
      ? [{ collection, id: side, operation: 'delete' as const }]
      : [],
  )
}

/** The ways in that the ring accepts; null before they were first written. */
export function readWaysIn(keyring: Space): WaysIn | null {
  const record = keyring.get(waysInCollection, waysInId)
  const body = WaysIn.safeParse(record?.body)
  return body.success ? body.data : null
}

/** The write that remembers the ways in. */
export function waysInWrite(waysIn: WaysIn): Write {
  return { collection: waysInCollection, id: waysInId, operation: 'put', body: waysIn }
}
