import { limits } from '../../../../shared/limits.ts'
import type { EntryContent } from '../../../../shared/model/entry.ts'
import type { SkipReason } from '../../../../shared/model/import.ts'
import { utf8 } from '../../crypto/bytes.ts'
import { isInstant } from '../../journal/stored-entry.ts'
import { dayAndTime, instantOf } from './day-and-time.ts'
import type { Origin } from './known-pages.ts'
import { type Medium, mediaOf } from './media.ts'
import { plainLine, tidyMarkdown } from './tidy-markdown.ts'

/** A page of Hearth, made of an entry of Day One. */
export interface DayOnePage {
  /** Day One's own id, by which the same entry is known again whenever it comes. */
  origin: Origin
  content: EntryContent
  /** Starred or pinned there. */
  pinned: boolean
  /** ISO instants: when it was written, and last changed. */
  createdAt: string
  changedAt: string
}

/** What became of one entry, and in either case its photos, films, sounds and PDF files. */
export type Taken =
  | { page: DayOnePage; media: Medium[] }
  | { skip: Exclude<SkipReason, 'already-here'>; media: Medium[] }

/** JSON of a page's text has to stay below this, well within what the vault takes for one record. */
const bodyBytes = 7 * 1024 * 1024

/** Takes one entry of an export over. Never throws, whatever the text is. */
export function takeEntry(json: string): Taken {
  const entry = parseObject(json)
  if (entry === null) return { skip: 'unreadable', media: [] }
  const media = mediaOf(entry)
  const instant = instantOf(textOf(entry.creationDate))
  const when = instant === null ? null : dayAndTime(instant, zoneOf(entry))
  if (instant === null || when === null) return { skip: 'no-date', media }
  const { title, body } = parseText(textOf(entry.text) || richTextOf(entry.richText))
  const isEmpty = title === '' && isBlankButMedia(body) && media.length === 0
  if (isEmpty) return { skip: 'empty', media }
  if (body.length > limits.bodyLength || utf8(JSON.stringify(body)).length > bodyBytes) {
    return { skip: 'too-large', media }
  }
  const content: EntryContent = {
    day: when.day,
    time: entry.isAllDay === true ? null : when.time,
    title,
    body,
    mood: null,
    tags: tagsOf(entry.tags),
  }
  const pinned = [entry.starred, entry.pinned, entry.isPinned].includes(true)
  const createdAt = new Date(instant).toISOString()
  const modifiedAt = new Date(instantOf(textOf(entry.modifiedDate)) ?? instant).toISOString()
  // A zone can push the first and the last hours of the calendar into a year that no page can bear.
  if (!isInstant(createdAt)) return { skip: 'no-date', media }
  const changedAt = isInstant(modifiedAt) ? modifiedAt : createdAt
  return { page: { origin: originOf(entry, json), content, pinned, createdAt, changedAt }, media }
}

type JsonObject = Record<string, unknown>

function parseObject(json: string): JsonObject | null {
  try {
    return asObject(JSON.parse(json))
  } catch {
    return null
  }
}

function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Day One's id, in one spelling; an entry without one is known by all that it holds. */
function originOf(entry: JsonObject, json: string): Origin {
  const uuid = textOf(entry.uuid).replaceAll('-', '').trim().toUpperCase()
  return uuid !== '' && uuid.length <= 64 ? uuid : `without an id: ${json.trim()}`
}

function zoneOf(entry: JsonObject): string | null {
  return textOf(entry.timeZone) || textOf(asObject(entry.location)?.timeZoneName) || null
}

/** The words of Day One's own rich text, for the rare entry that has no Markdown beside it. */
function richTextOf(value: unknown): string {
  const contents = parseObject(textOf(value))?.contents
  if (!Array.isArray(contents)) return ''
  return contents.map((part) => textOf(asObject(part)?.text)).join('')
}

/** A photo, film or sound in the text, by its id: `![](dayone-moment://…)`. */
const mediaReference = /!\[[^\]\n]{0,200}\]\(dayone-moment:[^)\s]{0,200}\)/g

/** True for a text that says nothing once its photos are gone. */
export function isBlankButMedia(body: string): boolean {
  return body.length < 200_000 && body.replace(mediaReference, '').trim() === ''
}

/**
 * A heading in the first line is the title; photos may stand before it. A heading that is too long
 * for a title stays in the text, so that no word is lost. References to photos stay where they are.
 */
function parseText(text: string): { title: string; body: string } {
  const body = tidyMarkdown(text)
    .replace(/^\s*\n/, '')
    .trimEnd()
  const lines = body.slice(0, 20_000).split('\n')
  const first = lines.findIndex((line) => !isBlankButMedia(line))
  const line = lines[first] ?? ''
  const heading = line.length > 2_000 ? null : /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(line)
  const title = heading === null ? '' : plainLine(heading[1]!.replace(/[ \t]+#+[ \t]*$/, ''))
  if (title === '' || title.length > limits.titleLength) return { title: '', body }
  const before = lines.slice(0, first).join('\n')
  const after = body.slice(before.length + (first > 0 ? 1 : 0) + line.length)
  return { title, body: `${before}\n${after}`.replace(/^\s*\n/, '').trimEnd() }
}

/** Tags as they stand there, each once, within what Hearth keeps for one page. */
function tagsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  const tags = value
    .map((tag) => textOf(tag).replace(/\s+/g, ' ').trim().slice(0, limits.tagLength).trim())
    .filter((tag) => tag !== '')
  return [...new Set(tags)].slice(0, limits.tags)
}
