import type { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId, NoteId } from '../../../shared/ids.ts'
import type { InBin } from '../../../shared/model/bin.ts'
import type { NoteDraft } from '../../../shared/model/draft.ts'
import { mayComplete, type NewNote, type Note } from '../../../shared/model/gratitude.ts'
import type { NoteToSeal, SealedNote } from '../../../shared/model/sealed-note.ts'
import { BinOfOurs } from '../bin/bin-of-ours.ts'
import type { BinnedThing } from '../bin/binned.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import { NoteDrafts } from './note-drafts.ts'
import { SealedNotes } from './sealed-notes.ts'
import { completionWrite, notes, noteWrite, Wall } from './wall.ts'

/**
 * The gratitude wall, as the member who is in sees it. A note and the receiver's words on it are two
 * records, each written and signed by the one whose words they are.
 */
export class Gratitude {
  readonly #vault: OpenVault
  readonly #wall: Wall
  readonly #turns = new Turns()
  readonly #sealed: SealedNotes
  readonly #drafts: NoteDrafts
  readonly #bin: BinOfOurs<Note>
  #arrived: readonly NoteId[] = []

  constructor(vault: OpenVault) {
    this.#vault = vault
    this.#wall = new Wall(vault)
    this.#sealed = new SealedNotes(vault)
    this.#drafts = new NoteDrafts(vault)
    this.#bin = new BinOfOurs(
      vault,
      notes,
      (id) => this.#wall.find(id as NoteId),
      ({ id, from, writtenAt }) => ({ id, author: from, changedAt: writtenAt }),
    )
  }

  /** All notes on the wall, the newest first. */
  list(): Note[] {
    return this.#wall.all().filter((note) => !this.#bin.holds(note))
  }

  /** Under which ids notes were ever pinned, by whomever. */
  ids(): string[] {
    return this.#wall.ids()
  }

  /** One note on the wall; null where none hangs there. */
  read(id: NoteId): Note | null {
    const note = this.#wall.find(id)
    return note !== null && !this.#bin.holds(note) ? note : null
  }

  /** The notes in the bin, the one put there last first. */
  binned(): (Note & InBin)[] {
    return this.#bin.list()
  }

  /** Notes in the bin that the member who is in put there. */
  ownInBin(): BinnedThing[] {
    return this.#bin.of(this.#vault.me)
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
      const { id } = note
      if (!this.#wall.has(id)) {
        await this.#vault.ours.commit([noteWrite(note)])
      } else if (!isSameNote(this.#wall.find(id), note, this.#vault.me)) {
        throw new AppError('record.changed-elsewhere')
      }
      const removing = this.#drafts.removing(id)
      if (removing.length > 0) await this.#vault.drafts.commit(removing)
      return this.#pinned(id)
    })
  }

  /**
   * Adds the receiver's own words to a note, or changes them.
   *
   * @throws AppError `record.not-found`; `record.not-yours` for a note to somebody else, or one that another
   * has completed; `record.not-now` for one in the bin
   */
  complete(id: NoteId, text: string): Promise<Note> {
    return this.#turns.take(async () => {
      const note = this.#wall.find(id)
      if (note === null) throw new AppError('record.not-found')
      if (!mayComplete(note, this.#vault.me)) throw new AppError('record.not-yours')
      if (this.#bin.holds(note)) throw new AppError('record.not-now')
      if (note.completion?.text !== text) {
        await this.#vault.ours.commit([completionWrite(id, text)])
      }
      await this.#drafts.keepCompletion(id, '')
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
    return this.#turns.take(async () => this.#bin.put(this.#wall.own(id), at))
  }

  /** Hangs a note up again. @throws AppError `record.not-found`, `record.not-yours`. */
  unbin(id: NoteId): Promise<void> {
    return this.#turns.take(async () => this.#bin.takeOut(this.#wall.own(id)))
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
      this.#bin.insistOn(this.#wall.own(id), as)
      await this.#bin.erase(id)
    })
  }

  /** The note that the member was writing, or an empty one with an id of its own. Nothing is saved. */
  draft(): NoteDraft {
    const kept = this.#drafts.note()
    if (kept !== null && !this.#wall.has(kept.id)) return kept
    return { id: this.#vault.newId() as NoteId, kind: 'appreciation', to: null, text: '' }
  }

  /** Saves the note being written where only its writer can read it; answers once it is safe. */
  saveDraft(draft: NoteDraft): Promise<void> {
    return this.#turns.take(async () => {
      // An autosave that comes after the note was pinned or sealed would bring it back as a draft.
      if (this.#wall.has(draft.id) || this.#sealed.has(draft.id)) return
      await this.#vault.drafts.commit([this.#drafts.keeping(draft)])
    })
  }

  /** The words with which the member was completing a note, or nothing. */
  completionDraft(id: NoteId): string {
    return this.#drafts.completion(id)
  }

  /** Saves those words where only their writer can read them; empty words take the draft away. */
  saveCompletionDraft(id: NoteId, text: string): Promise<void> {
    return this.#turns.take(() => this.#drafts.keepCompletion(id, text))
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
      if (this.#wall.has(note.id)) throw new AppError('record.changed-elsewhere')
      await this.#vault.drafts.commit([
        this.#sealed.sealing(note, note.id, until, at),
        ...this.#drafts.removing(note.id),
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
      await this.#vault.drafts.commit([this.#drafts.keeping(draft), this.#sealed.unsealing(id)])
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

  #checkReceiver({ kind, to }: NewNote): void {
    const isToAll = to === null && kind === 'celebration'
    const isToOther =
      to !== null &&
      to !== this.#vault.me &&
      this.#vault.members().some((member) => member.id === to)
    if (!isToAll && !isToOther) throw new AppError('request.invalid')
  }

  #pinned(id: NoteId): Note {
    const note = this.#wall.find(id)
    if (note === null) throw new Error('a note that was just written is not there')
    return note
  }
}

function isSameNote(note: Note | null, { kind, to, text }: NewNote, by: MemberId): boolean {
  return note?.from === by && note.kind === kind && note.to === to && note.text === text
}
