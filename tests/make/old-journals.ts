import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import MarkdownIt from 'markdown-it'
import type { Chosen } from '../../main/core/transfer/chosen-file.ts'
import type { ImportKind } from '../../shared/model/import.ts'
import { chosen, chosenFolder } from './a-source.ts'
import { dayOneZip } from './day-one-zip.ts'
import { pepys } from './pepys.ts'

/** A page as any journal could hold it: its text is Markdown. */
export interface OldPage {
  day: string
  title: string
  text: string
}

/** The diary as pages. Where `once` is set, what was written twice on one day is one page. */
export function oldPages(take = Number.POSITIVE_INFINITY, { once = false } = {}): OldPage[] {
  const pages = pepys()
    .slice(0, take)
    .map(({ date, heading, text }) => ({ day: date, title: heading, text: text.trim() }))
  if (!once) return pages
  const days = new Map<string, OldPage>()
  for (const page of pages) {
    const { day, title, text } = days.get(page.day) ?? { day: page.day, title: '', text: '' }
    days.set(day, {
      day,
      title: title === '' ? page.title : `${title} / ${page.title}`,
      text: text === '' ? page.text : `${text}\n\n${page.text}`,
    })
  }
  return [...days.values()]
}

/** Days, titles and words of pages, whatever their order. */
export function digestOf(pages: readonly OldPage[]): string {
  const lines = pages.map(({ day, title, text }) => JSON.stringify([day, title, text])).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

const html = new MarkdownIt()

/** Evening by London's mean time, 75 seconds behind Greenwich, in milliseconds. */
function eveningOf(day: string): number {
  return Date.parse(`${day}T19:30:00Z`) + 75_000
}

/** One entry as Journey writes it, and its photos. */
export function journeyEntry(page: OldPage, number: number, photos: string[] = []) {
  const at = eveningOf(page.day)
  const heading = page.title === '' ? '' : `<h1 dir="auto">${html.renderInline(page.title)}</h1>`
  const text = heading + html.render(page.text).replaceAll('<p>', '<p dir="auto">')
  return {
    id: `${at}-${String(number).padStart(16, '0')}`,
    date_modified: 1_700_000_000_000 + number,
    date_journal: at,
    timezone: 'Europe/London',
    text,
    preview_text: text.slice(0, 100),
    mood: 4,
    lat: 1.7976931348623157e308,
    lon: 1.7976931348623157e308,
    address: '',
    label: '',
    folder: '',
    sentiment: 1,
    favourite: page.day.endsWith('-12-31'),
    music_title: '',
    music_artist: '',
    photos,
    weather: { id: -1, degree_c: 1.7976931348623157e308, description: '', icon: '', place: '' },
    tags: ['diary'],
    type: 'html',
  }
}

export function journeyZip(
  pages: readonly OldPage[],
  photos: ReadonlyMap<number, Uint8Array> = new Map(),
): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  for (const [number, page] of pages.entries()) {
    const photo = photos.get(number)
    const entry = journeyEntry(page, number)
    const name = `${entry.id}-photo${number}.jpg`
    if (photo !== undefined) {
      entry.photos.push(name)
      files[name] = photo
    }
    files[`${entry.id}.json`] = bytesOf(JSON.stringify(entry))
  }
  return zipSync(files, { mtime: new Date(2024, 0, 1), level: 6 })
}

/** Files of Markdown, each in one of the ways in which people keep them. */
export function markdownFiles(pages: readonly OldPage[]): Record<string, string> {
  const files: Record<string, string> = {}
  for (const [number, { day, title, text }] of pages.entries()) {
    const [year, month, date] = day.split('-')
    switch (number % 4) {
      case 0:
        files[`front/${number}.md`] =
          `---\ntitle: ${JSON.stringify(title)}\ndate: ${day} 21:30:00\ntags: [diary, "my ${number % 3}"]\n---\n\n${text}\n`
        break
      case 1:
        files[`${day}-${number}.md`] = `# ${title}\n\n${text}\n`
        break
      case 2: {
        const path = `${year}/${month}/${date}`
        files[`${path}.md` in files ? `${path} ${number}.md` : `${path}.md`] =
          `# ${title}\n\n${text}\n`
        break
      }
      default:
        files[`headings/${number}.txt`] = `# ${day} ${title}\n\n${text}\n`
    }
  }
  return files
}

