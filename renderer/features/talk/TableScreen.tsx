import { useEffect, useRef } from 'react'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { HelpCards } from './HelpCards.tsx'
import { QuestionOnTable } from './QuestionOnTable.tsx'
import { SeatMark } from './SeatMark.tsx'
import { StepActions } from './StepActions.tsx'
import styles from './TableScreen.module.css'
import { TurnClock } from './TurnClock.tsx'
import { leftMs, next, rolesAt, type Table, type TableEvent } from './table.ts'
import type { Talk } from './talk.ts'
import { useNow } from './useNow.ts'
import { useStay } from './useStay.ts'

export interface TableScreenProps {
  talk: Talk
  table: Table
  onTalk(part: Partial<Talk>): void
}

/** The table: who speaks, who listens, and what comes next. */
export function TableScreen({ talk, table, onTalk }: TableScreenProps) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { step, turn, time } = table
  const { speaker, listener } = rolesAt(table)
  const isRunning = step === 'speak' && time.startedAt !== null
  const now = useNow(isRunning)
  // The clock was last read a moment before the turn began.
  const left = leftMs(table, Math.max(now, time.startedAt ?? 0))
  const names = { speaker: speaker.name, listener: listener.name }
  const title = t(`talk.${step}`, names)
  const isTalking = isRunning || step === 'mirror' || step === 'add' || step === 'answer'
  const isListeners = step === 'mirror' || step === 'answer'
  const seconds = Math.ceil((isRunning ? left : table.minutes * 60_000) / 1000)
  useStay(isTalking ? seconds : 0, `${turn} ${step} ${isRunning}`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has another title, and another turn the same step
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    announce(title)
  }, [title, turn])

  return (
    <div className={styles.room}>
      <div className={styles.screen}>
        <section className={styles.table} aria-label={t('talk.at-table')}>
          {talk.question ? <QuestionOnTable question={talk.question} /> : null}
          <div className={styles.middle}>
            <div className={styles.seats}>
              <SeatMark
                seat={speaker}
                role={step === 'round' ? null : 'speaks'}
                isNext={step !== 'round' && !isListeners}
              />
              {step === 'speak' ? (
                <TurnClock leftMs={left} minutes={table.minutes} isRunning={isRunning} />
              ) : (
                <span className={styles.between} aria-hidden />
              )}
              <SeatMark
                seat={listener}
                role={step === 'round' ? null : 'listens'}
                isNext={isListeners}
              />
            </div>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <p className={styles.more}>
              {step === 'speak' && left === 0 ? t('talk.time-over') : t(`talk.${step}-more`, names)}
            </p>
            <StepActions
              step={step}
              isRunning={isRunning}
              isOver={left === 0}
              onEvent={go}
              onFinish={() => onTalk({ at: 'end' })}
            />
          </div>
          {step === 'round' ? null : (
            <div className={styles.foot}>
              <Button tone="quiet" onPress={() => onTalk({ at: 'end' })}>
                {t('talk.stop')}
              </Button>
            </div>
          )}
        </section>
        <aside className={styles.cards} aria-label={t('talk.cards')}>
          <HelpCards kind={step === 'answer' ? 'validate' : 'mirror'} />
        </aside>
      </div>
    </div>
  )

  function go(event: TableEvent): void {
    onTalk({ table: next(table, event) })
  }
}
