import { ArrowLeft } from 'lucide-react'
import type { Session } from '../../../../shared/model/member.ts'
import type { OutsideView } from '../../../../shared/model/outside-view.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useArrival } from '../pieces/useArrival.ts'
import { OnlyYou } from './OnlyYou.tsx'
import styles from './OutsideViewToRead.module.css'

export interface OutsideViewToReadProps {
  session: Session
  view: OutsideView
  onLeave(): void
}

/** One outside view, whole. */
export function OutsideViewToRead({ session, view, onLeave }: OutsideViewToReadProps) {
  const { t, day } = useWords()
  const heading = useArrival()
  return (
    <Sheet paper="private">
      <article className={styles.page}>
        <Button
          tone="quiet"
          size="small"
          className={styles.back}
          icon={<ArrowLeft size={15} strokeWidth={1.6} aria-hidden />}
          onPress={onLeave}
        >
          {t('outside-view.to-list')}
        </Button>
        <header className={styles.head}>
          <h1 ref={heading} tabIndex={-1}>
            {t('outside-view.of-day', { day: day(view.writtenOn) })}
          </h1>
          <OnlyYou session={session} />
        </header>
        <p className={styles.text} dir="auto">
          {view.text}
        </p>
      </article>
    </Sheet>
  )
}
