import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { DebriefId } from '../../../../shared/ids.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { DayField } from '../../../parts/DayField.tsx'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useWhen } from '../pieces/useWhen.ts'
import { useSaying } from '../saying/saying-context.ts'
import { useOneAtATime } from '../useOneAtATime.ts'
import styles from './PauseDialog.module.css'
import { minutesUntil, offered } from './pause-times.ts'

/** Chooses when to come back, and pauses. No name and no reason anywhere. */
export function PauseDialog({ id, onClose }: { id: DebriefId; onClose(): void }) {
  const { t } = useWords()
  const when = useWhen()
  const saying = useSaying()
  const pause = useCommand('debriefs.pause')
  const [choice, setChoice] = useState<string>('20')
  const [time, setTime] = useState(() => inTwoHours(new Date()))
  const minutes = choice === 'own' ? minutesUntil(time, new Date()) : Number(choice)

  const refusal = pause.error ?? saying.error

  const pauseNow = useOneAtATime(async () => {
    // Nothing is said during a pause, so what was said goes before it.
    if (minutes === null || !(await saying.letGo())) return
    const reply = await pause.run({ id, minutes })
    if (!reply.ok) return
    const until = new Date(Date.now() + minutes * 60_000).toISOString()
    announce(t('debriefs.paused', { when: when(until) }))
    onClose()
  })

  return (
    <Dialog title={t('debriefs.pause-title')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          pauseNow()
        }}
      >
        <p>{t('debriefs.pause-lead')}</p>
        <RadioGroup
          className={styles.times ?? ''}
          aria-label={t('debriefs.pause-until')}
          value={choice}
          onChange={setChoice}
        >
          {offered.map((each) => (
            <Radio key={each} value={String(each)} className={styles.time ?? ''}>
              {t(`debriefs.pause-${each}`)}
            </Radio>
          ))}
          <Radio value="own" className={styles.time ?? ''}>
            {t('debriefs.pause-own')}
          </Radio>
        </RadioGroup>
        {choice === 'own' ? (
          <DayField
            kind="time"
            layout="line"
            label={t('debriefs.pause-at')}
            value={time}
            hint={t(minutes === null ? 'debriefs.pause-too-soon' : 'debriefs.pause-hint')}
            onChange={setTime}
          />
        ) : null}
        {refusal ? <Trouble code={refusal} /> : null}
        <div className={styles.actions}>
          <Button tone="quiet" onPress={onClose}>
            {t('debriefs.pause-on')}
          </Button>
          <Button
            tone="primary"
            type="submit"
            autoFocus
            unavailable={minutes === null ? t('debriefs.pause-too-soon') : undefined}
          >
            {t('debriefs.pause-now')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function inTwoHours(now: Date): string {
  const at = new Date(now.getTime() + 2 * 3_600_000)
  return `${String(at.getHours()).padStart(2, '0')}:00`
}
