import type { Entry } from '../../../shared/model/entry.ts'
import { besidePages, countsOf } from './beside-pages.ts'
import { debriefText } from './debrief-text.ts'
import { type ExportTarget, textPieces } from './export-target.ts'
import { FileNames } from './file-names.ts'
import { kindTexts } from './kind-texts.ts'
import { draftText, pageText } from './page-text.ts'
import {
  type Counts,
  type HowToWrite,
  namesIn,
  pageIds,
  pagesOf,
  type ReadableSource,
} from './readable-source.ts'
import { responsesText } from './responses-text.ts'
import { ShownFiles } from './shown-files.ts'
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
  const { vault, journal, responses } = source
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
  const others = besidePages(source, how.clock)
  const { debriefs, ownWords, notes, sealedNotes, templates, unfinished } = others
  for (const { about, words } of debriefs) {
    await shelf.page('debriefs', about, debriefText(about, words, nameOf))
  }
  for (const words of ownWords) {
    await shelf.page('debriefs', words.about, debriefText(words.about, [words], nameOf))
  }
  if (answers.length > 0) {
    await shelf.whole('responses.md', ['# Responses', '', ...answers].join('\n'))
  }
  if (notes.length > 0) await shelf.whole('gratitude.md', wallText(notes, nameOf))
  if (sealedNotes.length > 0) {
    await shelf.whole('sealed-notes.md', sealedNotesText(sealedNotes, nameOf))
  }
  for (const { name, text } of kindTexts(others, nameOf)) await shelf.whole(name, text)
  for (const { name, body } of templates) {
    await shelf.named('templates', `${name}.md`, `${body}\n`)
  }
  return {
    pages,
    drafts: drafts.length + unfinished.length,
    ...countsOf(others),
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
