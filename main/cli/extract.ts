import { AppError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import type { Entry, EntryContent } from '../../shared/model/entry.ts'
import { utf8 } from '../core/crypto/bytes.ts'
import { Gratitude } from '../core/gratitude/gratitude.ts'
import { Journal } from '../core/journal/journal.ts'
import type { Disk } from '../core/ports.ts'
import type { OpenVault } from '../core/vault/index.ts'
import type { Console } from './console.ts'
import { fileNameFor, pageAsMarkdown, wallAsMarkdown } from './readable.ts'

/**
 * Writes what the member may read into an empty folder, in the clear: pages as Markdown in `Mine`,
 * `Ours`, `Bin` and `Drafts`, and the gratitude wall.
 *
 * @throws AppError `file.exists` when the folder is not empty, `vault.damaged` where something did not
 * verify and `evenDamaged` is not set; the disk's own codes.
 */
export async function extract(
  vault: OpenVault,
  into: Disk,
  console: Console,
  { evenDamaged }: { evenDamaged: boolean },
): Promise<void> {
  const isDamaged = vault.problems.some(({ kind }) => kind === 'damage' || kind === 'forged')
  if (isDamaged && !evenDamaged) throw new AppError('vault.damaged')
  if ((await into.list('')).length > 0) throw new AppError('file.exists')
  await into.makeFolder('')

  const journal = new Journal(vault, { now: () => new Date() })
  const names = new Map(vault.members().map(({ id, label }) => [id, label]))
  const nameOf = (id: Entry['author']) => names.get(id) ?? id
  const shelf = new Shelf(into)
  for (const entry of everyPage(journal)) {
    const { author, readers, writtenAt, binnedAt, zone } = entry
    const about = { author: nameOf(author), readers: readers.map(nameOf), writtenAt }
    const folder = binnedAt !== null ? 'Bin' : zone === 'ours' ? 'Ours' : 'Mine'
    await shelf.put(folder, entry, pageAsMarkdown(entry, about))
  }
  const drafts = journal.drafts()
  const me = nameOf(vault.me)
  for (const { content, savedAt: writtenAt } of drafts) {
    const about = { author: me, readers: [me], writtenAt }
    await shelf.put('Drafts', content, pageAsMarkdown(content, about))
  }
  const notes = new Gratitude(vault).list()
  if (notes.length > 0) await writeWhole(into, 'Gratitude.md', wallAsMarkdown(notes, names))
  await into.syncFolder('')

  const pages = journal.timeline().count
  const binned = journal.binned().length
  console.say(
    `Pages: ${pages}. In the bin: ${binned}. Drafts: ${drafts.length}. Notes: ${notes.length}.`,
  )
  console.say('These files are not encrypted. Whoever can open them can read them.')
}

/** Folders of pages, each page under a name of its own. */
class Shelf {
  readonly #into: Disk
  readonly #taken = new Map<string, Set<string>>()

  constructor(into: Disk) {
    this.#into = into
  }

  async put(folder: string, content: EntryContent, text: string): Promise<void> {
    const taken = this.#taken.get(folder) ?? new Set()
    if (!this.#taken.has(folder)) await this.#into.makeFolder(folder)
    this.#taken.set(folder, taken)
    await writeWhole(this.#into, `${folder}/${fileNameFor(content, taken)}`, text)
  }
}

/** Every page that may be read, newest first, those in the bin last. */
function* everyPage(journal: Journal): Generator<Entry> {
  for (let from = 0; from < journal.timeline().count; from += limits.sliceLength) {
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

async function writeWhole(into: Disk, path: string, text: string): Promise<void> {
  const file = await into.create(path)
  try {
    await file.write(0, utf8(text))
    await file.sync()
  } finally {
    await file.close()
  }
}
