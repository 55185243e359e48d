import type { AttachmentId, MemberId } from '../../../shared/ids.ts'
import { lineFor, type Turn } from '../../../shared/model/attachment.ts'
import type { ImportKind } from '../../../shared/model/import.ts'
import { utf8 } from '../crypto/bytes.ts'
import { idOf } from '../crypto/ids.ts'
import { idInNameOf } from '../vault/own-id.ts'
import { plainLine } from './text/tidy-markdown.ts'

/** A photo, film, sound or other file that belongs to an entry. */
export interface Medium {
  /** What it is called in the entry's text: letters, digits and `-`, in capitals. */
  key: string
  /** By what it is known again whenever it comes. */
  origin: string
  /** The name that it had where it comes from, or one made of what is known. */
  name: string
  /** Pixels, where somebody says so. */
  width: number | null
  height: number | null
  /** How far it is shown turned, where somebody says so. */
  turn?: Turn | undefined
  /** Reads it from its start; null where it is spoken of and not there. */
  bytes(): AsyncIterable<Uint8Array> | null
  /** What stands in the text in its place where it could not be brought in. */
  instead?: string
  /** The very words that are the target of its line already, where all else about it stays. */
  target?: string
}

/**
 * The ids of a medium that this member imports, so that a second import finds the first: the one that it
 * gets, which names them, and the one that it got from earlier releases.
 */
export function importedMediumIds(
  vault: string,
  kind: ImportKind,
  member: MemberId,
  { origin }: Medium,
): [own: AttachmentId, before: AttachmentId] {
  const before = idOf(utf8(JSON.stringify(['import', kind, member, 'medium', origin])))
  return [idInNameOf(vault, member, before) as AttachmentId, before as AttachmentId]
}

/** How a reader writes into a text that a medium stands there. */
export function referenceTo(key: string, caption = ''): string {
  return `![${caption.replace(/[[\]\n]/g, ' ')}](import-medium:${key})`
}

/** A reference in a text: what is under it, and to what. */
const reference =
  /!\[([^\][\n]{0,200})\]\((?:dayone-moment|import-medium):[^)\s]{0,200}?([^)\s/:]{1,80})\)/g
/** What may stand before a reference without being words: marks of quotes and lists. */
const marks = /^(?:\s|>|[-+*]\s|\d{1,9}[.)]\s)*$/

/** True for a text that says nothing once its photos are gone. */
export function isBlankButMedia(body: string): boolean {
  return body.length < 200_000 && body.replace(reference, '').trim() === ''
}

/**
 * Lets a text show what came along. Each reference that leads somewhere becomes a line of its own with
 * an empty one around it; one that leads nowhere stays as it is. What the text never speaks of comes
 * at its end.
 *
 * @param brought ids of what came along, by the key in the text
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

/** Leads lines that are as Hearth writes them to what came along, and changes nothing else in them. */
export function retarget(
  text: string,
  media: readonly Medium[],
  brought: ReadonlyMap<string, AttachmentId>,
): { text: string; rest: Map<string, AttachmentId> } {
  const rest = new Map(brought)
  const targets = new Map<string, string>()
  for (const { key, target, instead } of media) {
    if (target === undefined) continue
    const id = brought.get(key)
    rest.delete(key)
    if (id !== undefined) targets.set(target, `hearth:${id}`)
    else if (instead !== undefined) targets.set(target, instead)
  }
  if (targets.size === 0) return { text, rest }
  const led = text.replace(
    /\]\(((?:hearth|import-place):[0-9a-z]{1,40})\)/g,
    (whole, target: string) => {
      const to = targets.get(target)
      return to === undefined ? whole : `](${to})`
    },
  )
  return { text: led, rest }
}

/** Gives back the words that stood where something did not come along. */
export function withoutMissing(
  text: string,
  media: readonly Medium[],
  brought: ReadonlyMap<string, AttachmentId>,
): string {
  const instead = new Map(
    media.flatMap(({ key, instead }) =>
      instead === undefined || brought.has(key) ? [] : [[key, instead] as const],
    ),
  )
  if (instead.size === 0) return text
  return text.replace(reference, (whole, _, key: string) => instead.get(key.toUpperCase()) ?? whole)
}
