import type { About, Happening } from './debrief-content.ts'
import type { JsonObject } from './json.ts'

/** Where a debrief stands: the phases of 16.2.8. */
export type State =
  | { phase: 'sides'; sealed: string[]; eachReady: string[]; ready: string[]; opened: string[] }
  | { phase: 'understand'; turn: number; step: string }
  | { phase: 'own'; owner: number; waitingFor: string[] | null }
  | { phase: 'agree'; promised: string[] }
  | { phase: 'keep'; isEarly: boolean; chosen: { who: string; keeping: string }[] }
  | { phase: 'over'; kept: string }

export const firstState: State = {
  phase: 'sides',
  sealed: [],
  eachReady: [],
  ready: [],
  opened: [],
}

type In<Phase extends State['phase']> = Extract<State, { phase: Phase }>
type Move<Now extends State> = (about: About, state: Now, step: Happening) => State | null

const moves: { [Phase in State['phase']]: { [type: string]: Move<In<Phase>> } } = {
  sides: {
    sealed: (_, state, { who }) =>
      state.sealed.includes(who) ? null : { ...state, sealed: [...state.sealed, who] },
    withdrew(about, state, { who }) {
      const isLate = state.opened.includes(who) || isFinal(about, state)
      if (!state.sealed.includes(who) || isLate) return null
      return { ...state, sealed: state.sealed.filter((one) => one !== who), ready: [] }
    },
    'chose-way'(about, state, { who, way }) {
      if (isFinal(about, state)) return null
      const others = state.eachReady.filter((one) => one !== who)
      if (way === 'together') return { ...state, eachReady: others, ready: [] }
      return { ...state, eachReady: [...others, who] }
    },
    ready(about, state, { who }) {
      const mayBe = isAll(about, state.sealed) && isAll(about, state.eachReady)
      return mayBe && !state.ready.includes(who) ? { ...state, ready: [...state.ready, who] } : null
    },
    opened(about, state, { who }) {
      if (!isAll(about, state.sealed) || state.opened.includes(who)) return null
      const opened = [...state.opened, who]
      if (isAll(about, opened)) return { phase: 'understand', turn: 0, step: 'mirror' }
      return { ...state, opened }
    },
    closed: () => ({ phase: 'over', kept: 'nothing' }),
  },
  understand: {
    mirrored: turnStep('mirror', 'listener', () => 'confirm'),
    confirmed: turnStep('confirm', 'speaker', ({ yes }) => (yes ? 'validate' : 'mirror')),
    validated: turnStep('validate', 'listener', () => 'guess'),
    guessed: turnStep('guess', 'listener', ({ felt, text }) =>
      (felt as string[]).length > 0 || text !== '' ? 'answer' : null,
    ),
    answered: turnStep('answer', 'speaker', () => 'mirror'),
    closed: endsEarly,
  },
  own: {
    owned(about, state, { who, part }) {
      if (state.waitingFor !== null || who !== from(about, 1)[state.owner]) return null
      const isEmpty = Object.values(part as JsonObject).every((text) => text === '')
      if (isEmpty) return nextOwner(about, state)
      return { ...state, waitingFor: about.members.filter((one) => one !== who) }
    },
    received(about, state, { who, of }) {
      if (of !== from(about, 1)[state.owner] || !state.waitingFor?.includes(who)) return null
      const waitingFor = state.waitingFor.filter((one) => one !== who)
      return waitingFor.length === 0 ? nextOwner(about, state) : { ...state, waitingFor }
    },
    closed: endsEarly,
  },
  agree: {
    promised(about, state, { who }) {
      if (state.promised.includes(who)) return null
      const promised = [...state.promised, who]
      if (isAll(about, promised)) return { phase: 'keep', isEarly: false, chosen: [] }
      return { phase: 'agree', promised }
    },
    closed: endsEarly,
  },
  keep: {
    kept(about, state, step) {
      const { who } = step
      const keeping = String(step.keeping)
      const others = state.chosen.filter((one) => one.who !== who)
      if (others.length < state.chosen.length && keeping !== 'nothing') return null
      const chosen = [...others, { who, keeping }]
      const all = chosen.map((one) => one.keeping)
      const isAtEnd =
        keeping === 'nothing' ||
        isAll(
          about,
          chosen.map((one) => one.who),
        )
      return isAtEnd ? { phase: 'over', kept: strictestOf(all) } : { ...state, chosen }
    },
  },
  over: {},
}

/** What a step makes of a debrief; null where it cannot happen now. */
export function afterStep(about: About, state: State, step: Happening): State | null {
  if (!about.members.includes(step.who)) return null
  const known = moves[state.phase] as { [type: string]: Move<State> }
  return Object.hasOwn(known, step.type) ? (known[step.type]?.(about, state, step) ?? null) : null
}

function isAll(about: About, some: string[]): boolean {
  return about.members.every((member) => some.includes(member))
}

function isFinal(about: About, state: In<'sides'>): boolean {
  return isAll(about, state.eachReady) && isAll(about, state.ready)
}

/** Those who take part, from so many places behind whoever is first. */
function from({ members, first }: About, places: number): string[] {
  const start = (Math.max(members.indexOf(first), 0) + places) % members.length
  return [...members.slice(start), ...members.slice(0, start)]
}

function turnStep(
  due: string,
  by: 'speaker' | 'listener',
  then: (step: Happening) => string | null,
): Move<In<'understand'>> {
  return (about, state, step) => {
    const order = from(about, 0)
    const turns = order.flatMap((speaker) =>
      order.filter((one) => one !== speaker).map((listener) => ({ speaker, listener })),
    )
    if (state.step !== due || step.who !== turns[state.turn]?.[by]) return null
    const following = then(step)
    if (following === null) return null
    if (due !== 'answer') return { ...state, step: following }
    const turn = state.turn + 1
    if (turn === turns.length) return { phase: 'own', owner: 0, waitingFor: null }
    return { phase: 'understand', turn, step: following }
  }
}

function nextOwner(about: About, state: In<'own'>): State {
  const owner = state.owner + 1
  if (owner === about.members.length) return { phase: 'agree', promised: [] }
  return { phase: 'own', owner, waitingFor: null }
}

function endsEarly(): State {
  return { phase: 'keep', isEarly: true, chosen: [] }
}

function strictestOf(all: string[]): string {
  return ['nothing', 'agreement'].find((one) => all.includes(one)) ?? 'everything'
}
