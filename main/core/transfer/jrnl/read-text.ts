import { limits } from '../../../../shared/limits.ts'
import type { Work } from '../../work.ts'
import { type Bundle, type BundleFile, nameOf } from '../bundle.ts'
import { EntryCount, refuseTooMuch } from '../read-json.ts'
import type { Found, Reader, Taken } from '../reader.ts'
import { linesOfText, piecesOfText } from '../text/whole-text.ts'
import { dateAtStart, type WrittenDate } from '../text/written-dates.ts'
import { jrnlPage, tagsIn } from './page.ts'

/** The end of a sentence, for an entry that was typed in one line: its first sentence is the title. */
const sentenceEnd = /[.!?…‼⁇⁈⁉]['’"”]?[\])]*\s+|[！．？｡。]/u

/** Reads what jrnl keeps and exports as text: `[2020-08-29 11:11] Title`, and the body below. */
export function jrnlTextReader(bundle: Bundle, files: readonly BundleFile[]): Reader {
  const isAlone = bundle.files.length === 1
  return { kind: 'jrnl', read: (work) => readText(files, isAlone, work) }
}

async function* readText(
  files: readonly BundleFile[],
  isAlone: boolean,
  work: Work,
): AsyncGenerator<Found> {
  refuseTooMuch(files)
  const count = new EntryCount()
  for (const file of files) {
    for await (const { head, taken } of entriesOfText(file, work)) {
      const number = count.next()
      const where = `${isAlone ? '' : `${file.path}, `}${head.slice(0, 80) || `#${number}`}`
      yield { journal: null, where, taken }
    }
  }
}

interface Head {
  when: WrittenDate
  title: string
  isOld: boolean
}

interface Begun {
  head: string
  when: WrittenDate
  title: string
  lines: string[]
  length: number
}

async function* entriesOfText(
  file: BundleFile,
  work: Work,
): AsyncGenerator<{ head: string; taken: Taken }> {
  let begun: Begun | null = null
  /** Old journals have no brackets; the first entry decides for all. */
  let isOld: boolean | null = null
  const pieces = piecesOfText(file, () => work.breathe())
  for await (const { line, isCut } of linesOfText(pieces, limits.bodyLength)) {
    const head: Head | null = isCut ? null : headIn(line, isOld)
    if (head !== null) {
      isOld ??= head.isOld
      if (begun !== null) yield finished(begun)
      begun = { head: line, when: head.when, title: head.title, lines: [], length: 0 }
    } else if (begun !== null) {
      begun.length += isCut ? limits.bodyLength + 1 : line.length + 1
      if (begun.length <= limits.bodyLength) begun.lines.push(line)
      else begun.lines = []
    } else if (line.trim() !== '' || isCut) {
      yield { head: nameOf(file.path), taken: { skip: 'not-a-page', media: [] } }
      return
    }
  }
  if (begun !== null) yield finished(begun)
}

/** The head of an entry in a line; null where there is none. */
export function headIn(line: string, isOld: boolean | null): Head | null {
  const bracketed = isOld === true ? null : /^\[([^\]]{8,40})\](?: (.*)|$)/.exec(line)
  if (bracketed !== null) {
    const inside = bracketed[1]!.trim()
    const found = dateAtStart(inside)
    if (found === null || found.length !== inside.length) return null
    return { when: found.date, title: bracketed[2] ?? '', isOld: false }
  }
  if (isOld === false || !/^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2} /.test(line)) return null
  const found = dateAtStart(line)
  if (found === null) return null
  return { when: found.date, title: line.slice(found.length).trim(), isOld: true }
}

function finished({ head, when, title, lines, length }: Begun): { head: string; taken: Taken } {
  if (length > limits.bodyLength) return { head, taken: { skip: 'too-large', media: [] } }
  const body = lines.join('\n')
  const tags = tagsIn(`${title}\n${body}`)
  const starred = title.trimEnd().endsWith('*')
  const plain = starred ? title.replace(/[\s*]+$/, '') : title
  const words = body.trim() === '' ? sentences(plain) : { title: plain, body }
  return { head, taken: jrnlPage({ when, ...words, tags, starred }) }
}

function sentences(line: string): { title: string; body: string } {
  const end = sentenceEnd.exec(line)
  if (end === null) return { title: line, body: '' }
  const at = end.index + end[0].length
  return { title: line.slice(0, at), body: line.slice(at) }
}
