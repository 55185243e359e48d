import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { fromUtf8, utf8 } from '../crypto/bytes.ts'
import { digest } from '../crypto/digest.ts'
import type { MemberKeys } from '../crypto/member-keys.ts'
import { placeBytes } from '../crypto/place.ts'
import { isSignedBy, type Signer, signDetached } from '../crypto/signature.ts'
import { sodium } from '../crypto/sodium.ts'
import type { Disk } from '../ports.ts'
import { paths } from './format.ts'
import { paperKinds } from './paper.ts'
import { spelledBytes } from './spelled-bytes.ts'
import { readTwins, writeTwins } from './twins.ts'

const Id = z.string().regex(idPattern)

/** One delivery of a space's key to one member. */
const Grant = z.object({
  epoch: z.number().int().min(1),
  from: Id,
  to: Id,
  /** `crypto_box_seal` of `{kind, key}` for the receiver, base64. */
  sealed: spelledBytes(),
  /** Digest of the grant before, base64; empty for the first. */
  previous: z.string(),
  /** The giver's Ed25519 signature, base64: a sealed box alone has no sender. */
  signature: spelledBytes(),
})
export type Grant = z.infer<typeof Grant>

const GrantList = z.object({
  vault: Id,
  space: Id,
  /** How many grants there are; both copies are rewritten for each. */
  revision: z.number().int().min(0),
  grants: z.array(Grant),
})
export type GrantList = z.infer<typeof GrantList>

const Delivered = z.object({ kind: z.string(), key: z.string() })

/** Whoever reads a list: with the keys they have, and those that earlier grants were sealed for. */
export interface Receiver {
  id: MemberId
  keys: Pick<MemberKeys, 'box'>
  otherKeys?: readonly Pick<MemberKeys, 'box'>[]
}

/** Whoever signed a grant; of a member who left, the last grant of the shared key that stood then. */
type Giver = Signer & { lastGrant?: string | null }

/** The grants of a space, checked: who holds its key, and the keys that came to `me`. */
export interface CheckedGrants {
  /** Those who were given the key of the newest epoch. */
  holders: MemberId[]
  /** The newest epoch that was given; 1 where none was. */
  epoch: number
  keys: Map<number, { kind: string; key: Uint8Array }>
  /** Those that count. */
  counted: Grant[]
  /** Grants that no pinned member signed, or out of their chain. They are shown, and count for nothing. */
  refused: number
}

/**
 * Reads the grants of a space; an empty list when it has none.
 *
 * @throws AppError `vault.damaged` (both copies), `vault.newer-format`
 */
export async function readGrants(
  disk: Disk,
  vault: string,
  space: string,
): Promise<{ list: GrantList; worn: boolean }> {
  const twins = await readTwins(disk, paths.grantsOf(space), paperKinds.grants, GrantList)
  if (twins === null) return { list: { vault, space, revision: 0, grants: [] }, worn: false }
  if (twins.body.vault !== vault || twins.body.space !== space) throw new AppError('vault.damaged')
  return { list: twins.body, worn: twins.worn }
}

/** Writes a list of grants, both copies. */
export async function writeGrants(disk: Disk, list: GrantList): Promise<void> {
  await writeTwins(disk, paths.grantsOf(list.space), paperKinds.grants, list)
}

/** The list with one more grant at its end. */
export function withGrant(
  list: GrantList,
  giver: { id: MemberId; keys: MemberKeys },
  receiver: { id: MemberId; box: Uint8Array },
  given: { epoch: number; kind: string; key: Uint8Array },
): GrantList {
  const text = utf8(JSON.stringify({ kind: given.kind, key: toBase64(given.key) }))
  const last = list.grants.at(-1)
  const bare = {
    epoch: given.epoch,
    from: giver.id,
    to: receiver.id,
    sealed: toBase64(sodium.crypto_box_seal(text, receiver.box)),
    previous: last === undefined ? '' : digestOf(list, last),
  }
  const signature = toBase64(signDetached(giver.keys.sign.privateKey, grantStatement(list, bare)))
  return { ...list, revision: list.revision + 1, grants: [...list.grants, { ...bare, signature }] }
}

