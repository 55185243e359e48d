import { type BundleFile, nameOf } from '../bundle.ts'
import { finishedPage, textOf, titleFromText } from '../finish-page.ts'
import { originOfWords } from '../known-pages.ts'
import type { Taken } from '../reader.ts'
import {
  dateAtStart,
  dateOfPath,
  dateOfProgram,
  timeAlone,
  type WrittenDate,
} from '../text/written-dates.ts'
import { frontMatterOf } from './front-matter.ts'
import { mediaIn, type Shelf } from './references.ts'
import { sectionsOf } from './sections.ts'

type Values = ReadonlyMap<string, unknown>

const dateNames = [
  'date',
  'day',
  'created',
  'createdat',
  'datecreated',
  'creationdate',
  'datetime',
  'entrydate',
  'published',
  'publishdate',
  'pubdate',
  'written',
]
/** What lies beside pages and is none. Only where it names no date. */
const besidePages = /^(?:read-?me|licen[cs]e|changelog|contributing|index)\.[a-z]+$/i

/** Takes one file over: the page in it, or several where it holds several days. Never throws. */
export function takeMarkdown(file: BundleFile, text: string, shelf: Shelf): Taken[] {
  if (text.includes('\0')) return [{ skip: 'unreadable', media: [] }]
  const front = frontMatterOf(text)
  const values: Values = front?.values ?? new Map()
  const body = front?.body ?? text
  const given = dateGiven(values) ?? dateOfPath(file.path)
  const sections = given === null ? sectionsOf(body) : null
  if (sections !== null) {
    return sections.map(({ when, title, body }) => {
      const origin = originOfWords(when.day, when.time, title, body)
      const shown = mediaIn(body, { page: file.path, shelf, origin })
      return finishedPage({ origin, when, title, ...shown, ...labels(values) })
    })
  }
  return [takePage(file, values, body, shelf)]
}

function takePage(file: BundleFile, values: Values, text: string, shelf: Shelf): Taken {
  const inPath = dateOfPath(file.path)
  const written = dateGiven(values)
  const heading = written === null ? dateInHeading(text) : null
  const when = written ?? inPath?.date ?? heading?.date ?? null
  if (when === null && besidePages.test(nameOf(file.path))) return { skip: 'not-a-page', media: [] }
  const named = nameInPath(file.path, inPath?.rest)
  const { title, body } = titled(
    heading?.body ?? text,
    heading?.title || values.get('title'),
    named,
  )
  // A date that only the file system knows changes when the file is copied.
  const origin = originOfWords(when?.day ?? null, when?.time ?? null, title, text.trim())
  const shown = mediaIn(body, { page: file.path, shelf, origin })
  return finishedPage({
    origin,
    when: when ?? file.changed,
    title,
    ...shown,
    ...labels(values),
  })
}

function dateGiven(values: Values): WrittenDate | null {
  for (const name of dateNames) {
    const value = values.get(name)
    const text = typeof value === 'number' ? spread(String(value)) : textOf(value)
    const plain = text.replace(/^[\s["'<]+/, '')
    const date = dateOfProgram(plain, textOf(values.get('timezone')) || null)
    if (date === null) continue
    return { day: date.day, time: timeAlone(textOf(values.get('time'))) ?? date.time }
  }
  return null
}

function spread(digits: string): string {
  return digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}

/** A first line that begins with a date, as a heading or alone. */
function dateInHeading(text: string): { date: WrittenDate; title: string; body: string } | null {
  const start = text.replace(/^\s*\n/, '')
  const line = /^[^\n]{0,400}/.exec(start)![0]
  const heading = /^#{1,6}[ \t]+(\S.*)$/.exec(line)
  const words = heading?.[1] ?? line.trim()
  const found = dateAtStart(words)
  if (found === null) return null
  const title = words.slice(found.length).replace(/^[\s:–—-]+/, '')
  if (heading === null && title !== '') return null
  return { date: found.date, title: title.trim(), body: start.slice(line.length) }
}

/** What is left of a file's name beside its date, if those are words. */
function nameInPath(path: string, rest: string | undefined): string {
  const stem = nameOf(path).replace(/\.[^./]{1,10}$/, '')
  const words = (rest ?? stem).replace(/^[\s_–—-]+/, '').trim()
  // Words of an address: by-the-weir.
  const isSlug = !/\s/.test(words) && /[-_]/.test(words)
  const plain = isSlug ? words.replace(/[-_]+/g, ' ') : words
  return /\p{L}/u.test(plain) ? plain : ''
}

/** The title that is given, or a heading at the top, or else the name of the file. */
function titled(text: string, given: unknown, named: string): { title: string; body: string } {
  const body = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
  const own = typeof given === 'number' ? String(given) : textOf(given).trim()
  const heading = titleFromText(body)
  if (own !== '') return heading.title === own ? heading : { title: own, body }
  if (heading.title !== '') return heading
  return { title: named, body }
}

function labels(values: Values): { tags: string[]; mood: unknown; pinned: boolean } {
  const pinned = ['starred', 'pinned', 'favorite', 'favourite'].some((name) =>
    [true, 'True', 'true', 'yes'].includes(values.get(name) as boolean | string),
  )
  return { tags: tagsGiven(values), mood: values.get('mood'), pinned }
}

function tagsGiven(values: Values): string[] {
  const given = values.get('tags') ?? values.get('tag') ?? values.get('keywords')
  const list = Array.isArray(given)
    ? given.slice(0, 1_000).map((tag) => (typeof tag === 'number' ? String(tag) : textOf(tag)))
    : textOf(given)
        .slice(0, 4_000)
        .split(/,/.test(textOf(given)) ? ',' : /\s+/)
  return list.map((tag) => tag.trim().replace(/^[#@]/, ''))
}
