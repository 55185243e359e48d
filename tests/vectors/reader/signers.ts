import { fromBase64, same, toBase64 } from './bytes.ts'
import { bytesIn, type JsonObject, objectOf, parsed, textIn } from './json.ts'
import { isSigned, type Place } from './place.ts'
import { type Revision, statementOf } from './record.ts'
import { unlessDamaged } from './refusal.ts'
import { H, idOf, verifies } from './sodium.ts'
import type { OpenSpace } from './space.ts'

export interface PublicKeys {
  box: Uint8Array
  sign: Uint8Array
}

/** What a reader goes by to say that a word is a member's: 9.3, 14.1, 16.4. */
export interface Signer {
  /** The keys that are pinned; null where nothing tells which are the member's. */
  keys: PublicKeys | null
  /** The keys that these took the place of, the oldest first. */
  former: PublicKeys[]
  /** Digests, in base64, of what the member signed with former keys and vouches for. */
  vouched: Set<string>
  /** Of a member who left, the digest of the last grant that stood then, in base64. */
  lastGrant: string | null
  /** Where two changes of keys rival: those the member had before. */
  disputed: PublicKeys[]
}

export type Signers = Map<string, Signer>

export function signerWith(keys: PublicKeys, former: PublicKeys[] = []): Signer {
  return { keys, former, vouched: new Set(), lastGrant: null, disputed: [] }
}

/** Somebody for whom nothing holds, and who is told by the keys of before. */
export function inDispute(before: PublicKeys[]): Signer {
  return { keys: null, former: [], vouched: new Set(), lastGrant: null, disputed: before }
}

export function publicKeysIn(body: JsonObject): PublicKeys {
  return { box: bytesIn(body, 'box', 32), sign: bytesIn(body, 'sign', 32) }
}

export function areSame(left: PublicKeys, right: PublicKeys): boolean {
  return same(left.box, right.box) && same(left.sign, right.sign)
}

/** Whether these are the pinned keys of a member or among the former ones. */
export function hasOrHad({ keys, former, disputed }: Signer, others: PublicKeys): boolean {
  return [...former, ...disputed, ...(keys ? [keys] : [])].some((one) => areSame(one, others))
}

/** Whether a signature holds for a member over a message: 9.3. */
export function holds(
  signers: Signers,
  member: string,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const signer = signers.get(member)
  if (!signer?.keys) return false
  if (verifies(signature, message, signer.keys.sign)) return true
  if (!signer.vouched.has(toBase64(H(message)))) return false
  return signer.former.some(({ sign }) => verifies(signature, message, sign))
}

/** Whether a revision is its author's own: 9.3. Unsigned spaces vouch by their key. */
export function isGenuine(place: Place, record: Revision, pins: Signers): boolean {
  if (!isSigned(place.kind)) return true
  const statement = statementOf(place.vault, place.space, record)
  return holds(pins, record.author, statement, record.signature)
}

/** What a member vouches for with the key that is pinned now: 16.4. */
export function vouchedBy(shared: OpenSpace, member: string, keys: PublicKeys): Set<string> {
  const byThisKey: Signers = new Map([[member, signerWith(keys)]])
  const vouched = new Set<string>()
  for (let part = 1; ; part += 1) {
    const revisions = shared.records.get(`vouched/${idOf(keys.sign)}.${part}`)
    if (!revisions) return vouched
    for (const record of revisions) {
      const { author, text } = record
      if (author !== member || text === null || !isGenuine(shared.place, record, byThisKey))
        continue
      const bytes = unlessDamaged(() => fromBase64(textIn(objectOf(parsed(text)), 'statements')))
      for (let at = 0; bytes && at + 32 <= bytes.length; at += 32) {
        vouched.add(toBase64(bytes.subarray(at, at + 32)))
      }
    }
  }
}
