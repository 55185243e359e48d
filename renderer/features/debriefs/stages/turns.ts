import {
  type About,
  type DebriefEvent,
  type DebriefState,
  type OwnWords,
  StageAct,
} from '../../../../shared/model/debrief.ts'
import { beginning, next } from '../../../../shared/model/debrief-states.ts'
import { awaited } from '../../../../shared/model/debrief-turns.ts'

/** The first state in which everybody's side is open. */
const opened: DebriefState = { phase: 'understand', turn: 0, step: 'mirror' }

/** What was said in each turn of the stage Understand, by the number of the turn. */
export function saidInTurns(about: About, events: readonly DebriefEvent[]): DebriefEvent[][] {
  const turns: DebriefEvent[][] = []
  let state: DebriefState = beginning
  for (const event of events) {
    const after = next(about, state, event)
    if (after === null) continue
    if (state.phase === 'understand') {
      turns[state.turn] ??= []
      if (event.type !== 'closed') turns[state.turn]?.push(event)
    }
    state = after
  }
  return turns
}

/** The events with words in them of one stage, in order. */
export function saidIn(
  stage: 'own' | 'agree',
  events: readonly DebriefEvent[],
): readonly DebriefEvent[] {
  const types = stage === 'own' ? ['owned', 'received'] : ['promised']
  return events.filter(({ type }) => types.includes(type))
}

/**
 * Puts together what several members kept of what each of them said, in the order it was said in: the
 * rules of a debrief allow each thing at one moment only. What fits nowhere comes last.
 */
export function inOrder(about: About, words: readonly OwnWords[]): DebriefEvent[] {
  const left = new Map<string, DebriefEvent[]>(
    words.map(({ who, said }) => [who, said.filter(isStageAct)]),
  )
  const order: DebriefEvent[] = []
  let state = opened
  for (;;) {
    const said = nextSaid(about, state, left)
    if (!said) break
    order.push(said.event)
    state = said.after
  }
  return [...order, ...[...left.values()].flat()]
}

/** Takes the first thing that one of those the debrief waits for has left to say, and that fits. */
function nextSaid(about: About, state: DebriefState, left: Map<string, DebriefEvent[]>) {
  for (const who of awaited(about, state)) {
    const [event] = left.get(who) ?? []
    const after = event ? next(about, state, event) : null
    if (!event || !after) continue
    left.get(who)?.shift()
    return { event, after }
  }
  return null
}

/** The events that open a debrief, so that `inOrder` can be read by `saidInTurns`. */
export function opening(about: About): DebriefEvent[] {
  return [
    ...about.members.map((who) => ({ type: 'sealed', who }) as const),
    ...about.members.map((who) => ({ type: 'opened', who }) as const),
  ]
}

function isStageAct({ who, ...act }: DebriefEvent): boolean {
  return StageAct.safeParse(act).success
}
