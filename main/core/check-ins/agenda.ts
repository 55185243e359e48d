import { z } from 'zod'
import type { MemberId, RoundId } from '../../../shared/ids.ts'
import {
  AgendaDraft,
  type AgendaNote,
  type AgendaTopic,
  agendaTopics,
} from '../../../shared/model/check-in.ts'
import { DraftPlace } from '../draft-place.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { checkInAgendas as drafts } from '../vault/shut-space.ts'
import type { StoredRecord } from '../vault/types.ts'

const notes = 'check-in-notes'

const StoredNote = z.strictObject({ text: z.string() })
const StoredDraft = z.strictObject({ draft: AgendaDraft })

/**
 * Lines that members note while an open check-in is talked about: one for each topic, its author's own.
 * What is half written lies where only its writer can read it.
 */
export class Agenda {
  readonly #vault: OpenVault
  readonly #place: DraftPlace

  constructor(vault: OpenVault) {
    this.#vault = vault
    this.#place = new DraftPlace(vault, drafts)
  }

  /** In the order of topics, and within one in that of joining. */
  notes(id: RoundId): AgendaNote[] {
    // What somebody noted before they left stays.
    const authors = [...this.#vault.members(), ...this.#vault.former()]
    return agendaTopics.flatMap((topic) =>
      authors.flatMap(({ id: by }) => {
        const text = this.#text(id, topic, by)
        return text === null ? [] : [{ by, topic, text }]
      }),
    )
  }

  /** Notes a line of this member, who is here; '' takes away what they noted there. */
  async note(by: MemberId, id: RoundId, topic: AgendaTopic, text: string): Promise<void> {
    if ((this.#text(id, topic, by) ?? '') !== text) {
      const slot = { collection: notes, id: noteId(id, topic, by), by }
      await this.#vault.ours.commit([
        text === ''
          ? { ...slot, operation: 'delete' }
          : { ...slot, operation: 'put', body: { text } },
      ])
    }
    const { [topic]: _, ...rest } = this.draft(by, id)
    await this.saveDraft(by, id, rest)
  }

  /** What this member, who is here, has half written. What they noted word for word is no draft. */
  draft(who: MemberId, id: RoundId): AgendaDraft {
    return this.#unsaid(who, id, this.#place.read(who, id))
  }

  /** The same of each place where they have some: alone, and in a sitting. */
  halfWritten(who: MemberId, id: RoundId): AgendaDraft[] {
    return this.#place
      .all(who, id)
      .map((record) => this.#unsaid(who, id, record))
      .filter((draft) => Object.values(draft).some((text) => text.trim() !== ''))
  }

  /** Saves it; where nothing is half written, nothing is kept. */
  async saveDraft(who: MemberId, id: RoundId, draft: AgendaDraft): Promise<void> {
    const isEmpty = Object.values(draft).every((text) => text === undefined)
    await this.#place.save(who, id, isEmpty ? null : { draft })
  }

  #unsaid(who: MemberId, id: RoundId, record: StoredRecord | null): AgendaDraft {
    const stored = record ? StoredDraft.safeParse(record.body).data : undefined
    const written = Object.entries(stored?.draft ?? {}) as [AgendaTopic, string][]
    return Object.fromEntries(
      written.filter(([topic, text]) => text !== (this.#text(id, topic, who) ?? '')),
    )
  }

  /** The last genuine word of the member in its id: nobody else writes there. */
  #text(id: RoundId, topic: AgendaTopic, by: MemberId): string | null {
    const last = this.#vault.ours
      .history(notes, noteId(id, topic, by))
      .findLast(({ author, signature }) => author === by && signature !== 'failed')
    return last?.operation === 'put' ? (StoredNote.safeParse(last.body).data?.text ?? null) : null
  }
}

function noteId(id: RoundId, topic: AgendaTopic, by: MemberId): string {
  return `${id}.${topic}.${by}`
}
