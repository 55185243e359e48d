import { ArrowLeft, MessagesSquare } from 'lucide-react'
import type { CheckIn } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { membersOf } from '../../../parts/members-of.ts'
import { useArrival } from '../../../parts/useArrival.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { TopicNotes } from '../agenda/TopicNotes.tsx'
import styles from './CheckInToRead.module.css'
import { GoingOnNotice } from './GoingOnNotice.tsx'
import { RatedDimension } from './RatedDimension.tsx'

export interface CheckInToReadProps {
  checkIn: CheckIn
  session: Session
  onLeave(): void
  onAgenda(): void
}

/** One check-in with everybody's side next to each other, and what was noted while it was talked about. */
export function CheckInToRead({ checkIn, session, onLeave, onAgenda }: CheckInToReadProps) {
  const { t, day } = useWords()
  const heading = useArrival()
  const members = membersOf(checkIn.members, session)
  const { sides, notes } = checkIn
  return (
    <Sheet>
      <div className={styles.page}>
        <header className={styles.head}>
          <Button
            tone="quiet"
            size="small"
            className={styles.back}
            icon={<ArrowLeft size={15} strokeWidth={1.6} aria-hidden />}
            onPress={onLeave}
          >
            {t('check-ins.back')}
          </Button>
          <div className={styles.line}>
            <h1 ref={heading} tabIndex={-1}>
              {t('check-ins.of-day', { day: day(checkIn.day) })}
            </h1>
            {sides ? (
              <Button
                tone="primary"
                size="large"
                icon={<MessagesSquare size={18} strokeWidth={1.6} aria-hidden />}
                unavailable={session.writable ? undefined : t('check-ins.read-only')}
                onPress={onAgenda}
              >
                {t(talkWords())}
              </Button>
            ) : null}
          </div>
          {sides && members.length > 1 ? (
            <p className={styles.lead}>{t('check-ins.read-lead')}</p>
          ) : null}
        </header>
        {sides ? (
          <div className={styles.dimensions}>
            {checkIn.dimensions.map((dimension) => (
              <RatedDimension
                key={dimension.id}
                dimension={dimension}
                sides={sides}
                members={members}
              />
            ))}
          </div>
        ) : (
          <GoingOnNotice />
        )}
        {notes.length > 0 ? (
          <section className={styles.notes} aria-labelledby="check-in-noted">
            <h2 id="check-in-noted">{t('check-ins.noted')}</h2>
            <TopicNotes notes={notes} session={session} />
          </section>
        ) : null}
      </div>
    </Sheet>
  )

  function talkWords() {
    if (members.length === 1) return 'check-ins.think'
    return notes.length > 0 ? 'check-ins.talk-on' : 'check-ins.talk'
  }
}
