import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId, NoteId } from '../../../shared/ids.ts'
import { StoredInstant } from '../../../shared/instants.ts'
import { isTheirsToComplete, NewNote, type Note } from '../../../shared/model/gratitude.ts'
import { byItsAuthor } from '../authorship.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { StoredRecord, Write } from '../vault/types.ts'

/** Where notes lie, and what their receivers say of them. */
export const notes = 'notes'
export const completions = 'completions'

const StoredNote = NewNote.omit({ id: true }).extend({ keptSince: StoredInstant.optional() })
const StoredCompletion = z.strictObject({ text: z.string() })

/** The notes of Ours as those who are in may read and trust them, in the bin or not. */
export class Wall {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** The newest first. */
  all(): Note[] {
    const all = this.#vault.ours.list(notes).flatMap((record) => this.#note(record) ?? [])
    return all.sort(newestFirst)
  }

  /** Under which ids notes were ever pinned, by whomever. */
  ids(): string[] {
    return this.#vault.ours.ids(notes)
  }

  /** True where anybody wrote anything under this id. */
  has(id: NoteId): boolean {
    return this.#vault.ours.get(notes, id) !== null
  }

  /** Null where there is none that is its author's own. */
  find(id: NoteId): Note | null {
    const record = this.#vault.ours.get(notes, id)
    return record && this.#note(record)
  }

  /** One's own. @throws AppError `record.not-found`, `record.not-yours` */
  own(id: NoteId): Note {
    const note = this.find(id)
    if (note === null) throw new AppError('record.not-found')
    if (note.from !== this.#vault.me) throw new AppError('record.not-yours')
    return note
  }

  #note(newest: StoredRecord): Note | null {
    const record = byItsAuthor(this.#vault.ours, newest)
    if (record === null || record.operation !== 'put') return null
    const stored = StoredNote.safeParse(record.body)
    if (!stored.success) return null
    const note: Note = {
      ...stored.data,
      id: record.id as NoteId,
      from: record.author,
      writtenAt: record.writtenAt,
      completion: null,
    }
    return { ...note, completion: this.#completion(note) }
  }

  /** Only words of somebody to whom the note was written count as its completion. */
  #completion(note: Note): Note['completion'] {
    const newest = this.#vault.ours.get(completions, note.id)
    const may = (member: MemberId) => isTheirsToComplete(note, member)
    const record = newest && byItsAuthor(this.#vault.ours, newest, may)
    if (record === null || record.operation !== 'put') return null
    const stored = StoredCompletion.safeParse(record.body)
    if (!stored.success) return null
    return { text: stored.data.text, by: record.author, writtenAt: record.writtenAt }
  }
}

export function noteWrite({ id, kind, to, text }: NewNote): Write {
  return { collection: notes, id, operation: 'put', basedOn: 0, body: { kind, to, text } }
}

export function completionWrite(id: NoteId, text: string): Write {
  return { collection: completions, id, operation: 'put', body: { text } }
}

function newestFirst(a: Note, b: Note): number {
  if (a.writtenAt !== b.writtenAt) return a.writtenAt < b.writtenAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
