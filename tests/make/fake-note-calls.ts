import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId, NoteId } from '../../shared/ids.ts'
import type { Going } from '../../shared/model/bin.ts'
import type { NoteDraft } from '../../shared/model/draft.ts'
import type { Note } from '../../shared/model/gratitude.ts'
import type { SealedNote } from '../../shared/model/sealed-note.ts'

type Names = Extract<keyof Handlers<'vault'>, `notes.${string}`>

/** What of the fake vault these rows need. */
interface Notebook {
  readonly me: MemberId | null
  readonly notes: Map<string, Note>
  readonly binnedNotes: Map<string, string>
  readonly sealedNotes: Map<NoteId, SealedNote & { by: MemberId }>
  readonly arrivedNotes: NoteId[]
  readonly noteDrafts: Map<MemberId, NoteDraft>
  readonly completionDrafts: Map<string, string>
  now(): Date
  newId(): string
  mine(): MemberId
  going(id: string, author: MemberId, isShared: boolean, binnedAt: string): Going
  work(job: string, phase: 'writing', total: number): Promise<void>
}

/** The rows `notes.*`, served from memory. */
export function noteCalls(vault: Notebook): Pick<Handlers<'vault'>, Names> {
  return {
    'notes.list': () =>
      [...vault.notes.values()]
        .filter(({ id }) => !vault.binnedNotes.has(id))
        .sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1)),
    'notes.pin': ({ id, kind, to, text }) => {
      if (to === vault.me) throw new AppError('request.invalid')
      const note: Note = {
        id,
        kind,
        to,
        text,
        from: vault.mine(),
        writtenAt: new Date().toISOString(),
        completion: null,
      }
      vault.notes.set(id, note)
      vault.noteDrafts.delete(vault.mine())
      return note
    },
    'notes.complete': ({ id, text }) => {
      const note = vault.notes.get(id)
      if (!note) throw new AppError('record.not-found')
      if (note.from === vault.me || (note.to && note.to !== vault.me)) {
        throw new AppError('record.not-yours')
      }
      const completed: Note = {
        ...note,
        completion: { text, by: vault.mine(), writtenAt: new Date().toISOString() },
      }
      vault.notes.set(id, completed)
      return completed
    },
    'notes.bin': ({ id }) => {
      ownNote(vault, id)
      vault.binnedNotes.set(id, vault.now().toISOString())
      return null
    },
    'notes.unbin': ({ id }) => {
      vault.binnedNotes.delete(ownNote(vault, id).id)
      return null
    },
    'notes.binned': () =>
      [...vault.binnedNotes].flatMap(([id, binnedAt]) => {
        const note = vault.notes.get(id)
        return note
          ? [{ ...note, binnedAt, going: vault.going(id, note.from, true, binnedAt) }]
          : []
      }),
    'notes.erase': ({ id }) => {
      ownNote(vault, id)
      if (!vault.binnedNotes.delete(id)) throw new AppError('record.not-now')
      vault.notes.delete(id)
      return null
    },
    'notes.draft': () =>
      vault.noteDrafts.get(vault.mine()) ?? {
        id: vault.newId() as NoteId,
        kind: 'appreciation',
        to: null,
        text: '',
      },
    'notes.save-draft': (draft) => {
      vault.noteDrafts.set(vault.mine(), draft)
      return null
    },
    'notes.completion-draft': ({ id }) => ({ text: vault.completionDrafts.get(id) ?? '' }),
    'notes.save-completion-draft': ({ id, text }) => {
      vault.completionDrafts.set(id, text)
      return null
    },

    'notes.seal': (note) => {
      const to = note.to
      if (to === vault.me) throw new AppError('request.invalid')
      const keptSince = vault.now().toISOString()
      vault.sealedNotes.set(note.id, { ...note, keptSince, by: vault.mine() })
      vault.noteDrafts.delete(vault.mine())
      return null
    },
    'notes.sealed': () =>
      [...vault.sealedNotes.values()]
        .filter(({ by }) => by === vault.mine())
        .map(({ by: _, ...note }) => note),
    'notes.take-back': ({ id }) => {
      const note = vault.sealedNotes.get(id)
      if (note?.by !== vault.mine()) throw new AppError('record.not-found')
      if (vault.noteDrafts.get(vault.mine())?.text.trim()) throw new AppError('record.not-now')
      vault.sealedNotes.delete(id)
      const draft = { id, kind: note.kind, to: note.to, text: note.text }
      vault.noteDrafts.set(vault.mine(), draft)
      return draft
    },
    'notes.arrived': () => vault.arrivedNotes.flatMap((id) => vault.notes.get(id) ?? []),
    'notes.year-book': async ({ job, withPhotos }) => {
      await vault.work(job, 'writing', 4)
      return { photos: withPhotos ? 3 : 0, leftOut: 0, signs: '' }
    },
  }
}

function ownNote(vault: Notebook, id: string): Note {
  const note = vault.notes.get(id)
  if (!note) throw new AppError('record.not-found')
  if (note.from !== vault.me) throw new AppError('record.not-yours')
  return note
}
