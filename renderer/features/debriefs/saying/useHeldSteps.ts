import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DebriefId, MemberId } from '../../../../shared/ids.ts'
import type { Debrief } from '../../../../shared/model/debrief.ts'
import { next } from '../../../../shared/model/debrief-states.ts'
import { withSteps } from './held-steps.ts'
import type { Saying } from './saying-context.ts'
import { StepKeeper } from './step-keeper.ts'

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
  const [keeper] = useState(() => new StepKeeper(id, me))
  const { steps, sent, error } = useSyncExternalStore(keeper.watch, keeper.held)

  // What the vault has told of is not told twice; what waits of whoever sat here before is theirs to say.
  const count = debrief?.events.length ?? 0
  const held = steps.filter(({ at, who }, place) => at >= count && (place < sent || who === me))
  const shown = debrief && held.length > 0 ? withSteps(debrief, held) : debrief
  const latest = useRef({ shown, me })
  useEffect(() => {
    latest.current = { shown, me }
    keeper.told(me, count)
  })
  useEffect(() => keeper.arrive(), [keeper])

  const mayTakeBack = held.length > 0 && sent < steps.length && shown !== debrief
  const saying = useMemo<Saying>(
    () => ({
      mayTakeBack,
      error,
      letGo: async () => (await keeper.letGo()) === null,
      say: (act, place) => {
        const { shown: now, me: who } = latest.current
        const after = now ? next(now.about, now.state, { ...act, who }) : null
        if (!now || after === null) return false
        keeper.add({ who, act, place, at: now.events.length })
        // A second press before the page is drawn anew says nothing twice.
        latest.current = {
          shown: { ...now, state: after, events: [...now.events, { ...act, who }] },
          me: who,
        }
        return true
      },
      takeBack: () => keeper.takeBack(),
    }),
    [mayTakeBack, error, keeper],
  )
  return { debrief: shown, saying }
}
