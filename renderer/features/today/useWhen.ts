import { addDays } from '../../../shared/calendar.ts'
import type { Day } from '../../../shared/days.ts'
import { useWords } from '../../words/useWords.ts'

/** How a day that was is called on the page of a day: 'today', 'yesterday', or by its date. */
export function useWhen(today: Day): (day: Day) => string {
  const { t, day: nameOf } = useWords()
  return (day) => {
    if (day === today) return t('today.when-today')
    return day === addDays(today, -1) ? t('today.when-yesterday') : nameOf(day, 'near')
  }
}
