import { sealedFileIn } from './attachment.ts'
import { isId } from './bytes.ts'
import { type JsonObject, objectOf } from './json.ts'
import { unlessDamaged } from './refusal.ts'

/** Whether bodies read as what Hearth keeps: chapter 14. These are exact. */
type Check = (body: JsonObject) => boolean

const moods = ['settled', 'happy', 'grateful', 'hopeful', 'quiet', 'tired', 'unsettled']
const heavyMoods = ['worried', 'sad', 'angry']

/** Whether a text is a day of the calendar: 14.3. */
export function isDay(value: unknown): boolean {
  const parts = typeof value === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!parts) return false
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return year >= 1 && day >= 1 && day <= days
}

function isTime(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value))
}

/** Whether a text is an instant: chapter 1, of a day and an hour that exist. */
export function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const exact = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
  const time = Date.parse(value)
  return exact.test(value) && !Number.isNaN(time) && new Date(time).toISOString() === value
}

function isText(value: unknown, least: number, most: number): boolean {
  return typeof value === 'string' && value.length >= least && value.length <= most
}

function isTag(value: unknown): boolean {
  return isText(value, 1, 60) && typeof value === 'string' && value.trim() === value
}

function isMood(value: unknown): boolean {
  return value === null || (typeof value === 'string' && [...moods, ...heavyMoods].includes(value))
}

function isTrimmed(value: unknown): boolean {
  return typeof value === 'string' && isText(value.trim(), 1, 4000)
}

function hasExactly(body: JsonObject, names: string[]): boolean {
  return Object.keys(body).sort().join() === [...names].sort().join()
}

const sheet = ['day', 'time', 'title', 'body', 'mood', 'tags']

function isSheet(body: JsonObject): boolean {
  const { day, time, title, body: words, mood, tags } = body
  return (
    isDay(day) &&
    isTime(time) &&
    isText(title, 0, 300) &&
    isText(words, 0, 4_000_000) &&
    isMood(mood) &&
    Array.isArray(tags) &&
    tags.length <= 40 &&
    tags.every(isTag)
  )
}

const answers: unknown[] = [undefined, 'listen', 'comfort', 'ideas', 'space']

function isDraftSheet(value: unknown): boolean {
  const content = unlessDamaged(() => objectOf(value))
  if (!content) return false
  const { answer, ...rest } = content
  return answers.includes(answer) && hasExactly(rest, sheet) && isSheet(rest)
}

function isZone(value: unknown): boolean {
  return value === 'mine' || value === 'ours'
}

const kinds = ['appreciation', 'celebration', 'thanks']

function isKind(value: unknown): boolean {
  return typeof value === 'string' && kinds.includes(value)
}

const sealedFile = ['blob', 'key', 'bytes', 'messages', 'digest']

function isSide(value: unknown): boolean {
  return value === null || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1e5)
}

function isFileName(value: unknown): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name has none of them.
  return isText(value, 1, 255) && /^[^\u0000-\u001f\u007f/\\]+$/.test(String(value))
}

function isMediaType(value: unknown): boolean {
  const word = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/
  return isText(value, 1, 120) && word.test(String(value))
}

function isThumbnail(value: unknown): boolean {
  if (value === null) return true
  const file = unlessDamaged(() => objectOf(value))
  return (
    file !== null &&
    hasExactly(file, sealedFile) &&
    unlessDamaged(() => sealedFileIn(file)) !== null
  )
}

const checks: { [collection: string]: Check } = {
  entries: ({ answer: _, ...body }) =>
    hasExactly(body, [...sheet, 'createdAt', 'changedAt']) &&
    isSheet(body) &&
    isInstant(body.createdAt) &&
    isInstant(body.changedAt),
  drafts: (body) =>
    hasExactly(body, ['basedOn', 'zone', 'content', 'changes']) &&
    Number.isSafeInteger(body.basedOn) &&
    isZone(body.zone) &&
    (body.changes === null || isZone(body.changes)) &&
    isDraftSheet(body.content),
  notes: ({ kind, to, text, keptSince, ...rest }) =>
    hasExactly(rest, []) &&
    (keptSince === undefined || isInstant(keptSince)) &&
    isKind(kind) &&
    (to === null || isId(to)) &&
    isTrimmed(text),
  'note-drafts': ({ id, kind, to, text, ...rest }) =>
    hasExactly(rest, []) &&
    isId(id) &&
    isKind(kind) &&
    (to === null || isId(to)) &&
    isText(text, 0, 4000),
  attachments: ({ turn, location, ...body }) =>
    hasExactly(body, [...sealedFile, 'name', 'type', 'width', 'height', 'thumbnail']) &&
    (turn === undefined || [90, 180, 270].includes(Number(turn))) &&
    (location === undefined || location === 'left-out' || location === 'kept') &&
    unlessDamaged(() => sealedFileIn(body)) !== null &&
    isFileName(body.name) &&
    isMediaType(body.type) &&
    isSide(body.width) &&
    isSide(body.height) &&
    isThumbnail(body.thumbnail),
  completions: ({ text, ...rest }) => hasExactly(rest, []) && typeof text === 'string',
}

/** Whether a body is one that Hearth keeps in this collection; true for collections that are not exact. */
export function readsAs(collection: string, body: JsonObject): boolean {
  const check = checks[collection]
  return check ? check(body) : true
}
