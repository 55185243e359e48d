import type { ImportPreview } from '../../../shared/model/import.ts'
import { useWords } from '../../words/useWords.ts'

/** What was set aside and why, one sentence for each reason. */
export function useSkipSentences(skipped: ImportPreview['skipped']): string[] {
  const { t, number } = useWords()
  return skipped
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => t(`import.skip-${reason}`, { count, shown: number(count) }))
}
