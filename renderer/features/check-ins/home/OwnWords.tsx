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

export interface OwnWordsProps {
  checkIn: CheckIn
  session: Session
  /** They were thrown away. */
  onGone?: (() => void) | undefined
}

/** A press that shows what the one who is in wrote in a check-in that will not open. A draft can go from there. */
export function OwnWords({ checkIn, session, onGone }: OwnWordsProps) {
  const { t, day } = useWords()
  const save = useCommand('check-ins.save-draft')
  const [side, setSide] = useState<CheckInSide | null>(null)
  const [isReading, setIsReading] = useState(false)
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

  const throwAway = async () => {
    const reply = await save.run({ id: checkIn.id, side: emptyCheckIn })
    if (!reply.ok) return
    setIsReading(false)
    announce(t('check-ins.thrown-away'))
    onGone?.()
  }

  return (
    <>
      <Button onPress={() => setIsReading(true)}>{t('check-ins.over-read')}</Button>
      <Dialog
        title={t('check-ins.of-day', { day: day(checkIn.day) })}
        isOpen={isReading}
        onClose={() => setIsReading(false)}
        actions={
          <>
            {checkIn.mine === 'draft' ? (
              <Button
                tone="quiet"
                unavailable={session.writable ? undefined : t('check-ins.read-only')}
                onPress={() => void throwAway()}
              >
                {t('check-ins.throw-away')}
              </Button>
            ) : null}
            <Button onPress={() => setIsReading(false)}>{t('common.close')}</Button>
          </>
        }
      >
        {side ? <OwnRatings checkIn={checkIn} side={side} /> : null}
        {save.error ? <Trouble code={save.error} /> : null}
      </Dialog>
    </>
  )
}
