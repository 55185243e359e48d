import { AppError, isAppError } from '../../../shared/errors.ts'
import { exportFileName, exportFormat, exportVersion } from '../../../shared/model/export-file.ts'
import type { Work } from '../work.ts'
import { type Bundle, type BundleFile, endingOf, folderOf, nameOf } from './bundle.ts'
import { dayOneReader } from './day-one/read-export.ts'
import { parseObject } from './finish-page.ts'
import type { Importer } from './hearth/page.ts'
import { hearthJsonReader } from './hearth/read-json.ts'
import { hearthMarkdownReader } from './hearth/read-markdown.ts'
import { journeyReader } from './journey/read-journey.ts'
import { jrnlJsonReader } from './jrnl/read-json.ts'
import { headIn, jrnlTextReader } from './jrnl/read-text.ts'
import { isMarkdownFile, isPageFile } from './markdown/page-files.ts'
import { markdownReader } from './markdown/read-folder.ts'
import { diaryReader } from './mini-diary/read-diary.ts'
import { jsonFiles } from './read-json.ts'
import type { Reader } from './reader.ts'
import { EntrySplitter } from './text/split-entries.ts'
import { piecesOfText } from './text/whole-text.ts'

/** How many files are looked into for what they are. */
const lookedInto = 20
/** How much of a file, in UTF-16 units; its first entry may be as long as an entry can be. */
const headLength = 256 * 1024

/**
 * Tells by what is in it which kind of journal a person chose; null for none that Hearth knows. Names
 * and endings only say where to look first.
 *
 * @throws AppError `file.unreadable`, `import.wrong-encoding`, `import.newer`, `request.cancelled`
 */
export async function recognise(bundle: Bundle, me: Importer, work: Work): Promise<Reader | null> {
  const json = byLikelihood(jsonFiles(bundle))
  let isStrange = false
  for (const file of json.slice(0, lookedInto)) {
    const kind = await jsonKind(file, work)
    isStrange ||= kind === 'strange'
    if (kind === null || kind === 'strange') continue
    if (kind === 'newer') throw new AppError('import.newer')
    if (kind === 'hearth') return hearthJsonReader(bundle, file, me)
    if (kind === 'day-one') return dayOneReader(bundle)
    if (kind === 'journey') return journeyReader(bundle)
    const files = await ofKind(kind, json, work)
    return kind === 'jrnl' ? jrnlJsonReader(files) : diaryReader(kind, files)
  }
  const reader = await recogniseText(bundle, me, work)
  if (reader === null && isStrange) throw new AppError('import.wrong-encoding')
  return reader
}

type JsonKind = 'hearth' | 'newer' | 'day-one' | 'journey' | 'jrnl' | 'mini-diary' | 'mini-diarium'

/** Hearth's own name first, then what lies at the top. */
function byLikelihood(files: readonly BundleFile[]): BundleFile[] {
  const place = ({ path }: BundleFile) =>
    nameOf(path) === exportFileName ? -1 : path.split('/').length
  return files.toSorted((a, b) => place(a) - place(b))
}

async function ofKind(
  kind: JsonKind,
  files: readonly BundleFile[],
  work: Work,
): Promise<BundleFile[]> {
  const found: BundleFile[] = []
  for (const file of files.slice(0, lookedInto * 10)) {
    if ((await jsonKind(file, work)) === kind) found.push(file)
  }
  return found
}

/**
 * Which journal a JSON file holds, by its outline and its first entry; null for none, or for no JSON, and
 * `strange` for a text in no encoding that Hearth reads.
 */
async function jsonKind(file: BundleFile, work: Work): Promise<JsonKind | 'strange' | null> {
  const splitter = new EntrySplitter()
  let head = ''
  let first: string | null = null
  let isJson: boolean | null = null
  try {
    for await (const part of piecesOfText(file, () => work.breathe())) {
      if (head.length < headLength) head += part
      isJson ??= beginsLikeJson(head)
      if (isJson === false) return null
      const piece = splitter.push(part)[0]
      if (piece?.kind === 'entry') first = piece.json
      if (piece !== undefined) break
      // An outline this long without a list of entries is none of those.
      if (!splitter.hasEntries && head.length >= headLength) break
    }
  } catch (error) {
    if (!isAppError(error, 'import.wrong-encoding')) throw error
    return 'strange'
  }
  return kindOf(head, splitter, first)
}

