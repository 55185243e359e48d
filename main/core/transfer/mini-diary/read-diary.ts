import type { Day } from '../../../../shared/days.ts'
import { isDay } from '../../../../shared/days.ts'
import type { Work } from '../../work.ts'
import type { BundleFile } from '../bundle.ts'
import { dataPictures } from '../data-picture.ts'
import { asObject, finishedPage, parseObject, textOf } from '../finish-page.ts'
import { htmlToMarkdown, looksLikeHtml } from '../html/to-markdown.ts'
import { originOfWords } from '../known-pages.ts'
import { EntryCount, entriesOfJson, refuseTooMuch } from '../read-json.ts'
import type { Found, Reader, Taken } from '../reader.ts'
import { EntrySplitter } from '../text/split-entries.ts'

export type Diary = 'mini-diary' | 'mini-diarium'

/**
 * Reads the JSON of Mini Diary, one entry a day by its date, or of Mini Diarium, a list with several a
 * day. The first writes Markdown, the second HTML; either is read as what it is.
 */
export function diaryReader(kind: Diary, files: readonly BundleFile[]): Reader {
  return { kind, read: (work) => readDiary(files, work) }
}

async function* readDiary(files: readonly BundleFile[], work: Work): AsyncGenerator<Found> {
  refuseTooMuch(files)
  const count = new EntryCount()
  for (const file of files) {
    const splitter = new EntrySplitter()
    for await (const piece of entriesOfJson(file, splitter, work)) {
      const number = count.next()
      if (piece.kind !== 'entry') {
        const skip = piece.kind === 'too-large' ? 'too-large' : 'unreadable'
        yield { journal: null, where: `#${number}`, taken: { skip, media: [] } }
        continue
      }
      const found = splitter.isNamed ? named(piece.json) : listed(piece.json)
      const where = [found?.date ?? '', textOf(found?.entry.title)].join(' ').trim().slice(0, 80)
      const taken: Taken = found ? takeEntry(found) : { skip: 'unreadable', media: [] }
      yield { journal: null, where: where || `#${number}`, taken }
    }
  }
}

interface Dated {
  date: string
  entry: Record<string, unknown>
}

/** `"2020-06-01": {…}`. */
function named(json: string): Dated | null {
  const pair = parseObject(`{${json}}`)
  const [date, value] = Object.entries(pair ?? {})[0] ?? ['', null]
  const entry = asObject(value)
  return entry === null ? null : { date: date.trim(), entry }
}

function listed(json: string): Dated | null {
  const entry = parseObject(json)
  return entry === null ? null : { date: textOf(entry.date).trim(), entry }
}

function takeEntry({ date, entry }: Dated): Taken {
  const [title, text] = [textOf(entry.title).trim(), textOf(entry.text)]
  const origin = originOfWords(date, title, text)
  const { media, picture } = dataPictures(origin)
  const body = looksLikeHtml(text) ? htmlToMarkdown(text, picture) : text.trim()
  return finishedPage({
    origin,
    when: isDay(date) ? { day: date as Day, time: null } : null,
    title,
    body,
    tags: entry.tags,
    createdAt: momentIn(entry.dateCreated),
    changedAt: momentIn(entry.dateUpdated),
    media,
  })
}

/** `Sat Nov 16 2024 07:04:48 GMT+0000`, or an instant as ISO writes it. */
function momentIn(value: unknown): string | null {
  const ms = Date.parse(textOf(value).slice(0, 100))
  if (Number.isNaN(ms)) return null
  const iso = new Date(ms).toISOString()
  return iso.length === 24 ? iso : null
}
