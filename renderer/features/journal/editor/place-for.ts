import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { AttachmentId } from '../../../../shared/ids.ts'

/**
 * Where between the blocks of a page an attachment goes that was added at `at`: after the block there, or
 * before it where it is an empty line, so that writing goes on under the photo.
 */
export function placeFor(doc: DocumentNode, at: number): number {
  const resolved = doc.resolve(Math.min(Math.max(0, at), doc.content.size))
  if (resolved.depth === 0) return resolved.pos
  const block = resolved.node(1)
  const isEmptyLine = block.type.name === 'paragraph' && block.content.size === 0
  return isEmptyLine ? resolved.before(1) : resolved.after(1)
}

/** Puts an attachment between two blocks. The caret stays in the words where it was. */
export function insertAttachment(editor: Editor, id: AttachmentId, at: number): void {
  const { schema, tr } = editor.state
  const { attachment, caption } = schema.nodes
  tr.insert(placeFor(tr.doc, at), attachment!.create({ id }, caption!.create()))
  editor.view.dispatch(tr.scrollIntoView())
}

/** Shows one attachment wherever another was shown; captions stay. */
export function showInstead(editor: Editor, before: AttachmentId, id: AttachmentId): void {
  const { tr, doc } = editor.state
  doc.forEach((node, at) => {
    if (node.type.name === 'attachment' && node.attrs.id === before) {
      tr.setNodeAttribute(at, 'id', id)
    }
  })
  if (tr.docChanged) editor.view.dispatch(tr)
}
