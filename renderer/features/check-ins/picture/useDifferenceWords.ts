import { useWords } from '../../../words/useWords.ts'
import type { Difference } from './differences.ts'

/** A difference in neutral words; null where there is nothing to compare. */
export function useDifferenceWords() {
  const { t } = useWords()
  return (difference: Difference | null): { text: string; isApart: boolean } | null => {
    if (difference === null) return null
    const { kind } = difference
    if (kind !== 'apart') return { text: t(`check-ins.${kind}`), isApart: false }
    const { points } = difference
    return { text: t('check-ins.apart', { count: points }), isApart: points > 2 }
  }
}
