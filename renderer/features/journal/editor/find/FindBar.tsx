import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useState } from 'react'
import { limits } from '../../../../../shared/limits.ts'
import { pressed } from '../../../../../shared/shortcuts.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { useWords } from '../../../../words/useWords.ts'
import styles from './FindBar.module.css'
import { endFind, find, findingIn, step } from './find-in-page.ts'

export interface FindBarProps {
  editor: Editor
  onClose(): void
  ref: Ref<HTMLInputElement>
}

/** Looks for words in the page that is being written. Esc leads back to the text, to what was found. */
export function FindBar({ editor, onClose, ref }: FindBarProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const { at, count } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const finding = findingIn(now.state)
      return { at: finding.at, count: finding.places.length }
    },
  })
  // The marks go with the bar, however it goes.
  useEffect(
    () => () => {
      if (!editor.isDestroyed && findingIn(editor.state).text !== '') find(editor, '')
    },
    [editor],
  )
  return (
    <search className={styles.bar} aria-label={t('find.title')}>
      <Search size={16} strokeWidth={1.6} aria-hidden />
      <input
        ref={ref}
        className={styles.field}
        // biome-ignore lint/a11y/noAutofocus: somebody asked for it by a key
        autoFocus
        type="text"
        enterKeyHint="search"
        dir="auto"
        aria-label={t('find.title')}
        placeholder={t('find.placeholder')}
        autoComplete="off"
        spellCheck="false"
        maxLength={limits.searchLength}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          find(editor, target.value)
        }}
        onKeyDown={onKey}
      />
      <span className={styles.count} role="status">
        {text.trim() === '' ? '' : said()}
      </span>
      <IconButton label={t('find.before')} size="small" onPress={() => step(editor, -1)}>
        <ChevronUp size={17} strokeWidth={1.6} aria-hidden />
      </IconButton>
      <IconButton label={t('find.next')} size="small" onPress={() => step(editor, 1)}>
        <ChevronDown size={17} strokeWidth={1.6} aria-hidden />
      </IconButton>
      <IconButton label={t('find.close')} size="small" onPress={close}>
        <X size={17} strokeWidth={1.6} aria-hidden />
      </IconButton>
    </search>
  )

  function said(): string {
    return count === 0 ? t('find.none') : t('find.which', { at: at + 1, count })
  }

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const way = ([-1, 1] as const)[pressed(event, 'find-step')]
    if (way !== undefined) {
      event.preventDefault()
      step(editor, way)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  function close(): void {
    endFind(editor)
    onClose()
  }
}
