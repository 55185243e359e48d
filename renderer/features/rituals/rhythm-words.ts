import { type Day, makeDay } from '../../../shared/days.ts'
import type { Rhythm } from '../../../shared/rhythm.ts'
import type { Words } from '../../words/useWords.ts'

/** A rhythm as people say it. */
export function rhythmWords({ t, list, day, weekday }: Words, rhythm: Rhythm): string {
  const nameOf = (one: number) => weekday(aDayOn(one), 'long')
  switch (rhythm.kind) {
    case 'daily':
      return t('rhythm.every-day')
    case 'weekly': {
      const { days, every } = rhythm
      const named = list(days.map(nameOf))
      if (every === 1 && days.length === 7) return t('rhythm.every-day')
      if (every === 1 && days.join() === '1,2,3,4,5') return t('rhythm.workdays')
      if (every === 1 && days.join() === '6,7') return t('rhythm.weekend')
      if (every === 1) return t('rhythm.each', { days: named })
      if (every === 2 && days.length === 1) return t('rhythm.each-other', { day: named })
      if (every === 2) return t('rhythm.other-week', { days: named })
      return t('rhythm.weeks', { every, days: named })
    }
    case 'monthly-date': {
      const { date } = rhythm
      return t(date > 28 ? 'rhythm.month-date-short' : 'rhythm.month-date', { date })
    }
    case 'monthly-weekday': {
      const nth = rhythm.nth === -1 ? 'last' : `n${rhythm.nth}`
      return t('rhythm.month-weekday', { nth, day: nameOf(rhythm.day) })
    }
    case 'yearly':
      // Of a leap year, so that every day has a name.
      return t('rhythm.every-year', { date: day(makeDay(2024, rhythm.month, rhythm.date), 'near') })
  }
}

/** Some day on this day of the week: 1 January 2024 was a Monday. */
export function aDayOn(weekday: number): Day {
  return makeDay(2024, 1, weekday)
}
