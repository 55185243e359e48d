import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { memberKeys, newSpaceKey } from '../crypto/member-keys.ts'
import type { Disk } from '../ports.ts'
import { paths } from './format.ts'
import {
  type CheckedGrants,
  checkGrants,
  type GrantList,
  readGrants,
  withGrant,
  writeGrants,
} from './grants.ts'
import { readRing, ringWrite } from './key-ring.ts'
import type { KnownMembers } from './known-members.ts'
import type { Pin } from './pins.ts'
import { readDueKeys } from './root-history.ts'
import type { Seat, Seats } from './seats.ts'
import type { VaultSpace } from './space.ts'

/** What the keys of the shared space are kept up with. */
export interface EpochParts {
  disk: Disk
  vaultId: string
  seats: Seats
  pins: ReadonlyMap<MemberId, Pin>
  ours: VaultSpace
  /** Who was given the newest key; kept up to date. */
  holders: MemberId[]
  known(): KnownMembers
}

interface ReadList {
  list: GrantList
  worn: boolean
  checked: CheckedGrants
}

/**
 * Sees to the key with which the shared space is written. Whoever left knows the one they had, and so
 * does whoever knows a member's former keys: then another key is made and given to all who remain. A key
 * is written with only once its grants are safe in both copies and it is on the rings of those who are
 * here, so that nobody who remains meets a frame that they cannot read.
 */
export class SharedEpoch {
  readonly #parts: EpochParts
  #isDue: boolean

  /** `list` as it was found; null where it does not read, and then nothing is done. */
  constructor(parts: EpochParts, checked: CheckedGrants | null) {
    this.#parts = parts
    this.#isDue = checked !== null && (this.#asksForAnother(checked) || this.#isAhead(checked))
  }

  /** True while nothing may be written to the shared space. */
  get isDue(): boolean {
    return this.#isDue
  }

  /**
   * Makes another key where one is due, and begins to write with the newest. Does nothing where that is
   * so already. A crash at any point leaves the key that was in use, or a new one that everybody has.
   *
   * @throws AppError the disk's own codes; `vault.damaged` where it is not clear who the members are
   */
  async settle(): Promise<void> {
    if (!this.#isDue) return
    const { disk, ours, seats, holders } = this.#parts
    // A process that was killed may have left what goes with the power: somebody's departure as well.
    for (const space of [ours, ...seats.all.map(({ keyring }) => keyring)]) await space.makeSure()
    let read = await this.#read()
    if (this.#asksForAnother(read.checked)) {
      await writeGrants(disk, this.#withAnother(read))
      read = await this.#read()
    }
    if (read.worn) {
      // One bad copy must not be all that stands between a member and the newest key.
      await writeGrants(disk, { ...read.list, revision: read.list.revision + 1 })
      read = await this.#read()
    }
    if (read.worn || this.#asksForAnother(read.checked)) throw new AppError('disk.failed')
    await disk.syncFolder(paths.space(ours.id))
    const { checked } = read
    const keys = new Map([...checked.keys].map(([epoch, { key }]) => [epoch, key]))
    for (const seat of seats.all) await this.#putOnRing(seat, keys)
    const newest = this.#keyOf(checked.epoch, keys)
    if (newest === null) throw new AppError('vault.damaged')
    if (checked.epoch !== ours.epoch) await ours.writeWith(checked.epoch, newest)
    const { members } = this.#parts.known()
    const joined = checked.holders.filter((id) => members.some((member) => member.id === id))
    holders.splice(0, holders.length, ...joined)
    this.#isDue = false
  }

  async #read(): Promise<ReadList> {
    const { disk, vaultId, ours } = this.#parts
    const { list, worn } = await readGrants(disk, vaultId, ours.id)
    return { list, worn, checked: this.#checked(list) }
  }

  /** By the seat of each who is here: what came to one of them is there for all. */
  #checked(list: GrantList): CheckedGrants {
    const { seats, pins } = this.#parts
    const [first, ...others] = seats.all.map((seat) =>
      checkGrants(list, seat, (of) => pins.get(of) ?? null),
    )
    for (const { keys } of others) {
      for (const [epoch, given] of keys) {
        if (!first!.keys.has(epoch)) first!.keys.set(epoch, given)
      }
    }
    return first!
  }

  /** Somebody holds the newest key who left, or may have come by it with a member's former keys. */
  #asksForAnother({ holders, epoch, keys }: CheckedGrants): boolean {
    const { former } = this.#parts.known()
    const due = this.#dueKey()
    const isTold = due === null || sameBytes(keys.get(epoch)?.key ?? new Uint8Array(0), due)
    return !isTold || former.some(({ id }) => holders.includes(id))
  }

  /** A newer key was given than the one that is written with, or one that a ring here has not. */
  #isAhead({ epoch, keys }: CheckedGrants): boolean {
    const { seats, ours } = this.#parts
    const rings = seats.all.map((seat) => ringOf(seat, ours.id).keys)
    return epoch > ours.epoch || rings.some((ring) => [...keys.keys()].some((at) => !ring.has(at)))
  }

  /** The key that has to be in use before a member's new keys are told; they do that alone. */
  #dueKey(): Uint8Array | null {
    const { all } = this.#parts.seats
    return all.length === 1 ? (readDueKeys(all[0]!.keyring)?.shared ?? null) : null
  }

  #withAnother({ list, checked }: ReadList): GrantList {
    const { seats, pins, ours } = this.#parts
    const { members } = this.#parts.known()
    const giver = seats.all.find(({ id }) => checked.holders.includes(id))
    const isUnclear = [...pins.values()].some(({ sign }) => sign.length === 0)
    if (giver === undefined || isUnclear) throw new AppError('vault.damaged')
    const key = this.#dueKey() ?? newSpaceKey()
    // A ring may hold keys whose grants count no more: their numbers are not used again.
    const onRings = seats.all.flatMap((seat) => [...ringOf(seat, ours.id).keys.keys()])
    const given = { epoch: Math.max(checked.epoch, ...onRings) + 1, kind: 'shared', key }
    // Never for keys that somebody may know: one's own newest, told or not.
    const boxOf = (id: MemberId) =>
      id === giver.id ? memberKeys(giver.root).box.publicKey : pins.get(id)!.box
    const others = members.filter(({ id }) => id !== giver.id)
    return [giver, ...others].reduce(
      (grown, { id }) => withGrant(grown, giver, { id, box: boxOf(id) }, given),
      list,
    )
  }

  async #putOnRing(seat: Seat, keys: ReadonlyMap<number, Uint8Array>): Promise<void> {
    const ring = ringOf(seat, this.#parts.ours.id)
    const missing = [...keys].filter(([epoch]) => !ring.keys.has(epoch))
    if (missing.length === 0) return
    const joined = { ...ring, keys: new Map([...ring.keys, ...missing]) }
    await seat.keyring.commitUnmended([ringWrite(joined)])
  }

  #keyOf(epoch: number, keys: ReadonlyMap<number, Uint8Array>): Uint8Array | null {
    const { seats, ours } = this.#parts
    const onRings = seats.all.map((seat) => ringOf(seat, ours.id).keys.get(epoch))
    return onRings.find((key) => key !== undefined) ?? keys.get(epoch) ?? null
  }
}

function ringOf({ keyring }: Seat, space: string) {
  return readRing(keyring).find(({ id }) => id === space)!
}
