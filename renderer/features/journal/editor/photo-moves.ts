import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { isInCaption } from './caption-moves.ts'

/** The place of the attachment that is chosen, or whose caption holds the caret; null where neither is. */
export function chosenPlace(editor: Editor): number | null {
  const { selection } = editor.state
  if (selection instanceof NodeSelection && selection.node.type.name === 'attachment') {
    return selection.from
  }
  return isInCaption(editor) ? selection.$from.before(1) : null
}

/** Changes places with the block above or below. It stays chosen; one undo takes it back. */
export function moveBlock(editor: Editor, at: number, way: 'up' | 'down'): boolean {
  const { tr, doc } = editor.state
  const node = doc.nodeAt(at)
  const beside = neighbour(editor, at, way)
  if (node === null || beside === null) return false
  const to = way === 'up' ? at - beside.nodeSize : at + beside.nodeSize
  tr.delete(at, at + node.nodeSize).insert(to, node)
  tr.setSelection(NodeSelection.create(tr.doc, to))
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** Takes an attachment off the page with its caption. */
export function takeOff(editor: Editor, at: number): void {
  const { tr, doc } = editor.state
  const node = doc.nodeAt(at)
  if (node === null) return
  const isAlone = doc.childCount === 1
  if (isAlone) tr.replaceWith(at, at + node.nodeSize, editor.schema.nodes.paragraph!.create())
  else tr.delete(at, at + node.nodeSize)
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}

function neighbour({ state: { doc } }: Editor, at: number, way: 'up' | 'down') {
  const node = doc.nodeAt(at)
  if (node === null) return null
  if (way === 'up') return doc.resolve(at).nodeBefore
  return doc.resolve(at + node.nodeSize).nodeAfter
}