export function jrnlText(pages: readonly OldPage[]): string {
  return pages.map(({ day, title, text }) => `[${day} 21:30] ${title}\n${text}\n`).join('\n')
}

export function jrnlJson(pages: readonly OldPage[]): string {
  const entries = pages.map(({ day, title, text }) => ({
    title,
    body: text,
    date: day,
    time: '21:30',
    tags: [],
    starred: false,
  }))
  return JSON.stringify({ tags: {}, entries }, null, 2)
}

export function miniDiaryJson(pages: readonly OldPage[]): string {
  const dateUpdated = 'Sat Nov 16 2024 07:04:48 GMT+0000'
  const entries = Object.fromEntries(
    pages.map(({ day, title, text }) => [day, { dateUpdated, title, text }]),
  )
  const metadata = { application: 'Mini Diary', version: '3.3.0', dateUpdated }
  return `${JSON.stringify({ metadata, entries }, null, '\t')}\n`
}

export function miniDiariumJson(pages: readonly OldPage[]): string {
  const entries = pages.map(({ day, title, text }, id) => ({
    id: id + 1,
    date: day,
    title,
    text: html
      .render(text)
      .replaceAll(/\n(?=<)/g, '')
      .trim(),
    dateUpdated: '2024-11-16T07:04:48+00:00',
  }))
  const exportedAt = '2026-01-01T00:00:00+00:00'
  const metadata = { application: 'Mini Diarium', version: '0.5.0', exportedAt }
  return JSON.stringify({ metadata, entries }, null, 2)
}

/** An old journal of one kind, as a person would choose it, and the pages that are in it. */
export interface OldJournal {
  name: string
  kind: ImportKind
  chosen: Chosen
  pages: OldPage[]
}

/** The same pages in every kind of journal that Hearth reads, but for its own. */
export function oldJournals(take = Number.POSITIVE_INFINITY): OldJournal[] {
  const pages = oldPages(take)
  const once = oldPages(take, { once: true })
  // In HTML a line that only breaks in the source goes on, and blanks before words are none.
  const flowing = pages.map((page) => ({
    ...page,
    text: page.text.replace(/(?<!\n)\n(?!\n) */g, ' ').replace(/^ +/gm, ''),
  }))
  const files = markdownFiles(pages)
  const packed = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`Notes/${path}`, bytesOf(text)]),
  )
  const dayOne = pages.map(({ day, title, text }, number) => ({
    uuid: `UUID${number}`,
    creationDate: new Date(eveningOf(day)).toISOString(),
    timeZone: 'Europe/London',
    text: `# ${title}\n\n${text}`,
  }))
  return [
    journal('Day One', 'day-one', chosen(dayOneZip({ Diary: dayOne }), 'Diary.zip'), pages),
    journal('Journey', 'journey', chosen(journeyZip(pages), 'journey.zip'), flowing),
    journal('a folder of Markdown', 'markdown', chosenFolder(files), pages),
    journal('a ZIP of Markdown', 'markdown', chosen(zipSync(packed, { level: 1 })), pages),
    journal('jrnl as text', 'jrnl', chosen(bytesOf(jrnlText(pages)), 'journal.txt'), pages),
    journal('jrnl as JSON', 'jrnl', chosen(bytesOf(jrnlJson(pages)), 'jrnl.json'), pages),
    journal('Mini Diary', 'mini-diary', chosen(bytesOf(miniDiaryJson(once)), 'a.json'), once),
    journal('Mini Diarium', 'mini-diarium', chosen(bytesOf(miniDiariumJson(pages))), flowing),
  ]
}

function journal(name: string, kind: ImportKind, chosen: Chosen, pages: OldPage[]): OldJournal {
  return { name, kind, chosen, pages }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
