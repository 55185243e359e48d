import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ComingAlong.module.css'
import { type ComesAlong, isLong } from './useComingAlong.ts'

export interface ComingAlongProps {
  work: ComesAlong
  className?: string | undefined
}

/** How much of a page's photos and files has come along, with a way to stop it. Nothing for small ones. */
export function ComingAlong({ work, className }: ComingAlongProps) {
  const { t, size } = useWords()
  const { done, total } = work.progress ?? { done: 0, total: 0 }
  if (!isLong(work)) return null
  const count = t('photos.so-far', { done: size(done), total: size(total) })
  return (
    <section className={`${styles.along} ${className ?? ''}`} aria-label={t('photos.along')}>
      <p>
        <b>{t('photos.along')}</b> <span className={styles.count}>{count}</span>
      </p>
      <p className={styles.more}>{t('photos.along-more')}</p>
      <Progress
        label={t('photos.along')}
        done={done}
        total={total}
        valueText={count}
        size="small"
      />
      <div>
        <Button
          size="small"
          unavailable={work.isStopping ? t('backup.stopping') : undefined}
          onPress={work.stop}
        >
          {t('photos.stop')}
        </Button>
      </div>
    </section>
  )
}
