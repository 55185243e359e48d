import { Maximize2, Minimize2, Search } from 'lucide-react'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './PageWays.module.css'

export interface PageWaysProps {
  words: number
  isCalm: boolean
  onCalm(): void
  onFind(): void
}

/** How long the page is, and two ways to look at it. */
export function PageWays({ words, isCalm, onCalm, onFind }: PageWaysProps) {
  const { t } = useWords()
  const Sign = isCalm ? Minimize2 : Maximize2
  return (
    <span className={styles.ways}>
      <span className={styles.words}>{t('journal.words', { count: words })}</span>
      <IconButton label={t('find.open')} size="small" onPress={onFind}>
        <Search size={16} strokeWidth={1.7} aria-hidden />
      </IconButton>
      <IconButton label={t(isCalm ? 'calm.off' : 'calm.on')} size="small" onPress={onCalm}>
        <Sign size={16} strokeWidth={1.7} aria-hidden />
      </IconButton>
    </span>
  )
}
