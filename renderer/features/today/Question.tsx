import { LampDesk } from 'lucide-react'
import { useId, useState } from 'react'
import type { Day } from '../../../shared/days.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { waitingInSlowTimes } from '../../words/slow-prompts.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Question.module.css'
import type { TodayPlace } from './today-place.ts'
import { todaysQuestions } from './todays-questions.ts'

export interface QuestionProps {
  session: Session
  now: Date
  today: Day
  /** Keeps to what is easy, while a harder chapter goes on. */
  isGentle: boolean
  onGo(place: TodayPlace): void
}

const eveningBegins = 17

/** One question for the day. It asks for nothing: another one is a press away, and so is none. */
export function Question({ session, now, today, isGentle, onGo }: QuestionProps) {
  const { t } = useWords()
  const id = useId()
  const aside = useRead('prompts.aside', {})
  const setAside = useCommand('prompts.set-aside')
  const [passed, setPassed] = useState(0)
  if (!aside.data) return null
  const away = new Set([...aside.data, ...(isGentle ? waitingInSlowTimes : [])])
  const questions = todaysQuestions(today, away, isGentle)
  const prompt = questions[passed % questions.length]
  if (prompt === undefined) return null
  const when = now.getHours() >= eveningBegins ? 'tonight' : 'today'

  const notForUs = async () => {
    const reply = await setAside.run({ prompt: prompt.id, aside: true })
    if (reply.ok) announce(t('prompts.set-aside-done'))
  }

  return (
    <section aria-labelledby={id}>
      <p className={styles.over}>
        <LampDesk size={18} strokeWidth={1.6} aria-hidden />
        {t(`today.question-${when}`)}
        <span>{t(`today.depth-${prompt.depth}`)}</span>
      </p>
      <h2 className={styles.ask} id={id} aria-live="polite">
        {t(prompt.word)}
      </h2>
      <div className={styles.ways}>
        {mayWrite(session) ? (
          <Button
            tone="primary"
            size="large"
            onPress={() => onGo({ to: 'answer', question: t(prompt.word) })}
          >
            {t('today.answer')}
          </Button>
        ) : null}
        <span className={styles.others}>
          <Button tone="quiet" size="large" onPress={() => setPassed(passed + 1)}>
            {t('today.another-question')}
          </Button>
          {mayWrite(session) ? (
            <Button tone="quiet" size="large" onPress={() => void notForUs()}>
              {t('prompts.not-for-us')}
            </Button>
          ) : null}
        </span>
      </div>
      {setAside.error ? <Trouble code={setAside.error} /> : null}
    </section>
  )
}
