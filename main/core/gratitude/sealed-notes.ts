import { z } from 'zod'
import type { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId, NoteId } from '../../../shared/ids.ts'
import { type NewNote, NoteKind } from '../../../shared/model/gratitude.ts'
import { NoteUntil, type SealedNote } from '../../../shared/model/sealed-note.ts'
import { byItsAuthor } from '../authorship.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { sealedNotes } from '../vault/shut-space.ts'
import type { Space, StoredRecord, Write } from '../vault/types.ts'
import { notes } from './wall.ts'

const StoredSealedNote = z.strictObject({
  kind: NoteKind,
  to: z.custom<MemberId>((value) => typeof value === 'string').nullable(),
  text: z.string(),
  until: NoteUntil,
  keptSince: z.string(),
})

/** What a sealed note becomes on the wall. */
interface Hung {
  kind: NewNote['kind']
  to: MemberId | null
  text: string
  keptSince: string
}

/**
 * Notes that wait for their time. They lie among their author's drafts, which a sitting together holds
 * the key of too, and go on the wall in a sitting of their author's: nobody else has the key.
 */
export class SealedNotes {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /**
   * Those of the member who is in alone, the next one first; those for a moment together last. Together
   * there are none to be seen.
   */
  list(): SealedNote[] {
    return sealedIn(this.#vault.drafts).sort(byTime)
  }

  has(id: NoteId): boolean {
    return isPut(this.#vault.drafts.get(sealedNotes, id))
  }

  find(id: NoteId): SealedNote | null {
    return readSealed(this.#vault.drafts.get(sealedNotes, id))
  }

  /** The write that seals a note. */
  sealing({ kind, to, text }: NewNote, id: NoteId, until: NoteUntil, at: string): Write {
    const body = { kind, to, text, until, keptSince: at }
    return { collection: sealedNotes, id, operation: 'put', basedOn: this.#revision(id), body }
  }

  /** The write that takes it away again. */
  unsealing(id: NoteId): Write {
    return { collection: sealedNotes, id, operation: 'delete', basedOn: this.#revision(id) }
  }

  /**
   * Hangs up whatever has come due with those who are in.
   *
   * @returns the notes that hang now, and what went wrong, each where it stopped that one note
   */
  async deliver(today: Day): Promise<{ hung: NoteId[]; failures: unknown[] }> {
    const hung: NoteId[] = []
    const failures: unknown[] = []
    if (!this.#vault.writable) return { hung, failures }
    for (const author of this.#vault.present) {
      for (const note of sealedIn(this.#vault.draftsOf(author))) {
        if (!this.#isDue(note, author, today)) continue
        try {
          await this.#hang(note, author)
          hung.push(note.id)
        } catch (error) {
          failures.push(error)
        }
      }
    }
    return { hung, failures }
  }

  /** The wall first: after a crash in between, the note hangs and is only put away. */
  async #hang({ id, kind, to, text, keptSince }: SealedNote, author: MemberId): Promise<void> {
    const { ours } = this.#vault
    const body: Hung = { kind, to, text, keptSince }
    const there = ours.get(notes, id)
    if (there === null) {
      const put = { operation: 'put', basedOn: 0, body, by: author } as const
      await ours.commit([{ collection: notes, id, ...put }])
    } else if (byItsAuthor(ours, there)?.author !== author) {
      throw new AppError('record.changed-elsewhere')
    }
    const away = { collection: sealedNotes, id, operation: 'delete', by: author } as const
    await this.#vault.draftsOf(author).commit([away])
  }

  /** A note to somebody who has left waits for its author to take it back. */
  #isDue({ to, until }: SealedNote, author: MemberId, today: Day): boolean {
    const members = this.#vault.members().map(({ id }) => id)
    if (to !== null && !members.includes(to)) return false
    if (until !== 'together') return until <= today
    const concerned = to === null ? members : [author, to]
    return concerned.length > 1 && concerned.every((one) => this.#vault.present.includes(one))
  }

  #revision(id: NoteId): number {
    return this.#vault.drafts.get(sealedNotes, id)?.revision ?? 0
  }
}

function sealedIn(drafts: Space): SealedNote[] {
  return drafts.list(sealedNotes).flatMap((record) => readSealed(record) ?? [])
}

function isPut(record: StoredRecord | null): record is StoredRecord {
  return record?.operation === 'put'
}

function readSealed(record: StoredRecord | null): SealedNote | null {
  if (!isPut(record)) return null
  const stored = StoredSealedNote.safeParse(record.body).data
  return stored ? { ...stored, id: record.id as NoteId } : null
}

/** Days compare as texts, and every day comes before 'together'. */
function byTime(a: SealedNote, b: SealedNote): number {
  if (a.until === b.until) return a.id < b.id ? -1 : 1
  return a.until < b.until ? -1 : 1
}
