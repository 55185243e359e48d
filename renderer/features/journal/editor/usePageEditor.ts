import { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileToAdd } from '../../../bridge/attachments.ts'
import { useWords } from '../../../words/useWords.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'
import { DocumentWriter } from './document-writer.ts'
import { makeExtensions } from './extensions.ts'
import { carriesFiles, filesToPaste } from './files-in.ts'

export interface PageEditor {
  /** Null until the screen is there. */
  editor: Editor | null
  /** The text as Markdown, as it is at this moment. */
  read(): string
}

/**
 * The text of a page in the editor. `onType` is told of every change; the Markdown is made on demand.
 * Only the first `markdown` counts: from then on the text lives in the editor. `onFiles` is given what is
 * pasted that is no text.
 */
export function usePageEditor(
  markdown: string,
  onType: () => void,
  onFiles: (files: FileToAdd[]) => void,
): PageEditor {
  const { t } = useWords()
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef({ onType, onFiles, t })
  useEffect(() => {
    latest.current = { onType, onFiles, t }
  }, [onType, onFiles, t])
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
        caption: words('photos.caption-hint'),
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
        // Files are for the screen to take in; the text itself moves only what is its own.
        handleDrop: (view, event) => !view.dragging && carriesFiles(event.dataTransfer),
        handlePaste: (view, event) => {
          const files = filesToPaste(event.clipboardData)
          if (files.length > 0) latest.current.onFiles(files)
          return files.length > 0 || pasteIntoCaption(view, event.clipboardData)
        },
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

/** A caption is one line without any form, whatever is pasted into it. */
function pasteIntoCaption(view: EditorView, carried: DataTransfer | null): boolean {
  const { state } = view
  const { $from, $to } = state.selection
  if ($from.parent.type.name !== 'caption' || !$from.sameParent($to)) return false
  const text = carried?.getData('text/plain').replace(/\s+/g, ' ') ?? ''
  if (text !== '') view.dispatch(state.tr.insertText(text).scrollIntoView())
  return true
}
