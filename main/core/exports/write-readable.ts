import { dayOfDate } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { ExportReport } from '../../../shared/model/export.ts'
import { utf8 } from '../crypto/bytes.ts'
import type { Agreements } from '../debriefs/agreements.ts'
import type { Debriefs } from '../debriefs/debriefs.ts'
import type { OutsideViews } from '../debriefs/outside-views.ts'
import type { Gratitude } from '../gratitude/gratitude.ts'
import type { Journal } from '../journal/journal.ts'
import type { Clock, Disk } from '../ports.ts'
import { writeNewFile } from '../vault/replace-file.ts'
import type { OpenVault } from '../vault/types.ts'
import type { Work } from '../work.ts'
import { agreementsText } from './agreements-text.ts'
import { debriefText } from './debrief-text.ts'
import { FileNames } from './file-names.ts'
import { pageText } from './page-text.ts'
import { ShownFiles } from './shown-files.ts'
import { wallText } from './wall-text.ts'

/** Everything that a readable copy is taken from, as the member who is in sees it. */
export interface ReadableSource {
  vault: OpenVault
  journal: Journal
  gratitude: Gratitude
  debriefs: Debriefs
  agreements: Agreements
  outsideViews: OutsideViews
}

export interface ReadableTarget {
  disk: Disk
  /** An empty folder on that disk, with a slash at its end; the empty text for the disk's own. */
  root: string
  clock: Clock
  work: Work
  /** Leaves out photos and other files that do not verify, and counts them. */
  withoutDamaged: boolean
}

const readMe = `# About these files

This is a readable copy of what one member could read in a Hearth journal: pages as Markdown in
\`shared\` and \`private\`, with \`drafts\` and the \`bin\` beside them, what they show in \`photos\` and
\`files\`, and what else was written, in files of its own.

Nothing here is encrypted. Whoever can open this folder can read it.
`

/**
 * Writes what the member who is in may read into an empty folder, in the clear. Each file is synced, read
 * back and compared.
 *
 * @throws AppError `attachment.damaged`, `request.cancelled`, and the disk's own codes; what was written
 * until then stays for the caller to take away
 */
export async function writeReadable(
  { vault, journal, gratitude, debriefs, agreements, outsideViews }: ReadableSource,
  target: ReadableTarget,
): Promise<Omit<ExportReport, 'name' | 'cutShort'>> {
  const people = [...vault.members(), ...vault.former()]
  const names = new Map(people.map(({ id, label }) => [id, label]))
  const nameOf = (id: MemberId) => names.get(id) ?? id
  const shelf = new Shelf(target)
  const files = new ShownFiles(journal.attachments, target)
  const pages = [...everyPage(journal)]
  const drafts = journal.drafts()
  const { work } = target
  const total = pages.length + drafts.length

  await shelf.whole('read-me.md', readMe)
  for (const [done, entry] of pages.entries()) {
    work.at('writing', done, total)
    await work.breathe()
    const body = await files.inText(entry.body, entry.attachments)
    await shelf.page(folderOf(entry), entry, pageText({ ...entry, body }, aboutPage(entry)))
  }
  for (const [done, { content, savedAt }] of drafts.entries()) {
    work.at('writing', pages.length + done, total)
    await work.breathe()
    const body = await files.inText(content.body, journal.attachments.shownBy(content.body, 'mine'))
    const me = nameOf(vault.me)
    const about = {
      zone: 'mine' as const,
      author: me,
      readers: [me],
      writtenAt: savedAt,
      changedAt: savedAt,
    }
    await shelf.page('drafts', content, pageText({ ...content, body }, about))
  }
  work.at('finishing', 0, 0)
  await work.breathe()
  const kept = debriefs.kept()
  const wholeHere = new Set(kept.map(({ id }) => id))
  // Own words of a debrief that Ours keeps whole stand there with everybody else's.
  const own = debriefs.ownWords().filter(({ debrief }) => !wholeHere.has(debrief))
  for (const { about, words } of kept) {
    await shelf.page('debriefs', about, debriefText(about, words, nameOf))
  }
  for (const words of own) {
    await shelf.page('debriefs', words.about, debriefText(words.about, [words], nameOf))
  }
  const notes = gratitude.list()
  if (notes.length > 0) await shelf.whole('gratitude.md', wallText(notes, nameOf))
  const promises = agreements.list()
  if (promises.length > 0) await shelf.whole('agreements.md', agreementsText(promises, nameOf))
  const { written, draft } = outsideViews.read(dayOfDate(target.clock.now()))
  if (written.length > 0 || draft !== '') {
    await shelf.whole('outside-views.md', viewsText(written, draft))
  }
  await shelf.sync(files.folders)
  return {
    pages: pages.length,
    drafts: drafts.length,
    notes: notes.length,
    debriefs: kept.length + own.length,
    agreements: promises.length,
    photos: files.count,
    leftOut: files.leftOut,
  }

  function aboutPage({ zone, author, readers, writtenAt, changedAt }: Entry) {
    return { zone, author: nameOf(author), readers: readers.map(nameOf), writtenAt, changedAt }
  }
}

function folderOf({ binnedAt, zone }: Entry): string {
  if (binnedAt !== null) return 'bin'
  return zone === 'ours' ? 'shared' : 'private'
}

function viewsText(written: readonly { writtenOn: string; text: string }[], draft: string): string {
  const begun = draft === '' ? [] : ['## Being written', '', draft, '']
  const parts = written.flatMap(({ writtenOn, text }) => [`## ${writtenOn}`, '', text, ''])
  return ['# Outside views', '', ...begun, ...parts].join('\n')
}

/** Every page that may be read, newest first, those in the bin last. */
function* everyPage(journal: Journal): Generator<Entry> {
  const { count } = journal.timeline()
  for (let from = 0; from < count; from += limits.sliceLength) {
    yield* wholeOf(journal, journal.slice(from, limits.sliceLength))
  }
  yield* wholeOf(journal, journal.binned())
}

function* wholeOf(journal: Journal, rows: { id: Entry['id'] }[]): Generator<Entry> {
  for (const { id } of rows) {
    const entry = journal.read(id)
    if (entry !== null) yield entry
  }
}

/** The folder as it is filled. */
class Shelf {
  readonly #target: ReadableTarget
  readonly #names = new Map<string, FileNames>()

  constructor(target: ReadableTarget) {
    this.#target = target
  }

  async page(
    folder: string,
    { day, title }: { day: string; title: string },
    text: string,
  ): Promise<void> {
    const names = this.#names.get(folder) ?? new FileNames()
    const { disk, root } = this.#target
    if (!this.#names.has(folder)) await disk.makeFolder(`${root}${folder}`)
    this.#names.set(folder, names)
    await this.whole(`${folder}/${names.forDay(day, title)}`, text)
  }

  async whole(path: string, text: string): Promise<void> {
    const { disk, root } = this.#target
    await writeNewFile(disk, `${root}${path}`, utf8(text))
  }

  /** Makes every name durable. */
  async sync(others: readonly string[]): Promise<void> {
    const { disk, root } = this.#target
    for (const folder of [...this.#names.keys(), ...others]) {
      await disk.syncFolder(`${root}${folder}`)
    }
    await disk.syncFolder(root.replace(/\/$/, ''))
  }
}
