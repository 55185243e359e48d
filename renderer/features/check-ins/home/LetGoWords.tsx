import { useState } from 'react'
import type { CheckIn } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './GoingOn.module.css'
import { OwnWords } from './OwnWords.tsx'

/** What the one who is in wrote in a check-in that was let go: theirs to read, or to throw away. */
export function LetGoWords({ checkIn, session }: { checkIn: CheckIn; session: Session }) {
  const { t, day } = useWords()
  const [isGone, setIsGone] = useState(false)
  if (isGone) return null
  return (
    <section className={styles.going}>
      <header>
        <h2>{t('check-ins.of-day', { day: day(checkIn.day) })}</h2>
      </header>
      <p className={styles.words}>{t('check-ins.over')}</p>
      <div className={styles.actions}>
        <OwnWords checkIn={checkIn} session={session} onGone={() => setIsGone(true)} />
      </div>
    </section>
  )
}
