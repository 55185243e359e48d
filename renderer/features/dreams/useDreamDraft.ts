import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { DreamId } from '../../../shared/ids.ts'
import type { DreamDraft, DreamWords } from '../../../shared/model/dream.ts'
import { call } from '../../bridge/client.ts'
import { useBeforeLock } from '../../bridge/events.ts'
import { Autosave, type SaveState } from '../../parts/autosave.ts'

/** A dream that is being written: kept safe while it is typed. */
export interface DreamInHand {
  /** Null until the vault has answered. */
  draft: DreamDraft | null
  /** Why it did not. */
  refusal: ErrorCode | null
  saving: SaveState
  change(part: Partial<DreamWords>): void
  autosave: Autosave
  /** The words as they are at this moment. */
  now(): DreamDraft | null
}

/** @param id the dream to change; null for a new one */
export function useDreamDraft(id: DreamId | null): DreamInHand {
  const [draft, setDraft] = useState<DreamDraft | null>(null)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const [keeper] = useState(() => new DreamKeeper())
  const saving = useSyncExternalStore(keeper.autosave.watch, keeper.autosave.state)

  useEffect(() => {
    let isHere = true
    keeper.autosave.resume()
    const begin = async () => {
      const reply = await (id === null ? call('dreams.begin', {}) : call('dreams.change', { id }))
      if (!isHere) return
      if (!reply.ok) return setRefusal(reply.code)
      keeper.draft = reply.value
      setDraft(reply.value)
    }
    void begin()
    return () => {
      isHere = false
      void keeper.autosave.flush()
    }
  }, [id, keeper])
  useBeforeLock(() => keeper.autosave.flush())

  return {
    draft,
    refusal,
    saving,
    change: (part) => {
      if (keeper.draft === null) return
      keeper.draft = { ...keeper.draft, ...part }
      setDraft(keeper.draft)
      keeper.autosave.touch()
    },
    autosave: keeper.autosave,
    now: () => keeper.draft,
  }
}

/** Holds the newest words outside of React, so that a save always finds them. */
class DreamKeeper {
  draft: DreamDraft | null = null
  readonly autosave = new Autosave(async () => {
    if (this.draft === null) return { ok: true, value: { savedAt: new Date().toISOString() } }
    return call('dreams.save-draft', this.draft)
  })
}
