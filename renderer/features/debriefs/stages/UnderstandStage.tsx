import { useEffect, useRef, useState } from 'react'
import { awaited, turnsOf } from '../../../../shared/model/debrief-turns.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { Said } from '../pieces/Said.tsx'
import type { StageProps } from '../stage-props.ts'
import { OpenSide } from './OpenSide.tsx'
import { ReadSides } from './ReadSides.tsx'
import { SaidSoFar } from './SaidSoFar.tsx'
import { TurnSaid } from './TurnSaid.tsx'
import { TurnStepForm } from './TurnStepForm.tsx'
import { saidInTurns } from './turns.ts'
import styles from './UnderstandStage.module.css'
import { WhoseTurn } from './WhoseTurn.tsx'

/** How many of the lines before it each step leans on: what is answered, or what is still missing. */
const inSight = { mirror: 2, confirm: 2, validate: 1, guess: 1, answer: 2 } as const

export interface UnderstandStageProps extends StageProps {
  /** The sides are open, and whoever is here has not gone on to the first turn. */
  isFirstReading: boolean
  onRead(): void
}

/**
 * By turns, each is heard by each: the side of the one who is heard stands beside what the listener is
 * asked. There is no box for an answer before the speaker said yes.
 */
export function UnderstandStage(props: UnderstandStageProps) {
  const { debrief, session, members, isFirstReading, onRead } = props
  const { t } = useWords()
  const { about, state, events, sides } = debrief
  const turns = saidInTurns(about, events)
  const [isReadingAgain, setIsReadingAgain] = useState(false)
  const isReading = isFirstReading || isReadingAgain
  const top = useRef<HTMLDivElement>(null)
  const where = state.phase === 'understand' ? `${state.turn}.${state.step}.${isReading}` : ''
  const before = useRef(where)
  // Another step begins at its beginning, wherever the one before was scrolled to.
  useEffect(() => {
    if (before.current === where) return
    before.current = where
    // The way to take back what was said last stands before it.
    const first = top.current?.parentElement?.firstElementChild ?? top.current
    first?.scrollIntoView?.({ block: 'start' })
  }, [where])
  if (state.phase !== 'understand') return null
  const turn = turnsOf(about)[state.turn]
  if (!turn) return null
  if (isReading) {
    return (
      <div ref={top} className={styles.top}>
        <ReadSides
          debrief={debrief}
          members={members}
          isAgain={!isFirstReading}
          onDone={isFirstReading ? onRead : () => setIsReadingAgain(false)}
        />
      </div>
    )
  }
  const speaker = nameOf(turn.speaker)
  const listener = nameOf(turn.listener)
  const said = turns[state.turn] ?? []
  const side = sides.find(({ who }) => who === turn.speaker)
  const page = (isTheirs: boolean) => (
    <div className={`${styles.turn} ${styles.top}`} ref={top}>
      <h2 className={styles.which}>
        {t('stage.turn-of', { turn: state.turn + 1, count: turnsOf(about).length })}{' '}
        <span>{t('stage.turn-pair', { speaker, listener })}</span>
      </h2>
      {side ? <OpenSide shown={side} members={members} /> : null}
      <div className={styles.work}>
        {said.length > 0 || !isTheirs ? (
          <SaidSoFar
            className={styles.said}
            isJudged={isTheirs && (state.step === 'confirm' || state.step === 'answer')}
          >
            {(id) =>
              said.length > 0 ? (
                <TurnSaid
                  id={id}
                  events={said}
                  members={members}
                  inSight={isTheirs ? inSight[state.step] : said.length}
                />
              ) : (
                <p>{t('stage.nothing-said')}</p>
              )
            }
          </SaidSoFar>
        ) : null}
        {isTheirs ? (
          <TurnStepForm
            key={`${state.turn}.${state.step}.${said.length}.${session.me}`}
            debrief={debrief}
            state={state}
            me={session.me}
            speaker={speaker}
            listener={listener}
            isAgain={said.length > 0}
          />
        ) : null}
        <div className={styles.more}>
          {turns.slice(0, state.turn).map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: turns are known by their number
            <details key={at}>
              <summary>{earlier(at)}</summary>
              <Said events={one} members={members} />
            </details>
          ))}
          <Button tone="quiet" size="small" onPress={() => setIsReadingAgain(true)}>
            {t('stage.read-again')}
          </Button>
        </div>
      </div>
    </div>
  )
  return (
    <WhoseTurn
      session={session}
      members={members}
      awaited={awaited(about, state)}
      meanwhile={page(false)}
    >
      {page(true)}
    </WhoseTurn>
  )

  function nameOf(who: string): string {
    return members.find(({ id }) => id === who)?.label ?? ''
  }

  function earlier(at: number): string {
    const pair = turnsOf(about)[at]
    return t('stage.turn-before', {
      turn: at + 1,
      speaker: nameOf(pair?.speaker ?? ''),
      listener: nameOf(pair?.listener ?? ''),
    })
  }
}
