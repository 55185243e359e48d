import { useState } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import type { OwnTime } from '../../../shared/model/own-time.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { AnswerForm } from './AnswerForm.tsx'
import styles from './OwnTimeItem.module.css'

export interface OwnTimeItemProps {
  asked: OwnTime
  session: Session
  isAhead: boolean
  /** Why nothing can be said now. */
  unavailable: string | undefined
  /** Asks for it anew. */
  onChange(): void
}

/** One request: who would like what, when, and what the others said to it. */
export function OwnTimeItem({ asked, session, isAhead, unavailable, onChange }: OwnTimeItemProps) {
  const { t, day } = useWords()
  const takeBack = useCommand('own-time.take-back')
  const [isAnswering, setIsAnswering] = useState(false)
  const people = everyone(session)
  const by = people.find((member) => member.id === asked.by)
  const name = by?.label ?? ''
  const isMine = asked.by === session.me
  const answers = asked.answers
  const mine = answers.find((answer) => answer.by === session.me)
  const others = session.members.filter((member) => member.id !== asked.by)
  const named = { howLong: asked.howLong, day: day(asked.day, 'plain') }
  const isOpen = isAhead && !isMine && session.writable && (mine === undefined || isAnswering)

  return (
    <li className={styles.one}>
      <div className={styles.head}>
        <Avatar name={name} place={by?.place ?? 0} size="small" />
        <h3 dir="auto">{t('own-time.of', { name, howLong: asked.howLong })}</h3>
        {isAhead && isMine ? (
          <div className={styles.acts}>
            <Button
              size="small"
              tone="quiet"
              aria-label={t('own-time.change-one', named)}
              unavailable={unavailable}
              onPress={onChange}
            >
              {t('own-time.change')}
            </Button>
            <Button
              size="small"
              tone="quiet"
              aria-label={t('own-time.take-back-one', named)}
              unavailable={unavailable}
              onPress={() => void back()}
            >
              {t('own-time.take-back')}
            </Button>
          </div>
        ) : null}
        <p className={styles.when}>
          {asked.time === null
            ? day(asked.day)
            : t('own-time.when', { day: day(asked.day), time: asked.time })}
        </p>
      </div>
      <div className={styles.body}>
        {asked.words ? (
          <p className={styles.words} dir="auto">
            {asked.words}
          </p>
        ) : null}
        {answers.map((answer) => (
          <p key={answer.by} className={styles.answer}>
            <b>{said(answer)}</b>
            {answer.words ? (
              <span className={styles.words} dir="auto">
                {answer.words}
              </span>
            ) : null}
          </p>
        ))}
        {isAhead && isMine && answers.length === 0 && others.length > 0 ? (
          <p className={styles.waits}>{t('own-time.waits')}</p>
        ) : null}
        {takeBack.error ? <Trouble code={takeBack.error} /> : null}
        {isOpen ? (
          <AnswerForm
            me={session.me}
            key={`${session.me} ${asked.wording}`}
            asked={asked}
            name={name}
            before={mine ?? null}
            onDone={() => setIsAnswering(false)}
          />
        ) : isAhead && mine ? (
          <div className={styles.acts}>
            <Button
              size="small"
              tone="quiet"
              unavailable={unavailable}
              onPress={() => setIsAnswering(true)}
            >
              {t('own-time.answer-again')}
            </Button>
          </div>
        ) : null}
      </div>
    </li>
  )

  function said({ by: who, reply }: OwnTime['answers'][number]): string {
    const kind = reply === 'yes' ? 'yes' : 'another'
    if (who === session.me && session.mode === 'solo') return t(`own-time.${kind}-mine`)
    return t(`own-time.${kind}-of`, { name: people.find(({ id }) => id === who)?.label ?? '' })
  }

  async function back(): Promise<void> {
    if (takeBack.isRunning) return
    const reply = await takeBack.run({ id: asked.id })
    if (reply.ok) announce(t('own-time.taken-back'))
  }
}
