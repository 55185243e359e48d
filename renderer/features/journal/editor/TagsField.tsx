import { Plus, Tag, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { limits } from '../../../../shared/limits.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './TagsField.module.css'

export interface TagsFieldProps {
  tags: readonly string[]
  onChange(tags: string[]): void
}

/** The words a page is found by: each can be taken off, and more can be typed. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const more = useRef<HTMLButtonElement>(null)
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag} dir="auto">
          <Tag size={15} strokeWidth={1.6} aria-hidden />
          {tag}
          <button
            type="button"
            aria-label={t('journal.drop-tag', { tag })}
            onClick={() => {
              onChange(tags.filter((each) => each !== tag))
              more.current?.focus()
            }}
          >
            <X size={13} strokeWidth={1.8} aria-hidden />
          </button>
        </span>
      ))}
      {typed === null ? (
        tags.length < limits.tags ? (
          <Button
            size="small"
            ref={more}
            icon={<Plus size={15} strokeWidth={1.6} aria-hidden />}
            onPress={() => setTyped('')}
          >
            {t('journal.tag')}
          </Button>
        ) : null
      ) : (
        <input
          className={styles.input}
          // biome-ignore lint/a11y/noAutofocus: it opens where somebody just asked to type
          autoFocus
          aria-label={t('journal.new-tag')}
          placeholder={t('journal.new-tag')}
          value={typed}
          maxLength={limits.tagLength}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={({ target }) => type(target.value)}
          onKeyDown={keys}
          onBlur={() => {
            add(typed)
            setTyped(null)
          }}
        />
      )}
    </>
  )

  /** A comma ends a tag. */
  function type(text: string): void {
    const parts = text.split(/[,，]/)
    const rest = parts.pop() ?? ''
    add(...parts)
    setTyped(rest)
  }

  function add(...words: string[]): void {
    const fresh = words.map((word) => word.trim()).filter((word) => word !== '')
    const all = [...new Set([...tags, ...fresh])].slice(0, limits.tags)
    if (all.length !== tags.length) onChange(all)
  }

  function keys(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      add(typed ?? '')
      setTyped('')
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1))
    }
  }
}
