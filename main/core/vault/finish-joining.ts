import { AppError, isAppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Disk } from '../ports.ts'
import { paths } from './format.ts'
import { checkGrants, readGrants, withGrant, writeGrants } from './grants.ts'
import { readHead, writeHead } from './head.ts'
import { type Joining, joiningOverWrite, readJoinings } from './joining.ts'
import { readRing } from './key-ring.ts'
import { readKeyFile } from './key-slots.ts'
import { memberWrite } from './known-members.ts'
import { clearAway } from './leave.ts'
import { pinCollection } from './pins.ts'
import type { Seat } from './seats.ts'
import type { Write } from './types.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/**
 * Gives a newcomer the key of what all share, puts their name on the cover, and introduces them, which
 * makes them a member. Their own spaces and their key file are on disk already, and their pin on the
 * ring of whoever introduces them. What is done already is not done again.
 */
export async function introduce(
  vault: UnlockedVault,
  seat: Seat,
  member: Member,
  commit: (writes: Write[]) => Promise<unknown>,
): Promise<void> {
  const { disk } = vault.parts.world
  const { pins, holders } = vault.parts
  const pin = pins.get(member.id)
  if (pin === undefined) throw new AppError('vault.damaged')
  const shared = readRing(seat.keyring).find(({ kind }) => kind === 'shared')!
  const epoch = Math.max(...shared.keys.keys())
  const { list } = await readGrants(disk, vault.vaultId, shared.id)
  const { counted } = checkGrants(list, seat, (of) => pins.get(of) ?? null)
  if (!counted.some((grant) => grant.to === member.id && grant.epoch === epoch)) {
    const given = { epoch, kind: 'shared', key: shared.keys.get(epoch)! }
    await writeGrants(disk, withGrant(list, seat, { id: member.id, box: pin.box }, given))
  }
  const cover = await readHead(disk)
  if (cover === null) throw new AppError('vault.damaged')
  const { head } = cover
  if (!head.members.some(({ id }) => id === member.id)) {
    const members = [...head.members, member]
    await writeHead(disk, { ...head, revision: head.revision + 1, members })
  }
  // Last, because this is what makes a member.
  await commit([{ ...memberWrite(member, pin), by: seat.id }])
  if (!holders.includes(member.id)) holders.push(member.id)
}

/**
 * Finishes what a crash cut short while a member added somebody: where the newcomer's key file is whole,
 * they become a member as both wanted; where it never came to be, what was begun is cleared away.
 */
export async function settleJoinings(vault: UnlockedVault): Promise<void> {
  for (const seat of vault.parts.seats.all) {
    // Each by itself: what cannot be settled now must not keep the rest from being mended.
    for (const joining of readJoinings(seat.keyring)) {
      await settle(vault, seat, joining).catch(() => undefined)
    }
  }
}

async function settle(vault: UnlockedVault, seat: Seat, joining: Joining): Promise<void> {
  const { member } = joining
  const members = vault.members()
  const known = [...members, ...vault.former()]
  if (known.some(({ id }) => id === member.id)) {
    await seat.keyring.commitUnmended([joiningOverWrite(member.id)])
    return
  }
  const { disk } = vault.parts.world
  const hasKeyFile = await readKeyFile(disk, member.id).then(
    () => true,
    (error: unknown) => {
      if (isAppError(error, 'vault.key-file-missing')) return false
      throw error
    },
  )
  // Whoever was cut short may have been added once more by somebody else, and is here as that member.
  const isAgain = isTaken(member.label, members)
  // Of the keys that came since, the newest can still be given; those between can not, for grants only rise.
  const isBehind = joining.epoch !== undefined && joining.epoch + 1 < newestSharedKey(seat)
  const isOver = (isAgain || isBehind) && (await isUntouched(disk, joining.spaces))
  if (!hasKeyFile || isOver) {
    await clearJoining(vault, joining, (writes) => seat.keyring.commitUnmended(writes))
    return
  }
  if (members.length >= limits.members) return
  const places = known.map(({ place }) => place)
  const place = places.includes(member.place) ? Math.max(...places) + 1 : member.place
  // What a process that was killed left without a sync must not go once they are introduced.
  for (const folder of [paths.keys, paths.space(vault.ours.id), '']) await disk.syncFolder(folder)
  await introduce(vault, seat, { ...member, place }, (writes) => vault.ours.commitUnmended(writes))
  await seat.keyring.commitUnmended([joiningOverWrite(member.id)])
}

function newestSharedKey({ keyring }: Seat): number {
  const shared = readRing(keyring).find(({ kind }) => kind === 'shared')
  return Math.max(0, ...(shared?.keys.keys() ?? []))
}

/** Removes all that was written for somebody who did not become a member, and the note of it last. */
export async function clearJoining(
  vault: UnlockedVault,
  { member, spaces }: Joining,
  commit: (writes: Write[]) => Promise<unknown>,
): Promise<void> {
  await clearAway(vault.parts.world.disk, member.id, { keyrings: [member.id], spaces })
  const unpinned: Write = { collection: pinCollection, id: member.id, operation: 'delete' }
  await commit([unpinned, joiningOverWrite(member.id)])
  vault.parts.pins.delete(member.id)
}

/** Whether somebody bears this name, however they spell it. */
export function isTaken(label: string, members: readonly Member[]): boolean {
  const spelled = (text: string) => text.normalize('NFKC').toLowerCase()
  return members.some((member) => spelled(member.label) === spelled(label))
}

/** Nobody ever wrote to these spaces: each has no segment but the one that it was founded with. */
export async function isUntouched(disk: Disk, spaces: readonly string[]): Promise<boolean> {
  for (const space of spaces) {
    const segments = await disk.list(`${paths.space(space)}/log`)
    if (segments.length > 1) return false
  }
  return true
}
