import { useRef, useState } from 'react'
import type { Settings } from '../../../shared/model/settings.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'

/**
 * The settings as somebody has just chosen them, also while that is being kept. Whoever goes on by keys does so
 * faster than a disk: what they press next counts from what they see, not from what was kept last.
 */
export function useChosenSettings() {
  const kept = useRead('settings.read', {})
  const change = useCommand('settings.change')
  const [chosen, setChosen] = useState<Partial<Settings>>({})
  const underWay = useRef(0)
  const { refetch } = kept
  return {
    settings: kept.data ? { ...kept.data, ...chosen } : undefined,
    error: change.error,
    choose: async (part: Partial<Settings>): Promise<void> => {
      underWay.current += 1
      setChosen((now) => ({ ...now, ...part }))
      await change.run(part)
      // What was kept stands in its place, or what was before where that was refused.
      if (underWay.current === 1) await refetch()
      underWay.current -= 1
      if (underWay.current === 0) setChosen({})
    },
  }
}
