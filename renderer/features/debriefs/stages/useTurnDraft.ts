import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../../../shared/ids.ts'
import type { TurnDraft } from '../../../../shared/model/debrief.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { call } from '../../../bridge/client.ts'
import { useBeforeLock } from '../../../bridge/events.ts'
import { Autosave, type SaveState } from '../../../parts/autosave.ts'

type Fields = TurnDraft['fields']

/** The words in the boxes of one step: kept safe while they are typed, and there again on return. */
export interface TurnDraftInHand {
  /** False until the vault has answered; nothing can be typed before. */
  isReady: boolean
  /** Why what was written before cannot be shown. */
  refusal: ErrorCode | null
  saved: SaveState
  /** What is in this box; empty where nothing was typed. */
  field(name: string): string
  change(part: Fields): void
  /** Holds back every save, while the words go where they belong. */
  hold(): void
  /** They went: the draft is empty again. */
  sent(): void
  /** They did not: they go on being saved here. */
  refused(): void
}

/** `place` names the step, `who` the member at the keyboard whose words they are. */
export function useTurnDraft(id: DebriefId, place: string, who: MemberId): TurnDraftInHand {
  const client = useQueryClient()
  const [fields, setFields] = useState<Fields | null>(null)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const [keeper] = useState(
    () =>
      new TurnKeeper(id, `${place}.${who}`, () => {
        const session = client.getQueryData<Session>(['session.read', {}])
        return session === undefined || session.me === who
      }),
  )
  const saved = useSyncExternalStore(keeper.autosave.watch, keeper.autosave.state)

  useEffect(() => {
    let isHere = true
    keeper.autosave.resume()
    void keeper.read().then((code) => {
      if (!isHere) return
      if (code === null) setFields(keeper.fields)
      else setRefusal(code)
    })
    return () => {
      isHere = false
      void keeper.autosave.flush()
    }
  }, [keeper])
  useBeforeLock(async () => void (await keeper.autosave.flush()))

  const change = useCallback(
    (part: Fields) => {
      keeper.fields = { ...keeper.fields, ...part }
      setFields(keeper.fields)
      keeper.autosave.touch()
    },
    [keeper],
  )
  return {
    isReady: fields !== null,
    refusal,
    saved,
    field: (name) => fields?.[name] ?? '',
    change,
    hold: () => keeper.autosave.stop(),
    sent: () => {
      keeper.fields = {}
      setFields({})
      void keeper.save()
    },
    refused: () => {
      keeper.autosave.resume()
      keeper.autosave.touch()
    },
  }
}

/** Holds the newest words outside of React, so that a save always finds them. */
class TurnKeeper {
  fields: Fields = {}
  readonly id: DebriefId
  readonly place: string
  readonly isMine: () => boolean
  readonly autosave = new Autosave(() => this.save())

  constructor(id: DebriefId, place: string, isMine: () => boolean) {
    this.id = id
    this.place = place
    this.isMine = isMine
  }

  /** Null when the words from before are here; else why they are not. */
  async read(): Promise<ErrorCode | null> {
    const reply = await call('debriefs.turn-draft', { id: this.id, place: this.place })
    if (!reply.ok) return reply.code
    this.fields = { ...reply.value.fields, ...this.fields }
    return null
  }

  /** A draft belongs to whoever is at the keyboard: words of one member never go to another's. */
  async save() {
    const savedAt = new Date().toISOString()
    if (!this.isMine()) return { ok: true, value: { savedAt } } as const
    const draft = { place: this.place, fields: this.fields }
    const reply = await call('debriefs.save-turn-draft', { id: this.id, draft })
    return reply.ok ? ({ ok: true, value: { savedAt } } as const) : reply
  }
}
