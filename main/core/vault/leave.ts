import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Disk } from '../ports.ts'
import { type Departure, departureOf, departureWrite } from './departures.ts'
import { paths } from './format.ts'
import { digestOf, readGrants } from './grants.ts'
import { readHead, writeHead } from './head.ts'
import { readRing } from './key-ring.ts'
import { readKeyFile } from './key-slots.ts'
import type { KnownMembers } from './known-members.ts'
import { removeSpace, removeTwins } from './remove-side.ts'
import { readFormerRoots } from './root-history.ts'
import type { Seat } from './seats.ts'
import type { VaultSpace } from './space.ts'
import type { UnlockedVault } from './unlocked-vault.ts'
import { proveSecret } from './ways-in.ts'

/**
 * The member who is in leaves for good. Their departure, signed into the shared space, is the moment:
 * before it everything is as it was. After it their cover entry, key file, keyring, private space and
 * drafts go, by this act or by the next first save of anybody who stays. What they shared stays, in
 * their name; whoever stays makes another key before writing again. The vault is closed afterwards.
 *
 * @throws AppError `vault.wrong-passphrase`, `members.only-one`, `session.solo-only`,
 * `vault.read-only`, the disk's own codes; nothing was changed then, unless the disk could not tell
 * (`disk.failed`), and then nothing more is written in this sitting
 */
export async function leaveVault(vault: UnlockedVault, passphrase: string): Promise<void> {
  const { world, gate, mine } = vault.parts
  const { disk } = world
  if (mine === null) throw new AppError('session.solo-only')
  await proveSecret(vault, { type: 'passphrase', passphrase })
  await gate.documents.take(async () => {
    await gate.readyForDocuments()
    const stay = vault.members().filter(({ id }) => id !== vault.me)
    if (stay.length === 0) throw new AppError('members.only-one')
    const departure = await departureFor(vault)
    await vault.ours.commit([departureWrite(vault.me, departure)]).catch((error: unknown) => {
      // A disk that failed may hold their last word all the same. The next opening tells; until then
      // nothing is written that would go with them.
      if (isAppError(error, 'disk.failed')) gate.writable = false
      throw error
    })
    // They have left. What cannot be removed now goes with the first save of somebody who stays.
    gate.writable = false
    for (const space of [mine, vault.seat.drafts, vault.keyring]) await space.retire()
    await clearAway(disk, vault.me, departure).catch(() => undefined)
  })
  await vault.close()
}

async function departureFor(vault: UnlockedVault): Promise<Departure> {
  const { world } = vault.parts
  const { list } = await readGrants(world.disk, vault.vaultId, vault.ours.id)
  const last = list.grants.at(-1)
  if (last === undefined) throw new AppError('vault.damaged')
  const own = readRing(vault.keyring).filter(({ kind }) => kind === 'private' || kind === 'drafts')
  return {
    keyrings: [vault.keyring.id, ...readFormerRoots(vault.keyring).keys()],
    spaces: own.map(({ id }) => id),
    grants: digestOf(list, last),
  }
}

/** What departures are finished with. */
export interface Departed {
  disk: Disk
  vaultId: string
  ours: VaultSpace
  known: KnownMembers
}

/**
 * Clears away what members left behind whose leaving broke off. What somebody who is here holds the key
 * of, or what was ever given to several, does not go, whatever a departure names.
 */
export async function finishDepartures(
  { disk, vaultId, ours, known }: Departed,
  stay: readonly Seat[],
): Promise<void> {
  const inUse = new Set<string>(known.members.map(({ id }) => id))
  for (const { id } of known.members) {
    const keyring = await readKeyFile(disk, id).then(({ file }) => file.keyring)
    if (keyring !== undefined) inUse.add(keyring)
  }
  for (const { keyring } of stay) for (const { id } of readRing(keyring)) inUse.add(id)
  for (const { id } of known.former) {
    const departure = departureOf(ours, id)
    if (departure === null) continue
    const spaces: string[] = []
    for (const space of departure.spaces) {
      const given = await readGrants(disk, vaultId, space).catch(() => null)
      if (!inUse.has(space) && given?.list.grants.length === 0) spaces.push(space)
    }
    const keyrings = departure.keyrings.filter((keyring) => !inUse.has(keyring))
    await clearAway(disk, id, { ...departure, keyrings, spaces })
  }
}

/**
 * Keeps out whoever left, and finishes their leaving where that broke off: it is their own act still.
 *
 * @throws AppError `vault.no-such-member` where one of those who come in has left
 */
export async function refuseDeparted(
  departed: Departed,
  comers: readonly MemberId[],
  mayWrite: boolean,
): Promise<void> {
  if (!departed.known.former.some(({ id }) => comers.includes(id))) return
  if (mayWrite) {
    await departed.ours
      .makeSure()
      .then(() => finishDepartures(departed, []))
      .catch(() => undefined)
  }
  throw new AppError('vault.no-such-member')
}

/** Removes a way in before what it leads to, so that nobody comes to half of it. */
export async function clearAway(
  disk: Disk,
  member: MemberId,
  { keyrings, spaces }: Pick<Departure, 'keyrings' | 'spaces'>,
): Promise<void> {
  const found = await readHead(disk).catch(() => null)
  const members = found?.head.members.filter(({ id }) => id !== member) ?? []
  if (found && members.length < found.head.members.length) {
    await writeHead(disk, { ...found.head, revision: found.head.revision + 1, members })
  }
  await removeTwins(disk, paths.keysOf(member))
  for (const id of keyrings) await removeSpace(disk, paths.keyringOf(id), paths.keyring)
  for (const id of spaces) await removeSpace(disk, paths.space(id), paths.spaces)
}
