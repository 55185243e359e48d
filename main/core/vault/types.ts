import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Disk } from '../ports.ts'

/** `shared`: every member. `private`, `drafts` and `keyring`: one member. `side`: those of one debrief. */
export type SpaceKind = 'shared' | 'private' | 'drafts' | 'keyring' | 'side'

/**
 * What a revision does. After `delete` the record is gone and its history stays. `erase` takes its
 * history away too: what stood before is in no page after the next checkpoint, and the files with it go
 * when two stand. In a signed space that holds for revisions by the record's own author alone, and only
 * in collections of `erasable`; anywhere else in one it is a `delete`.
 */
export type Operation = 'put' | 'delete' | 'erase'

/** One revision of one record, as it stands in a space. */
export interface StoredRecord {
  collection: string
  id: string
  /** 1 for the first; each write adds 1. */
  revision: number
  /** `delete` and `erase` are tombstones; they stay. */
  operation: Operation
  /** Who wrote this revision. In spaces of one member always that member. */
  author: MemberId
  /** ISO instant, for display only; 1970 where its writer put none there. */
  writtenAt: string
  /** Ties records of one act together, also across spaces. */
  transaction: string | null
  /** The JSON value that was written; null for a tombstone. */
  body: unknown
  /** `failed` is shown, never hidden and never trusted. `none` where the space has one writer only. */
  signature: 'verified' | 'failed' | 'none'
  /** True where the id names this revision's author (see `idNaming`). */
  namesAuthor: boolean
  /** Digest of what its author signed, base64: it stands for these words in this place, and for no others. */
  statement: string
  /** The signature as it was written, whether it is genuine or not; null where there is none. */
  signedWith: string | null
}

/**
 * In a space of drafts: texts that another computer wrote beside those that stand. The body is
 * `{ collection, id, revision, body }` of what was set aside; each is there once, under an id of its own.
 */
export const otherCopies = 'other-copies'

/** One write to one record. */
export interface Write {
  collection: string
  id: string
  operation: Operation
  /** A JSON value; ignored for a tombstone. */
  body?: unknown
  /** The revision the writer saw, 0 for a new record. Omitted: whatever stands. */
  basedOn?: number
  transaction?: string
  /**
   * Whose words these are; whoever is at the keyboard unless said. Only members who are here can be
   * named: their own key signs.
   */
  by?: MemberId
}

/**
 * The first revision of a record, signed now by its author and laid into its space later by anybody who
 * writes there: opaque JSON, kept until then in another space. It verifies like any record of its author.
 */
export type SignedRecord = { readonly signed: string }

/** A place with one key: a log of sealed frames, and pages. */
export interface Space {
  readonly id: string
  readonly kind: SpaceKind
  /** Everyone to whom the space's key was really given. */
  readers(): MemberId[]
  /** The newest revision of a record, tombstones included; null when there is none. */
  get(collection: string, id: string): StoredRecord | null
  /**
   * The newest revision of every record that is not a tombstone, in order of id. Where several write, a
   * tombstone is passed over unless it is the record's author's own.
   */
  list(collection: string): StoredRecord[]
  /** Under which ids anything was ever written, by whomever, tombstones included; in no order. */
  ids(collection: string): string[]
  /**
   * All kept revisions, oldest first: without those that were erased. Spaces of kind `drafts` and
   * `keyring` keep only the newest.
   */
  history(collection: string, id: string): StoredRecord[]
  /** True when a record written under this transaction stands here. */
  hasTransaction(transaction: string): boolean
  /**
   * Writes all records in one frame, or none, and resolves once they are safe on disk.
   *
   * @throws AppError `record.changed-elsewhere` when `basedOn` is not what stands, `record.too-large`,
   * `record.not-now` for a laid record that is not genuine or of which its author has written another, and in
   * a debrief that has ended, `session.not-here`, `vault.read-only`, and the disk's own codes. After a rejection nothing
   * was saved.
   */
  commit(writes: Write[], laid?: SignedRecord[]): Promise<StoredRecord[]>
  /** Signs the first revision of a record of this space without writing it; for `commit`'s `laid`. */
  sign(write: Write): SignedRecord
  /** Begins a long transaction (an import): nothing of it is seen, even after a crash, before `commit`. */
  stage(): Staged
  /**
   * Every kept revision in a collection whose body holds this text, in no order, of records that are
   * gone too. May give more than that; never less. For plain ASCII without quotes and backslashes.
   *
   * @param collection null for all, those that this release does not know among them
   */
  revisionsWith(collection: string | null, text: string): StoredRecord[]
  /** The files beside the records. */
  readonly blobs: Blobs
}

/** Files of any length beside a space's records, under random names. What is in them is sealed already. */
export interface Blobs {
  /** Begins a file. @throws AppError `vault.read-only`, `session.solo-only`, and the disk's own codes. */
  begin(): Promise<NewBlob>
  /** Bytes of a file, fewer at its end; null when it is not there. */
  read(id: string, position: number, length: number): Promise<Uint8Array | null>
  /** Bytes; null when it is not there. */
  size(id: string): Promise<number | null>
  /** The ids of all files that lie here. */
  list(): Promise<string[]>
  /**
   * Removes files that nobody needs, once two checkpoints stand after that was first seen, and not
   * while a backup reads. Files that are being made are left alone.
   *
   * @param needed ids of all that any kept record names
   */
  sweep(needed: ReadonlySet<string>): Promise<void>
}

