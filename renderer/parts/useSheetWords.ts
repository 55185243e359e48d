import { useMemo } from 'react'
import type { SheetWords } from '../../shared/model/recovery-sheet.ts'
import { useWords } from '../words/useWords.ts'

/** What stands on somebody's recovery sheet beside its code: the same on paper and in the PDF. */
export function useSheetWords(name: string): SheetWords {
  const { t, dayOf } = useWords()
  return useMemo(
    () => ({
      title: t('sheet.title'),
      whose: name,
      made: t('sheet.made', { day: dayOf(new Date().toISOString(), 'plain') }),
      parts: [
        { title: t('sheet.opens'), lines: [t('sheet.opens-1')] },
        { title: t('sheet.opens-not'), lines: [t('sheet.opens-not-1'), t('sheet.opens-not-2')] },
        { title: t('sheet.how'), lines: [t('sheet.how-1'), t('sheet.how-2'), t('sheet.how-3')] },
      ],
      foot: t('sheet.foot'),
    }),
    [t, dayOf, name],
  )
}
