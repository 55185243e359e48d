import { z } from 'zod'
import { idPattern } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { spelledBytes } from './spelled-bytes.ts'
import type { Space, Write } from './types.ts'

/**
 * What a keyring knows of the keys before it, and of those that are about to follow. Collections:
 * `former-roots` by the keyring that each root opened, and `new-keys` with two ids.
 */
const formerRoots = 'former-roots'
export const newKeysCollection = 'new-keys'
const dueId = 'due'
const begunId = 'begun'

const Root = z.object({ root: spelledBytes(32) })
const Due = z.object({ before: z.string().regex(idPattern), shared: spelledBytes(32) })
const Begun = z.object({ keyring: z.string().regex(idPattern) })

/** Keys that opened a new keyring already and that nobody was told of yet. */
export interface DueKeys {
  /** The keyring of the root whose keys everybody knows. */
  before: string
  /** The key that the shared space is written with from then on. */
  shared: Uint8Array
}

/** Roots that the member had before, by the keyring that each opened. */
export function readFormerRoots(keyring: Space): Map<string, Uint8Array> {
  return new Map(
    keyring.list(formerRoots).flatMap(({ id, body }) => {
      const read = Root.safeParse(body)
      return read.success ? [[id, fromBase64(read.data.root, 32)] as const] : []
    }),
  )
}

export function formerRootWrite(keyring: string, root: Uint8Array): Write {
  const body = { root: toBase64(root) }
  return { collection: formerRoots, id: keyring, operation: 'put', body }
}

/** What is still to be told of new keys; null when everybody knows them. */
export function readDueKeys(keyring: Space): DueKeys | null {
  const record = keyring.list(newKeysCollection).find(({ id }) => id === dueId)
  const read = Due.safeParse(record?.body)
  if (!read.success) return null
  return { before: read.data.before, shared: fromBase64(read.data.shared, 32) }
}

export function dueKeysWrite({ before, shared }: DueKeys): Write {
  const body = { before, shared: toBase64(shared) }
  return { collection: newKeysCollection, id: dueId, operation: 'put', body }
}

/** The write after which nothing of new keys waits any more. */
export function keysToldWrite(): Write {
  return { collection: newKeysCollection, id: dueId, operation: 'delete' }
}

/** A keyring that was begun and that no key file names yet; null where there is none. */
export function readBegun(keyring: Space): string | null {
  const record = keyring.list(newKeysCollection).find(({ id }) => id === begunId)
  const read = Begun.safeParse(record?.body)
  return read.success ? read.data.keyring : null
}

/** Notes a keyring that is being made, or with null that there is none any more. */
export function begunWrite(keyring: string | null): Write {
  const named = { collection: newKeysCollection, id: begunId }
  if (keyring === null) return { ...named, operation: 'delete' }
  return { ...named, operation: 'put', body: { keyring } }
}
