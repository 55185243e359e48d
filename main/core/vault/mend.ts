import type { MemberId } from '../../../shared/ids.ts'
import type { Disk } from '../ports.ts'
import { binSeenWrites } from './bin-seen.ts'
import type { FoundSides } from './find-sides.ts'
import { settleJoinings } from './finish-joining.ts'
import { removeFormerKeyrings } from './finish-new-keys.ts'
import { paths } from './format.ts'
import { readGrants, writeGrants } from './grants.ts'
import { readHead, writeHead } from './head.ts'
import { readWaysIn, ringWrite, waysInWrite } from './key-ring.ts'
import { type KeyFile, readKeyFile, withoutOlderCodes, writeKeyFile } from './key-slots.ts'
import { finishDepartures } from './leave.ts'
import { follows, type Pin, pinWrite, readPins, samePin } from './pins.ts'
import type { Seat } from './seats.ts'
import type { FoundHead } from './status.ts'
import type { Write } from './types.ts'
import type { UnlockedVault } from './unlocked-vault.ts'
import { incarnations } from './witness.ts'

/**
 * What waits for the first save, because opening writes nothing: copies that were found worn are
 * written anew, members introduced while this one was away are pinned, debriefs that were granted
 * meanwhile go on the ring, what is left of those that ended goes, a restore is signed for, joining,
 * leaving and new keys that broke off are finished.
 */
export async function mend(
  vault: UnlockedVault,
  found: FoundHead,
  sides: FoundSides,
): Promise<void> {
  const { world, incarnation, seats, pins } = vault.parts
  const { disk } = world
  // A process that was killed may have left what goes with the power: it may have been seen, and is
  // safe before anything is removed or written because of it.
  const own = seats.all.flatMap(({ keyring, drafts }) => [keyring, drafts])
  for (const space of [vault.ours, ...own, ...vault.sides.list()]) await space.makeSure()
  // What must come before anything is written that others read. Where it fails, that is tried again then.
  const maySign = await readyToSign(vault)
  const joined = [...vault.members(), ...vault.former()].map(({ id }) => id)
  for (const { keyring } of seats.all) {
    const writes = pinsToWrite(readPins(keyring), pins, joined)
    if (writes.length > 0) await keyring.commitUnmended(writes)
  }
  for (const { seat, space } of sides.toRing) {
    await disk.syncFolder(paths.space(space.id))
    await seat.keyring.commitUnmended([ringWrite(space)])
  }
  // Each by itself: a file that cannot be removed now must not keep the rest from being mended.
  for (const id of sides.ended) await vault.sides.clear(id).catch(() => undefined)
  const known = String(incarnation)
  if (maySign && incarnation > 1 && vault.ours.get(incarnations, known) === null) {
    const body = { at: world.clock.now().toISOString() }
    await vault.ours.commitUnmended([
      { collection: incarnations, id: known, operation: 'put', body },
    ])
  }
  const seen = seats.all.flatMap(({ id }) =>
    binSeenWrites(vault.ours, id, world.clock.now().toISOString()),
  )
  if (maySign && seen.length > 0) await vault.ours.commitUnmended(seen)
  if (maySign) await settleJoinings(vault)
  const signed = vault.members()
  const former = vault.former()
  // Whoever the cover names and no record does is kept: only those go who said so themselves.
  const cover = await coverNow(disk, found)
  const others = cover.head.members.filter(
    ({ id }) => ![...signed, ...former].some((member) => member.id === id),
  )
  const members = [...signed, ...others]
  const told = JSON.stringify(cover.head.members) !== JSON.stringify(members)
  if (cover.worn || told) {
    await writeHead(disk, { ...cover.head, revision: cover.head.revision + 1, members })
  }
  for (const seat of seats.all) {
    const keyFile = await readKeyFile(disk, seat.id)
    if (keyFile.worn) {
      await writeKeyFile(disk, { ...keyFile.file, revision: keyFile.file.revision + 1 })
    }
    await settleWaysIn(disk, seat, keyFile.file)
    // Each by itself: what cannot be removed now must not keep the rest from being mended.
    await removeFormerKeyrings(disk, seat).catch(() => undefined)
  }
  const { vaultId, ours } = vault
  const departed = { disk, vaultId, ours, known: { members: signed, former, refused: 0 } }
  await finishDepartures(departed, seats.all).catch(() => undefined)
  for (const space of [vault.ours.id, ...sides.worn]) {
    const grants = await readGrants(disk, vault.vaultId, space)
    if (grants.worn) await writeGrants(disk, grants.list)
  }
}

/** The cover as it was found, or as it was written since. */
async function coverNow(disk: Disk, found: FoundHead): Promise<FoundHead> {
  const now = await readHead(disk).catch(() => null)
  return now !== null && now.head.revision > found.head.revision ? now : found
}

/** True once nothing stands in the way of signed words. */
async function readyToSign({ parts }: UnlockedVault): Promise<boolean> {
  try {
    await parts.gate.shared?.settle()
    return true
  } catch {
    return false
  }
}

/** Pins of members who are new to a ring, or whose keys were made anew. */
function pinsToWrite(
  ring: ReadonlyMap<MemberId, Pin>,
  pins: ReadonlyMap<MemberId, Pin>,
  joined: readonly MemberId[],
): Write[] {
  return joined.flatMap((id) => {
    const [pin, old] = [pins.get(id), ring.get(id)]
    if (pin === undefined || (old && (samePin(old, pin) || !follows(pin, old)))) return []
    return [pinWrite(id, pin)]
  })
}

/** A change of passphrase whose note in the ring failed is noted now, and codes that are over go. */
async function settleWaysIn(disk: Disk, { keyring }: Seat, file: KeyFile): Promise<void> {
  const noted = readWaysIn(keyring)
  if (noted === null) return
  const tidied = withoutOlderCodes(file, noted.recoveryRevision)
  if (tidied !== file) await writeKeyFile(disk, tidied)
  const revisions = file.slots.flatMap((slot) => (slot.type === 'passphrase' ? slot.revision : []))
  const passphraseRevision = Math.max(noted.passphraseRevision, ...revisions)
  if (passphraseRevision === noted.passphraseRevision) return
  await keyring.commitUnmended([waysInWrite({ ...noted, passphraseRevision })])
}
