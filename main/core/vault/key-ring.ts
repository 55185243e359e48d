import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import type { Space, SpaceKind, Write } from './types.ts'

/** What a member's keyring holds, by collection: `spaces`, `pins`, `ways-in`. */
const SpaceBody = z.object({
  kind: z.enum(['shared', 'private', 'drafts', 'side']),
  /** Space keys by epoch, base64. */
  keys: z.record(z.string().regex(/^\d+$/), z.string()),
})

/** Which secrets open the member, and whether the recovery code was proven by typing it. */
const WaysIn = z.object({
  passphraseRevision: z.number().int(),
  recoveryRevision: z.number().int(),
  recoveryConfirmedAt: z.string().nullable(),
})
export type WaysIn = z.infer<typeof WaysIn>

export const spaceCollection = 'spaces'
export const waysInCollection = 'ways-in'
export const waysInId = 'ways-in'

/** A space whose key is on the ring. */
export interface RingSpace {
  id: string
  kind: Exclude<SpaceKind, 'keyring'>
  keys: Map<number, Uint8Array>
}

/**
 * The spaces on a ring.
 *
 * @throws AppError `vault.damaged` when a record of it does not read
 */
export function readRing(keyring: Space): RingSpace[] {
  return keyring.list(spaceCollection).map((record) => {
    const body = SpaceBody.safeParse(record.body)
    if (!body.success) throw new AppError('vault.damaged')
    const keys = new Map<number, Uint8Array>()
    for (const [epoch, key] of Object.entries(body.data.keys)) {
      keys.set(Number(epoch), fromBase64(key, 32))
    }
    return { id: record.id, kind: body.data.kind, keys }
  })
}

/** The write that puts a space on a ring. */
export function ringWrite(space: RingSpace): Write {
  const keys: Record<string, string> = {}
  for (const [epoch, key] of space.keys) keys[String(epoch)] = toBase64(key)
  const body = { kind: space.kind, keys }
  return { collection: spaceCollection, id: space.id, operation: 'put', body }
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
