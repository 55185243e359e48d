import { Lock } from 'lucide-react'
import { useWords } from '../../words/useWords.ts'
import styles from './PrivateTag.module.css'

/** Says in words and with a lock that only its author can open a page. */
export function PrivateTag() {
  const { t } = useWords()
  return (
    <span className={styles.tag}>
      <Lock size={12} strokeWidth={1.8} aria-hidden />
      {t('common.mine')}
    </span>
  )
}
