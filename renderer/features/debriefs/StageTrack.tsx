import { Check } from 'lucide-react'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './StageTrack.module.css'

export const stages = [1, 2, 3, 4, 5, 6, 7] as const

/** The seven stages: what is done, where this one stands, what is ahead. Never a percentage. */
export function StageTrack({ now }: { now: number }) {
  const { t } = useWords()
  return (
    <ol className={styles.track} aria-label={t('debriefs.stages')}>
      {stages.map((stage) => {
        const at = stage < now ? 'done' : stage === now ? 'now' : 'ahead'
        return (
          <li key={stage} data-at={at} {...(at === 'now' ? { 'aria-current': 'step' } : {})}>
            <span className={styles.mark} aria-hidden>
              {at === 'done' ? <Check size={10} strokeWidth={3} /> : null}
            </span>
            <span className={styles.name}>{t(`debriefs.stage-${stage}`)}</span>
            <VisuallyHidden>, {t(`debriefs.stage-${at}`)}</VisuallyHidden>
          </li>
        )
      })}
    </ol>
  )
}
