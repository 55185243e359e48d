import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId, TemplateId } from '../../shared/ids.ts'
import { withoutShown } from '../../shared/model/attachment.ts'
import type { Template } from '../../shared/model/template.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `templates.${string}`>

/** Templates in memory, each for its member alone. */
export class FakeTemplates {
  readonly all = new Map<TemplateId, Template & { owner: MemberId }>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'templates.list': () =>
      [...this.all.values()]
        .filter(({ owner }) => owner === this.seats.me())
        .map(({ id, name, body }) => ({ id, name, body }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    'templates.keep': ({ name, body }) => {
      const kept = { id: this.seats.newId() as TemplateId, name, body: withoutShown(body) }
      if (kept.body === '') throw new AppError('request.invalid')
      this.all.set(kept.id, { ...kept, owner: this.seats.me() })
      return kept
    },
    'templates.remove': ({ id }) => {
      if (!this.all.delete(id)) throw new AppError('record.not-found')
      return null
    },
  }
}
