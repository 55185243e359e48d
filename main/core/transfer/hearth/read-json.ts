import { AppError } from '../../../../shared/errors.ts'
import { attachmentsIn, Turn } from '../../../../shared/model/attachment.ts'
import type { Work } from '../../work.ts'
import { type Bundle, type BundleFile, folderOf } from '../bundle.ts'
import { parseObject, textOf } from '../finish-page.ts'
import { importLimits } from '../limits.ts'
import type { Medium } from '../medium.ts'
import { EntryCount, entriesOfJson, refuseTooMuch } from '../read-json.ts'
import type { Found, Reader, Taken } from '../reader.ts'
import { EntrySplitter } from '../text/split-entries.ts'
import { hearthPage, type Importer } from './page.ts'

/** What the export says of a file that pages show. */
interface ToldFile {
  name: string
  width: number | null
  height: number | null
  turn: Turn | undefined
  /** Beside the JSON file; null where it was left out. */
  path: string | null
}

/** Reads the JSON that Hearth itself writes, with photos and other files beside it. */
export function hearthJsonReader(bundle: Bundle, file: BundleFile, me: Importer): Reader {
  const files = new Map(bundle.files.map((one) => [one.path, one]))
  return { kind: 'hearth', read: (work) => readEntries(file, files, me, work) }
}

async function* readEntries(
  file: BundleFile,
  files: ReadonlyMap<string, BundleFile>,
  me: Importer,
  work: Work,
): AsyncGenerator<Found> {
  refuseTooMuch([file])
  const names = new Map<string, string>()
  for await (const one of listIn(file, 'members', work)) {
    names.set(textOf(one.id), textOf(one.name).slice(0, 60))
  }
  const told = new Map<string, ToldFile>()
  for await (const one of listIn(file, 'files', work)) {
    if (told.size >= importLimits.files) throw new AppError('import.too-large')
    told.set(textOf(one.id), toldFile(one))
  }
  const beside = folderOf(file.path)
  const mediaOf = (body: string) =>
    attachmentsIn(body).flatMap((id): Medium[] => {
      const one = told.get(id)
      if (one === undefined) return []
      const lies = one.path === null ? undefined : files.get(beside + one.path)
      const { name, width, height, turn } = one
      const bytes = () => lies?.bytes() ?? null
      return [
        {
          ...{ key: id.toUpperCase(), origin: id, name, width, height, turn, bytes },
          target: `hearth:${id}`,
        },
      ]
    })
  const count = new EntryCount()
  const splitter = new EntrySplitter()
  for await (const piece of entriesOfJson(file, splitter, work)) {
    const number = count.next()
    const entry = piece.kind === 'entry' ? parseObject(piece.json) : null
    const where = [textOf(entry?.day), textOf(entry?.title)].join(' ').trim() || `#${number}`
    const skip = piece.kind === 'too-large' ? 'too-large' : 'unreadable'
    const taken: Taken = entry === null ? { skip, media: [] } : takeEntry(entry, names, mediaOf, me)
    yield { journal: null, where: where.slice(0, 80), taken }
  }
}

function takeEntry(
  entry: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
  mediaOf: (body: string) => Medium[],
  me: Importer,
): Taken {
  const body = textOf(entry.body)
  if (entry.binnedAt != null) return { skip: 'not-a-page', media: [] }
  const { id, day, time, title, mood, tags, answer, pinned, writtenAt, changedAt } = entry
  const author = names.get(textOf(entry.author)) ?? ''
  const media = mediaOf(body)
  return hearthPage(
    { id, day, time, title, body, mood, tags, answer, pinned, author, writtenAt, changedAt, media },
    me,
  )
}

/** The objects of one list in the file, up to its end. */
async function* listIn(
  file: BundleFile,
  list: string,
  work: Work,
): AsyncGenerator<Record<string, unknown>> {
  const splitter = new EntrySplitter(list)
  for await (const piece of entriesOfJson(file, splitter, work)) {
    const one = piece.kind === 'entry' ? parseObject(piece.json) : null
    if (one !== null) yield one
  }
}

function toldFile(one: Record<string, unknown>): ToldFile {
  const [width, height] = [sideOf(one.width), sideOf(one.height)]
  return {
    name: textOf(one.name) || 'file',
    width: height === null ? null : width,
    height: width === null ? null : height,
    turn: Turn.safeParse(one.turn).data,
    path: /^(?:photos|files)\/[^/\\]+$/.exec(textOf(one.path))?.[0] ?? null,
  }
}

function sideOf(value: unknown): number | null {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= 100_000
    ? (value as number)
    : null
}
