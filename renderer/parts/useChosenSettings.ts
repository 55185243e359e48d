import type { Output } from '../../shared/contract.ts'
import type { ErrorCode, Reply } from '../../shared/errors.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { useCommand, useRead } from '../bridge/hooks.ts'
import { useChosen } from './useChosen.ts'

type Changed = Reply<Output<'settings.change'>>

export interface ChosenSettings {
  /** Undefined while they are being read. */
  settings: Settings | undefined
  /** Why the last choice was refused; null otherwise. */
  error: ErrorCode | null
  choose(part: Partial<Settings>): Promise<Changed>
}

/** The settings as somebody has just chosen them, see `useChosen`. */
export function useChosenSettings(): ChosenSettings {
  const kept = useRead('settings.read', {})
  const change = useCommand('settings.change')
  const { chosen, choose } = useChosen<Partial<Settings>, Changed>(change.run, kept.refetch)
  return { settings: kept.data && { ...kept.data, ...chosen }, error: change.error, choose }
}
