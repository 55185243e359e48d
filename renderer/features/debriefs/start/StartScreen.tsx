import { type FormEvent, useState } from 'react'
import { type Day, dayOfDate, isDay } from '../../../../shared/days.ts'
import type { MemberId } from '../../../../shared/ids.ts'
import { limits } from '../../../../shared/limits.ts'
import type { DebriefRow } from '../../../../shared/model/debrief.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { DayField } from '../../../parts/DayField.tsx'
import { namesOf } from '../../../parts/members-of.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useArrival } from '../../../parts/useArrival.ts'
import { WhoTakesPart } from '../../../parts/WhoTakesPart.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sentence } from '../../../ui/Sentence.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useWords } from '../../../words/useWords.ts'
import { SafetyLine } from '../pieces/SafetyLine.tsx'
import styles from './StartScreen.module.css'

export interface StartScreenProps {
  session: Session
  onSafety(): void
  onLeave(): void
  onStarted(row: DebriefRow): void
}

/** A title, a day, and with whom. What the others see of it is said before it is so. */
export function StartScreen({ session, onSafety, onLeave, onStarted }: StartScreenProps) {
  const { t, day: dayInWords, list } = useWords()
  const heading = useArrival()
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
        <DayField
          label={t('debriefs.new-day')}
          value={day}
          max={today}
          isRequired
          hint={isDay(day) ? dayInWords(day as Day) : undefined}
          onChange={setDay}
        />
        {others.length > 1 ? (
          <WhoTakesPart
            label={t('debriefs.new-with')}
            members={others}
            chosen={chosen}
            onChange={setChosen}
          />
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
