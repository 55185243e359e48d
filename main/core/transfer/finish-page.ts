import { limits } from '../../../shared/limits.ts'
import { Answer } from '../../../shared/model/answer.ts'
import type { EntryContent, Mood } from '../../../shared/model/entry.ts'
import { Mood as MoodName } from '../../../shared/model/entry.ts'
import { utf8 } from '../crypto/bytes.ts'
import { isInstant } from '../journal/stored-entry.ts'
import type { Origin } from './known-pages.ts'
import { importLimits } from './limits.ts'
import { isBlankButMedia, type Medium } from './medium.ts'
import type { Taken } from './reader.ts'
import { plainLine } from './text/tidy-markdown.ts'
import type { WrittenDate } from './text/written-dates.ts'

/** An entry as a reader understood it, before Hearth's own limits. */
export interface Understood {
  origin: Origin
  when: WrittenDate | null
  title: string
  /** Markdown. */
  body: string
  tags?: unknown
  mood?: unknown
  /** How its author would like to be answered. */
  answer?: unknown
  pinned?: boolean
  createdAt?: string | null
  changedAt?: string | null
  media?: Medium[]
}

/** Makes a page of what was understood, or says why there is none. Never throws. */
export function finishedPage(entry: Understood): Taken {
  const { origin, when, media = [], pinned = false } = entry
  if (when === null) return { skip: 'no-date', media }
  const { title, body } = withTitle(entry.title, entry.body)
  if (title === '' && isBlankButMedia(body) && media.length === 0) return { skip: 'empty', media }
  if (isTooLarge(body)) return { skip: 'too-large', media }
  const { day, time } = when
  const content: EntryContent = {
    day,
    time,
    title,
    body,
    mood: moodOf(entry.mood),
    tags: tagsOf(entry.tags),
    ...answerOf(entry.answer),
  }
  const createdAt = entry.createdAt ?? `${day}T${time ?? '12:00'}:00.000Z`
  // A zone can push the first and the last hours of the calendar into a year that no page can bear.
  if (!isInstant(createdAt)) return { skip: 'no-date', media }
  const { changedAt: last } = entry
  const changedAt = typeof last === 'string' && isInstant(last) ? last : createdAt
  return { page: { origin, content, pinned, createdAt, changedAt }, media }
}

/** True for a text past what Hearth keeps for one page. */
function isTooLarge(body: string): boolean {
  if (body.length > limits.bodyLength) return true
  return (
    body.length > importLimits.bodyBytes / 6 &&
    utf8(JSON.stringify(body)).length > importLimits.bodyBytes
  )
}

/** A title that is too long for one stays in the text, so that no word is lost. */
function withTitle(given: string, body: string): { title: string; body: string } {
  const title = given.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ').trim()
  if (title.length <= limits.titleLength) return { title, body }
  return { title: '', body: `${title}\n\n${body}`.trimEnd() }
}

/**
 * A heading in the first line of words is the title; photos may stand before it. A heading that is too
 * long for a title stays in the text. References to photos stay where they are.
 */
export function titleFromText(body: string): { title: string; body: string } {
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

function moodOf(value: unknown): Mood | null {
  if (typeof value !== 'string') return null
  const parsed = MoodName.safeParse(value.trim().toLowerCase())
  return parsed.success ? parsed.data : null
}

function answerOf(value: unknown): Pick<EntryContent, 'answer'> {
  const parsed = Answer.safeParse(value)
  return parsed.success ? { answer: parsed.data } : {}
}

/** Tags as they stand there, each once, within what Hearth keeps for one page. */
export function tagsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  const tags = value
    .slice(0, 1_000)
    .map((tag) => (typeof tag === 'string' ? tag : typeof tag === 'number' ? String(tag) : ''))
    .map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, limits.tagLength).trim())
    .filter((tag) => tag !== '')
  return [...new Set(tags)].slice(0, limits.tags)
}

/** The value as an object with names; null for anything else. */
export function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

/** The value if it is a text; the empty text for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** JSON of an object; null for anything else. */
export function parseObject(json: string): Record<string, unknown> | null {
  try {
    return asObject(JSON.parse(json))
  } catch {
    return null
  }
}
