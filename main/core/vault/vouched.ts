import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { concat } from '../crypto/bytes.ts'
import { digestBytes } from '../crypto/digest.ts'
import { idOf } from '../crypto/ids.ts'
import type { Space, Write } from './types.ts'

/** Collection of Ours in which a member stands by what they signed with keys they have no more. */
export const vouchedCollection = 'vouched'

/** Digests in one record: under 2 MiB of JSON. */
const perRecord = 32_768

/** Digests of messages one after the other, base64. */
const Body = z.object({ statements: z.string() })

/**
 * The writes by which a member with a new signing key stands by messages that were signed with former
 * ones. They are to be signed with the new key: by any other they count for nothing.
 */
export function vouchedWrites(sign: Uint8Array, digests: readonly Uint8Array[]): Write[] {
  const sorted = digests.toSorted((a, b) => (toBase64(a) < toBase64(b) ? -1 : 1))
  const writes: Write[] = []
  for (let at = 0; at === 0 || at < sorted.length; at += perRecord) {
    const statements = toBase64(concat(...sorted.slice(at, at + perRecord)))
    const id = recordId(sign, writes.length + 1)
    writes.push({ collection: vouchedCollection, id, operation: 'put', body: { statements } })
  }
  return writes
}

/**
 * What a member stands by, of messages signed with former keys. Only records that hold by the key they
 * have now count: whoever has a former one must not vouch for it.
 */
export function readVouched(shared: Space, member: MemberId, sign: Uint8Array): Set<string> {
  const vouched = new Set<string>()
  for (let part = 1; ; part += 1) {
    const revisions = shared.history(vouchedCollection, recordId(sign, part))
    if (revisions.length === 0) return vouched
    for (const record of revisions) {
      if (record.author !== member || record.signature !== 'verified') continue
      for (const digest of digestsIn(record.body)) vouched.add(digest)
    }
  }
}

function recordId(sign: Uint8Array, part: number): string {
  return `${idOf(sign)}.${part}`
}

function digestsIn(body: unknown): string[] {
  const read = Body.safeParse(body)
  if (!read.success) return []
  try {
    const bytes = fromBase64(read.data.statements)
    return Array.from({ length: Math.floor(bytes.length / digestBytes) }, (_, at) =>
      toBase64(bytes.subarray(at * digestBytes, (at + 1) * digestBytes)),
    )
  } catch {
    return []
  }
}
