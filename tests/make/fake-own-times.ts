import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { OwnTimeId } from '../../shared/ids.ts'
import type { OwnTime } from '../../shared/model/own-time.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `own-time.${string}`>

/** Time for oneself, in memory. */
export class FakeOwnTimes {
  readonly all = new Map<string, OwnTime>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'own-time.list': () => [...this.all.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    'own-time.begin': () => ({ id: this.seats.newId() as OwnTimeId }),
    'own-time.ask': ({ basedOn, ...asked }) => {
      const there = this.all.get(asked.id)
      if (there && there.by !== this.seats.me()) throw new AppError('record.not-yours')
      const revision = basedOn + 1
      return this.keep({
        ...asked,
        ...{ revision, wording: revision, by: this.seats.me(), answers: [] },
      })
    },
    'own-time.answer': ({ id, wording, reply, words }) => {
      const asked = this.known(id)
      const by = this.seats.me()
      if (asked.by === by) throw new AppError('record.not-yours')
      if (asked.wording !== wording) throw new AppError('record.changed-elsewhere')
      const others = asked.answers.filter((answer) => answer.by !== by)
      return this.keep({ ...asked, answers: [...others, { by, reply, words }] })
    },
    'own-time.take-back': ({ id }) => {
      if (this.known(id).by !== this.seats.me()) throw new AppError('record.not-yours')
      this.all.delete(id)
      return null
    },
  }

  private keep(asked: OwnTime): OwnTime {
    this.all.set(asked.id, asked)
    return asked
  }

  private known(id: string): OwnTime {
    const asked = this.all.get(id)
    if (!asked) throw new AppError('record.not-found')
    return asked
  }
}
