import { useArrival } from '../../../parts/useArrival.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './CalmCheck.module.css'

/** Where a worry leads: the page that may help, and the way back. Nothing has been begun. */
export function NotThisWay({ onSafety, onLeave }: { onSafety(): void; onLeave(): void }) {
  const { t } = useWords()
  const heading = useArrival()
  return (
    <Sheet paper="private">
      <div className={styles.page}>
        <h1 ref={heading} tabIndex={-1}>
          {t('debriefs.worry-title')}
        </h1>
        <p className={styles.lead}>{t('debriefs.worry-lead')}</p>
        <p className={styles.lead}>{t('debriefs.worry-help')}</p>
        <div className={styles.actions}>
          <Button tone="primary" size="large" onPress={onSafety}>
            {t('debriefs.worry-read')}
          </Button>
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('debriefs.worry-back')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
