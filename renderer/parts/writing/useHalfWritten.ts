import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { ErrorCode, Reply } from '../../../shared/errors.ts'
import type { DraftFields } from '../../../shared/model/debrief.ts'
import { useBeforeLock } from '../../bridge/events.ts'
import { Autosave, type SaveState } from '../autosave.ts'

/** The words in the boxes of one form: kept safe while they are typed, and there again on return. */
export interface HalfWritten {
  /** False until the vault has answered; nothing can be typed before. */
  isReady: boolean
  /** No box holds a word. */
  isEmpty: boolean
  /** Why what was written before cannot be shown. */
  refusal: ErrorCode | null
  saved: SaveState
  /** What is in this box; `start` where nothing was put in yet. */
  field(name: string, start?: string): string
  change(part: DraftFields): void
  /** Saves what is not saved yet: null once every word is safe, else why not. */
  settle(): Promise<ErrorCode | null>
  /** Saves what is not saved yet, and holds back every save after it, while the words go where they belong. */
  hold(): void
  /** They went: the draft is empty again. */
  sent(): void
  /** They did not: they go on being saved here. */
  refused(): void
}

/** Where the words of one form lie until they are said. */
export interface DraftPlace {
  read(): Promise<Reply<DraftFields>>
  /** Resolves once the words are safe on disk. */
  save(fields: DraftFields): Promise<Reply<null>>
}

/**
 * Half-written words in `place`, as it is at the first render: a form for another place, or for another
 * member, has another key.
 */
export function useHalfWritten(place: DraftPlace): HalfWritten {
  const [keeper] = useState(() => new Keeper(place))
  const [fields, setFields] = useState<DraftFields>({})
  const [isReady, setIsReady] = useState(false)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const saved = useSyncExternalStore(keeper.autosave.watch, keeper.autosave.state)

  useEffect(() => {
    let isHere = true
    keeper.autosave.resume()
    void keeper.read().then((code) => {
      if (!isHere) return
      setFields(keeper.fields)
      setIsReady(code === null)
      setRefusal(code)
    })
    return () => {
      isHere = false
      void keeper.autosave.flush()
    }
  }, [keeper])
  useBeforeLock(() => keeper.autosave.flush())

  const change = useCallback(
    (part: DraftFields) => {
      keeper.change(part)
      setFields(keeper.fields)
    },
    [keeper],
  )
  return {
    isReady,
    isEmpty: Object.values(fields).every((text) => text === ''),
    refusal,
    saved,
    field: (name, start = '') => fields[name] ?? start,
    change,
    settle: () => keeper.settle(),
    hold: () => {
      void keeper.autosave.flush()
      keeper.autosave.stop()
    },
    sent: () => {
      keeper.fields = {}
      setFields({})
      // The form may stay where it is: what is typed in it next is saved like what was typed first.
      keeper.autosave.resume()
      void keeper.save()
    },
    refused: () => {
      keeper.autosave.resume()
      keeper.autosave.touch()
    },
  }
}

/** Holds the newest words outside of React, so that a save always finds them. */
class Keeper {
  fields: DraftFields = {}
  readonly autosave = new Autosave(() => this.save())
  readonly #place: DraftPlace
  #isRead = false

  constructor(place: DraftPlace) {
    this.#place = place
  }

  /** Null when the words from before are here; else why they are not. */
  async read(): Promise<ErrorCode | null> {
    const reply = await this.#place.read()
    if (!reply.ok) return reply.code
    // A choice may be made while the answer is on its way; a save before it would lose the rest.
    const isBehind = !this.#isRead && Object.keys(this.fields).length > 0
    this.fields = { ...reply.value, ...this.fields }
    this.#isRead = true
    if (isBehind) this.autosave.touch()
    return null
  }

  change(part: DraftFields): void {
    this.fields = { ...this.fields, ...part }
    if (this.#isRead) this.autosave.touch()
  }

  async settle(): Promise<ErrorCode | null> {
    if (await this.autosave.flush()) return null
    const state = this.autosave.state()
    return state.kind === 'failed' ? state.code : null
  }

  async save(): Promise<Reply<{ savedAt: string }>> {
    const savedAt = new Date().toISOString()
    const reply = await this.#place.save(this.fields)
    return reply.ok ? { ok: true, value: { savedAt } } : reply
  }
}
