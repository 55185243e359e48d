import type { AttachmentId, MemberId } from '../../../../shared/ids.ts'
import { lineFor } from '../../../../shared/model/attachment.ts'
import { utf8 } from '../../crypto/bytes.ts'
import { idOf } from '../../crypto/ids.ts'
import type { Member } from '../zip/directory.ts'
import { plainLine } from './tidy-markdown.ts'

/** A photo, film, sound or PDF file that belongs to an entry. */
export interface Medium {
  /** Its name in the entry's text. */
  identifier: string
  /** The folder of the export in which it lies, and its name there without the ending. */
  folder: Folder
  file: string
  /** The name that it had before Day One, or one made of what is known. */
  name: string
  /** Pixels, where the export says so. */
  width: number | null
  height: number | null
}

type Folder = 'photos' | 'videos' | 'audios' | 'pdfs'
type JsonObject = Record<string, unknown>

const lists: readonly [list: string, folder: Folder, ending: string][] = [
  ['photos', 'photos', 'jpeg'],
  ['videos', 'videos', 'mov'],
  ['audios', 'audios', 'm4a'],
  ['pdfAttachments', 'pdfs', 'pdf'],
]

/** What belongs to an entry, in the order of its lists. Never throws, whatever stands there. */
export function mediaOf(entry: JsonObject): Medium[] {
  return lists.flatMap(([list, folder, ending]) => {
    const listed = entry[list]
    if (!Array.isArray(listed)) return []
    return inOrder(listed).map((one): Medium => {
      const file = textOf(one.md5).trim().toLowerCase()
      const type = /^[a-z0-9]{1,8}$/i.exec(textOf(one.type) || textOf(one.format))?.[0] ?? ending
      const name = textOf(one.filename) || textOf(one.pdfName) || textOf(one.title)
      const [width, height] = [sideOf(one.width), sideOf(one.height)]
      return {
        identifier: textOf(one.identifier).trim().toUpperCase(),
        folder,
        file,
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

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function sideOf(value: unknown): number | null {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= 100_000
    ? (value as number)
    : null
}

/**
 * The id that a medium gets when this member imports it, so that a second import finds the first. Of
 * one without an identifier its bytes' name in the export stands for it.
 */
export function importedMediumId(member: MemberId, { identifier, file }: Medium): AttachmentId {
  const name = ['import', 'day-one', member, 'medium', identifier || file]
  return idOf(utf8(JSON.stringify(name))) as AttachmentId
}

/** The files of an export that are no journals, to be found by folder and name. */
export class MediaShelf {
  readonly #members = new Map<string, Member>()

  constructor(members: readonly Member[]) {
    for (const member of members) {
      const [, folder, file] = /(?:^|[/\\])([^/\\]+)[/\\]([^/\\]+?)(?:\.[^./\\]*)?$/.exec(
        member.name,
      ) ?? [undefined, '', '']
      this.#members.set(`${folder.toLowerCase()}/${file.toLowerCase()}`, member)
    }
  }

  /** Null for one that the export speaks of and does not hold. */
  find({ folder, file }: Medium): Member | null {
    return this.#members.get(`${folder}/${file}`) ?? null
  }
}

/** A reference in a text, `![](dayone-moment://…)` and its like: what is under it, and to what. */
const reference = /!\[([^\]\n]{0,200})\]\(dayone-moment:[^)\s]{0,200}?([^)\s/]{1,80})\)/g
/** What may stand before a reference without being words: marks of quotes and lists. */
const marks = /^(?:\s|>|[-+*]\s|\d{1,9}[.)]\s)*$/

/**
 * Lets a text show what came along. Each reference that leads somewhere becomes a line of its own with
 * an empty one around it; one that leads nowhere stays as it is. What the text never speaks of comes
 * at its end.
 *
 * @param brought ids of what came along, by the identifier in the text
 */
export function showMedia(text: string, brought: ReadonlyMap<string, AttachmentId>): string {
  const lines: string[] = []
  const shown = new Set<AttachmentId>()
  let isApart = true
  const put = (line: string) => {
    if (!isApart && line.trim() !== '') lines.push('')
    isApart = true
    lines.push(line)
  }
  const show = (id: AttachmentId, caption: string) => {
    isApart = lines.at(-1) === undefined || lines.at(-1)!.trim() === ''
    put(lineFor(id, caption))
    shown.add(id)
    isApart = false
  }
  for (const line of text.split('\n')) {
    let rest = 0
    for (const found of line.matchAll(reference)) {
      const id = brought.get(found[2]!.toUpperCase())
      if (id === undefined) continue
      const before = line.slice(rest, found.index)
      if (!marks.test(before)) put(before.trimEnd())
      show(id, plainLine(found[1]!))
      rest = found.index + found[0].length
    }
    if (rest === 0) put(line)
    else if (line.slice(rest).trim() !== '') put(line.slice(rest).trimStart())
  }
  const kept = lines.join('\n').trimEnd()
  const unspoken = [...new Set(brought.values())].filter((id) => !shown.has(id))
  return [kept, ...unspoken.map((id) => lineFor(id))].filter((part) => part !== '').join('\n\n')
}
