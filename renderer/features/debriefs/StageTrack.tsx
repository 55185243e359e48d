import { Check } from 'lucide-react'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './StageTrack.module.css'

export const stages = [1, 2, 3, 4, 5, 6, 7] as const

/** The stage a debrief is in, from 1 to 7; or it is finished, with or without a day to look back on. */
export type Along = number | 'finished' | 'finished-but-follow-up'

/** The seven stages: what is done, where this one stands, what is ahead. Never a percentage. */
export function StageTrack({ now }: { now: Along }) {
  const { t } = useWords()
  const isFinished = typeof now !== 'number'
  return (
    <>
      <ol
        className={styles.track}
        aria-label={t(isFinished ? 'debriefs.stages-finished' : 'debriefs.stages')}
      >
        {stages.map((stage) => {
          const at = standing(stage, now)
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
      {isFinished ? <p className={styles.finished}>{t('debriefs.finished')}</p> : null}
    </>
  )
}

function standing(stage: number, now: Along) {
  if (typeof now === 'number') return stage < now ? 'done' : stage === now ? 'now' : 'ahead'
  if (stage < stages.length) return 'done'
  return now === 'finished' ? 'unneeded' : 'ahead'
}
