import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef } from 'react'
import { useWords } from '../../../words/useWords.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'
import { DocumentWriter } from './document-writer.ts'
import { makeExtensions } from './extensions.ts'

export interface PageEditor {
  editor: Editor
  /** The text as Markdown, as it is at this moment. */
  read(): string
}

/** The text of a page in the editor. `onType` is told of every change; the Markdown is made on demand. */
export function usePageEditor(markdown: string, onType: () => void): PageEditor {
  const { t } = useWords()
  const latest = useRef(onType)
  useEffect(() => {
    latest.current = onType
  }, [onType])
  const writer = useMemo(() => new DocumentWriter(), [])
  const editor = useEditor({
    extensions: makeExtensions({
      placeholder: t('journal.page-text-hint'),
      picture: (name) =>
        name === '' ? t('journal.picture-nameless') : t('journal.picture', { name }),
      task: (text) => t('journal.check-item', { text }),
    }),
    content: readMarkdown(markdown),
    // Its rules are in PageText.module.css: the content policy lets no style element in.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    textDirection: 'auto',
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('journal.page-text'),
        spellcheck: 'false',
        autocorrect: 'off',
      },
      // A file that is dropped here would be opened in place of Hearth.
      handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
    },
    onUpdate: () => latest.current(),
  })
  return useMemo(() => ({ editor, read: () => writer.write(editor.state.doc) }), [editor, writer])
}