/** A file that is being made. Exactly one of `settle` and `abandon` ends it. */
export interface NewBlob {
  readonly id: string
  /** Not durable before `seal`. */
  write(position: number, bytes: Uint8Array): Promise<void>
  /** Makes its bytes durable; nothing is written after it. */
  seal(): Promise<void>
  /** Reads back what was written. */
  read(position: number, length: number): Promise<Uint8Array | null>
  /** Gives it its name, durably. From then on a record may name it. */
  keep(): Promise<void>
  /** A record names it, or its maker has given up; the sweep decides from here. */
  settle(): void
  /** Takes it away again. Never rejects; nothing happens after `settle`. */
  abandon(): Promise<void>
}

/** A long transaction. Exactly one of `commit` and `abandon` ends it. */
export interface Staged {
  /** Writes records to disk, still invisible. */
  add(writes: Write[]): Promise<void>
  /** Makes all of it visible at once, durably. */
  commit(): Promise<void>
  /** Drops all of it. */
  abandon(): Promise<void>
}

export type ProblemKind =
  /** Bytes that were once saved do not verify; the vault opens for reading only. */
  | 'damage'
  /** A grant or a record claims an author who did not sign it. */
  | 'forged'
  /** The folder cannot be written to. */
  | 'folder-read-only'
  /** Two histories of one space, as a syncing folder makes them; both are shown, and the next save joins them. */
  | 'forked'
  /** One of two copies of a key file, a cover or a list of grants is damaged or gone; the other serves. */
  | 'copy-damaged'
  /** The last save before a crash never finished; it had not been acknowledged. */
  | 'unfinished-save'
  /** A part lacks what a member who is in has seen of it; the vault opens for reading only. */
  | 'older-copy'
  /** Another member went on from an older copy, or restored a backup, and signed for it. */
  | 'went-on'
  /** What this computer keeps outside the vault, to tell an older copy by, is gone. */
  | 'anchor-missing'
  /** Several signed the beginning of one record and its id names none of them, or one signed it in two ways. */
  | 'contested'

/** A part of the vault that is older than it was, and when somebody who is in last took down more of it. */
export interface OlderPart {
  kind: SpaceKind
  /** ISO instant. */
  seenAt: string
  /** When the newest that is here was written (ISO instant); null where nothing is. */
  newestHere: string | null
}

/** Something found wrong while opening; nothing was changed because of it. */
export interface Problem {
  kind: ProblemKind
  /** Space and file, in the vault's own names; for `hearth-vault verify`, never for the page. */
  where: string
  /** How many records or files are concerned; 0 where that has no meaning. */
  count: number
}

/** The files of a vault at one moment, kept still until `release`. */
export interface Still {
  /** Paths relative to the vault folder, and sizes. None of these files changes before `release`. */
  files: { path: string; length: number }[]
  /** Lets the vault tidy again. Saving goes on all the while. */
  release(): void
  /** True while something waits for the release, such as a new passphrase or a new member. */
  isAwaited(): boolean
}

/** The space of one debrief, with what lies beside its log. */
export interface SideSpace extends Space {
  /** Who founded it and gave its key to the others. */
  readonly starter: MemberId
  /** A time-out, until an ISO instant; null when there is none. One document, sealed, without an author. */
  pausedUntil(): string | null
  /** Writes that document anew, in place of what stood there. Null ends a time-out. */
  setPause(until: string | null): Promise<void>
}

/** One member's word that a debrief may end, as it is proven to everybody who still holds its key. */
export interface Consent {
  member: MemberId
  keeping: 'everything' | 'agreement' | 'nothing'
  /** The member's signature (base64) over vault, space, member and choice. */
  signature: string
}

/** The debriefs of those who are here. */
export interface SideSpaces {
  /** Those that every member who is here holds the key of; of an ended one nothing. */
  list(): SideSpace[]
  find(id: string): SideSpace | null
  /**
   * Founds a space for these members, the one at the keyboard among them, with its first records. It is
   * whole on disk, grants included, before it is on any ring.
   *
   * @throws AppError `request.invalid` unless there are two or more members, each once, and everybody
   * who is here among them
   */
  found(members: MemberId[], writes: Write[]): Promise<SideSpace>
  /** This member's consent to an end, signed; they have to be here. */
  consent(id: string, member: MemberId, keeping: Consent['keeping']): Consent
  /**
   * Ends a debrief: lays `laid` and the marker of the end, with everybody's consent on it, into Ours in
   * one frame; then the space's files and grants go, and its key goes from the rings of those here.
   * Complete after a crash anywhere: with the marker in Ours the rest is done at the next write.
   *
   * @throws AppError `record.not-now` when the consents do not suffice: one 'nothing', or all.
   */
  end(id: string, consents: Consent[], laid: SignedRecord[]): Promise<void>
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
