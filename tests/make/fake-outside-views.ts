import type { Handlers } from '../../shared/contract.ts'
import { type Day, daysInMonth, makeDay } from '../../shared/days.ts'
import type { MemberId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { OutsideView } from '../../shared/model/outside-view.ts'
import type { FakeDebriefs } from './fake-debriefs.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `outside-views.${string}`>

/** Outside views in memory, each for its writer alone. */
export class FakeOutsideViews {
  readonly written = new Map<MemberId, OutsideView[]>()
  readonly drafts = new Map<MemberId, string>()
  private readonly seats: FakeSeats
  private readonly debriefs: FakeDebriefs

  constructor(seats: FakeSeats, debriefs: FakeDebriefs) {
    this.seats = seats
    this.debriefs = debriefs
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'outside-views.read': ({ today }) => {
      const mine = this.mine()
      const last = mine[0]?.writtenOn
      const isOffered = last ? later(last, limits.outsideViewMonths) <= today : this.hasDebrief()
      return { isOffered, draft: this.drafts.get(this.seats.me()) ?? '', written: mine }
    },
    'outside-views.save-draft': ({ text }) => {
      this.drafts.set(this.seats.me(), text)
      return null
    },
    'outside-views.finish': ({ text, today }) => {
      const view: OutsideView = { id: this.seats.newId(), writtenOn: today, text }
      this.written.set(this.seats.me(), [view, ...this.mine()])
      this.drafts.delete(this.seats.me())
      return view
    },
  }

  private mine(): OutsideView[] {
    return this.written.get(this.seats.me()) ?? []
  }

  private hasDebrief(): boolean {
    return this.debriefs.wordsBy(this.seats.me()).length > 0
  }
}

/** The same day some months later, or the last day of that month. */
function later(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const at = year * 12 + month - 1 + months
  const [thatYear, thatMonth] = [Math.floor(at / 12), (at % 12) + 1]
  return makeDay(thatYear, thatMonth, Math.min(date, daysInMonth(thatYear, thatMonth)))
}
