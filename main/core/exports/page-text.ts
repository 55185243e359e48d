import type { Turn } from '../../../shared/model/attachment.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry, EntryContent, Zone } from '../../../shared/model/entry.ts'

/** Names that stand above a page besides its own words. */
export interface PageNames {
  author: string
  readers: string[]
  /** How far photos are turned, by the path of their file. */
  turned?: Record<string, Turn> | null
}

/** One page as Markdown: front matter, an empty line, its text as it was written, and one line break. */
export function pageText(entry: Entry, { author, readers, turned }: PageNames): string {
  const { writtenAt, changedAt, pinned, binnedAt } = entry
  return withFrontMatter(entry, [
    ['id', entry.id],
    ...contentLines(entry),
    ['zone', zoneName(entry.zone)],
    ['author', author],
    ['readers', readers],
    ['pinned', pinned || null],
    ['written', writtenAt],
    ['changed', changedAt === writtenAt ? null : changedAt],
    ['binned', binnedAt],
    ['turned', turned ?? null],
  ])
}

/** A draft, in the same way. It is private, wherever its page would go. */
export function draftText({ id, content, savedAt }: SavedDraft, author: string): string {
  return withFrontMatter(content, [
    ['id', id],
    ['draft', true],
    ...contentLines(content),
    ['zone', zoneName('mine')],
    ['author', author],
    ['readers', [author]],
    ['written', savedAt],
  ])
}

type Line = [key: string, value: unknown]

function contentLines({ day, time, title, mood, tags, answer }: EntryContent): Line[] {
  return [
    ['date', day],
    ['time', time],
    ['title', title || null],
    ['tags', tags.length > 0 ? tags : null],
    ['mood', mood],
    ['answer', answer ?? null],
  ]
}

function withFrontMatter({ body }: EntryContent, lines: readonly Line[]): string {
  const told = lines
    .filter(([, value]) => value !== null)
    // Every JSON value is YAML too, and needs no other quoting.
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return ['---', ...told, '---', '', body, ''].join('\n')
}

function zoneName(zone: Zone): string {
  return zone === 'ours' ? 'shared' : 'private'
}

/** Each line of a text as a line of a quotation. */
export function quoted(text: string): string {
  return `> ${text.replaceAll('\n', '\n> ')}`
}
