import { idPattern } from '../../../../shared/ids.ts'
import { makeText, plainText, type RichNode, withContent } from './rich-text.ts'

const address = 'hearth:'

/** A photo or another file on a page, with what is written under it. */
export function makeAttachment(id: string, caption: string): RichNode {
  const words = withContent({ type: 'caption' }, caption === '' ? [] : [makeText(caption)])
  return { type: 'attachment', attrs: { id }, content: [words] }
}

/** The id that an attachment bears; null where it is none. */
export function attachmentId(node: RichNode): string | null {
  const id = String(node.attrs?.id ?? '')
  return idPattern.test(id) ? id : null
}

/** The same as a picture among words: inside a list or a quote nothing else can stand. */
export function asPicture(node: RichNode): RichNode {
  const src = `${address}${String(node.attrs?.id ?? '')}`
  return { type: 'picture', attrs: { src, alt: plainText(node), title: null } }
}

/** Lines of a paragraph: words to keep together, or a picture of Hearth's own that fills its line. */
export type Stretch = { kind: 'words'; content: RichNode[] } | { kind: 'shown'; picture: RichNode }

/** Parts a settled paragraph at the lines that show an attachment and nothing else. */
export function partAtShown(paragraph: RichNode): Stretch[] {
  const result: Stretch[] = []
  for (const line of linesOf(paragraph)) {
    const [only] = line
    const before = result.at(-1)
    if (line.length === 1 && only && shownId(only) !== null) {
      result.push({ kind: 'shown', picture: only })
    } else if (before?.kind === 'words') {
      before.content.push({ type: 'hardBreak' }, ...line)
    } else {
      result.push({ kind: 'words', content: line })
    }
  }
  return result
}

/** The id of the attachment that a picture shows when it stands on a line of its own; null for others. */
export function shownId({ type, attrs, marks }: RichNode): string | null {
  if (type !== 'picture' || attrs?.title != null || (marks?.length ?? 0) > 0) return null
  const src = String(attrs?.src ?? '')
  const id = src.slice(address.length)
  return src.startsWith(address) && idPattern.test(id) ? id : null
}

function linesOf(paragraph: RichNode): RichNode[][] {
  const lines: RichNode[][] = [[]]
  for (const node of paragraph.content ?? []) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}
