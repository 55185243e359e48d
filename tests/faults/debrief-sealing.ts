import type { MemberId } from '../../shared/ids.ts'
import type { DebriefState } from '../../shared/model/debrief.ts'
import { beginning } from '../../shared/model/debrief-states.ts'
import type { Random } from '../make/random.ts'
import type { Consequences } from './debrief-consequences.ts'
import { type DebriefLedger, register } from './debrief-ledger.ts'
import type { DebriefSeats } from './debrief-seats.ts'
import type { DebriefVoice } from './debrief-voice.ts'

/** The part of a debrief in which sides are written, sealed, taken back and opened, by chance. */
export class DebriefSealing {
  readonly #seats: DebriefSeats
  readonly #voice: DebriefVoice
  readonly #random: Random
  readonly #ledger: DebriefLedger
  readonly #comesTo: Consequences

  constructor(seats: DebriefSeats, voice: DebriefVoice, random: Random) {
    this.#seats = seats
    this.#voice = voice
    this.#random = random
    this.#ledger = seats.ledger
    this.#comesTo = seats.comesTo
  }

  /** Somebody writes their side, or finishes it. */
  async write(title: string, who: MemberId): Promise<void> {
    await this.#seats.seat([who])
    if (this.#ledger.view(title) === null) return
    const { id } = this.#ledger.known.get(title)!
    const side = this.#voice.side()
    if (this.#random.chance(0.35)) {
      return this.#seats.do([[register.draft(title, who), side]], ({ debriefs }) =>
        debriefs.saveSideDraft(id, side),
      )
    }
    await this.#seats.do(this.#comesTo.seal(title, who, side), ({ debriefs }) =>
      debriefs.seal(id, side),
    )
  }

  /** All have finished: they open it, in either way, or take back. */
  async open(title: string): Promise<void> {
    const { about } = this.#ledger.view(title)!
    const { id } = this.#ledger.known.get(title)!
    const dice = this.#random.below(100)
    const { isApart } = this.#voice.moodOf(title)
    if (!isApart && dice < 60) {
      if (String(this.#seats.present) !== String(about.members))
        await this.#seats.seat(about.members)
      return this.openTogether(title)
    }
    const waiting = this.#sidesOf(title)
    const slow = about.members.filter((who) => !waiting.ready.includes(who))
    const who = this.#random.pick(slow.length > 0 ? slow : about.members)
    await this.#seats.seatFor(title, who)
    const now = this.#ledger.state(title)
    if (now?.phase !== 'sides' || this.#seats.at.vault.me !== who || !now.sealed.includes(who))
      return
    const isBound = about.members.every(
      (one) => now.eachReady.includes(one) && now.ready.includes(one),
    )
    if (isBound) return
    if (dice % 10 === 0 && !now.opened.includes(who)) {
      const sets = this.#comesTo.withdraw(title, who)
      return this.#seats.do(sets, ({ debriefs }) => debriefs.withdraw(id))
    }
    if (!now.eachReady.includes(who)) {
      const way = 'each-ready'
      const sets = this.#comesTo.happens(title, { type: 'chose-way', who, way })
      return this.#seats.do(sets, ({ debriefs }) => debriefs.chooseWay(id, way))
    }
    if (dice % 10 === 1) {
      const way = 'together'
      const sets = this.#comesTo.happens(title, { type: 'chose-way', who, way })
      return this.#seats.do(sets, ({ debriefs }) => debriefs.chooseWay(id, way))
    }
    const allChose = about.members.every((one) => now.eachReady.includes(one))
    if (!allChose || now.ready.includes(who)) return
    const sets = this.#comesTo.ready(title, who, this.#seats.present)
    await this.#seats.do(sets, ({ debriefs }) => debriefs.ready(id))
  }

  async openTogether(title: string): Promise<void> {
    if (this.#ledger.state(title)?.phase !== 'sides') return
    const { id } = this.#ledger.known.get(title)!
    await this.#seats.do(this.#comesTo.openTogether(title), ({ debriefs }) =>
      debriefs.openTogether(id),
    )
  }

  #sidesOf(title: string) {
    const state = this.#ledger.state(title)
    return state?.phase === 'sides'
      ? state
      : (beginning as Extract<DebriefState, { phase: 'sides' }>)
  }
}
