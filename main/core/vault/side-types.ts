import type { MemberId } from '../../../shared/ids.ts'
import type { SignedRecord, Space, Write } from './types.ts'

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
