import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../../../shared/ids.ts'
import type { Debrief } from '../../../../shared/model/debrief.ts'
import { next } from '../../../../shared/model/debrief-states.ts'
import { call } from '../../../bridge/client.ts'
import { useBeforeLock } from '../../../bridge/events.ts'
import { type HeldStep, withSteps } from './held-steps.ts'
import type { Saying } from './saying-context.ts'

/**
 * What is said in a debrief stands for ever once the vault has it. So it waits on the page, its words a
 * draft of their writer, for as long as nobody else can have seen it: until the keyboard changes hands, the
 * page is left, or Hearth locks. The debrief is answered as it is with it.
 */
export function useHeldSteps(
  id: DebriefId,
  me: MemberId,
  debrief: Debrief | null | undefined,
): { debrief: Debrief | null | undefined; saying: Saying } {
  const [keeper] = useState(() => new Keeper(id))
  const [steps, setSteps] = useState<readonly HeldStep[]>([])
  const [error, setError] = useState<ErrorCode | null>(null)

  // What the vault has told of is not told twice; what waits of whoever sat here before is theirs to say.
  const held = steps.filter(
    ({ at, who }, place) =>
      at >= (debrief?.events.length ?? 0) && (place < keeper.sent || who === me),
  )
  const shown = debrief && held.length > 0 ? withSteps(debrief, held) : debrief
  const latest = useRef({ shown, me })
  useEffect(() => {
    latest.current = { shown, me }
  })

  const letGo = useCallback(async () => {
    const code = await keeper.letGo(latest.current.me)
    setError(code)
    setSteps(keeper.steps)
    return code === null
  }, [keeper])
  useBeforeLock(letGo)
  useEffect(
    () => () => {
      void keeper.letGo(latest.current.me)
    },
    [keeper],
  )

  const mayTakeBack = held.length > 0 && keeper.sent < steps.length && shown !== debrief
  const saying = useMemo<Saying>(
    () => ({
      mayTakeBack,
      error,
      letGo,
      say: (act, place) => {
        const { shown: now, me: who } = latest.current
        const after = now ? next(now.about, now.state, { ...act, who }) : null
        if (!now || after === null) return false
        const at = now.events.length
        keeper.add({ who, act, place, at })
        // A second press before the page is drawn anew says nothing twice.
        latest.current = {
          shown: { ...now, state: after, events: [...now.events, { ...act, who }] },
          me: who,
        }
        setError(null)
        setSteps(keeper.steps)
        return true
      },
      takeBack: () => {
        keeper.takeBack()
        setError(null)
        setSteps(keeper.steps)
      },
    }),
    [mayTakeBack, error, letGo, keeper],
  )
  return { debrief: shown, saying }
}

/** Holds the steps outside of React, so that leaving the page finds the last of them. */
class Keeper {
  steps: readonly HeldStep[] = []
  /** So many of them are the vault's by now, and only wait for the page to hear of it. */
  sent = 0
  readonly #id: DebriefId
  #running: Promise<ErrorCode | null> | null = null

  constructor(id: DebriefId) {
    this.#id = id
  }

  add(step: HeldStep): void {
    this.steps = [...this.steps.filter(({ at }) => at < step.at), step]
    this.sent = Math.min(this.sent, this.steps.length - 1)
  }

  takeBack(): void {
    if (this.#running === null && this.sent < this.steps.length)
      this.steps = this.steps.slice(0, -1)
  }

  /** Null once all is kept; else why it is not. Of somebody else's nothing is said: it stays their draft. */
  letGo(me: MemberId): Promise<ErrorCode | null> {
    this.#running ??= this.#tell(me).finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #tell(me: MemberId): Promise<ErrorCode | null> {
    const waiting = this.steps.slice(this.sent)
    if (waiting.some(({ who }) => who !== me)) {
      this.steps = this.steps.slice(0, this.sent)
      return null
    }
    if (waiting.length === 0) return null
    const acts = waiting.map(({ act }) => act)
    const places = waiting.flatMap(({ place }) => place ?? [])
    const reply = await call('debriefs.act', { id: this.#id, said: { who: me, acts, places } })
    if (!reply.ok) return reply.code
    this.sent = this.steps.length
    return null
  }
}
