import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { DebriefId } from '../../../../shared/ids.ts'
import type { Side } from '../../../../shared/model/debrief.ts'
import { call } from '../../../bridge/client.ts'
import { useBeforeLock } from '../../../bridge/events.ts'
import { Autosave, type SaveState } from '../../../parts/autosave.ts'

/** The side that is being written: kept safe while it is typed, for its writer alone. */
export interface SideAtWork {
  /** Null until the vault has answered. */
  side: Side | null
  /** Why what was written before cannot be shown. */
  refusal: ErrorCode | null
  saving: SaveState
  change(part: Partial<Side>): void
  /** No save begins any more: the words go under a seal. */
  stop(): void
  /** The seal was refused; saving goes on. */
  resume(): void
}

/** Holds the newest words outside of React, so that a save always finds them. */
class SideKeeper {
  side: Side | null = null
  isTouched = false
  readonly autosave: Autosave

  constructor(id: DebriefId) {
    this.autosave = new Autosave(async () => {
      if (this.side === null) return { ok: true, value: { savedAt: new Date().toISOString() } }
      return call('debriefs.save-side-draft', { id, side: this.side })
    })
  }
}

/** The own side of a debrief, read once and saved while somebody writes, on leaving, and when Hearth locks. */
export function useSideDraft(id: DebriefId): SideAtWork {
  const client = useQueryClient()
  const [keeper] = useState(() => new SideKeeper(id))
  const [side, setSide] = useState<Side | null>(null)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const saving = useSyncExternalStore(keeper.autosave.watch, keeper.autosave.state)

  useEffect(() => {
    let isHere = true
    void call('debriefs.side-draft', { id }).then((reply) => {
      if (!isHere || keeper.side !== null) return
      if (!reply.ok) return setRefusal(reply.code)
      keeper.side = reply.value
      setSide(reply.value)
    })
    return () => {
      isHere = false
    }
  }, [id, keeper])
  useEffect(
    () => () => {
      if (!keeper.isTouched) return
      // The list says whether a side is begun, and no save of a draft tells it.
      void keeper.autosave
        .flush()
        .then(() => client.invalidateQueries({ queryKey: ['debriefs.list'] }))
    },
    [client, keeper],
  )
  useBeforeLock(() => keeper.autosave.flush())

  const change = useCallback(
    (part: Partial<Side>) => {
      if (keeper.side === null) return
      keeper.side = { ...keeper.side, ...part }
      keeper.isTouched = true
      setSide(keeper.side)
      keeper.autosave.touch()
    },
    [keeper],
  )
  const stop = useCallback(() => keeper.autosave.stop(), [keeper])
  const resume = useCallback(() => {
    keeper.autosave.resume()
    keeper.autosave.touch()
  }, [keeper])
  return { side, refusal, saving, change, stop, resume }
}
