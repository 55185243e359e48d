import { ArrowLeft, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Debrief } from '../../../shared/model/debrief.ts'
import type { Session } from '../../../shared/model/member.ts'
import { membersOf } from '../../parts/members-of.ts'
import { useArrival } from '../../parts/useArrival.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DebriefHead.module.css'
import { type Along, StageTrack } from './StageTrack.tsx'

export interface DebriefHeadProps {
  debrief: Debrief
  session: Session
  /** Null where a debrief has left the way of the stages. */
  stage: Along | null
  /** What is on the sheet is for the one who is in alone. */
  isPrivate: boolean
  /** Whether what is typed is safe. */
  saved?: ReactNode
  onLeave(): void
}

/** What it is about, who can read it, and where on the way it stands. */
export function DebriefHead(props: DebriefHeadProps) {
  const { debrief, session, stage, isPrivate, saved, onLeave } = props
  const { t, rich, list, day } = useWords()
  const heading = useArrival()
  const readers = membersOf(isPrivate ? [session.me] : debrief.readers, session)
  const isClosed = debrief.state.phase === 'sides'
  return (
    <header className={styles.head} data-private={isPrivate || undefined}>
      <div className={styles.line}>
        <IconButton label={t('debriefs.back')} onPress={onLeave}>
          <ArrowLeft size={18} strokeWidth={1.6} aria-hidden />
        </IconButton>
        <div className={styles.title}>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{debrief.about.title}</bdi>
          </h1>
          <p>{t('debriefs.happened-on', { day: day(debrief.about.day) })}</p>
        </div>
        <div className={styles.facts}>
          <p className={styles.readers}>
            <span className={styles.marks}>
              {readers.map((member) => (
                <Avatar key={member.id} name={member.label} place={member.place} size="small" />
              ))}
            </span>
            {isPrivate ? <Lock size={15} strokeWidth={1.6} aria-hidden /> : null}
            <span>
              {isPrivate
                ? rich('debriefs.only-you', {
                    members: debrief.about.members.length,
                    more: (chunks) => (
                      <span key="more" className={styles.more}>
                        {chunks}
                      </span>
                    ),
                  })
                : t(isClosed ? 'debriefs.readers-sides' : 'debriefs.readers', {
                    names: list(readers.map(({ label }) => label)),
                  })}
            </span>
          </p>
          {saved}
        </div>
      </div>
      {stage === null ? null : <StageTrack now={stage} />}
    </header>
  )
}
