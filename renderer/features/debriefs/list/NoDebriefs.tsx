import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './NoDebriefs.module.css'

/** Nothing is being worked through: a table, two chairs, and a lamp over it. */
export function NoDebriefs({ isAlone, onStart }: { isAlone: boolean; onStart(): void }) {
  const { t } = useWords()
  return (
    <div className={styles.none}>
      <svg viewBox="0 0 168 116" aria-hidden="true">
        <path d="M52 66h64M60 66v38M108 66v38" />
        <path d="M22 50v28h20v26M22 78v26M146 50v28h-20v26M146 78v26" />
        <path d="M84 8v16M70 36a14 12 0 0 1 28 0z" data-lit="" />
      </svg>
      <h2>{t(isAlone ? 'debriefs.alone-title' : 'debriefs.empty-title')}</h2>
      <p>{t(isAlone ? 'debriefs.alone' : 'debriefs.empty')}</p>
      {isAlone ? null : (
        <>
          <Button tone="primary" size="large" onPress={onStart}>
            {t('debriefs.start')}
          </Button>
          <p className={styles.foot}>{t('debriefs.empty-foot')}</p>
        </>
      )}
    </div>
  )
}
