import { ArrowRight } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
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
    <form onSubmit={find}>
      <SearchBox
        size="medium"
        aria-label={t('journal.find')}
        placeholder={hint}
        value={text}
        onChange={setText}
        button={
          text.trim() === '' ? null : (
            <IconButton label={t('journal.find-go')} size="small" onPress={() => onFind(text)}>
              <ArrowRight size={15} strokeWidth={1.6} aria-hidden className={styles.way} />
            </IconButton>
          )
        }
      />
    </form>
  )

  function find(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() !== '') onFind(text)
  }
}
