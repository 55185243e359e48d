import { dayOfDate } from '../../../shared/days.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { Templates } from '../templates/templates.ts'
import { agreementsText } from './agreements-text.ts'
import { checkInsText } from './check-ins-text.ts'
import { dayViewsText } from './day-views-text.ts'
import { debriefText } from './debrief-text.ts'
import { type ExportTarget, textPieces } from './export-target.ts'
import { FileNames } from './file-names.ts'
import { growingIn, growingTexts } from './growing-text.ts'
import { isFilled, jarText, jarToTell } from './jar-text.ts'
import { draftText, pageText } from './page-text.ts'
import {
  type Counts,
  debriefsOf,
  type HowToWrite,
  namesIn,
  pageIds,
  pagesOf,
  type ReadableSource,
  ritualsOf,
} from './readable-source.ts'
import { responsesText } from './responses-text.ts'
import { ritualsText } from './rituals-text.ts'
import { ShownFiles } from './shown-files.ts'
import { viewsText } from './views-text.ts'
import { sealedNotesText, wallText } from './wall-text.ts'

const readMe = `# About these files

This is a readable copy of what one member could read in a Hearth journal: pages as Markdown in
\`shared\` and \`private\`, with \`drafts\` and the \`bin\` beside them, what they show in \`photos\` and
\`files\`, and what else was written, in files of its own.

Nothing here is encrypted. Whoever can open this folder can read it.
`

/**
 * Writes what the member who is in may read as Markdown, with photos and other files beside it.
 *
 * @throws AppError `attachment.damaged`, `request.cancelled`, and whatever the target throws
 */
export async function writeMarkdown(
  source: ReadableSource,
  target: ExportTarget,
  how: HowToWrite,
): Promise<Counts> {
  const { vault, journal, gratitude, responses, agreements, outsideViews } = source
  const nameOf = namesIn(vault)
  const shelf = new Shelf(target)
  const files = new ShownFiles(journal.attachments, target, how)
  const ids = pageIds(journal)
  const drafts = journal.drafts()
  const { work } = how
  const total = ids.length + drafts.length
  const answers: string[] = []
  let pages = 0

  await shelf.whole('read-me.md', readMe)
  for await (const entry of pagesOf(journal, ids, { work, done: 0, total })) {
    await files.take(entry.attachments)
    const body = files.inText(entry.body)
    const { author, readers } = entry
    const turned = files.turned(entry.attachments)
    const about = { author: nameOf(author), readers: readers.map(nameOf), turned }
    await shelf.page(folderOf(entry), entry, pageText({ ...entry, body }, about))
    const under = responses.under(entry.id)
    if (under.length > 0) answers.push(responsesText(entry, under, nameOf))
    pages += 1
  }
  for (const [done, draft] of drafts.entries()) {
    work.at('writing', ids.length + done, total)
    await work.breathe()
    await files.take(journal.attachments.shownBy(draft.content.body, 'mine'))
    const content = { ...draft.content, body: files.inText(draft.content.body) }
    await shelf.page('drafts', content, draftText({ ...draft, content }, nameOf(vault.me)))
  }
  work.at('finishing', 0, 0)
  await work.breathe()
  const { kept, own } = debriefsOf(source)
  for (const { about, words } of kept) {
    await shelf.page('debriefs', about, debriefText(about, words, nameOf))
  }
  for (const words of own) {
    await shelf.page('debriefs', words.about, debriefText(words.about, [words], nameOf))
  }
  if (answers.length > 0) {
    await shelf.whole('responses.md', ['# Responses', '', ...answers].join('\n'))
  }
  const notes = gratitude.list()
  if (notes.length > 0) await shelf.whole('gratitude.md', wallText(notes, nameOf))
  const sealed = gratitude.sealed()
  if (sealed.length > 0) await shelf.whole('sealed-notes.md', sealedNotesText(sealed, nameOf))
  const promises = agreements.list()
  if (promises.length > 0) await shelf.whole('agreements.md', agreementsText(promises, nameOf))
  const rituals = ritualsOf(source)
  if (rituals.length > 0) await shelf.whole('rituals.md', ritualsText(rituals, nameOf))
  const dayViews = source.dayViews.readable()
  if (dayViews.length > 0) await shelf.whole('day-views.md', dayViewsText(dayViews, nameOf))
  const checkIns = source.checkIns.readable()
  if (checkIns.length > 0) await shelf.whole('check-ins.md', checkInsText(checkIns, nameOf))
  const jar = jarToTell(vault)
  if (isFilled(jar)) await shelf.whole('ideas.md', jarText(jar, nameOf))
  for (const { name, text } of growingTexts(growingIn(vault, how.clock), nameOf)) {
    await shelf.whole(name, text)
  }
  for (const { name, body } of new Templates(vault).list()) {
    await shelf.named('templates', `${name}.md`, `${body}\n`)
  }
  const views = outsideViews.read(dayOfDate(how.clock.now()))
  if (views.written.length > 0 || views.draft !== '') {
    await shelf.whole('outside-views.md', viewsText(views))
  }
  return {
    pages,
    drafts: drafts.length,
    notes: notes.length + sealed.length,
    debriefs: kept.length + own.length,
    agreements: promises.length,
    photos: files.count,
    leftOut: files.leftOut,
    signs: '',
    named: 0,
  }
}

function folderOf({ binnedAt, zone }: Entry): string {
  if (binnedAt !== null) return 'bin'
  return zone === 'ours' ? 'shared' : 'private'
}

/** The folder as it is filled. */
class Shelf {
  readonly #target: ExportTarget
  readonly #names = new Map<string, FileNames>()

  constructor(target: ExportTarget) {
    this.#target = target
  }

  async page(folder: string, { day, title }: { day: string; title: string }, text: string) {
    const names = this.#names.get(folder) ?? new FileNames()
    this.#names.set(folder, names)
    await this.whole(`${folder}/${names.forDay(day, title)}`, text)
  }

  async named(folder: string, name: string, text: string) {
    const names = this.#names.get(folder) ?? new FileNames()
    this.#names.set(folder, names)
    await this.whole(`${folder}/${names.forFile(name)}`, text)
  }

  whole(path: string, text: string): Promise<void> {
    return this.#target.file(path, textPieces(text))
  }
}
