import type { AttachmentId, MemberId } from '../../../shared/ids.ts'
import type { FoundKind } from '../../../shared/model/search.ts'
import type { Facts } from './documents.ts'
import type { Row } from './may-hold-row.ts'
import type { Pause } from './pause.ts'

/** What somebody said in one place of a document. */
export interface Said {
  who: MemberId | null
  text: string
}

/** Something that can be found, as a person reads it. */
export interface Found extends Facts {
  title: string
  /** Plain text, in the order in which it is read. Words in a row stand in one of them. */
  parts: readonly Said[]
  tags: readonly string[]
  photo: AttachmentId | null
}

/** Where things of one kind are read. It answers for those who are in, and gives nothing else. */
export interface Source {
  readonly kind: FoundKind
  /** There are few, which it keeps in mind; otherwise it reads one when it is asked for one. */
  readonly isHeld: boolean
  /** Reads what this source keeps in mind, where it keeps anything. */
  refresh(pause: Pause): Promise<void>
  /** Everything that there is, in the order of the timeline where that costs nothing. */
  ids(): string[]
  /**
   * What its newest words claim, to be indexed: cheaper than `read` where that would look at a hundred
   * thousand signatures. Whoever wrote it, it is shown only as `read` gives it.
   */
  claimed(id: string): Found | null
  /** False where it surely holds one of these rows nowhere: cheaper than `claimed`, where there is such a way. */
  mayHold?(id: string, rows: readonly Row[]): boolean
  /** One of them; null where there is none that may be read. */
  read(id: string): Found | null
}
