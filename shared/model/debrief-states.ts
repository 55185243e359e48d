import type { MemberId } from '../ids.ts'
import type { About, DebriefEvent, DebriefState, Keeping, OwnPart } from './debrief.ts'
import { awaited, orderOf, turnsOf } from './debrief-turns.ts'

// What a debrief becomes by what happens in it. `next` is pure and total; both the vault process and the
// page decide by it and by nothing else.

export const beginning: DebriefState = {
  phase: 'sides',
  sealed: [],
  eachReady: [],
  ready: [],
  opened: [],
}

/** True once each has said ready where all chose so: from here nobody withdraws any more. */
export function isBound(about: About, state: DebriefState): boolean {
  return (
    state.phase === 'sides' &&
    about.members.every((who) => state.eachReady.includes(who) && state.ready.includes(who))
  )
}

/** True once everybody's side may be read by everybody who takes part. */
export function isRevealed(about: About, events: readonly DebriefEvent[]): boolean {
  const opened = new Set(events.filter(({ type }) => type === 'opened').map(({ who }) => who))
  return about.members.every((who) => opened.has(who))
}

/** The choice that wins. */
export function strictest(choices: readonly Keeping[]): Keeping {
  if (choices.includes('nothing')) return 'nothing'
  return choices.includes('agreement') ? 'agreement' : 'everything'
}

/** Everything a member wrote about their own part is empty: nobody has to answer it. */
export function isEmptyPart({ setUp, regret, apology }: OwnPart): boolean {
  return `${setUp}${regret}${apology}`.trim() === ''
}

/** There is an apology in it: the answer `accepted` is to that, and else says that the rest was heard. */
export function hasApology({ apology }: OwnPart): boolean {
  return apology.trim() !== ''
}

/**
 * Whether this answer says no more than that what was said was heard. Where the part it answers is not
 * among those events, nobody can tell.
 */
export function isHeardOnly(event: DebriefEvent, events: readonly DebriefEvent[]): boolean {
  if (event.type !== 'received' || event.how !== 'accepted') return false
  const owned = events.find(({ type, who }) => type === 'owned' && who === event.of)
  return owned?.type === 'owned' && !hasApology(owned.part)
}

/** What may still happen while a time-out lasts: taking back, and leaving. */
export function mayDuringPause(event: DebriefEvent): boolean {
  return event.type === 'withdrew' || event.type === 'closed' || event.type === 'kept'
}

/**
 * What a debrief becomes when this happens in it; null where it has no meaning now: not this member's
 * turn, not this stage, or nobody who takes part.
 */
export function next(about: About, state: DebriefState, event: DebriefEvent): DebriefState | null {
  if (!about.members.includes(event.who)) return null
  if (event.type === 'closed') return closed(state)
  switch (state.phase) {
    case 'sides':
      return inSides(about, state, event)
    case 'understand':
      return inUnderstand(about, state, event)
    case 'own':
      return inOwn(about, state, event)
    case 'agree': {
      if (event.type !== 'promised' || state.promised.includes(event.who)) return null
      const promised = [...state.promised, event.who]
      if (promised.length < about.members.length) return { phase: 'agree', promised }
      return { phase: 'keep', isEarly: false, chosen: [] }
    }
    case 'keep': {
      if (event.type !== 'kept') return null
      const { who, keeping } = event
      const others = state.chosen.filter((choice) => choice.who !== who)
      // A choice was signed, and could be shown again: only 'nothing', which ends it all, may follow.
      if (others.length < state.chosen.length && keeping !== 'nothing') return null
      const chosen = [...others, { who, keeping }]
      const isSettled = keeping === 'nothing' || chosen.length === about.members.length
      if (!isSettled) return { ...state, chosen }
      return { phase: 'over', kept: strictest(chosen.map((choice) => choice.keeping)) }
    }
    case 'over':
      return null
  }
}

