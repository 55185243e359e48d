import { type Day, dayOfDate } from '../../../shared/days.ts'
import { limits } from '../../../shared/limits.ts'
import { isPicture, lineFor } from '../../../shared/model/attachment.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { namedSigns } from '../../../shared/model/export.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { BookLanguage, YearBookReport } from '../../../shared/model/year-book.ts'
import { randomId } from '../crypto/ids.ts'
import type { BookItem, DrawBook } from '../ports.ts'
import type { ChosenFile } from '../transfer/chosen-file.ts'
import { escapeLineStart, escapeWords } from '../transfer/html/escape-words.ts'
import type { Work } from '../work.ts'
import { dayTitle, monthTitle } from './book-words.ts'
import { FileTarget } from './file-target.ts'
import { quoted } from './page-text.ts'
import { namesIn, type ReadableSource } from './readable-source.ts'
import { removeAll } from './remove-all.ts'
import { BookFiles } from './write-book.ts'
import { yearBookWords } from './year-book-words.ts'

export interface YearBook {
  /** The file that a person chose; the system's dialog has asked about replacing what stood there. */
  target: Pick<ChosenFile, 'disk' | 'name'>
  year: number
  withPhotos: boolean
  work: Work
  drawBook: DrawBook
  /** Of what the book says itself; English, unless said. */
  language?: BookLanguage | undefined
}

/**
 * Writes the wall of one year as a book, month by month, with what the receivers said and, if asked for,
 * the photos of that year's shared pages. It holds nothing but what every member may read. It stands
 * under its name once all of it is written, synced and read back; after a refusal what stood there
 * before stands there still.
 *
 * @throws AppError `request.cancelled`, and the disk's own codes
 */
export async function writeYearBook(
  source: Pick<ReadableSource, 'vault' | 'journal' | 'gratitude'>,
  { target: { disk, name }, year, withPhotos, work, drawBook, language = 'en' }: YearBook,
): Promise<YearBookReport> {
  // A power cut may leave this behind: its name says what it is.
  const unfinished = `${name} unfinished ${randomId().slice(0, 6)}`
  const files = new BookFiles(source.journal.attachments, { work, withoutDamaged: true })
  const lacking = new Set<string>()
  try {
    const items = itemsOf(source, { year, withPhotos, work, files, language })
    await new FileTarget(disk, unfinished, work).file(name, drawBook(items, lacking))
    await disk.rename(unfinished, name)
    await disk.syncFolder('')
  } catch (error) {
    // The first error is the one to tell.
    await removeAll(disk, unfinished).catch(() => undefined)
    throw error
  }
  return {
    photos: files.count - files.named - files.leftOut,
    leftOut: files.leftOut,
    signs: [...lacking].sort().slice(0, namedSigns).join(' '),
  }
}

interface Told {
  year: number
  withPhotos: boolean
  work: Work
  files: BookFiles
  language: BookLanguage
}

async function* itemsOf(
  source: Pick<ReadableSource, 'vault' | 'journal' | 'gratitude'>,
  { year, withPhotos, work, files, language }: Told,
): AsyncGenerator<BookItem> {
  const nameOf = namesIn(source.vault)
  const words = yearBookWords[language]
  const start = String(year).padStart(4, '0')
  const notes = source.gratitude
    .list()
    .map((note) => ({ note, day: dayOfDate(new Date(note.writtenAt)) }))
    .filter(({ day }) => day.startsWith(`${start}-`))
    .toReversed()
  const photos = withPhotos ? await photosOf(source, start, work) : []
  yield {
    kind: 'title',
    title: words.title(year),
    lines: [
      new Intl.ListFormat(words.intl).format(source.vault.members().map(({ label }) => label)),
      words.plain,
    ],
  }
  const total = notes.length + photos.length
  let done = 0
  for (let month = 1; month <= 12; month += 1) {
    const prefix = `${start}-${String(month).padStart(2, '0')}`
    const said = notes.filter(({ day }) => day.startsWith(prefix))
    const seen = photos.filter(({ day }) => day.startsWith(prefix))
    if (said.length + seen.length === 0) continue
    const mark = monthTitle(`${prefix}-01`, language)
    yield { kind: 'day', title: mark, mark }
    for (const { note, day } of said) {
      work.at('writing', done, total)
      await work.breathe()
      yield noteItem(note, day, nameOf, language)
      done += 1
    }
    for (const { attachments, title, day } of seen) {
      work.at('writing', done, total)
      await work.breathe()
      const file = files.on(attachments)
      const caption = [title, dayTitle(day, language)].filter((part) => part !== '').join(', ')
      for (const { id } of attachments) {
        yield { kind: 'text', title: '', about: '', text: lineFor(id, caption), file }
      }
      done += 1
    }
  }
}

function noteItem(
  { kind, from, to, text, completion }: Note,
  day: Day,
  nameOf: (id: Note['from']) => string,
  language: BookLanguage,
): BookItem {
  const words = yearBookWords[language]
  const whose = to === null ? words.forEveryone(nameOf(from)) : words.to(nameOf(from), nameOf(to))
  const about = [dayTitle(day, language), whose, words.kinds[kind]]
    .filter((part) => part !== null)
    .join(' · ')
  const answer = completion
    ? `\n\n${quoted(`*${escapeWords(words.mattered(nameOf(completion.by)))}*\n\n${plainly(completion.text)}`)}`
    : ''
  return { kind: 'text', title: '', about, text: `${plainly(text)}${answer}`, file: () => null }
}

/** What people wrote as plain text, as Markdown that reads the same, line by line. */
function plainly(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLineStart(escapeWords(line.trim())))
    .join('\n')
}

/** The shared pages of a year that show photos, the oldest first. */
async function photosOf(
  { journal }: Pick<ReadableSource, 'journal'>,
  start: string,
  work: Work,
): Promise<Pick<Entry, 'title' | 'day' | 'attachments'>[]> {
  const found: Pick<Entry, 'title' | 'day' | 'attachments'>[] = []
  const { count } = journal.timeline()
  for (let from = 0; from < count; from += limits.sliceLength) {
    work.at('reading', from, count)
    await work.breathe()
    const rows = journal.slice(from, limits.sliceLength)
    for (const { id, zone, day, photo } of rows) {
      if (zone !== 'ours' || photo === null || !day.startsWith(`${start}-`)) continue
      const entry = journal.read(id)
      if (entry === null) continue
      const { title, attachments } = entry
      found.push({ title, day: entry.day, attachments: attachments.filter(isPicture) })
    }
    // Newest first: what follows is older still.
    if ((rows.at(-1)?.day ?? start) < start) break
  }
  return found.reverse()
}
