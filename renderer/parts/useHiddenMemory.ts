import { useState } from 'react'
import type { ErrorCode } from '../../shared/errors.ts'
import type { EntryId } from '../../shared/ids.ts'
import { useCommand } from '../bridge/hooks.ts'

/** A page that was kept from coming up as a memory, for as long as it can be brought back at once. */
export interface HiddenMemory {
  /** The page hidden last; null when there is none, or it was brought back. */
  hidden: EntryId | null
  /** Why the last one could not be hidden, or brought back. */
  error: ErrorCode | null
  hide(id: EntryId): Promise<void>
  bringBack(): Promise<void>
}

/** @param onDone called after a page was hidden or brought back */
export function useHiddenMemory(onDone?: () => void): HiddenMemory {
  const command = useCommand('entries.hide-memory')
  const [hidden, setHidden] = useState<EntryId | null>(null)

  const set = async (id: EntryId, isHidden: boolean) => {
    const reply = await command.run({ id, hidden: isHidden })
    if (!reply.ok) return
    setHidden(isHidden ? id : null)
    onDone?.()
  }
  return {
    hidden,
    error: command.error,
    hide: (id) => set(id, true),
    bringBack: async () => {
      if (hidden !== null) await set(hidden, false)
    },
  }
}
