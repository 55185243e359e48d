import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { randomId } from '../crypto/ids.ts'
import { newSpaceKey } from '../crypto/member-keys.ts'
import type { Disk } from '../ports.ts'
import { endWrite, hasEnded, signConsent, suffice } from './consents.ts'
import { type GrantList, withGrant, writeGrants } from './grants.ts'
import { type RingSpace, ringWrite, unringWrites } from './key-ring.ts'
import type { SpaceHouse } from './open-space.ts'
import type { Pin } from './pins.ts'
import { removeSide } from './remove-side.ts'
import type { Seats } from './seats.ts'
import { type OpenSide, openSide } from './side-space.ts'
import type { Consent, SideSpace, SideSpaces } from './side-types.ts'
import type { VaultSpace } from './space.ts'
import type { Turns } from './turns.ts'
import type { SignedRecord, Write } from './types.ts'

/** What the debriefs of an unlocked vault stand on. */
export interface SidesParts {
  disk: Disk
  house: SpaceHouse
  seats: Seats
  pins: ReadonlyMap<MemberId, Pin>
  ours: VaultSpace
  /** Changes of what is no log; a backup holds it while it reads. */
  documents: Turns
  isMember(id: MemberId): boolean
  /** Lets what waits for the first write be done, all of it. @throws AppError `vault.read-only` */
  readyToWrite(): Promise<void>
}

/** The debriefs of those who are here. */
export class OpenSides implements SideSpaces {
  readonly #parts: SidesParts
  readonly #open: Map<string, OpenSide>

  constructor(parts: SidesParts, open: readonly OpenSide[]) {
    this.#parts = parts
    this.#open = new Map(open.map((side) => [side.id, side]))
  }

  list(): OpenSide[] {
    return [...this.#open.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  find(id: string): OpenSide | null {
    return this.#open.get(id) ?? null
  }

  /** @throws AppError `request.invalid` unless everybody who is in takes part, and members only */
  async found(members: MemberId[], writes: Write[]): Promise<SideSpace> {
    const { seats, isMember, documents, readyToWrite } = this.#parts
    const starter = seats.at.id
    const isSound =
      members.length >= 2 &&
      new Set(members).size === members.length &&
      members.every(isMember) &&
      seats.all.every(({ id }) => members.includes(id))
    if (!isSound) throw new AppError('request.invalid')
    const inOrder = [starter, ...members.filter((member) => member !== starter)]
    const authored = writes.map((write) => ({ ...write, by: write.by ?? starter }))
    return documents.take(async () => {
      await readyToWrite()
      return this.#found(inOrder, authored)
    })
  }

  consent(id: string, member: MemberId, keeping: Consent['keeping']): Consent {
    const { seats, house } = this.#parts
    const author = seats.authorOf(member)
    const side = this.find(id)
    if (!side?.members.includes(member)) throw new AppError('record.not-now')
    return signConsent({ vault: house.vault, space: id }, author, keeping)
  }

  async end(id: string, consents: Consent[], laid: SignedRecord[]): Promise<void> {
    const { seats, documents, readyToWrite, house, ours } = this.#parts
    const by = seats.at.id
    await documents.take(async () => {
      await readyToWrite()
      const side = this.find(id)
      if (side === null) throw new AppError('record.not-now')
      const { vault, signKeyOf } = house
      const ending = { vault, space: id, members: side.members, signKeyOf }
      if (!hasEnded(ours, ending)) {
        if (!suffice(ending, consents)) throw new AppError('record.not-now')
        await ours.commit([endWrite(id, consents, by)], laid)
      }
      // It has ended. What cannot be cleared away now is cleared away at the next opening.
      this.#open.delete(id)
      await side.retire()
      await this.clear(id).catch(() => undefined)
    })
  }

  /** Removes what is left of a debrief that ended: its files, then its keys on the rings of those in. */
  async clear(id: string): Promise<void> {
    await removeSide(this.#parts.disk, id)
    for (const { keyring } of this.#parts.seats.all) {
      const writes = unringWrites(keyring, id)
      if (writes.length > 0) await keyring.commitUnmended(writes)
    }
  }

  /** The starter's first; a member who is here and cannot be written to now finds it by its grant. */
  async #found(members: MemberId[], writes: Write[]): Promise<OpenSide> {
    const { disk, house, seats } = this.#parts
    const space: RingSpace = {
      id: randomId(),
      kind: 'side',
      keys: new Map([[1, newSpaceKey()]]),
      members,
    }
    const address = { ...space, readers: () => [...members], isNew: true }
    const { side } = await openSide(house, address)
    try {
      await side.commit(writes)
      await writeGrants(disk, this.#grantsOf(space))
    } catch (error) {
      await side.retire()
      // Its grants go first: a folder that nobody was given says nothing to anybody.
      await removeSide(disk, space.id).catch(() => undefined)
      throw error
    }
    // From here on it is there for everybody, ring or no ring: its grants are found at the next opening.
    for (const { keyring } of seats.all) {
      await keyring.commit([ringWrite(space)]).catch(() => undefined)
    }
    this.#open.set(side.id, side)
    return side
  }

  #grantsOf({ id, keys, members }: RingSpace): GrantList {
    const { house, seats, pins } = this.#parts
    const [starter] = members
    const giver = seats.of(starter!)
    const given = { epoch: 1, kind: 'side', key: keys.get(1)! }
    const none: GrantList = { vault: house.vault, space: id, revision: 0, grants: [] }
    return members.reduce(
      (list, member) => withGrant(list, giver, { id: member, box: pins.get(member)!.box }, given),
      none,
    )
  }
}
