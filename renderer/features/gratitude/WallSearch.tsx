import { Search, X } from 'lucide-react'
import { limits } from '../../../shared/limits.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './WallSearch.module.css'

/** Words to look for among the notes. */
export function WallSearch({ words, onChange }: { words: string; onChange(words: string): void }) {
  const { t } = useWords()
  return (
    <div className={styles.box}>
      <Search size={15} strokeWidth={1.6} aria-hidden />
      <input
        className={styles.field}
        type="text"
        enterKeyHint="search"
        dir="auto"
        autoComplete="off"
        spellCheck="false"
        aria-label={t('gratitude.search')}
        placeholder={t('gratitude.search')}
        maxLength={limits.searchLength}
        value={words}
        onChange={({ target }) => onChange(target.value)}
      />
      {words === '' ? null : (
        <IconButton label={t('gratitude.search-clear')} size="small" onPress={() => onChange('')}>
          <X size={15} strokeWidth={1.6} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
