import { Editor } from '@tiptap/core'
import { afterEach } from 'vitest'
import { DocumentWriter } from '../../../renderer/features/journal/editor/document-writer.ts'
import { makeExtensions } from '../../../renderer/features/journal/editor/extensions.ts'
import { readMarkdown } from '../../../renderer/features/journal/markdown/read-markdown.ts'

const open: Editor[] = []

afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
})

/** The editor of a page, holding this Markdown, as the page makes it; `element`: where it stands. */
export function anEditor(markdown: string, element?: HTMLElement): Editor {
  const editor = new Editor({
    ...(element === undefined ? {} : { element }),
    extensions: makeExtensions({
      placeholder: 'Begin anywhere',
      picture: (name) => `Picture: ${name}`,
      caption: 'Say what it is',
      task: (words) => words,
    }),
    content: readMarkdown(markdown),
    injectCSS: false,
    textDirection: 'auto',
  })
  open.push(editor)
  return editor
}

/** What it holds, as Markdown. */
export function written(editor: Editor): string {
  return new DocumentWriter().write(editor.state.doc)
}
