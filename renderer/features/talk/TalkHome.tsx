import { MessageCircleQuestionMark, Quote } from 'lucide-react'
import type { MemberId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useWords } from '../../words/useWords.ts'
import { FirstSpeaker } from './FirstSpeaker.tsx'
import { MinutesField } from './MinutesField.tsx'
import { QuestionOnTable } from './QuestionOnTable.tsx'
import styles from './TalkHome.module.css'
import { layTable } from './table.ts'
import { drawFirst, seatsFor, type Talk } from './talk.ts'
import { Way } from './Way.tsx'

export interface TalkHomeProps {
  session: Session
  talk: Talk
  onTalk(part: Partial<Talk>): void
}

/** Lays the table: who sits down, who speaks first, how long a turn is. */
export function TalkHome({ session, talk, onTalk }: TalkHomeProps) {
  const { t } = useWords()
  const { members } = session
  const seats = seatsFor(session, talk, t('talk.guest'))
  const first = seats.some(({ id }) => id === talk.first) ? talk.first : 'draw'
  return (
    <>
      <header className={styles.head}>
        <h1>{t('talk.title')}</h1>
        <p>{t('talk.lead')}</p>
        <p className={styles.quiet}>{t('talk.nothing-kept')}</p>
      </header>
      <div className={styles.room}>
        <div className={styles.columns}>
          <section className={styles.table} aria-label={t('talk.at-table')}>
            {members.length > 2 ? (
              <fieldset className={styles.field}>
                <legend>{t('talk.who-sits')}</legend>
                <div className={styles.chips}>
                  {members.map(({ id, label }) => (
                    <Chip
                      key={id}
                      isOn={seats.some((seat) => seat.id === id)}
                      onChange={(isOn) => onTalk({ seated: withSeat(id, isOn) })}
                    >
                      {label}
                    </Chip>
                  ))}
                </div>
              </fieldset>
            ) : null}
            <FirstSpeaker
              seats={seats}
              first={first}
              onChange={(next) => onTalk({ first: next })}
            />
            <MinutesField minutes={talk.minutes} onChange={(minutes) => onTalk({ minutes })} />
            {talk.question ? (
              <QuestionOnTable
                question={talk.question}
                onTakeOff={() => onTalk({ question: null })}
              />
            ) : null}
            <div>
              <Button
                tone="primary"
                size="large"
                unavailable={seats.length < 2 ? t('talk.who-sits-two') : undefined}
                onPress={sitDown}
              >
                {t('talk.sit-down')}
              </Button>
            </div>
            <p className={styles.note}>{t('talk.stays-open')}</p>
          </section>
          <ul className={styles.ways}>
            <Way
              icon={MessageCircleQuestionMark}
              name={t('talk.deck')}
              more={t('talk.deck-more')}
              onPress={() => onTalk({ at: 'deck' })}
            />
            <Way
              icon={Quote}
              name={t('talk.cards')}
              more={t('talk.cards-more')}
              onPress={() => onTalk({ at: 'cards' })}
            />
          </ul>
        </div>
      </div>
    </>
  )

  function withSeat(id: MemberId, isOn: boolean): MemberId[] {
    const seated = members.filter((one) => seats.some((seat) => seat.id === one.id))
    return members
      .filter((one) => (one.id === id ? isOn : seated.includes(one)))
      .map((one) => one.id)
  }

  function sitDown(): void {
    const speaker = first === 'draw' ? drawFirst(seats) : first
    if (first === 'draw') {
      const name = seats.find(({ id }) => id === speaker)?.name ?? ''
      announce(t('talk.lots', { name }))
    }
    onTalk({ at: 'table', table: layTable(seats, speaker, talk.minutes) })
  }
}
