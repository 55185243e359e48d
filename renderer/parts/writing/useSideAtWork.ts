import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { CallName } from '../../../shared/contract.ts'
import type { ErrorCode, Reply } from '../../../shared/errors.ts'
import { useBeforeLock } from '../../bridge/events.ts'
import { Autosave, type SaveState } from '../autosave.ts'

/** One's own side of something while it is at work: kept safe for its writer alone until it is sealed. */
export interface SideAtWork<Side> {
  /** Null until the vault has answered. */
  side: Side | null
  /** Why what was there before cannot be shown. */
  refusal: ErrorCode | null
  saving: SaveState
  /** Puts in what `next` makes of the newest side; nothing happens before there is one. */
  change(next: (side: Side) => Side): void
  /** Saves what is not saved yet; true when it is safe. */
  flush(): Promise<boolean>
  /** No save begins any more: it goes under a seal. Answers with the newest side. */
  stop(): Side | null
  /** The seal was refused; saving goes on. */
  resume(): void
}

/** Where a side lies until it is sealed. */
export interface SidePlace<Side> {
  read(): Promise<Reply<Side>>
  save(side: Side): Promise<Reply<{ savedAt: string }>>
  /** The row that tells whether a side is begun. */
  list: CallName
}

/**
 * The side in `place`, as it is at the first render, read once and saved while somebody writes, on
 * leaving, and when Hearth locks.
 */
export function useSideAtWork<Side>(place: SidePlace<Side>): SideAtWork<Side> {
  const client = useQueryClient()
  const [keeper] = useState(() => new SideKeeper(place))
  const [side, setSide] = useState<Side | null>(null)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const saving = useSyncExternalStore(keeper.autosave.watch, keeper.autosave.state)

  useEffect(() => {
    let isHere = true
    void keeper.place.read().then((reply) => {
      if (!isHere || keeper.side !== null) return
      if (!reply.ok) return setRefusal(reply.code)
      keeper.side = reply.value
      setSide(() => reply.value)
    })
    return () => {
      isHere = false
    }
  }, [keeper])
  useEffect(
    () => () => {
      if (!keeper.isTouched) return
      // The list says whether a side is begun, and no save of a draft tells it.
      void keeper.autosave
        .flush()
        .then(() => client.invalidateQueries({ queryKey: [keeper.place.list] }))
    },
    [client, keeper],
  )
  const flush = useCallback(() => keeper.autosave.flush(), [keeper])
  useBeforeLock(flush)

  const change = useCallback(
    (next: (side: Side) => Side) => {
      if (keeper.side === null) return
      const changed = next(keeper.side)
      keeper.side = changed
      keeper.isTouched = true
      setSide(() => changed)
      keeper.autosave.touch()
    },
    [keeper],
  )
  const stop = useCallback(() => {
    keeper.autosave.stop()
    return keeper.side
  }, [keeper])
  const resume = useCallback(() => {
    keeper.autosave.resume()
    keeper.autosave.touch()
  }, [keeper])
  return { side, refusal, saving, change, flush, stop, resume }
}

/** Holds the newest side outside of React, so that a save always finds it. */
class SideKeeper<Side> {
  side: Side | null = null
  isTouched = false
  readonly place: SidePlace<Side>
  readonly autosave: Autosave

  constructor(place: SidePlace<Side>) {
    this.place = place
    this.autosave = new Autosave(async () => {
      if (this.side === null) return { ok: true, value: { savedAt: new Date().toISOString() } }
      return this.place.save(this.side)
    })
  }
}
