import type { Handlers } from '../../shared/contract.ts'
import { type Day, dayOfDate } from '../../shared/days.ts'
import { AppError } from '../../shared/errors.ts'
import type { AgreementId, DebriefId, MemberId } from '../../shared/ids.ts'
import { type Agreement, isDue } from '../../shared/model/agreement.ts'
import type { DraftFields, Promised } from '../../shared/model/debrief.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `agreements.${string}`>

/** Promises in memory: whoever promised speaks first, once, on the day or later; then the others may. */
export class FakeAgreements {
  readonly all = new Map<string, Agreement>()
  /** What is half written, by agreement and writer. */
  readonly drafts = new Map<string, DraftFields>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  /** Lays down a promise; `origin` is the debrief where Ours kept that whole. */
  make(
    by: MemberId,
    { text, followUp }: Promised,
    origin: { debrief: DebriefId; title: string } | null,
    madeOn: Day = this.today(),
  ): Agreement {
    const agreement: Agreement = {
      id: this.seats.newId() as AgreementId,
      by,
      text,
      followUp,
      madeOn,
      debrief: origin?.debrief ?? null,
      title: origin?.title ?? null,
      review: null,
      replies: [],
    }
    this.all.set(agreement.id, agreement)
    return agreement
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'agreements.list': () =>
      [...this.all.values()].sort((a, b) => (a.followUp < b.followUp ? -1 : 1)),
    'agreements.prepare': () => {
      const mine = (key: string) => key.endsWith(` ${this.seats.me()}`)
      const begun = [...this.drafts.keys()].filter(mine).map((key) => key.split(' ')[0]!)
      const id = begun.find((one) => !this.all.has(one)) ?? this.seats.newId()
      return { id: id as AgreementId }
    },
    'agreements.promise': ({ id, ...promised }) => {
      const made = this.make(this.seats.me(), promised, null)
      this.all.delete(made.id)
      this.all.set(id, { ...made, id })
      this.drafts.delete(draftKey(id, this.seats.me()))
      return null
    },
    'agreements.review': ({ id, how, words, next }) => {
      const agreement = this.find(id)
      if (agreement.by !== this.seats.me()) throw new AppError('record.not-yours')
      const mayNow = how === 'let-go' ? agreement.review === null : isDue(agreement, this.today())
      if (!mayNow) throw new AppError('record.not-now')
      const { by, debrief, title } = agreement
      const origin = debrief && title !== null ? { debrief, title } : null
      const changedInto = next ? this.make(by, next, origin).id : null
      this.all.set(id, { ...agreement, review: { how, words, changedInto } })
      this.drafts.delete(draftKey(id, by))
      return null
    },
    'agreements.reply': ({ id, words }) => {
      const agreement = this.find(id)
      const by = this.seats.me()
      if (agreement.by === by) throw new AppError('record.not-yours')
      const hasReplied = agreement.replies.some((reply) => reply.by === by)
      if (!agreement.review || hasReplied) throw new AppError('record.not-now')
      this.all.set(id, { ...agreement, replies: [...agreement.replies, { by, words }] })
      this.drafts.delete(draftKey(id, by))
      return null
    },
    'agreements.draft': ({ id }) => this.drafts.get(draftKey(id, this.seats.me())) ?? {},
    'agreements.save-draft': ({ id, who, fields }) => {
      const agreement = this.all.get(id)
      if (!this.seats.here().includes(who)) throw new AppError('session.not-here')
      const isEmpty = Object.values(fields).every((text) => text === '')
      const hasSpoken =
        agreement?.by === who
          ? agreement.review !== null
          : agreement?.replies.some((reply) => reply.by === who)
      if (!isEmpty && hasSpoken) throw new AppError('record.not-now')
      if (isEmpty) this.drafts.delete(draftKey(id, who))
      else this.drafts.set(draftKey(id, who), fields)
      return null
    },
  }

  private find(id: AgreementId): Agreement {
    const agreement = this.all.get(id)
    if (!agreement) throw new AppError('record.not-found')
    return agreement
  }

  private today(): Day {
    return dayOfDate(this.seats.now())
  }
}

function draftKey(agreement: string, who: MemberId): string {
  return `${agreement} ${who}`
}
