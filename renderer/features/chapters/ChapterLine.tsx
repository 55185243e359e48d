import type { Day } from '../../../shared/days.ts'
import { type Chapter, isGoingOn } from '../../../shared/model/chapter.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ChaptersScreen.module.css'
import { useChapterWords } from './useChapterWords.ts'

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
  const { t } = useWords()
  const aboutIt = useChapterWords()
  const { name, until } = chapter
  return (
    <li className={styles.one}>
      <div>
        <h3 className={styles.name} dir="auto">
          {name}
        </h3>
        <p className={styles.about}>{aboutIt(chapter, today)}</p>
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
}
