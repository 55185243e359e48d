import { useCallback } from 'react'
import { type AskedDimension, isFirstDimension } from '../../../shared/model/check-in.ts'
import { useWords } from '../../words/useWords.ts'

export interface DimensionWords {
  name: string
  low: string
  high: string
}

/** How a dimension is called, in the words it was given or in Hearth's own. */
export function useDimensionWords(): (dimension: AskedDimension) => DimensionWords {
  const { t } = useWords()
  return useCallback(
    ({ id, name, low, high }: AskedDimension) => {
      // Without its brand: what is left are names that the catalogue knows.
      const known: string = id
      if (!isFirstDimension(known)) return { name: name ?? '', low: low ?? '', high: high ?? '' }
      return {
        name: name ?? t(`check-ins.${known}`),
        low: low ?? t(`check-ins.${known}-low`),
        high: high ?? t(`check-ins.${known}-high`),
      }
    },
    [t],
  )
}
