import { useWords } from '../words/useWords.ts'
import styles from './Brand.module.css'

/** The arch with its flame, and the name. */
export function Brand() {
  const { t } = useWords()
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 17 19" aria-hidden="true">
        <path d="M1.5 18V8.5a7 7 0 0 1 14 0V18" />
        <path className={styles.flame} d="M8.5 17.6v-4.2" />
      </svg>
      {t('common.hearth')}
    </span>
  )
}