/**
 * Checks every grant in order. The first must be its giver's own; every other giver must hold the newest
 * key already, and of a debrief's be the first one again. Epochs only rise, and each begins with its
 * giver's own grant; every signature must be a pinned member's, who begins no epoch once they have left.
 * What they gave without beginning one counts whatever their departure names: nobody who stays loses
 * the key they hold by it.
 */
export function checkGrants(
  list: GrantList,
  me: Receiver,
  signKeyOf: (member: MemberId) => Giver | null,
  givers: 'holders' | 'starter' = 'holders',
): CheckedGrants {
  const starter = list.grants[0]?.from
  const checked: CheckedGrants = {
    holders: [],
    epoch: 1,
    keys: new Map(),
    counted: [],
    refused: 0,
  }
  const digests = list.grants.map((grant) => digestOf(list, grant))
  for (const [at, grant] of list.grants.entries()) {
    const from = grant.from as MemberId
    const key = signKeyOf(from)
    const follows = grant.previous === (digests[at - 1] ?? '')
    const isOwn = grant.from === grant.to
    const rises = grant.epoch > checked.epoch
    const mayGive =
      at === 0
        ? isOwn
        : checked.holders.includes(from) &&
          (givers === 'holders' || from === starter) &&
          (isOwn || !rises)
    const lastGrant = givers === 'holders' ? (key?.lastGrant ?? null) : null
    const hadLeft = rises && lastGrant !== null && at > digests.indexOf(lastGrant)
    const good =
      key !== null &&
      follows &&
      mayGive &&
      !hadLeft &&
      grant.epoch >= checked.epoch &&
      isSignedBy(key, grantStatement(list, grant), fromBase64(grant.signature))
    if (!good) {
      checked.refused += 1
      continue
    }
    checked.counted.push(grant)
    // Whoever is not given the newest key can read what was written before it, and no more.
    if (rises) checked.holders = []
    checked.epoch = grant.epoch
    if (!checked.holders.includes(grant.to as MemberId)) checked.holders.push(grant.to as MemberId)
    if (grant.to === me.id) {
      const delivered = openGrant(grant, me)
      const isOdd = delivered?.kind !== (givers === 'starter' ? 'side' : 'shared')
      if (delivered === null || isOdd) checked.refused += 1
      else if (!checked.keys.has(grant.epoch)) checked.keys.set(grant.epoch, delivered)
    }
  }
  return checked
}

/**
 * Every key of a shared space that a list holds for `me`, whoever signed: candidates to read with, until
 * it is known whose signatures hold. The first of each epoch.
 */
export function keysFor(list: GrantList, me: Receiver): Map<number, Uint8Array> {
  const keys = new Map<number, Uint8Array>()
  for (const grant of list.grants) {
    if (grant.to !== me.id || keys.has(grant.epoch)) continue
    const delivered = openGrant(grant, me)
    if (delivered?.kind === 'shared') keys.set(grant.epoch, delivered.key)
  }
  return keys
}

/** Names a grant: what the next one follows, and what a member who leaves saw last. */
export function digestOf(list: GrantList, grant: Grant): string {
  return toBase64(digest(grantStatement(list, grant)))
}

function openGrant(
  grant: Grant,
  { keys, otherKeys = [] }: Receiver,
): { kind: string; key: Uint8Array } | null {
  for (const { box } of [keys, ...otherKeys]) {
    try {
      const sealed = fromBase64(grant.sealed)
      const text = sodium.crypto_box_seal_open(sealed, box.publicKey, box.privateKey)
      const delivered = Delivered.parse(JSON.parse(fromUtf8(text)))
      return { kind: delivered.kind, key: fromBase64(delivered.key, 32) }
    } catch {
      // Sealed for another key, or nothing that reads.
    }
  }
  return null
}

/** What the giver signs, and what the next grant names by its digest. */
export function grantStatement(list: GrantList, grant: Omit<Grant, 'signature'>): Uint8Array {
  return placeBytes(
    'hearth-grant',
    list.vault,
    list.space,
    grant.epoch,
    grant.from,
    grant.to,
    fromBase64(grant.sealed),
    grant.previous,
  )
}
