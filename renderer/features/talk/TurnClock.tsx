import { useEffect } from 'react'
import { announce } from '../../ui/announce.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './TurnClock.module.css'

export interface TurnClockProps {
  leftMs: number
  minutes: number
  isRunning: boolean
}

const radius = 84
const around = 2 * Math.PI * radius

/** How much of a turn is left: a ring that goes out, minutes and seconds, and no sound. */
export function TurnClock({ leftMs, minutes, isRunning }: TurnClockProps) {
  const { t } = useWords()
  const seconds = Math.ceil(leftMs / 1000)
  const isOver = seconds === 0
  const isLastMinute = seconds <= 60

  // Read aloud twice, and only where somebody may wait for it.
  useEffect(() => {
    if (isRunning && isLastMinute) announce(t(isOver ? 'talk.time-over' : 'talk.last-minute'))
  }, [isRunning, isLastMinute, isOver, t])

  const minute = Math.floor(seconds / 60)
  const time = `${minute}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <div className={styles.clock} data-over={isOver || undefined}>
      <svg viewBox="0 0 200 200" aria-hidden="true">
        <circle className={styles.whole} cx="100" cy="100" r={radius} />
        <circle
          className={styles.left}
          cx="100"
          cy="100"
          r={radius}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - leftMs / (minutes * 60_000))}
        />
      </svg>
      <p role="timer" aria-label={t('talk.left', { time })} aria-live="off">
        <span aria-hidden>{time}</span>
      </p>
    </div>
  )
}
