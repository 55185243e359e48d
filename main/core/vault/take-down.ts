import type { MemberId } from '../../../shared/ids.ts'
import type { Disk } from '../ports.ts'
import { readAnchor, sealAnchor, writeAnchor } from './anchor.ts'
import { digestOf, readGrants } from './grants.ts'
import { readRing } from './key-ring.ts'
import type { OpenVault } from './open-vault.ts'
import type { Seat, Seats } from './seats.ts'
import type { OpenSides } from './sides.ts'
import type { Seen } from './sight.ts'
import type { VaultSpace } from './space.ts'
import {
  anchorOf,
  type LookedBack,
  newWitness,
  readIncarnations,
  readWitness,
  type Witness,
  witnessWrite,
} from './witness.ts'
import type { VaultWorld } from './world.ts'

/** The vault in which something was seen, as far as it is looked at here. */
interface SeenVault extends OpenVault {
  readonly parts: {
    readonly world: VaultWorld
    readonly vaultId: string
    readonly seats: Seats
    readonly ours: VaultSpace
    /** Null while several are in together. */
    readonly mine: VaultSpace | null
    readonly sides: OpenSides
    /** Where anchors lie, and on which computer; null where there are none. */
    readonly anchors: { disk: Disk; host: string } | null
    readonly lookedBack: LookedBack
  }
}

/** How what was seen is taken down. */
export interface TakeDown {
  /** From here on what an anchor held so far is not missed any more: it is gone on from knowingly. */
  accept?: boolean
  /** Only the keyring is written. */
  withoutAnchor?: boolean
}

/**
 * Takes down how far those who are in have seen the vault: first in the anchor, then in their keyrings,
 * so that no keyring ever asks for an anchor that a crash kept from being written. Only what is safe on
 * disk is taken down; nothing is written where nothing has changed.
 */
export async function takeDown(vault: SeenVault, how: TakeDown = {}): Promise<void> {
  for (const seat of vault.parts.seats.all) await takeDownFor(vault, seat, how)
}

async function takeDownFor(vault: SeenVault, seat: Seat, how: TakeDown): Promise<void> {
  const { world, vaultId, lookedBack } = vault.parts
  const anchors = vault.parts.anchors
  const isAlone = vault.present.length === 1
  // What somebody went on from knowingly covers the private space too, which only its owner opens.
  if (!isAlone && lookedBack.wentOn.length > 0) return
  const before = readWitness(seat.keyring) ?? newWitness('', [])
  const anchor = await anchorOf({ anchors, vault: vaultId }, seat)
  const now = world.clock.now().toISOString()
  const seen = await seenBy(vault, seat, before, now)
  const accepted = how.accept ? (anchor?.count ?? before.accepted) : before.accepted
  const isNews = how.accept || isMore(seen, before, seat.keyring.id)
  const isAnchorBehind =
    anchors !== null && (anchor?.count ?? 0) < (before.anchors[anchors.host] ?? 1)
  if (!isNews && (!isAnchorBehind || how.withoutAnchor)) return

  const counts = { ...before.anchors }
  if (anchors !== null && !how.withoutAnchor) {
    const count = Math.max(0, anchor?.count ?? 0, accepted, counts[anchors.host] ?? 0) + 1
    const isWritten = await write(count).then(
      () => true,
      () => false,
    )
    // A folder outside the vault that cannot be written to keeps nobody from anything.
    if (isWritten) counts[anchors.host] = count
    else if (!isNews) return
  }
  const { [seat.keyring.id]: _, ...spaces } = seen.spaces
  const witness: Witness = { ...seen, spaces, anchors: counts, accepted }
  await seat.keyring.commitUnmended([witnessWrite(witness)])

  async function write(count: number): Promise<void> {
    const { disk } = anchors!
    const slots = await readAnchor(disk, vaultId)
    const first = [seat.keyring, vault.ours, seat.drafts, vault.mine].map(({ id }) => id)
    const place = { vault: vaultId, member: seat.id }
    slots.set(seat.id, sealAnchor(seat.root, place, { ...seen, count }, first))
    const members = [...vault.members(), ...vault.former()].map(({ id }) => id)
    await writeAnchor(disk, vaultId, slots, inOrder(members, seat.id))
  }
}

/** What a member has seen, with what was taken down before of spaces that are not open or not sure. */
async function seenBy(vault: SeenVault, seat: Seat, before: Witness, at: string): Promise<Seen> {
  const { mine, ours, world, sides } = vault.parts
  const own = [ours, seat.drafts, seat.keyring, ...(mine === null ? [] : [mine]), ...sides.list()]
  const ring = readRing(seat.keyring).map(({ id }) => id)
  const spaces: Seen['spaces'] = {}
  for (const id of [...ring, seat.keyring.id]) {
    const sight = own.find((space: VaultSpace) => space.id === id)?.safe ?? before.spaces[id]
    if (sight) spaces[id] = sight
  }
  const read = await readGrants(world.disk, vault.vaultId, ours.id).catch(() => null)
  const last = read?.worn === false ? read.list.grants.at(-1) : undefined
  const grants = last === undefined ? before.grants : digestOf(read!.list, last)
  const incarnations = readIncarnations(ours).map(({ digest }) => digest)
  return { at, spaces, grants, incarnations: incarnations.sort() }
}

/** Whether there is anything to take down but the keyring's own growing. */
function isMore(seen: Seen, before: Witness, keyring: string): boolean {
  const { [keyring]: _, ...spaces } = seen.spaces
  const told = ({ grants, incarnations }: Seen, of: Seen['spaces']) =>
    JSON.stringify([grants, incarnations, Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))])
  return told(seen, spaces) !== told(before, before.spaces)
}

function inOrder(members: readonly MemberId[], me: MemberId): MemberId[] {
  return [...new Set([...members, me])].sort()
}
