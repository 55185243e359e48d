import type { EntryContent } from '../../../../shared/model/entry.ts'

/** True where nobody has written anything: such a draft leaves no trace. A day alone is no writing. */
export function isBlankPage({ title, body, mood, tags }: EntryContent): boolean {
  return title.trim() === '' && body.trim() === '' && mood === null && tags.length === 0
}

/** True when both would read the same. */
export function isSameContent(a: EntryContent, b: EntryContent): boolean {
  const parts = ({ day, time, title, body, mood, tags, answer }: EntryContent) =>
    JSON.stringify([day, time, title, body, mood, tags, answer])
  return parts(a) === parts(b)
}
