import { type Day, dayOfDate } from '../../../shared/days.ts'
import { isAppError } from '../../../shared/errors.ts'
import type { AttachmentId, MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { type Attachment, isPicture } from '../../../shared/model/attachment.ts'
import type { OwnWords } from '../../../shared/model/debrief.ts'
import { namedSigns } from '../../../shared/model/export.ts'
import type { Attachments } from '../attachments/attachments.ts'
import type { BookFile, BookItem, BookPicture, DrawBook } from '../ports.ts'
import { besidePages, countsOf } from './beside-pages.ts'
import { aboutPage, dayTitle, monthTitle } from './book-words.ts'
import { saidText } from './debrief-text.ts'
import type { ExportTarget } from './export-target.ts'
import { kindTexts } from './kind-texts.ts'
import { quoted } from './page-text.ts'
import {
  type Counts,
  type HowToWrite,
  namesIn,
  pageIds,
  pagesOf,
  type ReadableSource,
} from './readable-source.ts'
import { waitsFor } from './wall-text.ts'

/**
 * Writes what the member who is in may read as a book: a PDF with the days in their order, then what
 * else was written.
 *
 * @throws AppError `attachment.damaged`, `request.cancelled`, and whatever the target throws
 */
export async function writeBook(
  source: ReadableSource,
  target: ExportTarget,
  how: HowToWrite & { drawBook: DrawBook; fileName: string },
): Promise<Counts> {
  const shown = new BookFiles(source.journal.attachments, how)
  const counts = { pages: 0, drafts: 0, notes: 0, debriefs: 0, agreements: 0 }
  const lacking = new Set<string>()
  const items = itemsOf(source, how, shown, counts)
  await target.file(how.fileName, how.drawBook(items, lacking))
  const { named, leftOut } = shown
  return {
    ...counts,
    photos: shown.count - named - leftOut,
    leftOut,
    named,
    signs: [...lacking].sort().slice(0, namedSigns).join(' '),
  }
}

type Counted = Pick<Counts, 'pages' | 'drafts' | 'notes' | 'debriefs' | 'agreements'>

async function* itemsOf(
  source: ReadableSource,
  { work, clock }: HowToWrite,
  shown: BookFiles,
  counts: Counted,
): AsyncGenerator<BookItem> {
  const { vault, journal, responses } = source
  const nameOf = namesIn(vault)
  const today = dayOfDate(clock.now())
  const binned = new Set(journal.binned().map(({ id }) => id))
  const ids = pageIds(journal)
    .filter((id) => !binned.has(id))
    .reverse()
  const drafts = journal.drafts()
  const total = ids.length + drafts.length + binned.size
  const toBeSeen = { work, done: 0, total }

  yield titlePage(source, nameOf(vault.me), today)
  let day = ''
  for await (const entry of pagesOf(journal, ids, toBeSeen)) {
    if (entry.day !== day) {
      yield { kind: 'day', title: dayTitle(entry.day), mark: monthTitle(entry.day) }
      day = entry.day
    }
    const { title, body: text, attachments } = entry
    yield {
      kind: 'text',
      title,
      about: aboutPage(entry, nameOf),
      text,
      file: shown.on(attachments),
    }
    for (const { author, writtenAt, text: said } of responses.under(entry.id)) {
      const on = dayTitle(dayOfDate(new Date(writtenAt)))
      yield plain('', `${nameOf(author)} answered on ${on}`, quoted(said))
    }
    counts.pages += 1
  }
  if (drafts.length > 0) yield { kind: 'part', title: 'Not finished' }
  for (const [done, { content }] of drafts.entries()) {
    work.at('writing', ids.length + done, total)
    await work.breathe()
    const file = shown.on(journal.attachments.shownBy(content.body, 'mine'))
    const about = `${dayTitle(content.day)} · a draft, private`
    yield { kind: 'text', title: content.title, about, text: content.body, file }
    counts.drafts += 1
  }
  if (binned.size > 0) yield { kind: 'part', title: 'In the bin' }
  toBeSeen.done = ids.length + drafts.length
  for await (const entry of pagesOf(journal, [...binned], toBeSeen)) {
    const about = `${dayTitle(entry.day)} · ${aboutPage(entry, nameOf)}`
    const { title, body: text, attachments } = entry
    yield { kind: 'text', title, about, text, file: shown.on(attachments) }
    counts.pages += 1
  }
  work.at('finishing', 0, 0)
  await work.breathe()

  const others = besidePages(source, clock)
  const { notes, sealedNotes, debriefs, ownWords, unfinished } = others
  Object.assign(counts, countsOf(others))
  counts.drafts += unfinished.length
  if (notes.length > 0) yield { kind: 'part', title: 'Gratitude' }
  for (const { from, to, kind, text, writtenAt, completion } of notes.toReversed()) {
    const title = `${nameOf(from)} to ${to === null ? 'everyone' : nameOf(to)}`
    const answer = completion ? `\n\n${quoted(`${nameOf(completion.by)}: ${completion.text}`)}` : ''
    const about = `${dayTitle(dayOfDate(new Date(writtenAt)))} · ${kind}`
    yield plain(title, about, `${text}${answer}`)
  }
  if (sealedNotes.length > 0) yield { kind: 'part', title: 'Notes kept for later' }
  for (const note of sealedNotes) {
    const on = dayTitle(dayOfDate(new Date(note.keptSince)))
    const title = `To ${note.to === null ? 'everyone' : nameOf(note.to)}`
    yield plain(title, `${on} · ${note.kind} · kept ${waitsFor(note)}`, note.text)
  }
  if (debriefs.length + ownWords.length > 0) yield { kind: 'part', title: 'Debriefs' }
  for (const { about, words } of debriefs) yield debriefItem(about, words, nameOf)
  for (const words of ownWords) yield debriefItem(words.about, [words], nameOf)
  for (const { title, text } of kindTexts(others, nameOf)) {
    yield { kind: 'part', title }
    yield plain('', '', withoutTitle(text))
  }
}

function titlePage({ journal }: ReadableSource, name: string, today: Day): BookItem {
  const span = journal.span()
  const days = span === null ? [] : [dayTitle(span.oldestDay), dayTitle(span.newestDay)]
  const lines = [
    ...(days.length > 0 ? [[...new Set(days)].join(' – ')] : []),
    `As ${name} could read it on ${dayTitle(today)}`,
    'Not encrypted. Whoever holds this book can read it.',
  ]
  return { kind: 'title', title: 'Journal', lines }
}

function debriefItem(
  { title, day, members }: OwnWords['about'],
  words: readonly OwnWords[],
  nameOf: (id: MemberId) => string,
): BookItem {
  const about = `${dayTitle(day)} · ${members.map(nameOf).join(', ')}`
  return plain(title, about, saidText(words, nameOf))
}

/** A text that shows no photos. */
function plain(title: string, about: string, text: string): BookItem {
  return { kind: 'text', title, about, text, file: () => null }
}

function withoutTitle(markdown: string): string {
  return markdown.replace(/^# .*\n+/, '')
}

/** The photos and other files of a book. */
export class BookFiles {
  readonly #attachments: Attachments
  readonly #how: Pick<HowToWrite, 'work' | 'withoutDamaged'>
  readonly #seen = new Set<AttachmentId>()
  readonly #named = new Set<AttachmentId>()
  readonly #lost = new Set<AttachmentId>()

  constructor(attachments: Attachments, how: Pick<HowToWrite, 'work' | 'withoutDamaged'>) {
    this.#attachments = attachments
    this.#how = how
  }

  get count(): number {
    return this.#seen.size
  }

  get named(): number {
    return this.#named.size
  }

  get leftOut(): number {
    return this.#lost.size
  }

  /** What a page shows, by its id. */
  on(attachments: readonly Attachment[]): (id: string) => BookFile | null {
    const byId = new Map<string, Attachment>(attachments.map((one) => [one.id, one]))
    return (id) => {
      const one = byId.get(id)
      if (one === undefined) return null
      this.#seen.add(one.id)
      return {
        name: one.name,
        read: () => this.#read(one),
        onlyNamed: () => this.#named.add(one.id),
      }
    }
  }

  async #read(one: Attachment): Promise<BookPicture> {
    if (!isPicture(one) || one.bytes > limits.attachments.shownBytes) return { state: 'other' }
    try {
      const bytes = await this.#whole(one)
      const small = () => this.#attachments.thumbnail(one.id)
      return { state: 'shown', bytes, turn: one.turn ?? 0, small }
    } catch (error) {
      const mayGo = this.#how.withoutDamaged && isAppError(error, 'attachment.damaged')
      if (!mayGo) throw error
      this.#lost.add(one.id)
      return { state: 'lost' }
    }
  }

  async #whole({ id, bytes }: Attachment): Promise<Uint8Array> {
    const whole = new Uint8Array(bytes)
    let at = 0
    for await (const piece of this.#attachments.pieces(id)) {
      whole.set(piece, at)
      at += piece.length
      await this.#how.work.breathe()
    }
    return whole
  }
}
