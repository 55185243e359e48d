import { type FormEvent, useEffect, useRef, useState } from 'react'
import { addDays } from '../../../shared/calendar.ts'
import { type Day, isDay } from '../../../shared/days.ts'
import { limits } from '../../../shared/limits.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { OwnTime } from '../../../shared/model/own-time.ts'
import { call } from '../../bridge/client.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { DayField } from '../../parts/DayField.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useFormDraft } from '../../parts/writing/useFormDraft.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './AskForm.module.css'

export interface AskFormProps {
  session: Session
  /** What is asked for anew; null for something else. */
  asked: OwnTime | null
  today: Day
  onClose(): void
}

/** When, how long, and a line: no more is needed to ask. */
export function AskForm({ session, asked, today, onClose }: AskFormProps) {
  const { t, list } = useWords()
  const ask = useCommand('own-time.ask')
  const form = asked ? `own-time.change.${asked.id}.${asked.wording}` : 'own-time.ask'
  const draft = useFormDraft(form, session.me)
  const day = draft.field('day', asked?.day ?? addDays(today, 1))
  const time = draft.field('time', asked?.time ?? '')
  const howLong = draft.field('howLong', asked?.howLong ?? '')
  const words = draft.field('words', asked?.words ?? '')
  const [hasTried, setHasTried] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const others = session.members.filter((member) => member.id !== session.me)
  const refused = ask.error ?? draft.refusal
  const isGoodDay = isDay(day) && day >= today
  useEffect(() => heading.current?.focus(), [])

  return (
    <form
      className={styles.form}
      aria-label={t(asked ? 'own-time.change-title' : 'own-time.ask-title')}
      onSubmit={(event) => void send(event)}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {t(asked ? 'own-time.change-title' : 'own-time.ask-title')}
        </h2>
        {asked && others.length > 0 ? (
          <p className={styles.more}>{t('own-time.change-more')}</p>
        ) : null}
      </header>
      <TextField
        label={t('own-time.how-long')}
        placeholder={t('own-time.how-long-example')}
        value={howLong}
        onChange={(howLong) => draft.change({ howLong })}
        error={hasTried && howLong.trim() === '' ? t('own-time.how-long-missing') : null}
        maxLength={limits.ownTimeLength}
      />
      <div className={styles.when}>
        <DayField
          label={t('own-time.day')}
          value={day}
          min={today}
          onChange={(day) => draft.change({ day })}
          isRequired
          error={hasTried && !isGoodDay ? t('own-time.day-bad') : null}
        />
        <DayField
          kind="time"
          label={t('own-time.time')}
          value={time}
          onChange={(time) => draft.change({ time })}
        />
      </div>
      <TextField
        label={t('own-time.words')}
        value={words}
        onChange={(words) => draft.change({ words })}
        maxLength={limits.ownTimeWords}
      />
      {refused ? <Trouble code={refused} /> : null}
      <div className={styles.foot}>
        <Button tone="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button tone="primary" type="submit">
          {t(others.length > 0 ? 'own-time.send' : 'own-time.send-alone')}
        </Button>
      </div>
    </form>
  )

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    setHasTried(true)
    if (!isGoodDay || howLong.trim() === '' || ask.isRunning) return
    const begun = asked ? null : await call('own-time.begin', {})
    const id = asked?.id ?? (begun?.ok ? begun.value.id : null)
    if (id === null) return
    draft.hold()
    const reply = await ask.run({
      id,
      basedOn: asked?.revision ?? 0,
      day: day as Day,
      time: time === '' ? null : time,
      howLong: howLong.trim(),
      words: words.trim(),
    })
    if (!reply.ok) return draft.refused()
    draft.sent()
    const names = list(others.map(({ label }) => label))
    announce(names ? t('own-time.asked', { names }) : t('own-time.noted'))
    onClose()
  }
}
