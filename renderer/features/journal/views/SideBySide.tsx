import type { DayView } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { everyone } from '../../../parts/everyone.ts'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { Prose } from '../Prose.tsx'
import { Readers } from '../Readers.tsx'
import styles from './SideBySide.module.css'

export interface SideBySideProps {
  view: DayView
  session: Session
  onLeave(): void
}

/** Everybody's view of one day, in columns where there is room; none of them answers the other. */
export function SideBySide({ view, session, onLeave }: SideBySideProps) {
  const { t, day, dayOf } = useWords()
  const people = everyone(session)
  return (
    <Sheet>
      <div className={styles.page}>
        <InnerHead
          back={{ words: t('views.back-to-list'), onLeave }}
          title={day(view.day)}
          lead={view.openedAt ? t('views.opened-on', { day: dayOf(view.openedAt) }) : null}
        />
        <div className={styles.columns}>
          {(view.sides ?? []).map(({ who, text }) => {
            const member = people.find(({ id }) => id === who)
            const name = member?.label ?? ''
            return (
              <article key={who} className={styles.side} aria-label={t('views.of-whom', { name })}>
                <h2>
                  {member ? <Avatar name={name} place={member.place} /> : null}
                  <span dir="auto">{name}</span>
                </h2>
                <Prose markdown={text} below={2} />
              </article>
            )
          })}
        </div>
        <Readers session={session} readers={view.readers} />
      </div>
    </Sheet>
  )
}
