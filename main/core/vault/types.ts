import type { MemberId } from '../../../shared/ids.ts'
import type { Blobs } from './blobs.ts'

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

/** A long transaction. Exactly one of `commit` and `abandon` ends it. */
export interface Staged {
  /** Writes records to disk, still invisible. */
  add(writes: Write[]): Promise<void>
  /** Makes all of it visible at once, durably. */
  commit(): Promise<void>
  /** Drops all of it. */
  abandon(): Promise<void>
}
