import { ArrowRight, Search } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './FindField.module.css'

export interface FindFieldProps {
  /** What it says before anything is typed. */
  hint: string
  onFind(text: string): void
}

/** Words typed here lead to where pages are searched. */
export function FindField({ hint, onFind }: FindFieldProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  return (
    <form className={styles.find} onSubmit={find}>
      <Search size={16} strokeWidth={1.6} aria-hidden />
      <input
        className={styles.field}
        type="text"
        aria-label={t('journal.find')}
        enterKeyHint="search"
        dir="auto"
        autoComplete="off"
        spellCheck="false"
        maxLength={limits.searchLength}
        placeholder={hint}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() === '' ? null : (
        <IconButton label={t('journal.find-go')} size="small" onPress={() => onFind(text)}>
          <ArrowRight size={15} strokeWidth={1.6} aria-hidden className={styles.way} />
        </IconButton>
      )}
    </form>
  )

  function find(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() !== '') onFind(text)
  }
}
