import { utf8 } from '../../main/core/crypto/bytes.ts'
import { memberKeys, newRoot } from '../../main/core/crypto/member-keys.ts'
import { frameTypes } from '../../main/core/vault/frame.ts'
import type { UnlockedVault, Write } from '../../main/core/vault/index.ts'
import { readRing } from '../../main/core/vault/key-ring.ts'
import { openSpace, readSpace, type SpaceHouse } from '../../main/core/vault/open-space.ts'
import { signRecord, type WireRecord } from '../../main/core/vault/record.ts'
import { one } from '../../main/core/vault/sit-down.ts'
import type { Operation } from '../../main/core/vault/types.ts'
import type { MemberId } from '../../shared/ids.ts'

/**
 * Writes into Ours what an altered program of the member who is in could, once their vault is closed: it
 * holds the key of the space, and has the other's name to write, but not their hand to sign.
 */
export async function forge(
  vault: UnlockedVault,
  author: MemberId,
  writes: Write[],
): Promise<void> {
  const nobodys = memberKeys(newRoot()).sign.privateKey
  const address = { ...one(readRing(vault.keyring), 'shared'), readers: () => [] }
  const { space } = await openSpace(houseOf(vault, author, nobodys), address)
  await space.commit(writes)
  await space.close()
}

/** A first revision as somebody makes it up, with whatever date they like. */
export interface FirstWords {
  collection: string
  id: string
  /** A JSON value; left out, it is a tombstone. */
  body?: unknown
  operation?: Operation
  writtenAt: string
  revision?: number
}

/**
 * Writes first revisions beside whatever stands, in Ours or in a debrief, as an altered program of the
 * member who is in could, once their vault is closed: signed by their own hand.
 */
export async function writeFirst(
  vault: UnlockedVault,
  words: FirstWords[],
  side?: string,
): Promise<void> {
  const { id: author, keys } = vault.seat
  const ring = readRing(vault.keyring)
  const found = side === undefined ? one(ring, 'shared') : ring.find(({ id }) => id === side)!
  const house = houseOf(vault, author, keys.sign.privateKey)
  const { parts } = await readSpace(house, { ...found, readers: () => [] })
  const records = words.map(({ body, operation = 'put', revision = 1, ...named }) => {
    const json = operation === 'put' ? JSON.stringify(body) : null
    const wire: WireRecord = { ...named, revision, operation, author }
    const signature = signRecord(keys.sign.privateKey, parts.signing, wire, json)
    return { ...wire, signature, ...(json === null ? {} : { body: json }) }
  })
  await parts.log.append(frameTypes.records, utf8(JSON.stringify({ records })))
  await parts.log.close()
}

function houseOf(vault: UnlockedVault, author: MemberId, signKey: Uint8Array): SpaceHouse {
  const { world, vaultId, incarnation } = vault.parts
  return {
    disk: world.disk,
    clock: world.clock,
    vault: vaultId,
    incarnation,
    segmentBytes: 1_000_000,
    authorOf: () => ({ id: author, signKey }),
    signKeyOf: () => null,
    beforeWrite: async () => undefined,
    isHeld: () => false,
  }
}
