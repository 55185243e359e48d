import { useWords } from '../words/useWords.ts'
import styles from './Waiting.module.css'

/** Something is on its way. It shows only after a moment, so that quick answers do not flicker. */
export function Waiting() {
  const { t } = useWords()
  return (
    <p className={styles.waiting} role="status">
      {t('common.waiting')}
    </p>
  )
}
