import { useState } from 'react'
import { type Day, isDay } from '../../../../shared/days.ts'
import { type CheckInSchedule, Every } from '../../../../shared/model/check-in-schedule.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { DayField } from '../../../parts/DayField.tsx'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './ScheduleDialog.module.css'

export interface ScheduleDialogProps {
  session: Session
  schedule: CheckInSchedule | null
  today: Day
  onClose(): void
}

/** How often, for everybody; whenever somebody likes is an answer too. */
export function ScheduleDialog({ session, schedule, today, onClose }: ScheduleDialogProps) {
  const { t, day } = useWords()
  const set = useCommand('check-ins.set-schedule')
  const [every, setEvery] = useState<Every>(schedule?.every ?? 'none')
  const [from, setFrom] = useState<string>(schedule?.from ?? today)
  const isWrong = every !== 'none' && !isDay(from)

  const save = async () => {
    if (set.isRunning || isWrong) return
    const reply = await set.run({ every, from: isDay(from) ? (from as Day) : today })
    if (!reply.ok) return
    announce(t('check-ins.schedule-set'))
    onClose()
  }

  return (
    <Dialog
      title={t('check-ins.schedule-title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            tone="primary"
            unavailable={
              !session.writable
                ? t('check-ins.read-only')
                : isWrong
                  ? t('check-ins.schedule-from-needed')
                  : undefined
            }
            onPress={() => void save()}
          >
            {t('check-ins.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {session.members.length > 1 ? <p>{t('check-ins.schedule-lead')}</p> : null}
        <ChoiceCards<Every>
          label={t('check-ins.schedule-title')}
          isLabelHidden
          value={every}
          onChange={(next) => setEvery(next)}
          options={Every.options.map((value) => ({ value, title: t(`check-ins.every-${value}`) }))}
        />
        {every === 'none' ? null : (
          <DayField
            label={t('check-ins.schedule-from')}
            value={from}
            onChange={setFrom}
            isRequired
            error={isWrong ? t('check-ins.schedule-from-needed') : null}
            hint={isWrong ? undefined : day(from as Day)}
          />
        )}
        {set.error ? <Trouble code={set.error} /> : null}
      </div>
    </Dialog>
  )
}
