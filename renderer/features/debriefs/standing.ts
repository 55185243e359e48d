import type { MemberId } from '../../../shared/ids.ts'
import type { Debrief, DebriefRow, DebriefState } from '../../../shared/model/debrief.ts'
import { isBound } from '../../../shared/model/debrief-states.ts'
import { awaited } from '../../../shared/model/debrief-turns.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { Along } from './StageTrack.tsx'

/** How a debrief stands for those who are here. */
export type Standing =
  | 'paused'
  | 'rested'
  | 'not-begun'
  | 'draft'
  | 'waiting'
  | 'unwritten'
  | 'sealed'
  | 'choosing'
  | 'ready'
  | 'opening'
  | 'your-turn'
  | 'their-turn'
  | 'keeping'
  | 'kept-waiting'
  | 'over'

export interface Stand {
  kind: Standing
  /** Whose doing it waits for, as far as the sentence names them. */
  names: MemberId[]
}

/** Where a debrief stands at this moment, said for the one who is in alone or for all at the table. */
export function standingOf(row: DebriefRow, session: Session, now: number): Stand {
  const { about, state } = row
  const names = awaited(about, state)
  if (state.phase === 'over') return { kind: 'over', names }
  if (row.pausedUntil !== null && state.phase !== 'keep') {
    return { kind: Date.parse(row.pausedUntil) > now ? 'paused' : 'rested', names: [] }
  }
  if (state.phase === 'sides') return inSides(row, state, session, names)
  const isMine = session.mode === 'solo' && names.includes(session.me)
  if (state.phase === 'keep') {
    const isOpen = isMine || session.mode === 'together'
    return { kind: isOpen ? 'keeping' : 'kept-waiting', names }
  }
  return { kind: isMine ? 'your-turn' : 'their-turn', names }
}

function inSides(
  { about, hasDraft }: DebriefRow,
  state: Extract<DebriefState, { phase: 'sides' }>,
  { mode, me }: Session,
  names: MemberId[],
): Stand {
  const isUnwritten = about.members.some((who) => !state.sealed.includes(who))
  if (mode === 'solo' && !state.sealed.includes(me)) {
    return { kind: hasDraft ? 'draft' : 'not-begun', names }
  }
  if (isUnwritten) return { kind: mode === 'solo' ? 'waiting' : 'unwritten', names }
  if (isBound(about, state)) return { kind: 'opening', names }
  const allChose = about.members.every((who) => state.eachReady.includes(who))
  if (!allChose || mode === 'together') return { kind: 'sealed', names }
  const others = about.members.filter((who) => !state.ready.includes(who))
  return { kind: state.ready.includes(me) ? 'ready' : 'choosing', names: others }
}

/** The stage in which the sides are opened, and read. */
export const revealing = 3

/** How far a debrief came that has just ended `over`; closed early it had left the way: null. */
export function finishedAs({ state, events }: Debrief, over: DebriefState): Along | null {
  if (over.phase !== 'over' || (state.phase === 'keep' && state.isEarly)) return null
  const isPromised = events.some((event) => event.type === 'promised' && event.promise !== null)
  return isPromised && over.kept !== 'nothing' ? 'finished-but-follow-up' : 'finished'
}

/** The stage a debrief is in, from 1 to 7. Closed early it has left the way: null. */
export function stageOf(
  { about, state, hasDraft }: DebriefRow,
  me: MemberId | null,
): number | null {
  switch (state.phase) {
    case 'sides': {
      if (about.members.every((who) => state.sealed.includes(who))) return revealing
      const hasBegun = me === null || hasDraft || state.sealed.includes(me)
      return hasBegun ? 2 : 1
    }
    case 'understand':
      return 4
    case 'own':
      return 5
    case 'agree':
      return 6
    // The agreement is made; what is kept of the rest belongs to it. The follow-up has a day of its own.
    case 'keep':
      return state.isEarly ? null : 6
    case 'over':
      return null
  }
}
