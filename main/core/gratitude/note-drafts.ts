import { z } from 'zod'
import type { NoteId } from '../../../shared/ids.ts'
import { NoteDraft } from '../../../shared/model/draft.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Write } from '../vault/types.ts'

const notes = 'note-drafts'
const completions = 'completion-drafts'
/** There is one note that a member is writing, whatever its own id is. */
const theDraft = 'current'

const StoredCompletion = z.strictObject({ text: z.string() })

/** What the member who is in alone has half written for the wall, where only they can read it. */
export class NoteDrafts {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** The note that is being written; null where there is none. */
  note(): NoteDraft | null {
    const record = this.#vault.drafts.get(notes, theDraft)
    if (record === null || record.operation !== 'put') return null
    return NoteDraft.safeParse(record.body).data ?? null
  }

  /** The write that keeps the note that is being written. */
  keeping(draft: NoteDraft): Write {
    return { collection: notes, id: theDraft, operation: 'put', body: draft }
  }

  /** The write that takes it away, where it is this one; none otherwise. */
  removing(id: NoteId): Write[] {
    if (this.note()?.id !== id) return []
    return [{ collection: notes, id: theDraft, operation: 'delete' }]
  }

  /** The words with which a note is being completed, or nothing. */
  completion(id: NoteId): string {
    const record = this.#vault.drafts.get(completions, id)
    if (record === null || record.operation !== 'put') return ''
    return StoredCompletion.safeParse(record.body).data?.text ?? ''
  }

  /** Every note with words in which it is being completed. */
  completions(): { note: NoteId; text: string }[] {
    return this.#vault.drafts.list(completions).flatMap(({ id }) => {
      const note = id as NoteId
      const text = this.completion(note)
      return text.trim() === '' ? [] : [{ note, text }]
    })
  }

  /** Saves those words; empty ones take the draft away. */
  async keepCompletion(id: NoteId, text: string): Promise<void> {
    if (this.completion(id) === text) return
    const draft = { collection: completions, id }
    await this.#vault.drafts.commit([
      text === ''
        ? { ...draft, operation: 'delete' }
        : { ...draft, operation: 'put', body: { text } },
    ])
  }
}
