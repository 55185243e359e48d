import { useRef } from 'react'
import type { Day } from '../../../shared/days.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Dream } from '../../../shared/model/dream.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useChosen } from '../../parts/useChosen.ts'

export interface Ticks {
  /** When steps were done, by their places, as they were ticked just now; null where one was not. */
  ticked: Partial<Record<number, Day | null>>
  tick(at: number, doneOn: Day | null): void
  error: ErrorCode | null
}

/**
 * Ticks off the steps of a dream. One tick goes on from the revision that the one before it has made: whoever is quick
 * has seen that one on the screen, though not yet read it back.
 */
export function useTicks(dream: Dream | undefined, reread: () => Promise<unknown>): Ticks {
  const mark = useCommand('dreams.mark-step')
  const last = useRef<Promise<Dream | null>>(Promise.resolve(null))
  const { chosen, choose } = useChosen(keep, reread)
  return {
    ticked: chosen,
    tick: (at, doneOn) => void choose({ [at]: doneOn }),
    error: mark.error,
  }

  function keep(part: Record<number, Day | null>): Promise<unknown> {
    for (const [at, doneOn] of Object.entries(part)) {
      last.current = last.current.then((before) => keepStep(before, Number(at), doneOn))
    }
    return last.current
  }

  async function keepStep(before: Dream | null, step: number, doneOn: Day | null) {
    if (dream === undefined) return null
    const { id, revision } = before && follows(before, dream) ? before : dream
    const reply = await mark.run({ id, revision, step, doneOn })
    return reply.ok ? reply.value : null
  }
}

/** A dream that was shared counts its revisions anew. */
function follows(one: Dream, other: Dream): boolean {
  return one.id === other.id && one.zone === other.zone && one.revision > other.revision
}
