import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '../../../bridge/client.ts'
import { useBeforeLock } from '../../../bridge/events.ts'
import { Autosave, type SaveState } from '../../../parts/autosave.ts'

export interface OutsideDraft {
  text: string
  change(text: string): void
  saving: SaveState
  autosave: Autosave
  /** The words as they are at this moment. */
  now(): string
}

/** The outside view that is being written: kept safe while it is typed, and once more when Hearth locks. */
export function useOutsideDraft(start: string): OutsideDraft {
  const [keeper] = useState(() => new OutsideKeeper(start))
  const [text, setText] = useState(start)
  const saving = useSyncExternalStore(keeper.autosave.watch, keeper.autosave.state)
  useBeforeLock(() => keeper.autosave.flush())
  useEffect(() => () => void keeper.autosave.flush(), [keeper])
  return {
    text,
    change: (next) => {
      keeper.text = next
      setText(next)
      keeper.autosave.touch()
    },
    saving,
    autosave: keeper.autosave,
    now: () => keeper.text,
  }
}

/** Holds the newest words outside of React, so that a save always finds them. */
class OutsideKeeper {
  text: string
  readonly autosave: Autosave

  constructor(text: string) {
    this.text = text
    this.autosave = new Autosave(async () => {
      const reply = await call('outside-views.save-draft', { text: this.text })
      return reply.ok ? { ok: true, value: { savedAt: new Date().toISOString() } } : reply
    })
  }
}
