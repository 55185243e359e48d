import { useWords } from '../../../words/useWords.ts'
import { stages } from '../StageTrack.tsx'
import styles from './WayMarks.module.css'

/** How far a debrief has come, in seven short strokes and in words. */
export function WayMarks({ now }: { now: number }) {
  const { t } = useWords()
  const stage = stages[now - 1] ?? 1
  return (
    <p className={styles.way}>
      <span className={styles.marks} aria-hidden>
        {stages.map((each) => (
          <i key={each} data-at={each < now ? 'done' : each === now ? 'now' : 'ahead'} />
        ))}
      </span>
      <span className={styles.words}>
        {t('debriefs.stage-of', { number: now, name: t(`debriefs.stage-${stage}`) })}
      </span>
    </p>
  )
}
