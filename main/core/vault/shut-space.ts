import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { shutBlobs } from './blob-shelf.ts'
import type { SignedRecord, Space, SpaceKind, Staged, StoredRecord, Write } from './types.ts'

/** A private space while several are in together: it was not opened, so it holds nothing. */
export class ShutSpace implements Space {
  readonly id = ''
  readonly blobs = shutBlobs
  readonly kind: SpaceKind

  constructor(kind: SpaceKind) {
    this.kind = kind
  }

  readers(): MemberId[] {
    return []
  }

  get(): null {
    return null
  }

  list(): StoredRecord[] {
    return []
  }

  ids(): string[] {
    return []
  }

  history(): StoredRecord[] {
    return []
  }

  hasTransaction(): boolean {
    return false
  }

  revisionsWith(): StoredRecord[] {
    return []
  }

  async commit(): Promise<StoredRecord[]> {
    throw new AppError('session.solo-only')
  }

  sign(): SignedRecord {
    throw new AppError('session.solo-only')
  }

  stage(): Staged {
    throw new AppError('session.solo-only')
  }
}

/** Notes of a member's own that wait for their time, which may be a sitting together. */
export const sealedNotes = 'sealed-notes'

/** Lines half written while those who sit together talk about a check-in. */
export const checkInAgendas = 'check-in-agendas'

/** What members mark in the jar and opt in to, each alone, for a sitting together to lay side by side. */
export const jarMarks = 'jar-marks'
export const jarSlips = 'jar-slips'
export const cueMarks = 'cue-marks'
export const cueSlips = 'cue-slips'

/** Words half written in short forms, some of which those who sit together fill in. */
export const formDrafts = 'ritual-drafts'

/**
 * Collections of drafts that a sitting together touches: those of debriefs, notes that may have waited
 * for it, marks, short forms, and lines about check-ins. Everything else there is its writer's alone.
 */
const forTogether = new RegExp(
  `^(?:debrief-|(?:${[sealedNotes, jarMarks, jarSlips, cueMarks, cueSlips, formDrafts, checkInAgendas].join('|')})$)`,
)

/** A member's drafts while others look on: what was written for that, and no page that they began. */
export class DraftsBesideOthers implements Space {
  readonly id: string
  readonly kind: SpaceKind = 'drafts'
  readonly blobs = shutBlobs
  readonly #drafts: Space

  constructor(drafts: Space) {
    this.id = drafts.id
    this.#drafts = drafts
  }

  readers(): MemberId[] {
    return this.#drafts.readers()
  }

  get(collection: string, id: string): StoredRecord | null {
    return forTogether.test(collection) ? this.#drafts.get(collection, id) : null
  }

  list(collection: string): StoredRecord[] {
    return forTogether.test(collection) ? this.#drafts.list(collection) : []
  }

  ids(collection: string): string[] {
    return forTogether.test(collection) ? this.#drafts.ids(collection) : []
  }

  history(collection: string, id: string): StoredRecord[] {
    return forTogether.test(collection) ? this.#drafts.history(collection, id) : []
  }

  hasTransaction(transaction: string): boolean {
    return this.#drafts.hasTransaction(transaction)
  }

  revisionsWith(collection: string | null, text: string): StoredRecord[] {
    return collection !== null && forTogether.test(collection)
      ? this.#drafts.revisionsWith(collection, text)
      : []
  }

  async commit(writes: Write[], laid?: SignedRecord[]): Promise<StoredRecord[]> {
    if (writes.some(({ collection }) => !forTogether.test(collection))) {
      throw new AppError('session.solo-only')
    }
    return this.#drafts.commit(writes, laid)
  }

  sign(): SignedRecord {
    throw new AppError('record.not-now')
  }

  stage(): Staged {
    throw new AppError('session.solo-only')
  }
}
