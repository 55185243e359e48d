import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { EntryId } from '../../../../shared/ids.ts'
import type { Response, ResponseDraft } from '../../../../shared/model/response.ts'
import { call } from '../../../bridge/client.ts'
import { useBeforeLock } from '../../../bridge/events.ts'
import { Autosave, type SaveState } from '../../../parts/autosave.ts'

/** A response that is being written: kept safe while it is typed. */
export interface ResponseInHand {
  /** Null until the vault has answered. */
  draft: ResponseDraft | null
  saving: SaveState
  change(text: string): void
  /** Waits until the words are safe; true when they are. */
  flush(): Promise<boolean>
  /** The words have gone another way: nothing is saved after this. */
  stop(): void
  resume(): void
}

/** @param start the page to answer, or the response to change */
export function useResponseDraft(start: EntryId | Response): ResponseInHand {
  const [draft, setDraft] = useState<ResponseDraft | null>(null)
  const [keeper] = useState(() => new ResponseKeeper())
  const saving = useSyncExternalStore(keeper.autosave.watch, keeper.autosave.state)
  const [entry, id] = typeof start === 'string' ? [start, null] : [start.entry, start.id]

  useEffect(() => {
    let isHere = true
    const begin = async () => {
      const reply = await (id === null
        ? call('responses.begin', { entry })
        : call('responses.change', { id }))
      if (!reply.ok || !isHere) return
      keeper.draft = reply.value
      setDraft(reply.value)
    }
    void begin()
    return () => {
      isHere = false
      void keeper.autosave.flush()
    }
  }, [entry, id, keeper])
  const flush = useCallback(() => keeper.autosave.flush(), [keeper])
  useBeforeLock(flush)

  const change = useCallback(
    (text: string) => {
      if (keeper.draft === null) return
      keeper.draft = { ...keeper.draft, text }
      setDraft(keeper.draft)
      keeper.autosave.touch()
    },
    [keeper],
  )
  const stop = useCallback(() => keeper.autosave.stop(), [keeper])
  const resume = useCallback(() => keeper.autosave.resume(), [keeper])
  return { draft, saving, change, flush, stop, resume }
}

/** Holds the newest words outside of React, so that a save always finds them. */
class ResponseKeeper {
  draft: ResponseDraft | null = null
  readonly autosave = new Autosave(async () => {
    if (this.draft === null) return { ok: true, value: { savedAt: new Date().toISOString() } }
    return call('responses.save-draft', this.draft)
  })
}
