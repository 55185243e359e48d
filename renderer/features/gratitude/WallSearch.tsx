import { X } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './WallSearch.module.css'

/** Words to look for among the notes. */
export function WallSearch({ words, onChange }: { words: string; onChange(words: string): void }) {
  const { t } = useWords()
  return (
    <div className={styles.box}>
      <SearchBox
        size="small"
        aria-label={t('gratitude.search')}
        placeholder={t('gratitude.search')}
        value={words}
        onChange={onChange}
        button={
          words === '' ? null : (
            <IconButton
              label={t('gratitude.search-clear')}
              size="small"
              onPress={() => onChange('')}
            >
              <X size={15} strokeWidth={1.6} aria-hidden />
            </IconButton>
          )
        }
      />
    </div>
  )
}
