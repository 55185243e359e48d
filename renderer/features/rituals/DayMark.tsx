import { Check } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Day } from '../../../shared/days.ts'
import type { DayState } from '../../../shared/model/ritual.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './DayMark.module.css'

export interface DayMarkProps {
  /** Of the ritual. */
  name: string
  day: Day
  state: DayState | null
  isToday: boolean
  onPress(): void
}

/** A day of a ritual: done, planned, or not this time. */
export function DayMark({ name, day, state, isToday, onPress }: DayMarkProps) {
  const { t, day: named } = useWords()
  const shown = state ?? (isToday ? 'today' : 'planned')
  return (
    <Button
      className={styles.mark ?? ''}
      data-state={shown}
      aria-label={t('rituals.mark', { name, day: named(day), state: t(`rituals.${shown}`) })}
      onPress={onPress}
    >
      {state === 'done' ? <Check size={14} strokeWidth={2.4} aria-hidden /> : null}
    </Button>
  )
}
