import type { MemberId } from '../../../shared/ids.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
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
