import { dayOfDate } from '../../../../shared/days.ts'
import { useWords } from '../../../words/useWords.ts'

/** How an instant in the near future is named: 19:30; tomorrow, 19:30; or with its day. */
export function useWhen(): (instant: string) => string {
  const { t, timeOf, dayOf } = useWords()
  return (instant) => {
    const day = dayOfDate(new Date(instant))
    const today = new Date()
    const tomorrow = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1)
    const time = timeOf(instant)
    if (day === dayOfDate(today)) return t('debriefs.at-today', { time })
    if (day === dayOfDate(tomorrow)) return t('debriefs.at-tomorrow', { time })
    return t('debriefs.at-day', { day: dayOf(instant, 'near'), time })
  }
}
