import type { Editor } from '@tiptap/core'
import { readMarkdown } from '../../markdown/read-markdown.ts'
import { placeFor } from '../place-for.ts'

/**
 * Puts a template onto a page: an empty page becomes it, and in one with words it goes below those with
 * the caret. Writing goes on at its first empty line; one undo takes it back.
 */
export function insertTemplate(editor: Editor, markdown: string): void {
  const { doc, selection } = editor.state
  const content = readMarkdown(markdown).content ?? []
  const isEmpty = doc.childCount === 1 && doc.textContent === '' && doc.firstChild!.isTextblock
  const from = isEmpty ? 0 : placeFor(doc, selection.head)
  const to = isEmpty ? doc.content.size : from
  editor.chain().insertContentAt({ from, to }, content, { updateSelection: false }).run()
  let caret: number | null = null
  editor.state.doc.nodesBetween(from, editor.state.doc.content.size, (node, at) => {
    const isFree = node.type.name === 'paragraph' && node.content.size === 0 && at >= from
    if (caret === null && isFree) caret = at + 1
    return caret === null
  })
  editor.commands.focus(caret ?? 'end')
}
