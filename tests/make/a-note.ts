import type { MemberId, NoteId } from '../../shared/ids.ts'
import type { Note } from '../../shared/model/gratitude.ts'

/** Members by whom and for whom notes are, where there is no vault. */
export const [mara, jonas, lin] = ['o', 'k', 'g'].map((letter) => letter.repeat(26)) as [
  MemberId,
  MemberId,
  MemberId,
]

/** A note from Mara to Jonas as it hangs on the wall. */
export function aNote(part: Partial<Note> = {}): Note {
  return {
    id: '0'.repeat(26) as NoteId,
    kind: 'appreciation',
    from: mara,
    to: jonas,
    text: 'For the soup.',
    writtenAt: '2026-11-01T10:00:00.000Z',
    completion: null,
    ...part,
  }
}
