import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId, NoteId } from '../../../shared/ids.ts'
import type { InBin } from '../../../shared/model/bin.ts'
import { NoteDraft } from '../../../shared/model/draft.ts'
import { NewNote, type Note } from '../../../shared/model/gratitude.ts'
import { byItsAuthor } from '../authorship.ts'
import {
  type BinnedThing,
  type Binning,
  binningOf,
  binWrite,
  inBinOf,
  insistOnBinned,
  unbinWrite,
} from '../bin/binned.ts'
import { due } from '../bin/due.ts'
import { eraseWhatStands } from '../bin/erase-what-stands.ts'
import { bin } from '../vault/bin-seen.ts'
import { Turns } from '../vault/turns.ts'
import type { OpenVault, StoredRecord } from '../vault/types.ts'

const notes = 'notes'
const completions = 'completions'
const noteDrafts = 'note-drafts'
const completionDrafts = 'completion-drafts'
/** There is one note that a member is writing, whatever its own id is. */
const theDraft = 'current'

const StoredNote = NewNote.omit({ id: true })
const StoredCompletion = z.strictObject({ text: z.string() })

/**
 * The gratitude wall, as the member who is in sees it. A note and the receiver's words on it are two
 * records, each written and signed by the one whose words they are.
 */
export class Gratitude {
  readonly #vault: OpenVault
  readonly #turns = new Turns()

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** All notes on the wall, the newest first. */
  list(): Note[] {
    return this.#all()
      .filter((note) => this.#binning(note) === null)
      .sort(newestFirst)
  }

  /** The notes in the bin, the one put there last first. */
  binned(): (Note & InBin)[] {
    return this.#inBin()
      .map(({ note, thing }) => ({ ...note, ...inBinOf(this.#vault, thing) }))
      .sort((a, b) => (a.binnedAt === b.binnedAt ? 0 : a.binnedAt < b.binnedAt ? 1 : -1))
  }

  /** Notes in the bin that the member who is in put there. */
  ownInBin(): BinnedThing[] {
    return this.#inBin()
      .map(({ thing }) => thing)
      .filter(({ author }) => author === this.#vault.me)
  }

  /**
   * Pins a note on the wall, for every member to read; the draft it came from is empty again. Pinning
   * the same note twice pins it once.
   *
   * @throws AppError `request.invalid` for a note to oneself, to nobody who is a member, or to
   * everyone where it is not a celebration; `record.changed-elsewhere` when other words hang there
   * under this id.
   */
  pin(note: NewNote): Promise<Note> {
    return this.#turns.take(async () => {
      this.#checkReceiver(note)
      const { id, kind, to, text } = note
      const body = { kind, to, text }
      const there = this.#vault.ours.get(notes, id)
      if (there === null) {
        await this.#vault.ours.commit([
          { collection: notes, id, operation: 'put', basedOn: 0, body },
        ])
      } else if (!isSameNote(this.#note(there), note, this.#vault.me)) {
        throw new AppError('record.changed-elsewhere')
      }
      if (this.#keptDraft()?.id === id) await this.#removeDraft()
      return this.#pinned(id)
    })
  }

  /**
   * Adds the receiver's own words to a note, or changes them.
   *
   * @throws AppError `record.not-found`, `record.not-yours` for a note to somebody else.
   */
  complete(id: NoteId, text: string): Promise<Note> {
    return this.#turns.take(async () => {
      const note = this.#find(id)
      if (note === null) throw new AppError('record.not-found')
      if (!mayComplete(note, this.#vault.me)) throw new AppError('record.not-yours')
      if (this.#binning(note) !== null) throw new AppError('record.not-now')
      const { completion } = note
      if (completion !== null && completion.by !== this.#vault.me) {
        throw new AppError('record.not-yours')
      }
      if (completion?.text !== text) {
        await this.#vault.ours.commit([
          { collection: completions, id, operation: 'put', body: { text } },
        ])
      }
      await this.#keepCompletionDraft(id, '')
      return this.#pinned(id)
    })
  }

  /**
   * Takes a note off the wall, into the bin.
   *
   * @param at now, an ISO instant
   * @throws AppError `record.not-found`, `record.not-yours`
   */
  bin(id: NoteId, at: string): Promise<void> {
    return this.#turns.take(async () => {
      const note = this.#own(id)
      if (this.#binning(note) !== null) return
      await this.#vault.ours.commit([binWrite(id, at)])
    })
  }

  /** Hangs a note up again. @throws AppError `record.not-found`, `record.not-yours`. */
  unbin(id: NoteId): Promise<void> {
    return this.#turns.take(async () => {
      const note = this.#own(id)
      if (this.#binning(note) !== null) await this.#vault.ours.commit([unbinWrite(id)])
    })
  }

  /**
   * Takes a note in the bin away for good.
   *
   * @param as the revision that put it in the bin, where it was that one that was looked at
   * @throws AppError `record.not-found`, `record.not-yours`, `record.not-now` for a note that is not in
   * the bin, or was put there anew
   */
  erase(id: NoteId, as?: number): Promise<void> {
    return this.#turns.take(async () => {
      insistOnBinned(this.#binning(this.#own(id)), as)
      await eraseWhatStands(this.#vault.ours, [notes, bin], id)
      await eraseWhatStands(this.#vault.mine, [due], id)
    })
  }

  /** The note that the member was writing, or an empty one with an id of its own. Nothing is saved. */
  draft(): NoteDraft {
    const kept = this.#keptDraft()
    if (kept !== null && this.#vault.ours.get(notes, kept.id) === null) return kept
    return { id: this.#vault.newId() as NoteId, kind: 'appreciation', to: null, text: '' }
  }

  /** Saves the note being written where only its writer can read it; answers once it is safe. */
  saveDraft(draft: NoteDraft): Promise<void> {
    return this.#turns.take(async () => {
      // An autosave that comes after the note was pinned would bring it back as a draft.
      if (this.#vault.ours.get(notes, draft.id) !== null) return
      await this.#vault.drafts.commit([
        { collection: noteDrafts, id: theDraft, operation: 'put', body: draft },
      ])
    })
  }

  /** The words with which the member was completing a note, or nothing. */
  completionDraft(id: NoteId): string {
    const record = this.#vault.drafts.get(completionDrafts, id)
    if (record === null || record.operation !== 'put') return ''
    return StoredCompletion.safeParse(record.body).data?.text ?? ''
  }

  /** Saves those words where only their writer can read them; empty words take the draft away. */
  saveCompletionDraft(id: NoteId, text: string): Promise<void> {
    return this.#turns.take(() => this.#keepCompletionDraft(id, text))
  }

  async #keepCompletionDraft(id: NoteId, text: string): Promise<void> {
    if (this.completionDraft(id) === text) return
    const draft = { collection: completionDrafts, id }
    await this.#vault.drafts.commit([
      text === ''
        ? { ...draft, operation: 'delete' }
        : { ...draft, operation: 'put', body: { text } },
    ])
  }

  #keptDraft(): NoteDraft | null {
    const record = this.#vault.drafts.get(noteDrafts, theDraft)
    if (record === null || record.operation !== 'put') return null
    return NoteDraft.safeParse(record.body).data ?? null
  }

  async #removeDraft(): Promise<void> {
    await this.#vault.drafts.commit([{ collection: noteDrafts, id: theDraft, operation: 'delete' }])
  }

  #checkReceiver({ kind, to }: NewNote): void {
    const isToAll = to === null && kind === 'celebration'
    const isToOther =
      to !== null &&
      to !== this.#vault.me &&
      this.#vault.members().some((member) => member.id === to)
    if (!isToAll && !isToOther) throw new AppError('request.invalid')
  }

  #all(): Note[] {
    return this.#vault.ours.list(notes).flatMap((record) => this.#note(record) ?? [])
  }

  #inBin(): { note: Note; thing: BinnedThing }[] {
    const space = this.#vault.ours
    return space.list(bin).flatMap((record) => {
      const id = record.id as NoteId
      const note = this.#find(id)
      const binning = note && this.#binning(note)
      if (note === null || binning === null) return []
      const thing = { id, space, author: note.from, ...binning, changedAt: note.writtenAt }
      return [{ note, thing }]
    })
  }

  #binning({ id, from }: Note): Binning | null {
    return binningOf(this.#vault.ours, id, from)
  }

  #own(id: NoteId): Note {
    const note = this.#find(id)
    if (note === null) throw new AppError('record.not-found')
    if (note.from !== this.#vault.me) throw new AppError('record.not-yours')
    return note
  }

  #find(id: NoteId): Note | null {
    const record = this.#vault.ours.get(notes, id)
    return record && this.#note(record)
  }

  #pinned(id: NoteId): Note {
    const note = this.#find(id)
    if (note === null) throw new Error('a note that was just written is not there')
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
    const may = (member: MemberId) => mayComplete(note, member)
    const record = newest && byItsAuthor(this.#vault.ours, newest, may)
    if (record === null || record.operation !== 'put') return null
    const stored = StoredCompletion.safeParse(record.body)
    if (!stored.success) return null
    return { text: stored.data.text, by: record.author, writtenAt: record.writtenAt }
  }
}

/** A note to one member is completed by that member; a celebration of all by one of the others. */
function mayComplete(note: Note, member: MemberId): boolean {
  return note.to === null ? member !== note.from : member === note.to
}

function isSameNote(note: Note | null, { kind, to, text }: NewNote, by: MemberId): boolean {
  return note?.from === by && note.kind === kind && note.to === to && note.text === text
}

function newestFirst(a: Note, b: Note): number {
  if (a.writtenAt !== b.writtenAt) return a.writtenAt < b.writtenAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
