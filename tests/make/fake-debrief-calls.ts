import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../shared/ids.ts'
import { emptySide, type Side } from '../../shared/model/debrief.ts'
import { isBound } from '../../shared/model/debrief-states.ts'
import type { FakeDebriefs } from './fake-debriefs.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `debriefs.${string}`>

/** The rows `debriefs.*`, served from memory. */
export function debriefCalls(
  debriefs: FakeDebriefs,
  seats: FakeSeats,
): Pick<Handlers<'vault'>, Names> {
  const boxOf = (id: DebriefId, who: MemberId, place: string) =>
    `${debriefs.find(id).id} ${who} ${place}`
  return {
    'debriefs.list': () => {
      debriefs.settle()
      return [...debriefs.going.values()]
        .filter((debrief) => debriefs.isReader(debrief))
        .map((debrief) => debriefs.rowOf(debrief))
        .reverse()
    },
    'debriefs.read': ({ id }) => {
      debriefs.settle()
      const debrief = debriefs.going.get(id)
      return debrief && debriefs.isReader(debrief) ? debriefs.shown(debrief) : null
    },
    'debriefs.start': ({ title, day, with: others }) => {
      const me = seats.me()
      const isKnown = others.every((who) => who !== me && seats.everyone().includes(who))
      if (!isKnown || new Set(others).size < others.length) throw new AppError('request.invalid')
      return debriefs.rowOf(debriefs.begin(title, day, [me, ...others]))
    },
    'debriefs.side-draft': ({ id }) => debriefs.find(id).drafts.get(seats.me()) ?? emptySide,
    'debriefs.save-side-draft': ({ id, side }) => {
      const debrief = debriefs.find(id)
      const { state } = debrief
      const isOpen = state.phase === 'sides' && !state.sealed.includes(seats.me())
      const isSealed = isSame(debrief.sides.get(seats.me()), side)
      if (!isOpen && !isSealed) throw new AppError('debrief.not-now')
      if (isSame(emptySide, side)) debrief.drafts.delete(seats.me())
      else if (isOpen) debrief.drafts.set(seats.me(), side)
      return { savedAt: seats.now().toISOString() }
    },
    'debriefs.seal': ({ id, side }) => {
      if (side.happened.trim() === '') throw new AppError('request.invalid')
      debriefs.seal(debriefs.find(id), seats.me(), side)
      return null
    },
    'debriefs.withdraw': ({ id }) => {
      const debrief = debriefs.find(id)
      const who = seats.me()
      debriefs.happen(debrief, { type: 'withdrew', who })
      const side = debrief.sides.get(who)
      if (side) debrief.drafts.set(who, side)
      debrief.sides.delete(who)
      debriefs.wordsOf(debrief, who).side = null
      return null
    },
    'debriefs.choose-way': ({ id, way }) => {
      const debrief = debriefs.find(id)
      const who = seats.me()
      const { state } = debrief
      const hasChosen = state.phase === 'sides' && state.eachReady.includes(who)
      if (state.phase === 'sides' && hasChosen === (way === 'each-ready')) return null
      debriefs.happen(debrief, { type: 'chose-way', who, way })
      return null
    },
    'debriefs.ready': ({ id }) => {
      const debrief = debriefs.find(id)
      const who = seats.me()
      debriefs.happen(debrief, { type: 'ready', who })
      const { about, state } = debrief
      if (state.phase !== 'sides' || !isBound(about, state)) return null
      if (!state.opened.includes(who)) debriefs.happen(debrief, { type: 'opened', who })
      debriefs.settle()
      return null
    },
    'debriefs.open-together': ({ id }) => {
      const debrief = debriefs.find(id)
      const { about, state } = debrief
      if (!debriefs.areAllHere(debrief)) throw new AppError('debrief.not-all-here')
      if (state.phase !== 'sides' || state.sealed.length < about.members.length) {
        throw new AppError('debrief.not-now')
      }
      for (const who of about.members) {
        if (!state.opened.includes(who)) debriefs.happen(debrief, { type: 'opened', who })
      }
      return null
    },
    'debriefs.act': ({ id, said: { who, acts, places } }) => {
      if (who !== seats.me()) throw new AppError('session.not-here')
      for (const act of acts) debriefs.happen(debriefs.find(id), { ...act, who })
      for (const place of places) debriefs.turnDrafts.delete(boxOf(id, who, place))
      return null
    },
    'debriefs.turn-draft': ({ id, place }) =>
      debriefs.turnDrafts.get(boxOf(id, seats.me(), place)) ?? { place, fields: {} },
    'debriefs.save-turn-draft': ({ id, who, draft }) => {
      if (!seats.here().includes(who)) throw new AppError('session.not-here')
      debriefs.turnDrafts.set(boxOf(id, who, draft.place), draft)
      return null
    },
    'debriefs.pause': ({ id, minutes }) => {
      const debrief = debriefs.find(id)
      const until = new Date(seats.now().getTime() + minutes * 60_000).toISOString()
      if (!debrief.pausedUntil || debrief.pausedUntil < until) debrief.pausedUntil = until
      return null
    },
    'debriefs.come-back': ({ id }) => {
      const debrief = debriefs.find(id)
      if (debriefs.isPaused(debrief) && !debriefs.areAllHere(debrief))
        throw new AppError('debrief.paused')
      debrief.pausedUntil = null
      debriefs.settle()
      return null
    },
    'debriefs.close': ({ id }) => {
      debriefs.happen(debriefs.find(id), { type: 'closed', who: seats.me() })
      return null
    },
    'debriefs.keep': ({ id, keeping }) => {
      debriefs.happen(debriefs.find(id), { type: 'kept', who: seats.me(), keeping })
      return null
    },
    'debriefs.kept': () => [...debriefs.kept].reverse(),
    'debriefs.own-words': () => debriefs.wordsBy(seats.me()),
    'debriefs.forget-own-words': ({ id }) => {
      const key = `${seats.me()} ${id}`
      if (!debriefs.words.has(key)) throw new AppError('record.not-found')
      if (debriefs.going.has(id)) throw new AppError('debrief.not-now')
      debriefs.words.delete(key)
      return null
    },
  }
}

function isSame(one: Side | undefined, other: Side): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
