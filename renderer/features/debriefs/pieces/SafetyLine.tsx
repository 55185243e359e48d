import { LifeBuoy } from 'lucide-react'
import { Link } from '../../../ui/Link.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './SafetyLine.module.css'

/** The one sentence that stands wherever a debrief is listed, started or written. */
export function SafetyLine({ onSafety }: { onSafety(): void }) {
  const { t } = useWords()
  return (
    <p className={styles.line}>
      <LifeBuoy size={18} strokeWidth={1.6} aria-hidden />
      <span>
        {t('debriefs.safety')} <Link onPress={onSafety}>{t('debriefs.safety-link')}</Link>
      </span>
    </p>
  )
}
