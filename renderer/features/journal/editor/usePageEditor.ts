import { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../../../words/useWords.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'
import { DocumentWriter } from './document-writer.ts'
import { makeExtensions } from './extensions.ts'

export interface PageEditor {
  /** Null until the screen is there. */
  editor: Editor | null
  /** The text as Markdown, as it is at this moment. */
  read(): string
}

/**
 * The text of a page in the editor. `onType` is told of every change; the Markdown is made on demand.
 * Only the first `markdown` counts: from then on the text lives in the editor.
 */
export function usePageEditor(markdown: string, onType: () => void): PageEditor {
  const { t } = useWords()
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef({ onType, t })
  useEffect(() => {
    latest.current = { onType, t }
  }, [onType, t])
  const text = useRef<() => string>(() => markdown)

  useEffect(() => {
    const words = latest.current.t
    const writer = new DocumentWriter()
    // After a short absence of the screen the text goes on as it was left.
    const start = text.current()
    const next = new Editor({
      extensions: makeExtensions({
        placeholder: words('journal.page-text-hint'),
        picture: (name) =>
          name === '' ? words('journal.picture-nameless') : words('journal.picture', { name }),
        task: (task) => words('journal.check-item', { text: task }),
      }),
      content: readMarkdown(start),
      // Its rules are in PageText.module.css: the content policy lets no style element in.
      injectCSS: false,
      textDirection: 'auto',
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': words('journal.page-text'),
          spellcheck: 'false',
          autocorrect: 'off',
        },
        // A file that is dropped here would be opened in place of Hearth.
        handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
      },
      onUpdate: () => {
        isTyped = true
        latest.current.onType()
      },
    })
    // Untouched text stays letter by letter what it was, whatever Markdown it was written in.
    let isTyped = false
    text.current = () => (isTyped ? writer.write(next.state.doc) : start)
    setEditor(next)
    return () => {
      const left = text.current()
      text.current = () => left
      next.destroy()
    }
  }, [])

  const read = useCallback(() => text.current(), [])
  return { editor, read }
}
