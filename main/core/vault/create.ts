import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import { randomId } from '../crypto/ids.ts'
import { type MemberKeys, memberKeys, newRoot, newSpaceKey } from '../crypto/member-keys.ts'
import { formatRecoveryCode, newRecoverySecret } from '../crypto/recovery-code.ts'
import { format } from './format.ts'
import { withGrant, writeGrants } from './grants.ts'
import { writeHead } from './head.ts'
import { houseFor } from './house-for.ts'
import { type RingSpace, ringWrite, waysInWrite } from './key-ring.ts'
import { type KeyFile, withSlot, writeKeyFile } from './key-slots.ts'
import { memberWrite } from './known-members.ts'
import { takeLock } from './lock-file.ts'
import { openProven } from './open.ts'
import { openSpace, type SpaceHouse } from './open-space.ts'
import { type Pin, pinOf, pinWrite } from './pins.ts'
import { makeDurableFolder } from './replace-file.ts'
import { findHead } from './status.ts'
import type { SpaceKind, Write } from './types.ts'
import type { UnlockedVault } from './unlocked-vault.ts'
import { newWitness, witnessWrite } from './witness.ts'
import type { VaultWorld } from './world.ts'

/** A member as set-up makes one. The recovery code exists nowhere else. */
export interface Newcomer {
  member: Member
  recoveryCode: string
}

/** A vault that was just founded, open as its first member. */
export interface Founded extends Newcomer {
  vault: UnlockedVault
}

/**
 * Founds a vault in an empty folder with its first member. Key file and HEAD come last: until they are
 * there, there is no vault, and a crash before leaves nothing that opens. From the key file on it is whole.
 *
 * @throws AppError `vault.already-exists`
 */
export async function createVault(
  world: VaultWorld,
  first: { label: string; passphrase: string },
): Promise<Founded> {
  await makeDurableFolder(world.disk, '')
  const lock = await takeLock(world.disk, world.owners)
  try {
    if ((await findHead(world.disk)) !== null) throw new AppError('vault.already-exists')
    const vault = randomId()
    const person = newPerson({ label: first.label, place: 0 })
    const pins = new Map([[person.member.id, pinOf(person.keys)]])
    const shared = newRingSpace('shared')
    const file = await keyFileFor(world, vault, person, first.passphrase)

    await foundPrivateSpaces(world, vault, person, shared, pins)
    const house = houseFor(world, vault, 1, person, pins)
    await foundSpace(house, shared, [memberWrite(person.member, pinOf(person.keys))])
    const list = { vault, space: shared.id, revision: 0, grants: [] }
    const giver = { id: person.member.id, keys: person.keys }
    const given = { epoch: 1, kind: 'shared', key: shared.keys.get(1)! }
    await writeGrants(world.disk, withGrant(list, giver, receiverOf(person), given))
    await writeKeyFile(world.disk, file)
    await writeHead(world.disk, {
      format: format.name,
      vault,
      revision: 1,
      incarnation: 1,
      members: [person.member],
    })
    await lock.release()
    const proven = {
      member: person.member.id,
      root: person.root,
      used: { by: 'passphrase' as const, revision: 1 },
    }
    return {
      vault: await openProven(world, [proven], {}),
      member: person.member,
      recoveryCode: formatRecoveryCode(person.recovery),
    }
  } finally {
    await lock.release().catch(() => undefined)
  }
}

/** Everything about a person that must exist before they are a member. */
export interface Person {
  member: Member
  root: Uint8Array
  keys: MemberKeys
  recovery: Uint8Array
  /** Their private space and their drafts. */
  spaces: RingSpace[]
}

/** Draws a person's secrets. */
export function newPerson(named: { label: string; place: number }): Person {
  const root = newRoot()
  return {
    member: { id: randomId() as MemberId, ...named },
    root,
    keys: memberKeys(root),
    recovery: newRecoverySecret(),
    spaces: [newRingSpace('private'), newRingSpace('drafts')],
  }
}

/** A person's key file with both ways in. */
export async function keyFileFor(
  world: VaultWorld,
  vault: string,
  person: Person,
  passphrase: string,
): Promise<KeyFile> {
  const { id, label, place } = person.member
  const empty: KeyFile = { vault, member: id, revision: 1, label, place, slots: [] }
  const secret = { type: 'passphrase' as const, passphrase }
  const withPassphrase = await withSlot(world.kdf, empty, person.root, secret)
  const recovery = { type: 'recovery' as const, secret: person.recovery }
  return withSlot(world.kdf, withPassphrase, person.root, recovery)
}

/**
 * Founds a person's private space, drafts and keyring, the keyring last: it names the others.
 *
 * @param known incarnations that are no news to them
 */
export async function foundPrivateSpaces(
  world: VaultWorld,
  vault: string,
  person: Person,
  shared: RingSpace,
  pins: ReadonlyMap<MemberId, Pin>,
  known: readonly string[] = [],
): Promise<void> {
  const house = houseFor(world, vault, 1, person, pins)
  for (const space of person.spaces) await foundSpace(house, space, [aboutWrite()])
  const keyring = { id: person.member.id, kind: 'keyring' as const }
  const ring = [
    ...[shared, ...person.spaces].map(ringWrite),
    ...[...pins].map(([id, pin]) => pinWrite(id, pin)),
    waysInWrite({ passphraseRevision: 1, recoveryRevision: 1, recoveryConfirmedAt: null }),
    witnessWrite(newWitness(world.clock.now().toISOString(), known)),
  ]
  // The keys lie in pages as well from the start: no single bad file may lock anybody out.
  await foundSpace(house, { ...keyring, keys: new Map([[1, person.keys.keyring]]) }, ring, {
    withPages: true,
  })
}

/** A space that nobody has written to yet, with its first key. */
export function newRingSpace(kind: RingSpace['kind']): RingSpace {
  return { id: randomId(), kind, keys: new Map([[1, newSpaceKey()]]), members: [] }
}

export function receiverOf(person: Person): { id: MemberId; box: Uint8Array } {
  return { id: person.member.id, box: person.keys.box.publicKey }
}

/** A first record in every space, so that a space whose log is gone is never taken for a new one. */
function aboutWrite(): Write {
  return { collection: 'about', id: 'about', operation: 'put', body: {} }
}

/** Founds a space with its first records, and closes it. */
export async function foundSpace(
  house: SpaceHouse,
  space: { id: string; kind: SpaceKind; keys: Map<number, Uint8Array> },
  writes: Write[],
  { withPages = false, atOnce = writes.length } = {},
): Promise<void> {
  const address = { ...space, readers: () => [house.authorOf().id], isNew: true }
  const opened = await openSpace(house, address)
  for (let at = 0; at < writes.length; at += atOnce) {
    await opened.space.commit(writes.slice(at, at + atOnce))
  }
  if (withPages) await opened.space.tidy()
  await opened.space.close()
}
