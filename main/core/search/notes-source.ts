import { dayOfDate } from '../../../shared/days.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Gratitude } from '../gratitude/gratitude.ts'
import type { Found, Source } from './source.ts'

/** The notes on the wall, with the words that completed them. */
export class NotesSource implements Source {
  readonly kind = 'note'
  readonly isHeld = false
  readonly #gratitude: Gratitude

  constructor(gratitude: Gratitude) {
    this.#gratitude = gratitude
  }

  async refresh(): Promise<void> {}

  ids(): string[] {
    return this.#gratitude.ids()
  }

  claimed(id: string): Found | null {
    return this.read(id)
  }

  read(id: string): Found | null {
    const note = this.#gratitude.read(id as NoteId)
    if (note === null) return null
    const written = new Date(note.writtenAt)
    const { completion } = note
    return {
      kind: 'note',
      id,
      day: dayOfDate(written),
      time: timeOf(written),
      zone: 'ours',
      author: note.from,
      title: '',
      parts: [
        { who: note.from, text: note.text },
        ...(completion ? [{ who: completion.by, text: completion.text }] : []),
      ],
      tags: [],
      mood: null,
      photo: null,
      hasPhoto: false,
    }
  }
}

/** What a clock on the wall showed, `HH:MM`. */
function timeOf(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`
}
