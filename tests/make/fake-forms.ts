import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { DraftFields } from '../../shared/model/debrief.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `forms.${string}`>

/** What is half written in short forms, in memory. */
export class FakeForms {
  /** By form and writer. */
  readonly drafts = new Map<string, DraftFields>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'forms.half-written': ({ form }) => this.drafts.get(`${form} ${this.seats.me()}`) ?? {},
    'forms.keep': ({ form, who, fields }) => {
      if (!this.seats.here().includes(who)) throw new AppError('session.not-here')
      const isEmpty = Object.values(fields).every((text) => text === '')
      if (isEmpty) this.drafts.delete(`${form} ${who}`)
      else this.drafts.set(`${form} ${who}`, fields)
      return null
    },
  }
}
