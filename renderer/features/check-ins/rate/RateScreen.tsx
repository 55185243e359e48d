import { ArrowLeft, Check, CircleAlert, Lock } from 'lucide-react'
import { useState } from 'react'
import { type CheckIn, trimmedSide } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { mayWrite } from '../../../parts/may-write.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useArrival } from '../../../parts/useArrival.ts'
import { Waiting } from '../../../parts/Waiting.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './RateScreen.module.css'
import { RatingRow } from './RatingRow.tsx'
import { SealDialog } from './SealDialog.tsx'
import { useRatings } from './useRatings.ts'

export interface RateScreenProps {
  checkIn: CheckIn
  session: Session
  onLeave(): void
}

/** One's own part of a check-in: what can be rated, each with a line if one likes, and all of it skippable. */
export function RateScreen({ checkIn, session, onLeave }: RateScreenProps) {
  const { t, rich } = useWords()
  const heading = useArrival()
  const work = useRatings(checkIn.id)
  const [isSealing, setIsSealing] = useState(false)
  const me = session.members.find(({ id }) => id === session.me)
  const { dimensions } = checkIn
  const done = work.side ? trimmedSide(work.side).ratings.length : 0

  return (
    <Sheet paper="private" layout="panes">
      <div className={styles.screen}>
        <header className={styles.head}>
          <p className={styles.private}>
            {me ? <Avatar name={me.label} place={me.place} /> : null}
            <Lock size={15} strokeWidth={1.6} aria-hidden />
            <span>
              {rich('check-ins.only-you')}{' '}
              {t('check-ins.only-you-more', { count: checkIn.members.length })}
            </span>
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {t(`check-ins.how-${checkIn.every}`)}
          </h1>
          <p className={styles.lead}>{t('check-ins.how-lead')}</p>
        </header>
        <div className={styles.dimensions}>
          {work.refusal ? (
            <Trouble code={work.refusal} />
          ) : work.side === null ? (
            <Waiting />
          ) : (
            dimensions.map((dimension) => (
              <RatingRow
                key={dimension.id}
                dimension={dimension}
                rating={work.rating(dimension.id)}
                place={me?.place ?? 0}
                onRate={(part) => work.rate(dimension.id, part)}
              />
            ))
          )}
        </div>
        <footer className={styles.foot}>
          <Button
            tone="quiet"
            className={styles.back}
            icon={<ArrowLeft size={15} strokeWidth={1.6} aria-hidden />}
            onPress={() => void leave()}
          >
            {t('check-ins.later')}
          </Button>
          <p className={styles.saved} data-failed={work.saving.kind === 'failed' || undefined}>
            {saved()}
          </p>
          <Button tone="primary" unavailable={missing()} onPress={() => setIsSealing(true)}>
            {t(done > 0 && done < dimensions.length ? 'check-ins.skip-rest' : 'check-ins.done')}
          </Button>
        </footer>
        {isSealing ? (
          <SealDialog
            checkIn={checkIn}
            session={session}
            work={work}
            onClose={() => setIsSealing(false)}
            onSealed={onLeave}
          />
        ) : null}
      </div>
    </Sheet>
  )

  function saved() {
    const { kind } = work.saving
    if (kind === 'failed') {
      return (
        <span role="status">
          <CircleAlert size={15} strokeWidth={1.6} aria-hidden />
          {t('check-ins.not-saved')}
        </span>
      )
    }
    if (done === 0) return <span>{t('check-ins.progress-none')}</span>
    const values = { done, all: dimensions.length }
    return (
      <span>
        {kind === 'saving' ? null : <Check size={15} strokeWidth={1.6} aria-hidden />}
        {t(kind === 'saving' ? 'check-ins.progress-saving' : 'check-ins.progress', values)}
      </span>
    )
  }

  function missing(): string | undefined {
    if (!mayWrite(session)) return t('check-ins.read-only')
    return done === 0 ? t('check-ins.done-empty') : undefined
  }

  async function leave(): Promise<void> {
    if (await work.flush()) onLeave()
    else announce(t('check-ins.leave-unsaved'))
  }
}
