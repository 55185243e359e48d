import type { MemberId } from '../../../shared/ids.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { SealedNote } from '../../../shared/model/sealed-note.ts'
import { quoted } from './page-text.ts'

/** The gratitude wall as one Markdown text, oldest note first. */
export function wallText(notes: readonly Note[], nameOf: (id: MemberId) => string): string {
  const slips = notes.toReversed().map(({ from, to, kind, text, writtenAt, completion }) => {
    const head = `## ${nameOf(from)} to ${to === null ? 'everyone' : nameOf(to)}, ${writtenAt}`
    const answer = completion ? [quoted(`${nameOf(completion.by)}: ${completion.text}`), ''] : []
    return [head, '', `*${kind}*`, '', text, '', ...answer].join('\n')
  })
  return ['# Gratitude', '', ...slips].join('\n')
}

/** When a note that waits for its time goes on the wall, in words. */
export function waitsFor({ until }: SealedNote): string {
  return until === 'together' ? 'for a moment together' : `until ${until}`
}

/** Notes of its maker's own that wait for their time, as one Markdown text. */
export function sealedNotesText(
  notes: readonly SealedNote[],
  nameOf: (id: MemberId) => string,
): string {
  const slips = notes.map((note) => {
    const { to, kind, text, keptSince } = note
    const whom = to === null ? 'everyone' : nameOf(to)
    return [
      `## To ${whom}, kept ${waitsFor(note)}`,
      '',
      `*${kind}*, ${keptSince}`,
      '',
      text,
      '',
    ].join('\n')
  })
  return ['# Notes kept for later', '', ...slips].join('\n')
}
