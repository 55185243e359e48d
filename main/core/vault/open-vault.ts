import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Disk } from '../ports.ts'
import type { Problem } from './problems.ts'
import type { SideSpaces } from './side-types.ts'
import type { Space } from './types.ts'

/** The files of a vault at one moment, kept still until `release`. */
export interface Still {
  /** Paths relative to the vault folder, and sizes. None of these files changes before `release`. */
  files: { path: string; length: number }[]
  /** Lets the vault tidy again. Saving goes on all the while. */
  release(): void
  /** True while something waits for the release, such as a new passphrase or a new member. */
  isAwaited(): boolean
}

/** A vault with one member unlocked, or several together. */
export interface OpenVault {
  readonly vaultId: string
  /** Who is at the keyboard. Alone: the one member who is in. */
  readonly me: MemberId
  /** Everyone who is in, in the order of joining. */
  readonly present: readonly MemberId[]
  /** Together: from now on this member is at the keyboard. @throws AppError `session.not-here` */
  handOver(to: MemberId): void
  readonly sides: SideSpaces
  /** The keyring of a member who is here. @throws AppError `session.not-here` */
  keyringOf(member: MemberId): Space
  /**
   * The drafts of a member who is here. Together, only words written in debriefs are touched there, notes
   * that wait for their time, and what was marked for a sitting together.
   */
  draftsOf(member: MemberId): Space
  readonly writable: boolean
  /** True once something was written in this sitting. Reading alone leaves nothing. */
  readonly hasWritten: boolean
  readonly problems: readonly Problem[]
  members(): Member[]
  /** Those who left: what they shared stays theirs. */
  former(): Member[]
  readonly ours: Space
  /** Together: shut. It holds nothing, and refuses to be written to with `session.solo-only`. */
  readonly mine: Space
  /** Together: shut, like `mine`. */
  readonly drafts: Space
  /** Of whoever is at the keyboard. */
  readonly keyring: Space
  /**
   * An id for a record: ids of one sitting sort in the order in which they were made.
   *
   * @param by whoever is going to sign its first revision, whom it names; the one at the keyboard unless said
   */
  newId(by?: MemberId): string
  /** Stands still for a backup. */
  still(): Promise<Still>
  /** Signs bytes as this member (Ed25519, 64 bytes). */
  sign(message: Uint8Array): Uint8Array
  /** Checks a signature of a pinned member. */
  verify(member: MemberId, message: Uint8Array, signature: Uint8Array): boolean
  /** Writes pages for what the logs hold, so that the next opening is quick. For idle moments. */
  tidy(): Promise<void>
  /**
   * Opens a copy of this vault (a backup, a restored folder) as the same member, for reading only. With
   * `byDigest`, a page that has the digest of one that stands here is not deciphered a second time: all of
   * its bytes are held against the digest.
   */
  openCopy(disk: Disk, how?: { byDigest?: boolean }): Promise<OpenVault>
  /** Waits for saves in flight, closes every segment cleanly and gives the LOCK back. */
  close(): Promise<void>
}
