import { type FormEvent, useState } from 'react'
import { type Day, dayOfDate, isDay } from '../../../../shared/days.ts'
import type { MemberId } from '../../../../shared/ids.ts'
import type { DayViewRow } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { DayField } from '../../../parts/DayField.tsx'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { namesOf } from '../../../parts/members-of.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { WhoTakesPart } from '../../../parts/WhoTakesPart.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sentence } from '../../../ui/Sentence.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './AskForView.module.css'

export interface AskForViewProps {
  session: Session
  onLeave(): void
  onAsked(row: DayViewRow): void
}

/** A day, and with whom. What the others see of it is said before it is so. */
export function AskForView({ session, onLeave, onAsked }: AskForViewProps) {
  const { t, list, day: spelled } = useWords()
  const begin = useCommand('views.begin')
  const others = session.members.filter(({ id }) => id !== session.me)
  const [today] = useState(() => dayOfDate(new Date()))
  const [day, setDay] = useState<string>(today)
  const [chosen, setChosen] = useState<readonly MemberId[]>(others.map(({ id }) => id))
  const names = list(namesOf(chosen, session))

  const ask = async (event: FormEvent) => {
    event.preventDefault()
    if (missing() !== undefined || begin.isRunning) return
    const reply = await begin.run({ day: day as Day, others: [...chosen] })
    if (!reply.ok) return
    announce(t('views.asked', { day: spelled(reply.value.day) }))
    onAsked(reply.value)
  }

  return (
    <Sheet>
      <form className={styles.page} onSubmit={(event) => void ask(event)}>
        <InnerHead
          back={{ words: t('views.back-to-list'), onLeave }}
          title={t('views.ask-title')}
          lead={t(others.length > 1 ? 'views.ask-lead-all' : 'views.ask-lead')}
        />
        <DayField label={t('views.ask-day')} value={day} max={today} isRequired onChange={setDay} />
        {others.length > 1 ? (
          <WhoTakesPart
            label={t('views.ask-whom')}
            members={others}
            chosen={chosen}
            onChange={setChosen}
          />
        ) : null}
        {chosen.length > 0 ? (
          <Sentence tone="quiet">{t('views.ask-seen', { names })}</Sentence>
        ) : null}
        {chosen.length < others.length ? (
          <Sentence tone="quiet">{t('views.ask-ours')}</Sentence>
        ) : null}
        {begin.error ? <Trouble code={begin.error} /> : null}
        <div className={styles.actions}>
          <Button tone="primary" size="large" type="submit" unavailable={missing()}>
            {t('views.ask-go')}
          </Button>
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('views.ask-not')}
          </Button>
        </div>
      </form>
    </Sheet>
  )

  function missing(): string | undefined {
    if (!isDay(day) || day > today) return t('views.ask-needs-day')
    return chosen.length === 0 ? t('views.ask-needs-whom') : undefined
  }
}
