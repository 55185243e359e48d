import { useEffect, useRef } from 'react'
import type { Day } from '../../../shared/days.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Chapter } from '../../../shared/model/chapter.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sentence } from '../../ui/Sentence.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ChapterNotice.module.css'
import { useChapterWords } from './useChapterWords.ts'

export interface ChapterNoticeProps {
  /** Somebody has taken the chapter away. */
  isGone: boolean
  /** What somebody else has said meanwhile; null where nobody has. */
  theirs: Chapter | null
  refused: ErrorCode | null
  today: Day
  onTake(): void
}

/** What came between somebody and their chapter: brought into sight, so that nothing is kept unseen. */
export function ChapterNotice({ isGone, theirs, refused, today, onTake }: ChapterNoticeProps) {
  const { t } = useWords()
  const aboutIt = useChapterWords()
  const place = useRef<HTMLDivElement>(null)
  const said = isGone ? 'gone' : (theirs?.revision ?? refused)
  useEffect(() => {
    if (said !== null) place.current?.scrollIntoView({ block: 'nearest' })
  }, [said])
  if (said === null) return null
  return (
    <div ref={place} className={styles.notice} role="status">
      {what()}
    </div>
  )

  function what() {
    if (isGone) return <Sentence tone="danger">{t('chapters.gone')}</Sentence>
    if (theirs) {
      return (
        <>
          <Sentence tone="danger">{t('chapters.both')}</Sentence>
          <p>
            <bdi>{theirs.name}</bdi> · {aboutIt(theirs, today)}
          </p>
          <Button size="small" tone="line" onPress={onTake}>
            {t('chapters.take-theirs')}
          </Button>
        </>
      )
    }
    if (refused === 'record.changed-elsewhere') {
      return <Sentence tone="danger">{t('chapters.moved')}</Sentence>
    }
    return refused ? <Trouble code={refused} /> : null
  }
}
