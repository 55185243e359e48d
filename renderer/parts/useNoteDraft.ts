import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { NoteDraft } from '../../shared/model/draft.ts'
import { call } from '../bridge/client.ts'
import { useBeforeLock } from '../bridge/events.ts'
import { Autosave, type SaveState } from './autosave.ts'

/** The note that is being written: kept safe while it is typed, and begun anew once it is pinned. */
export interface NoteInHand {
  /** Null until the vault has answered. */
  draft: NoteDraft | null
  saving: SaveState
  change(part: Partial<Omit<NoteDraft, 'id'>>): void
  /** Waits until the words are safe; true when they are. */
  flush(): Promise<boolean>
  /** Begins the next note. */
  beginAnew(): Promise<void>
}

export function useNoteDraft(): NoteInHand {
  const [draft, setDraft] = useState<NoteDraft | null>(null)
  const [keeper] = useState(() => new NoteKeeper())
  const saving = useSyncExternalStore(keeper.autosave.watch, keeper.autosave.state)

  const begin = useCallback(
    async (isHere: () => boolean) => {
      const reply = await call('notes.draft', {})
      if (!reply.ok || !isHere()) return
      keeper.draft = reply.value
      setDraft(reply.value)
    },
    [keeper],
  )
  const beginAnew = useCallback(() => begin(() => true), [begin])
  useEffect(() => {
    // An answer that comes once this was begun once more would take the place of what is written by then.
    let isHere = true
    void begin(() => isHere)
    return () => {
      isHere = false
      void keeper.autosave.flush()
    }
  }, [begin, keeper])
  const flush = useCallback(() => keeper.autosave.flush(), [keeper])
  useBeforeLock(flush)

  const change = useCallback(
    (part: Partial<Omit<NoteDraft, 'id'>>) => {
      if (keeper.draft === null) return
      keeper.draft = { ...keeper.draft, ...part }
      setDraft(keeper.draft)
      keeper.autosave.touch()
    },
    [keeper],
  )
  return { draft, saving, change, flush, beginAnew }
}

/** Holds the newest words outside of React, so that a save always finds them. */
class NoteKeeper {
  draft: NoteDraft | null = null
  readonly autosave = new Autosave(async () => {
    const savedAt = new Date().toISOString()
    if (this.draft === null) return { ok: true, value: { savedAt } }
    const reply = await call('notes.save-draft', this.draft)
    return reply.ok ? { ok: true, value: { savedAt } } : reply
  })
}
