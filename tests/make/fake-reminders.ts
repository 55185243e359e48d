import type { Handlers } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/ids.ts'
import { noReminders, type ReminderSettings } from '../../shared/model/reminders.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `reminders.${string}`>

/** How members would like to be reminded, in memory. */
export class FakeReminders {
  readonly all = new Map<MemberId, ReminderSettings>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'reminders.read': () => this.all.get(this.seats.me()) ?? noReminders,
    'reminders.set': (settings) => {
      this.all.set(this.seats.me(), settings)
      return null
    },
  }
}
