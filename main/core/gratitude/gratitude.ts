import { z } from 'zod'
import type { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId, NoteId } from '../../../shared/ids.ts'
import type { InBin } from '../../../shared/model/bin.ts'
import { NoteDraft } from '../../../shared/model/draft.ts'
import { NewNote, type Note } from '../../../shared/model/gratitude.ts'
import type { NoteToSeal, SealedNote } from '../../../shared/model/sealed-note.ts'
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
import { SealedNotes } from './sealed-notes.ts'

const notes = 'notes'
const completions = 'completions'
const noteDrafts = 'note-drafts'
const completionDrafts = 'completion-drafts'
/** There is one note that a member is writing, whatever its own id is. */
const theDraft = 'current'

const StoredNote = NewNote.omit({ id: true }).extend({ keptSince: z.string().optional() })
const StoredCompletion = z.strictObject({ text: z.string() })

/**
 * The gratitude wall, as the member who is in sees it. A note and the receiver's words on it are two
 * records, each written and signed by the one whose words they are.
 */
export class Gratitude {
  readonly #vault: OpenVault
  readonly #turns = new Turns()
  readonly #sealed: SealedNotes
  #arrived: readonly NoteId[] = []

  constructor(vault: OpenVault) {
    this.#vault = vault
    this.#sealed = new SealedNotes(vault)
  }

  /** All notes on the wall, the newest first. */
  list(): Note[] {
    return this.#all()
      .filter((note) => this.#binning(note) === null)
      .sort(newestFirst)
  }

  /** Under which ids notes were ever pinned, by whomever. */
  ids(): string[] {
    return this.#vault.ours.ids(notes)
  }

  /** One note on the wall; null where none hangs there. */
  read(id: NoteId): Note | null {
    const note = this.#find(id)
    return note !== null && this.#binning(note) === null ? note : null
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
      // An autosave that comes after the note was pinned or sealed would bring it back as a draft.
      if (this.#vault.ours.get(notes, draft.id) !== null || this.#sealed.has(draft.id)) return
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

  /**
   * Seals a note until its time: nobody else can read it, or know of it, before. The draft it came from
   * is empty again.
   *
   * @param today as the clock on the wall shows it
   * @param at now, an ISO instant
   * @throws AppError `request.invalid` for a receiver as in `pin`, and for a day that has come already;
   * `record.changed-elsewhere` when this note hangs on the wall.
   */
  seal({ until, ...note }: NoteToSeal, today: Day, at: string): Promise<void> {
    return this.#turns.take(async () => {
      this.#checkReceiver(note)
      if (until !== 'together' && until <= today) throw new AppError('request.invalid')
      if (this.#vault.ours.get(notes, note.id) !== null) {
        throw new AppError('record.changed-elsewhere')
      }
      const isDraft = this.#keptDraft()?.id === note.id
      await this.#vault.drafts.commit([
        this.#sealed.sealing(note, note.id, until, at),
        ...(isDraft
          ? [{ collection: noteDrafts, id: theDraft, operation: 'delete' } as const]
          : []),
      ])
    })
  }

  /** Notes of the member who is in that wait for their time, the next one first. */
  sealed(): SealedNote[] {
    return this.#sealed.list()
  }

  /**
   * Makes a sealed note the one that is being written again.
   *
   * @throws AppError `record.not-found`, `record.not-now` while another note is being written
   */
  takeBack(id: NoteId): Promise<NoteDraft> {
    return this.#turns.take(async () => {
      const note = this.#sealed.find(id)
      if (note === null) throw new AppError('record.not-found')
      if (this.draft().text.trim() !== '') throw new AppError('record.not-now')
      const { kind, to, text } = note
      const draft = { id, kind, to, text }
      await this.#vault.drafts.commit([
        { collection: noteDrafts, id: theDraft, operation: 'put', body: draft },
        this.#sealed.unsealing(id),
      ])
      return draft
    })
  }

  /**
   * Hangs up what waited for this day or for those who are in.
   *
   * @returns what went wrong, each where it stopped one note
   */
  deliver(today: Day): Promise<unknown[]> {
    return this.#turns.take(async () => {
      const { hung, failures } = await this.#sealed.deliver(today)
      this.#arrived = [...this.#arrived, ...hung]
      return failures
    })
  }

  /** Notes that went on the wall because their time had come as those who are in came in. */
  arrived(): Note[] {
    return this.#arrived.flatMap((id) => this.read(id) ?? [])
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
