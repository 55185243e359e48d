import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { MemberId, RoundId } from '../../../../shared/ids.ts'
import type { AgendaDraft, AgendaTopic } from '../../../../shared/model/check-in.ts'
import { call } from '../../../bridge/client.ts'
import { useBeforeLock } from '../../../bridge/events.ts'
import { Autosave, type SaveState } from '../../../parts/autosave.ts'

/** Lines that one member has half written, each safe while it is typed. */
export interface AgendaAtWork {
  isReady: boolean
  refusal: ErrorCode | null
  saving: SaveState
  /** Null where nothing is half written. */
  text(topic: AgendaTopic): string | null
  change(topic: AgendaTopic, text: string): void
  /** Holds back every save while a line goes where it belongs. */
  hold(): void
  sent(topic: AgendaTopic): void
  refused(): void
}

/** Holds the newest words outside of React, so that a save always finds them, for their own writer. */
class AgendaKeeper {
  draft: AgendaDraft | null = null
  readonly autosave: Autosave

  constructor(id: RoundId, who: MemberId) {
    this.autosave = new Autosave(async () => {
      const savedAt = new Date().toISOString()
      if (this.draft === null) return { ok: true, value: { savedAt } }
      const reply = await call('check-ins.save-agenda-draft', { id, who, draft: this.draft })
      return reply.ok ? { ok: true, value: { savedAt } } : reply
    })
  }
}

/** `id` and `who` as they are at the first render: another member has another key. */
export function useAgendaDraft(id: RoundId, who: MemberId): AgendaAtWork {
  const [keeper] = useState(() => new AgendaKeeper(id, who))
  const [draft, setDraft] = useState<AgendaDraft | null>(null)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const saving = useSyncExternalStore(keeper.autosave.watch, keeper.autosave.state)
  const become = (next: AgendaDraft) => {
    keeper.draft = next
    setDraft(next)
  }

  useEffect(() => {
    let isHere = true
    void call('check-ins.agenda-draft', { id }).then((reply) => {
      if (!isHere || keeper.draft !== null) return
      if (!reply.ok) return setRefusal(reply.code)
      keeper.draft = reply.value
      setDraft(reply.value)
    })
    return () => {
      isHere = false
      void keeper.autosave.flush()
    }
  }, [id, keeper])
  useBeforeLock(() => keeper.autosave.flush())

  return {
    isReady: draft !== null,
    refusal,
    saving,
    text: (topic) => draft?.[topic] ?? null,
    change: (topic, text) => {
      if (keeper.draft === null) return
      become({ ...keeper.draft, [topic]: text })
      keeper.autosave.touch()
    },
    hold: () => keeper.autosave.stop(),
    sent: (topic) => {
      const { [topic]: _, ...rest } = keeper.draft ?? {}
      become(rest)
      keeper.autosave.resume()
      // Lines about the other topics may not be saved yet.
      keeper.autosave.touch()
    },
    refused: () => {
      keeper.autosave.resume()
      keeper.autosave.touch()
    },
  }
}
