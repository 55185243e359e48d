import { useEffect, useState } from 'react'
import { type CheckIn, type CheckInSide, emptyCheckIn } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { call } from '../../../bridge/client.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import { OwnRatings } from '../read/OwnRatings.tsx'
import styles from './GoingOn.module.css'

/** What the one who is in wrote in a check-in that will not open: theirs to read, or to throw away. */
export function LetGoWords({ checkIn, session }: { checkIn: CheckIn; session: Session }) {
  const { t, day } = useWords()
  const save = useCommand('check-ins.save-draft')
  const [side, setSide] = useState<CheckInSide | null>(null)
  const [isReading, setIsReading] = useState(false)
  const [isGone, setIsGone] = useState(false)
  useEffect(() => {
    if (!isReading) return
    let isHere = true
    void call('check-ins.draft', { id: checkIn.id }).then((reply) => {
      if (isHere && reply.ok) setSide(reply.value)
    })
    return () => {
      isHere = false
    }
  }, [isReading, checkIn.id])
  if (isGone) return null

  const throwAway = async () => {
    const reply = await save.run({ id: checkIn.id, side: emptyCheckIn })
    if (!reply.ok) return
    announce(t('check-ins.thrown-away'))
    setIsGone(true)
  }

  return (
    <section className={styles.going}>
      <header>
        <h2>{t('check-ins.of-day', { day: day(checkIn.day) })}</h2>
      </header>
      <p className={styles.words}>{t('check-ins.over')}</p>
      <div className={styles.actions}>
        <Button onPress={() => setIsReading(true)}>{t('check-ins.over-read')}</Button>
      </div>
      <Dialog
        title={t('check-ins.of-day', { day: day(checkIn.day) })}
        isOpen={isReading}
        onClose={() => setIsReading(false)}
        actions={
          <>
            <Button
              tone="quiet"
              unavailable={session.writable ? undefined : t('check-ins.read-only')}
              onPress={() => void throwAway()}
            >
              {t('check-ins.throw-away')}
            </Button>
            <Button onPress={() => setIsReading(false)}>{t('common.close')}</Button>
          </>
        }
      >
        {side ? <OwnRatings checkIn={checkIn} side={side} /> : null}
        {save.error ? <Trouble code={save.error} /> : null}
      </Dialog>
    </section>
  )
}
