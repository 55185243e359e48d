import type { Day } from '../../../shared/days.ts'
import { type Chapter, isGoingOn } from '../../../shared/model/chapter.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ChaptersScreen.module.css'

export interface ChapterLineProps {
  chapter: Chapter
  today: Day
  /** Why nothing can be changed now. */
  unavailable: string | undefined
  onChange(): void
  onEnd(): void
}

/** One chapter: what it is, how long, and how Hearth goes along. */
export function ChapterLine({ chapter, today, unavailable, onChange, onEnd }: ChapterLineProps) {
  const { t, day } = useWords()
  const { kind, name, from, until, pace } = chapter
  const kindWord = t(`chapters.kind-${kind}`)
  const about = [
    ...(kindWord === name ? [] : [kindWord]),
    span(),
    ...(pace === 'slower' ? [t('chapters.slower')] : []),
  ]
  return (
    <li className={styles.one}>
      <div>
        <h3 className={styles.name} dir="auto">
          {name}
        </h3>
        <p className={styles.about}>{about.join(' · ')}</p>
      </div>
      <div className={styles.acts}>
        <Button
          size="small"
          tone="quiet"
          aria-label={t('chapters.change-one', { name })}
          unavailable={unavailable}
          onPress={onChange}
        >
          {t('chapters.change')}
        </Button>
        {isGoingOn(chapter, today) && until === null ? (
          <Button
            size="small"
            tone="quiet"
            aria-label={t('chapters.end-one', { name })}
            unavailable={unavailable}
            onPress={onEnd}
          >
            {t('chapters.end')}
          </Button>
        ) : null}
      </div>
    </li>
  )

  function span(): string {
    if (until === from) return t('chapters.one-day', { day: day(from, 'plain') })
    if (until !== null) {
      return t('chapters.span', { from: day(from, 'plain'), until: day(until, 'plain') })
    }
    return t(from > today ? 'chapters.starts' : 'chapters.since', { day: day(from, 'plain') })
  }
}
