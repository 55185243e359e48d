import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'

/** The caret or the whole selection stands in one caption. */
export function isInCaption({ state: { selection } }: Editor): boolean {
  const { $from, $to } = selection
  return $from.parent.type.name === 'caption' && $from.sameParent($to)
}

export function isAtCaptionStart(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection
  return empty && isInCaption(editor) && $from.parentOffset === 0
}

export function isAtCaptionEnd(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection
  return empty && isInCaption(editor) && $from.parentOffset === $from.parent.content.size
}

/** Puts the caret into the caption of the attachment at this place. */
export function moveInto(editor: Editor, at: number, edge: 'start' | 'end'): boolean {
  const node = editor.state.doc.nodeAt(at)
  if (node === null) return false
  const caption = at + 1
  const place = edge === 'start' ? caption + 1 : caption + node.content.size - 1
  return editor.commands.setTextSelection(place)
}

/** From a caption to an empty line below it, where writing goes on. */
export function writeBelow(editor: Editor): boolean {
  const { state, view } = editor
  const after = state.selection.$from.after(1)
  const { tr } = state
  const next = tr.doc.nodeAt(after)
  const isEmptyLine = next?.type.name === 'paragraph' && next.content.size === 0
  if (!isEmptyLine) tr.insert(after, state.schema.nodes.paragraph!.create())
  tr.setSelection(TextSelection.create(tr.doc, after + 1))
  view.dispatch(tr.scrollIntoView())
  return true
}

/** From a caption to what follows: another photo, or words; where nothing follows, an empty line. */
export function moveOut(editor: Editor): boolean {
  const { state, view } = editor
  const after = state.selection.$from.after(1)
  const { tr } = state
  const next = tr.doc.nodeAt(after)
  if (next?.type.name === 'attachment') tr.setSelection(NodeSelection.create(tr.doc, after))
  else {
    if (next === null) tr.insert(after, state.schema.nodes.paragraph!.create())
    tr.setSelection(Selection.near(tr.doc.resolve(after)))
  }
  view.dispatch(tr.scrollIntoView())
  return true
}

/**
 * The place of an attachment right after the words in which the caret stands at their very end, or right
 * before them; null where there is none.
 */
export function shownBeside(editor: Editor, side: 'before' | 'after'): number | null {
  const { doc, selection } = editor.state
  const { $head } = selection
  const isWhole = selection instanceof NodeSelection
  if ($head.depth === 0 && !isWhole) return null
  const from = isWhole ? selection.from : $head.before(1)
  const to = isWhole ? selection.to : $head.after(1)
  const edge = doc.resolve(side === 'after' ? to : from)
  const beside = side === 'after' ? edge.nodeAfter : edge.nodeBefore
  if (beside?.type.name !== 'attachment') return null
  if (selection instanceof TextSelection) {
    const last = Selection.near(edge, side === 'after' ? -1 : 1)
    if (!last.$head.sameParent($head)) return null
  }
  return side === 'after' ? edge.pos : edge.pos - beside.nodeSize
}
