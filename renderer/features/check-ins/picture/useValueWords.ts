import type { MemberId } from '../../../../shared/ids.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useWords } from '../../../words/useWords.ts'
import type { Column } from './series.ts'

/** The numbers of one check-in as words, by the names of those who said them. */
export function useValueWords(members: readonly Member[]) {
  const { t, day, shortDay, list } = useWords()
  const rated = ({ points }: Column) =>
    members.flatMap(({ id, label }) => {
      const point = points.get(id)
      return point === undefined ? [] : [t('check-ins.rated', { name: label, point })]
    })
  const told = (on: string, values: string) => t('check-ins.chart-value', { day: on, values })
  const none = t('check-ins.chart-none')
  return {
    /** 7 November 2026: Mara 5 and Jonas 6 */
    spoken: (column: Column) => told(day(column.day, 'plain'), list(rated(column)) || none),
    /** 7 Nov: Mara 5 · Jonas 6 */
    inLine: (column: Column) => told(shortDay(column.day), rated(column).join(' · ') || none),
    /** Whose lines end together, beside where they end. */
    namesAt: (who: readonly MemberId[]) => {
      if (who.length === members.length && who.length > 1) {
        return t(who.length === 2 ? 'check-ins.both' : 'check-ins.all')
      }
      const names = members.filter(({ id }) => who.includes(id)).map(({ label }) => label)
      return names.join(', ')
    },
  }
}
