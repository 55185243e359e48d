import { ImagePlus } from 'lucide-react'
import { useWords } from '../../../words/useWords.ts'
import styles from './DropHint.module.css'

/** Stands over the paper while files are held above it; they fall through to the page. */
export function DropHint() {
  const { t } = useWords()
  return (
    <div className={styles.hint} role="status">
      <span className={styles.words}>
        <ImagePlus size={22} strokeWidth={1.6} aria-hidden />
        <b>{t('photos.drop')}</b>
        <span>{t('photos.drop-more')}</span>
      </span>
    </div>
  )
}