type Of<Phase extends DebriefState['phase']> = Extract<DebriefState, { phase: Phase }>

/** Before all sides are open nothing is there to keep; later each still says what Ours keeps. */
function closed(state: DebriefState): DebriefState | null {
  if (state.phase === 'over' || state.phase === 'keep') return null
  if (state.phase === 'sides') return { phase: 'over', kept: 'nothing' }
  return { phase: 'keep', isEarly: true, chosen: [] }
}

function inSides(about: About, state: Of<'sides'>, event: DebriefEvent): DebriefState | null {
  const { who } = event
  const hasSealed = state.sealed.includes(who)
  const hasOpened = state.opened.includes(who)
  const allSealed = about.members.every((member) => state.sealed.includes(member))
  const isFinal = isBound(about, state)
  const without = (list: MemberId[]) => list.filter((member) => member !== who)
  switch (event.type) {
    case 'sealed':
      return hasSealed ? null : { ...state, sealed: [...state.sealed, who] }
    case 'withdrew':
      if (!hasSealed || hasOpened || isFinal) return null
      // The others said ready to a debrief that had all its sides.
      return { ...state, sealed: without(state.sealed), ready: [] }
    case 'chose-way': {
      if (isFinal) return null
      const others = without(state.eachReady)
      const eachReady = event.way === 'each-ready' ? [...others, who] : others
      return { ...state, eachReady, ready: event.way === 'each-ready' ? state.ready : [] }
    }
    case 'ready': {
      const allChose = about.members.every((member) => state.eachReady.includes(member))
      if (!allSealed || !allChose || state.ready.includes(who)) return null
      return { ...state, ready: [...state.ready, who] }
    }
    case 'opened': {
      if (!allSealed || hasOpened) return null
      const opened = [...state.opened, who]
      if (opened.length < about.members.length) return { ...state, opened }
      return { phase: 'understand', turn: 0, step: 'mirror' }
    }
    default:
      return null
  }
}

function inUnderstand(
  about: About,
  state: Of<'understand'>,
  event: DebriefEvent,
): DebriefState | null {
  if (awaited(about, state)[0] !== event.who) return null
  const at = `${state.step}:${event.type}`
  switch (at) {
    case 'mirror:mirrored':
      return { ...state, step: 'confirm' }
    case 'confirm:confirmed':
      return { ...state, step: event.type === 'confirmed' && event.yes ? 'validate' : 'mirror' }
    case 'validate:validated':
      return { ...state, step: 'guess' }
    case 'guess:guessed': {
      const isGuess = event.type === 'guessed' && (event.felt.length > 0 || event.text !== '')
      return isGuess ? { ...state, step: 'answer' } : null
    }
    case 'answer:answered': {
      const turn = state.turn + 1
      if (turn < turnsOf(about).length) return { phase: 'understand', turn, step: 'mirror' }
      return { phase: 'own', owner: 0, waitingFor: null }
    }
    default:
      return null
  }
}

function inOwn(about: About, state: Of<'own'>, event: DebriefEvent): DebriefState | null {
  const owner = orderOf(about, 'own')[state.owner]!
  if (event.type === 'owned') {
    if (event.who !== owner || state.waitingFor !== null) return null
    if (isEmptyPart(event.part)) return afterOwner(about, state)
    return { ...state, waitingFor: about.members.filter((who) => who !== owner) }
  }
  if (event.type !== 'received' || event.of !== owner) return null
  if (!state.waitingFor?.includes(event.who)) return null
  const waitingFor = state.waitingFor.filter((who) => who !== event.who)
  return waitingFor.length > 0 ? { ...state, waitingFor } : afterOwner(about, state)
}

function afterOwner(about: About, state: Of<'own'>): DebriefState {
  const owner = state.owner + 1
  if (owner < about.members.length) return { phase: 'own', owner, waitingFor: null }
  return { phase: 'agree', promised: [] }
}
