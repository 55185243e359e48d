import { Meter } from 'react-aria-components'
import styles from './StrengthMeter.module.css'

export interface StrengthMeterProps {
  /** 0 too short to 4 very strong; null before anything is typed. */
  level: number | null
  label: string
  /** The level in a word, and a sentence about it. */
  word: string
  sentence: string
  id?: string
}

const bars = [0, 1, 2, 3, 4]

/** Five bars and a word. The word comes first: colour alone says nothing. */
export function StrengthMeter({ level, label, word, sentence, id }: StrengthMeterProps) {
  const lit = level === null ? 0 : level + 1
  return (
    <div>
      <Meter
        className={styles.meter ?? ''}
        aria-label={label}
        value={lit}
        maxValue={bars.length}
        valueLabel={word}
        data-level={level ?? undefined}
      >
        {bars.map((bar) => (
          <i key={bar} data-lit={bar < lit || undefined} />
        ))}
      </Meter>
      <p className={styles.says} id={id} data-level={level ?? undefined}>
        {word ? <b>{word}</b> : null}
        <span>{sentence}</span>
      </p>
    </div>
  )
}
