import type { EntryContent, Zone } from '../../../shared/model/entry.ts'

/** What stands above a page besides its own words. */
export interface AboutPage {
  zone: Zone
  author: string
  readers: string[]
  writtenAt: string
  changedAt: string
}

/** One page as Markdown: front matter, and its text as it was written. */
export function pageText(content: EntryContent, about: AboutPage): string {
  const { day, time, title, mood, tags, body } = content
  const lines = [
    ['date', day],
    ['time', time],
    ['title', title || null],
    ['zone', about.zone === 'ours' ? 'shared' : 'private'],
    ['author', about.author],
    ['readers', about.readers],
    ['tags', tags.length > 0 ? tags : null],
    ['mood', mood],
    ['written', about.writtenAt],
    ['changed', about.changedAt === about.writtenAt ? null : about.changedAt],
  ]
    .filter(([, value]) => value !== null)
    // Every JSON value is YAML too, and needs no other quoting.
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return ['---', ...lines, '---', '', body, ''].join('\n')
}

/** Each line of a text as a line of a quotation. */
export function quoted(text: string): string {
  return `> ${text.replaceAll('\n', '\n> ')}`
}
