import type { BundleFile } from '../bundle.ts'
import { textOf } from '../finish-page.ts'
import type { Medium } from '../medium.ts'

type Folder = 'photos' | 'videos' | 'audios' | 'pdfs'
type JsonObject = Record<string, unknown>

const lists: readonly [list: string, folder: Folder, ending: string][] = [
  ['photos', 'photos', 'jpeg'],
  ['videos', 'videos', 'mov'],
  ['audios', 'audios', 'm4a'],
  ['pdfAttachments', 'pdfs', 'pdf'],
]

/**
 * The photos, films, sounds and PDF files of an entry, in the order of its lists. Never throws, whatever
 * stands there. One without an identifier is known by the name of its file.
 */
export function mediaOf(entry: JsonObject, shelf: MediaShelf): Medium[] {
  return lists.flatMap(([list, folder, ending]) => {
    const listed = entry[list]
    if (!Array.isArray(listed)) return []
    return inOrder(listed).map((one): Medium => {
      const file = textOf(one.md5).trim().toLowerCase()
      const type = /^[a-z0-9]{1,8}$/i.exec(textOf(one.type) || textOf(one.format))?.[0] ?? ending
      const name = textOf(one.filename) || textOf(one.pdfName) || textOf(one.title)
      const [width, height] = [sideOf(one.width), sideOf(one.height)]
      const identifier = textOf(one.identifier).trim().toUpperCase()
      return {
        key: identifier || file.toUpperCase(),
        origin: identifier || file,
        bytes: () => shelf.find(folder, file)?.bytes() ?? null,
        name: name.includes('.') ? name : `${name || file || folder}.${type}`,
        width: height === null ? null : width,
        height: width === null ? null : height,
      }
    })
  })
}

function inOrder(listed: unknown[]): JsonObject[] {
  const objects = listed.filter(
    (one): one is JsonObject => typeof one === 'object' && one !== null && !Array.isArray(one),
  )
  const place = ({ orderInEntry }: JsonObject) =>
    typeof orderInEntry === 'number' ? orderInEntry : 0
  return objects.toSorted((a, b) => place(a) - place(b))
}

function sideOf(value: unknown): number | null {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= 100_000
    ? (value as number)
    : null
}

/** The files of an export that are no journals, to be found by folder and name. */
export class MediaShelf {
  readonly #files = new Map<string, BundleFile>()

  constructor(files: readonly BundleFile[]) {
    for (const one of files) {
      const [, folder, file] = /(?:^|[/\\])([^/\\]+)[/\\]([^/\\]+?)(?:\.[^./\\]*)?$/.exec(
        one.path,
      ) ?? [undefined, '', '']
      this.#files.set(`${folder.toLowerCase()}/${file.toLowerCase()}`, one)
    }
  }

  /** Null for one that the export speaks of and does not hold. */
  find(folder: string, file: string): BundleFile | null {
    return this.#files.get(`${folder}/${file}`) ?? null
  }
}
