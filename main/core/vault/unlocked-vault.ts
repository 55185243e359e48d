import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import { isSignedBy, signDetached } from '../crypto/signature.ts'
import type { Disk } from '../ports.ts'
import type { Ballast } from './ballast.ts'
import { readMembers } from './known-members.ts'
import type { HeldLock } from './lock-file.ts'
import type { KnownPages } from './open-space.ts'
import type { OpenVault, Still } from './open-vault.ts'
import { FirstHalves, idNaming } from './own-id.ts'
import type { Pin } from './pins.ts'
import type { Problem } from './problems.ts'
import type { Seat, Seats } from './seats.ts'
import { DraftsBesideOthers, ShutSpace } from './shut-space.ts'
import type { OpenSides } from './sides.ts'
import type { VaultSpace } from './space.ts'
import { listFiles } from './still.ts'
import { takeDown } from './take-down.ts'
import { Turns } from './turns.ts'
import type { Space, StoredRecord } from './types.ts'
import type { LookedBack } from './witness.ts'
import type { VaultWorld } from './world.ts'

/** What an unlocked vault is put together from, by `openProven`. */
export interface UnlockedParts {
  world: VaultWorld
  vaultId: string
  seats: Seats
  incarnation: number
  pins: Map<MemberId, Pin>
  problems: Problem[]
  lock: HeldLock | null
  ballast: Ballast
  ours: VaultSpace
  /** The private space of the one member who is in; null while several are in together. */
  mine: VaultSpace | null
  sides: OpenSides
  gate: WriteGate
  /** Who was given the shared key; grows when a member joins. */
  holders: MemberId[]
  /** Where anchors lie, and on which computer; null where there are none. */
  anchors: { disk: Disk; host: string } | null
  /** What came of holding the vault against what those who are in have seen. */
  lookedBack: LookedBack
  openCopy(disk: Disk, known?: KnownPages): Promise<UnlockedVault>
  /** Opens the vault anew as those who are in, once this one was closed and gave its LOCK. */
  reopen(lock: HeldLock): Promise<UnlockedVault>
  /** Opens what was just restored from this one, to be written to. */
  openRestored(disk: Disk, options: { lock?: HeldLock }): Promise<UnlockedVault>
}

/** Decides whether spaces may write, and does once what waits for the first write. */
export class WriteGate {
  writable = false
  /** Somebody has written, or tried to, since the vault was opened. */
  hasWritten = false
  /** Backups that are reading the files right now. */
  holds = 0
  /** Mends what opening found worn; set once the vault is put together. */
  mend: (() => Promise<void>) | null = null
  /** What no save at all may come before; it is tried until it is done, and set to null then. */
  makeSure: (() => Promise<void>) | null = null
  /** What no save that others read may come before: it is tried until nothing is due. */
  shared: { readonly isDue: boolean; settle(): Promise<void> } | null = null
  #mending: Promise<void> | null = null
  /** Changes of documents that are not logs; a backup holds it while it reads. */
  readonly documents = new Turns()

  async beforeWrite(): Promise<void> {
    if (!this.writable) throw new AppError('vault.read-only')
    this.hasWritten = true
    if (this.makeSure !== null) await this.makeSure()
    const mend = this.mend
    if (mend !== null && this.holds === 0) {
      this.mend = null
      // Mending helps the next opening; a save does not depend on it.
      this.#mending = mend().catch(() => undefined)
    }
    // All wait alike, so that saves keep the order in which they were asked for.
    await this.#mending
  }

  /** Lets nobody in between: for documents, whoever has the turn waits for all mending. */
  async readyForDocuments(): Promise<void> {
    await this.beforeWrite()
    await this.mended()
    await this.shared?.settle()
  }

  /** Before a save that others read. Whoever has the turn for documents is ready for it already. */
  async beforeShared(): Promise<void> {
    await this.beforeWrite()
    const { shared } = this
    if (shared?.isDue) await this.documents.take(() => shared.settle())
  }

  /** Waits for mending that is under way: whoever has the turn for documents is alone with them then. */
  async mended(): Promise<void> {
    await this.#mending
  }
}

/** A vault with its members in. Keys live here and in the spaces, and nowhere else. */
export class UnlockedVault implements OpenVault {
  readonly parts: UnlockedParts
  readonly mine: Space
  readonly drafts: Space
  readonly #firstHalves = new FirstHalves()

  constructor(parts: UnlockedParts) {
    this.parts = parts
    const isAlone = parts.mine !== null
    this.mine = parts.mine ?? new ShutSpace('private')
    this.drafts = isAlone ? parts.seats.at.drafts : new ShutSpace('drafts')
  }

