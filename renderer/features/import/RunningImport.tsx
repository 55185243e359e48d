import { Info } from 'lucide-react'
import { type LongWork, stopLongWork } from '../../bridge/long-work.ts'
import { useArrivalIfLost } from '../../parts/useArrivalIfLost.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { StepMark } from '../../ui/StepMark.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RunningImport.module.css'
import { useTimeLeft } from './useTimeLeft.ts'

const steps = ['reading', 'writing', 'finishing'] as const

/** Pages coming in: the exact count, the steps, and the ways to stop or to go on elsewhere. */
export function RunningImport({
  work,
  onLeave,
}: {
  work: LongWork<'imports.run'>
  onLeave(): void
}) {
  const { t, number } = useWords()
  const heading = useArrivalIfLost()
  const { done, total, phase } = work.progress ?? { done: 0, total: 0, phase: 'reading' as const }
  const now = phase === 'finishing' ? 2 : phase === 'reading' ? 0 : 1
  const left = useTimeLeft(now === 1 ? done : 0, total)
  const isCounting = now === 1 && total > 0
  const words = t('import.of-pages', { total: number(total) })
  return (
    <div className={styles.running}>
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {t('import.running')}
      </h2>
      <p className={styles.lead}>{t('import.running-from', { name: work.title })}</p>
      <p className={styles.number}>
        <b>{number(isCounting ? done : now === 2 ? total : 0)}</b>
        <span>{total > 0 ? words : null}</span>
        <span className={styles.left}>{left}</span>
      </p>
      <Progress
        label={t('import.running')}
        done={now === 2 ? total : isCounting ? done : 0}
        total={now === 0 ? 0 : total}
        valueText={isCounting ? `${number(done)} ${words}` : t(`import.step-${steps[now]}`)}
      />
      <ul className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step} data-now={index === now || undefined}>
            <StepMark state={index < now ? 'done' : index === now ? 'now' : 'ahead'} />
            {t(`import.step-${step}`)}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        <Info size={15} strokeWidth={1.6} aria-hidden />
        {t('import.note')}
      </p>
      <div className={styles.actions}>
        <Button
          unavailable={work.isStopping ? t('backup.stopping') : undefined}
          onPress={() => stopLongWork('imports.run')}
        >
          {t(work.isStopping ? 'backup.stopping' : 'import.stop')}
        </Button>
        <Button tone="primary" onPress={onLeave}>
          {t('import.background')}
        </Button>
      </div>
    </div>
  )
}
