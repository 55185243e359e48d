import type { Editor } from '@tiptap/core'

/** Puts a question on the page where the caret is, as a quotation, and the caret below it. */
export function askOnPage(editor: Editor, question: string): void {
  const words = { type: 'paragraph', content: [{ type: 'text', text: question }] }
  editor
    .chain()
    .focus()
    .insertContent([{ type: 'blockquote', content: [words] }, { type: 'paragraph' }])
    .run()
}

/** The text of a page that begins with a question. */
export function pageAsking(question: string): string {
  return `> ${question}`
}

/** Puts the caret where writing goes on: below a question, where a page holds nothing else. */
export function caretToEnd(editor: Editor): void {
  const { doc, schema, tr } = editor.state
  const paragraph = schema.nodes.paragraph
  if (doc.childCount === 1 && doc.firstChild?.type.name === 'blockquote' && paragraph) {
    // Nobody has written anything: a page that is left like this leaves nothing.
    const below = tr.insert(doc.content.size, paragraph.create()).setMeta('preventUpdate', true)
    editor.view.dispatch(below)
  }
  editor.commands.focus('end')
}