  get vaultId(): string {
    return this.parts.vaultId
  }
  get me(): MemberId {
    return this.seat.id
  }
  get present(): readonly MemberId[] {
    return this.parts.seats.all.map(({ id }) => id)
  }
  get writable(): boolean {
    return this.parts.gate.writable
  }
  /** Whether an older copy can be gone on from here and now. */
  get mayGoOn(): boolean {
    const { lookedBack, lock, problems } = this.parts
    const isDamaged = problems.some(({ kind }) => kind === 'damage')
    return lookedBack.older.length > 0 && this.present.length === 1 && lock !== null && !isDamaged
  }
  get hasWritten(): boolean {
    return this.parts.gate.hasWritten
  }
  /** True while the ballast is gone for want of room: small saves go on, large additions are refused. */
  get isDiskFull(): boolean {
    return this.parts.ballast.isFull
  }
  get problems(): readonly Problem[] {
    return this.parts.problems
  }
  get ours(): VaultSpace {
    return this.parts.ours
  }
  get keyring(): VaultSpace {
    return this.seat.keyring
  }
  get sides(): OpenSides {
    return this.parts.sides
  }
  /** Whoever is at the keyboard. */
  get seat(): Seat {
    return this.parts.seats.at
  }

  handOver(to: MemberId): void {
    this.parts.seats.handOver(to)
  }

  keyringOf(member: MemberId): VaultSpace {
    return this.parts.seats.of(member).keyring
  }

  draftsOf(member: MemberId): Space {
    const { drafts } = this.parts.seats.of(member)
    return this.parts.mine === null ? new DraftsBesideOthers(drafts) : drafts
  }

  members(): Member[] {
    return readMembers(this.ours, this.parts.pins).members
  }

  former(): Member[] {
    return readMembers(this.ours, this.parts.pins).former
  }

  newId(by: MemberId = this.me): string {
    return idNaming(this.vaultId, by, this.#firstHalves.next(this.parts.world.clock.now()))
  }

  sign(message: Uint8Array): Uint8Array {
    return signDetached(this.seat.keys.sign.privateKey, message)
  }

  verify(member: MemberId, message: Uint8Array, signature: Uint8Array): boolean {
    const pin = this.parts.pins.get(member)
    return pin !== undefined && isSignedBy(pin, message, signature)
  }

  /** Tells of every revision that is written in Ours, and in Mine where that is open, once it stands. */
  watch(heard: (record: StoredRecord) => void): void {
    this.parts.ours.watch(heard)
    this.parts.mine?.watch(heard)
  }

  async tidy(): Promise<void> {
    if (!this.writable) return
    for (const space of this.spaces()) await space.tidy()
    await this.#takeDown()
    await this.tendBallast()
  }

  /** Makes the ballast where there is room for it, once somebody has written; else only looks. */
  async tendBallast(): Promise<void> {
    const { ballast, gate } = this.parts
    await (gate.hasWritten ? ballast.make() : ballast.look())
  }

  openCopy(disk: Disk, { byDigest = false } = {}): Promise<UnlockedVault> {
    const spaces = new Map(this.spaces().map((space) => [space.id, space]))
    const known: KnownPages = (space, page) => spaces.get(space)?.standingIn(page) ?? null
    return this.parts.openCopy(disk, byDigest ? known : undefined)
  }

  still(): Promise<Still> {
    const { gate, world } = this.parts
    return new Promise<Still>((ready, failed) => {
      void gate.documents.take(
        () =>
          new Promise<void>((released) => {
            gate.holds += 1
            let over = false
            const release = () => {
              if (over) return
              over = true
              gate.holds -= 1
              released()
            }
            gate
              .mended()
              .then(() => this.#settled())
              .then(() => this.#atRest(() => listFiles(world.disk)))
              .then(
                (files) => ready({ files, release, isAwaited: () => gate.documents.isAwaited }),
                (error) => {
                  release()
                  failed(error)
                },
              )
          }),
      )
    })
  }

  async close(): Promise<void> {
    this.parts.gate.mend = null
    for (const space of this.spaces()) await space.settled()
    await this.#takeDown()
    const lock = await this.closeAll()
    await lock?.release().catch(() => undefined)
  }

  /** Closes everything and hands the LOCK on. Saves that come meanwhile are refused. */
  async closeAll(): Promise<HeldLock | null> {
    this.parts.gate.mend = null
    this.parts.gate.writable = false
    for (const space of this.spaces()) await space.close()
    await this.parts.ballast.rest()
    return this.parts.lock
  }

  /** A member who only read leaves nothing, and nobody waits for what could not be taken down. */
  async #takeDown(): Promise<void> {
    if (!this.writable || !this.hasWritten) return
    await this.parts.gate.mended()
    await takeDown(this).catch(() => undefined)
  }

  /** Lets checkpoints that are under way finish, so that no half-written page is listed. */
  async #settled(): Promise<void> {
    for (const space of this.spaces()) await space.settled()
  }

  /** One moment of all spaces together: nobody writes to any while `act` runs, which is short. */
  #atRest<Value>(act: () => Promise<Value>): Promise<Value> {
    return this.spaces().reduce<() => Promise<Value>>(
      (inner, space) => () => space.atRest(inner),
      act,
    )()
  }

  /** Every space that is open. */
  spaces(): VaultSpace[] {
    const { ours, mine, seats, sides } = this.parts
    const own = seats.all.flatMap(({ keyring, drafts }) => [keyring, drafts])
    return [ours, ...(mine === null ? [] : [mine]), ...own, ...sides.list()]
  }
}
