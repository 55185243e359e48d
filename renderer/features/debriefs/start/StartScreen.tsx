import { type FormEvent, useId, useState } from 'react'
import { type Day, dayOfDate, isDay } from '../../../../shared/days.ts'
import type { MemberId } from '../../../../shared/ids.ts'
import { limits } from '../../../../shared/limits.ts'
import type { DebriefRow } from '../../../../shared/model/debrief.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Sentence } from '../../../ui/Sentence.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useWords } from '../../../words/useWords.ts'
import { namesOf } from '../names-of.ts'
import { SafetyLine } from '../pieces/SafetyLine.tsx'
import { useArrival } from '../pieces/useArrival.ts'
import styles from './StartScreen.module.css'

export interface StartScreenProps {
  session: Session
  onSafety(): void
  onLeave(): void
  onStarted(row: DebriefRow): void
}

/** A title, a day, and with whom. What the others see of it is said before it is so. */
export function StartScreen({ session, onSafety, onLeave, onStarted }: StartScreenProps) {
  const { t, list } = useWords()
  const heading = useArrival()
  const dayId = useId()
  const start = useCommand('debriefs.start')
  const others = session.members.filter(({ id }) => id !== session.me)
  const [title, setTitle] = useState('')
  const [today] = useState(() => dayOfDate(new Date()))
  const [day, setDay] = useState<string>(today)
  const [chosen, setChosen] = useState<readonly MemberId[]>(() =>
    others.length === 1
      ? others.map(({ id }) => id)
      : session.present.filter((id) => id !== session.me),
  )
  const names = namesOf(chosen, session)

  const begin = async (event: FormEvent) => {
    event.preventDefault()
    if (missing() !== undefined || start.isRunning) return
    const reply = await start.run({ title: title.trim(), day: day as Day, with: [...chosen] })
    if (!reply.ok) return
    announce(t('debriefs.begun', { title: reply.value.about.title }))
    onStarted(reply.value)
  }

  return (
    <Sheet>
      <form className={styles.page} onSubmit={(event) => void begin(event)}>
        <header>
          <h1 ref={heading} tabIndex={-1}>
            {t('debriefs.new-title')}
          </h1>
          <p className={styles.lead}>{t('debriefs.new-lead')}</p>
        </header>
        <TextField
          label={t('debriefs.new-name')}
          placeholder={t('debriefs.new-name-example')}
          size="large"
          value={title}
          onChange={setTitle}
          maxLength={limits.debriefTitleLength}
        />
        <div className={styles.day}>
          <label htmlFor={dayId}>{t('debriefs.new-day')}</label>
          <input
            id={dayId}
            type="date"
            required
            min="0001-01-01"
            max={today}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </div>
        {others.length > 1 ? (
          <fieldset className={styles.with}>
            <legend>{t('debriefs.new-with')}</legend>
            {others.map((member) => (
              <Checkbox
                key={member.id}
                isOn={chosen.includes(member.id)}
                onChange={(isOn) =>
                  setChosen((now) =>
                    isOn ? [...now, member.id] : now.filter((id) => id !== member.id),
                  )
                }
              >
                {member.label}
              </Checkbox>
            ))}
          </fieldset>
        ) : (
          <p>{t('debriefs.new-with-one', { name: names[0] ?? '' })}</p>
        )}
        {chosen.length > 0 ? (
          <Sentence tone="quiet">
            {session.mode === 'together'
              ? t('debriefs.new-seen-together', { members: chosen.length + 1 })
              : t('debriefs.new-seen', { names: list(names) })}
          </Sentence>
        ) : null}
        {start.error ? <Trouble code={start.error} /> : null}
        <div className={styles.actions}>
          <Button tone="primary" size="large" type="submit" unavailable={missing()}>
            {t('debriefs.new-begin')}
          </Button>
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('debriefs.new-not')}
          </Button>
        </div>
        <SafetyLine onSafety={onSafety} />
      </form>
    </Sheet>
  )

  function missing(): string | undefined {
    if (title.trim() === '') return t('debriefs.new-needs-title')
    if (!isDay(day) || day > today) return t('debriefs.new-needs-day')
    return chosen.length === 0 ? t('debriefs.new-needs-whom') : undefined
  }
}
