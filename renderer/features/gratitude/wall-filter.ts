import type { MemberId } from '../../../shared/ids.ts'
import type { Note, NoteKind } from '../../../shared/model/gratitude.ts'
import { Following, type Term, termsOf } from '../../../shared/search/query.ts'
import { eachWord } from '../../../shared/search/words.ts'

/** Which notes of the wall are shown; null leaves everything in. */
export interface WallFilter {
  to: MemberId | null
  from: MemberId | null
  kind: NoteKind | null
  /** A year on this computer's calendar. */
  year: number | null
  /** What somebody typed; empty leaves everything in. */
  words: string
}

export const everything: WallFilter = { to: null, from: null, kind: null, year: null, words: '' }

export function isEverything(filter: WallFilter): boolean {
  const { to, from, kind, year } = filter
  return [to, from, kind, year].every((one) => one === null) && termsOf(filter.words).length === 0
}

/** The notes that a filter lets through, in the order they came. Words are found as search finds them. */
export function filterNotes(notes: readonly Note[], filter: WallFilter): Note[] {
  const terms = termsOf(filter.words)
  return notes.filter(
    (note) =>
      (filter.to === null || note.to === filter.to) &&
      (filter.from === null || note.from === filter.from) &&
      (filter.kind === null || note.kind === filter.kind) &&
      (filter.year === null || yearOf(note) === filter.year) &&
      (terms.length === 0 || holds(note, terms)),
  )
}

/** The years in which the notes were hung, the last one first. */
export function yearsOf(notes: readonly Note[]): number[] {
  return [...new Set(notes.map(yearOf))].sort((a, b) => b - a)
}

function yearOf({ writtenAt }: Note): number {
  return new Date(writtenAt).getFullYear()
}

/** Every term stands somewhere in the note, or in what its receiver said. */
function holds({ text, completion }: Note, terms: readonly Term[]): boolean {
  const following = new Following(terms)
  for (const part of completion ? [text, completion.text] : [text]) {
    eachWord(part, (word, from, to) => {
      following.take(word, from, to)
    })
    following.end()
  }
  return following.found.size === terms.length
}
