import type { Session } from '../../../../shared/model/member.ts'
import type { OutsideView } from '../../../../shared/model/outside-view.ts'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
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
  return (
    <Sheet paper="private">
      <article className={styles.page}>
        <InnerHead
          back={{ words: t('outside-view.to-list'), onLeave }}
          title={t('outside-view.of-day', { day: day(view.writtenOn) })}
          aside={<OnlyYou session={session} />}
        />
        <p className={styles.text} dir="auto">
          {view.text}
        </p>
      </article>
    </Sheet>
  )
}