/** Null while nothing but blanks was seen. */
function beginsLikeJson(head: string): boolean | null {
  const sign = /[^\s\ufeff]/.exec(head)?.[0]
  return sign === undefined ? null : sign === '{'
}

function kindOf(head: string, splitter: EntrySplitter, first: string | null): JsonKind | null {
  if (new RegExp(`"format"\\s{0,9}:\\s{0,9}"${exportFormat}"`).test(head)) {
    const version = /"version"\s{0,9}:\s{0,9}(\d{1,9})/.exec(head)?.[1]
    return Number(version ?? 0) > exportVersion ? 'newer' : 'hearth'
  }
  if (!splitter.hasEntries) return isJourney(head) ? 'journey' : null
  const application = /"application"\s{0,9}:\s{0,9}"Mini (Diary|Diarium)"/.exec(head)?.[1]
  if (application !== undefined) return application === 'Diary' ? 'mini-diary' : 'mini-diarium'
  if (splitter.isNamed) return isDiaryEntry(first) ? 'mini-diary' : null
  const entry = parseObject(first ?? '')
  if (entry !== null && 'title' in entry && 'body' in entry && 'date' in entry) return 'jrnl'
  if (entry !== null && 'date' in entry && 'text' in entry) return 'mini-diarium'
  if (splitter.hasMetadata || (entry !== null && 'creationDate' in entry)) return 'day-one'
  return first === null && /"tags"\s{0,9}:/.test(head) ? 'jrnl' : null
}

function isDiaryEntry(first: string | null): boolean {
  return first === null || /^\s*"\d{4}-\d{2}-\d{2}"/.test(first)
}

function isJourney(head: string): boolean {
  return /"date_journal"\s{0,9}:\s{0,9}"?-?\d/.test(head)
}

async function recogniseText(bundle: Bundle, me: Importer, work: Work): Promise<Reader | null> {
  const pages = bundle.files.filter(isPageFile)
  if (bundle.shape === 'file') {
    const file = bundle.files[0]!
    if (await isJrnlText(file, work)) return jrnlTextReader(bundle, [file])
    return isPageFile(file) ? markdownReader(bundle) : null
  }
  const root = await hearthRoot(pages, work)
  if (root !== null) return hearthMarkdownReader(bundle, root, me)
  const plain = pages.filter((file) => endingOf(file.path) === 'txt')
  if (!pages.some(isMarkdownFile)) {
    for (const file of plain.slice(0, lookedInto)) {
      if (await isJrnlText(file, work)) return jrnlTextReader(bundle, plain)
    }
  }
  return pages.length > 0 ? markdownReader(bundle) : null
}

/** The folder that Hearth wrote: it holds a read-me and pages that say who can read them. */
async function hearthRoot(pages: readonly BundleFile[], work: Work): Promise<string | null> {
  for (const { path } of pages.filter((file) => nameOf(file.path) === 'read-me.md')) {
    const root = folderOf(path)
    const page = pages.find(
      (file) =>
        file.path.startsWith(root) &&
        /^(?:shared|private|drafts|bin)\/[^/]+\.md$/.test(file.path.slice(root.length)),
    )
    if (page === undefined) continue
    const head = await headOf(page, 16 * 1024, work)
    if (/^---\n(?:.*\n){1,12}readers: \[/.test(head.replaceAll('\r', ''))) return root
  }
  return null
}

async function isJrnlText(file: BundleFile, work: Work): Promise<boolean> {
  const head = await headOf(file, 16 * 1024, work)
  const line = /[^\s\ufeff][^\n]{0,4000}/.exec(head)?.[0]
  return line !== undefined && headIn(line.trimEnd(), null) !== null
}

async function headOf(file: BundleFile, length: number, work: Work): Promise<string> {
  let head = ''
  try {
    for await (const part of piecesOfText(file, () => work.breathe())) {
      head += part.slice(0, length)
      if (head.length >= length) break
    }
  } catch (error) {
    if (!isAppError(error, 'import.wrong-encoding')) throw error
  }
  return head
}
