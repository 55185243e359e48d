import { isAppError } from '../../../../shared/errors.ts'
import type { Work } from '../../work.ts'
import { type Bundle, type BundleFile, endingOf, folderOf, nameOf } from '../bundle.ts'
import { finishedPage, parseObject, textOf, titleFromText } from '../finish-page.ts'
import { escapeLineStart, escapeWords } from '../html/escape-words.ts'
import { htmlToMarkdown, looksLikeHtml } from '../html/to-markdown.ts'
import { originOfWords } from '../known-pages.ts'
import { importLimits } from '../limits.ts'
import type { Medium } from '../medium.ts'
import { EntryCount, jsonFiles, refuseTooMuch } from '../read-json.ts'
import type { Found, Reader, Taken } from '../reader.ts'
import { dayAndTime } from '../text/day-and-time.ts'
import { tidyMarkdown } from '../text/tidy-markdown.ts'
import { wholeText } from '../text/whole-text.ts'

/** In UTF-16 units. */
const longestPlace = 300

/**
 * Reads an export of Journey: one JSON file per entry, and beside it its photos under names of their own.
 */
export function journeyReader(bundle: Bundle): Reader {
  const files = new Map(bundle.files.map((file) => [file.path, file]))
  return { kind: 'journey', read: (work) => readJourney(bundle, files, work) }
}

async function* readJourney(
  bundle: Bundle,
  files: ReadonlyMap<string, BundleFile>,
  work: Work,
): AsyncGenerator<Found> {
  const pages = jsonFiles(bundle)
  refuseTooMuch(pages)
  const count = new EntryCount()
  for (const file of pages) {
    count.next()
    await work.breathe()
    const taken = await takeFile(file, files)
    yield { journal: null, where: nameOf(file.path), taken }
  }
}

async function takeFile(file: BundleFile, files: ReadonlyMap<string, BundleFile>): Promise<Taken> {
  if (file.size > importLimits.pageBytes) return { skip: 'too-large', media: [] }
  let json: string
  try {
    json = await wholeText(file)
  } catch (error) {
    if (isAppError(error, 'import.wrong-encoding')) return { skip: 'wrong-encoding', media: [] }
    throw error
  }
  const beside = folderOf(file.path)
  return takeJourneyEntry(json, (name) => files.get(beside + name) ?? null)
}

/** Takes one entry over. Never throws, whatever the text is. `find` knows the files beside it. */
function takeJourneyEntry(json: string, find: (name: string) => BundleFile | null): Taken {
  const entry = parseObject(json)
  if (entry === null) return { skip: 'unreadable', media: [] }
  if (!('date_journal' in entry)) return { skip: 'not-a-page', media: [] }
  const text = textOf(entry.text)
  const at = instantIn(entry.date_journal)
  const zone = textOf(entry.timezone).trim() || homeZone()
  const origin = textOf(entry.id).trim().slice(0, 200) || originOfWords(String(at), text)
  const media = photosOf(entry.photos, find)
  const isHtml = textOf(entry.type).toLowerCase() === 'html' || looksLikeHtml(text)
  const markdown = isHtml ? htmlToMarkdown(text) : tidyMarkdown(text).trim()
  return finishedPage({
    origin,
    when: at === null ? null : dayAndTime(at, zone),
    ...titled(markdown, placeOf(entry)),
    tags: [...(Array.isArray(entry.tags) ? entry.tags : []), ...moodOf(entry.mood)],
    mood: entry.mood,
    pinned: entry.favourite === true || entry.favorite === true,
    createdAt: isoOf(at),
    changedAt: isoOf(instantIn(entry.date_modified)),
    media,
  })
}

/** The words with the place below them, as a paragraph of its own. */
function titled(markdown: string, place: string): { title: string; body: string } {
  const { title, body } = titleFromText(markdown)
  const below = escapeLineStart(escapeWords(place))
  return { title, body: [body, below].filter((part) => part !== '').join('\n\n') }
}

/** Where it was written, in Journey's own words; without any, as latitude and longitude. */
function placeOf({ address, lat, lon }: Record<string, unknown>): string {
  const words = textOf(address).replace(/\s+/g, ' ').trim().slice(0, longestPlace)
  if (words !== '') return words
  // Where there is no place, Journey writes the largest number that there is.
  const isPlace = isWithin(lat, 90) && isWithin(lon, 180) && (lat !== 0 || lon !== 0)
  return isPlace ? `${lat}, ${lon}` : ''
}

function isWithin(degrees: unknown, most: number): degrees is number {
  return typeof degrees === 'number' && Math.abs(degrees) <= most
}

/** A number whose meaning Journey tells nobody is kept as it stands, as a tag; 0 is none. */
function moodOf(mood: unknown): string[] {
  const isSaid = typeof mood === 'number' && Number.isFinite(mood) && mood !== 0
  return isSaid ? [`mood ${mood}`] : []
}

function photosOf(listed: unknown, find: (name: string) => BundleFile | null): Medium[] {
  if (!Array.isArray(listed)) return []
  const names = listed.filter((one): one is string => typeof one === 'string' && one !== '')
  return [...new Set(names)].slice(0, 200).map((name, at): Medium => {
    // Only ever the name of a file beside the entry, wherever it says that it leads.
    const plain = nameOf(name.replaceAll('\\', '/'))
    return {
      key: `P${at + 1}`,
      origin: plain,
      name: endingOf(plain) === '' ? `${plain}.jpg` : plain,
      width: null,
      height: null,
      bytes: () => find(plain)?.bytes() ?? null,
    }
  })
}

/** Milliseconds since 1970, before it too, within the years that have four digits. */
function instantIn(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return null
  return Math.abs(number) < 8.64e15 ? number : null
}

function isoOf(instant: number | null): string | null {
  if (instant === null) return null
  const iso = new Date(instant).toISOString()
  return iso.length === 24 ? iso : null
}

/** For an entry that names no zone: whoever wrote it most likely lives where this computer stands. */
function homeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
