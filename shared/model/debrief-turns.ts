import type { MemberId } from '../ids.ts'
import type { About, DebriefState } from './debrief.ts'

/** Who speaks and who listens in one turn. */
export interface Turn {
  speaker: MemberId
  listener: MemberId
}

/** Those who take part, in the order of one stage: whoever was first is heard later in the next stage. */
export function orderOf(about: About, stage: 'understand' | 'own' | 'agree'): MemberId[] {
  const shift = { understand: 0, own: 1, agree: 2 }[stage]
  const start = Math.max(0, about.members.indexOf(about.first)) + shift
  return about.members.map((_, at) => about.members[(start + at) % about.members.length]!)
}

/** All turns of the stage Understand: everyone speaks to everyone once, and listens as often. */
export function turnsOf(about: About): Turn[] {
  const order = orderOf(about, 'understand')
  return order.flatMap((speaker) =>
    order.filter((other) => other !== speaker).map((listener) => ({ speaker, listener })),
  )
}

/** Whose doing the debrief waits for now; empty when it is over. */
export function awaited(about: About, state: DebriefState): MemberId[] {
  const { members } = about
  switch (state.phase) {
    case 'sides': {
      const unsealed = members.filter((who) => !state.sealed.includes(who))
      return unsealed.length > 0 ? unsealed : members.filter((who) => !state.opened.includes(who))
    }
    case 'understand': {
      const turn = turnsOf(about)[state.turn]!
      const isSpeakers = state.step === 'confirm' || state.step === 'answer'
      return [isSpeakers ? turn.speaker : turn.listener]
    }
    case 'own':
      return state.waitingFor ?? [orderOf(about, 'own')[state.owner]!]
    case 'agree':
      return orderOf(about, 'agree').filter((who) => !state.promised.includes(who))
    case 'keep':
      return members.filter((who) => !state.chosen.some((choice) => choice.who === who))
    case 'over':
      return []
  }
}
