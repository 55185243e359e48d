import type { SpaceKind } from './types.ts'

/** What can be wrong with a vault. */
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
