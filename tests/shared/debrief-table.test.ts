import { expect, test } from 'vitest'
import type { MemberId } from '../../shared/ids.ts'
import type { About, DebriefState } from '../../shared/model/debrief.ts'
import { isBound, next } from '../../shared/model/debrief-states.ts'
import { awaited } from '../../shared/model/debrief-turns.ts'
import { aboutOf, eventsBy, reachable } from '../make/any-debrief.ts'

const about = aboutOf(2)

/**
 * For two members: how a debrief can stand for one of them, and all that this one may do then. Every
 * state that can be reached is one of these, and whatever is not named is refused. A change of the rules
 * shows here.
 */
const table: Record<string, string> = {
  'nobody sealed': 'sealed chose-way closed',
  'they sealed': 'sealed chose-way closed',
  'I sealed': 'withdrew chose-way closed',
  'I sealed, mine is out': 'chose-way closed',
  'I and they sealed': 'withdrew chose-way opened closed',
  'I and they sealed, mine is out': 'chose-way closed',
  'I and they sealed, nobody said ready': 'withdrew chose-way ready opened closed',
  'I and they sealed, nobody said ready, mine is out': 'chose-way ready closed',
  'I and they sealed, I said ready': 'withdrew chose-way opened closed',
  'I and they sealed, I said ready, mine is out': 'chose-way closed',
  'I and they sealed, they said ready': 'withdrew chose-way ready opened closed',
  'I and they sealed, they said ready, mine is out': 'chose-way ready closed',
  'both are bound, nobody opened': 'opened closed',
  'both are bound, they opened': 'opened closed',
  'both are bound, I opened': 'closed',
  'mirror: my turn': 'mirrored closed',
  'mirror: their turn': 'closed',
  'confirm: my turn': 'confirmed closed',
  'confirm: their turn': 'closed',
  'validate: my turn': 'validated closed',
  'validate: their turn': 'closed',
  'guess: my turn': 'guessed closed',
  'guess: their turn': 'closed',
  'answer: my turn': 'answered closed',
  'answer: their turn': 'closed',
  'own, to be written: my turn': 'owned closed',
  'own, to be written: their turn': 'closed',
  'own, to be answered: my turn': 'received closed',
  'own, to be answered: their turn': 'closed',
  'agree, I am asked': 'promised closed',
  'agree, I have promised': 'closed',
  'keep, I am asked': 'kept',
  'keep, I have chosen': 'kept',
  over: '',
}

test('two members: in every state that can be reached just this may happen', () => {
  const found: Record<string, string> = {}
  for (const state of reachable(about)) {
    for (const who of about.members) {
      const accepted = eventsBy(who, about).filter((event) => next(about, state, event))
      const types = [...new Set(accepted.map(({ type }) => type))].join(' ')
      const standing = standingFor(state, who, about)
      expect(found[standing] ?? types, standing).toBe(types)
      found[standing] = types
    }
  }
  expect(found).toEqual(table)
})

function standingFor(state: DebriefState, who: MemberId, { members }: About): string {
  const other = members.find((member) => member !== who)!
  const isMine = awaited(about, state).includes(who)
  switch (state.phase) {
    case 'sides': {
      const is = (list: MemberId[]) =>
        [list.includes(who) ? 'I' : '', list.includes(other) ? 'they' : '']
          .filter((name) => name !== '')
          .join(' and ')
      if (isBound(about, state)) {
        return `both are bound, ${is(state.opened) || 'nobody'} opened`
      }
      const sealed = `${is(state.sealed) || 'nobody'} sealed`
      const mayBeReady = state.sealed.length === 2 && state.eachReady.length === 2
      const ready = mayBeReady ? `, ${is(state.ready) || 'nobody'} said ready` : ''
      return `${sealed}${ready}${state.opened.includes(who) ? ', mine is out' : ''}`
    }
    case 'understand':
      return `${state.step}: ${isMine ? 'my' : 'their'} turn`
    case 'own':
      return `own, ${state.waitingFor ? 'to be answered' : 'to be written'}: ${isMine ? 'my' : 'their'} turn`
    case 'agree':
      return `agree, ${isMine ? 'I am asked' : 'I have promised'}`
    case 'keep':
      return `keep, ${isMine ? 'I am asked' : 'I have chosen'}`
    case 'over':
      return 'over'
  }
}

test('a guess says something: a chosen word, or own words', () => {
  const state: DebriefState = { phase: 'understand', turn: 0, step: 'guess' }
  const who = awaited(about, state)[0]!
  const guess = (felt: string[], text: string) =>
    next(about, state, { type: 'guessed', who, felt, text })
  expect(guess([], '')).toBeNull()
  expect(guess(['tired'], '')).toMatchObject({ step: 'answer' })
  expect(guess([], 'Worn out.')).toMatchObject({ step: 'answer' })
})
