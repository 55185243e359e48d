import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { DreamId, MemberId } from '../../shared/ids.ts'
import { type Dream, type DreamDraft, dreamWords } from '../../shared/model/dream.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `dreams.${string}`>

/** Hopes and plans, in memory. */
export class FakeDreams {
  readonly all = new Map<string, Dream>()
  readonly drafts = new Map<string, DreamDraft & { owner: MemberId }>()
  /** Which lie in the bin, and since which instant. */
  readonly inBin = new Map<DreamId, string>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'dreams.list': () =>
      [...this.all.values()]
        .filter((dream) => this.mayRead(dream) && !this.inBin.has(dream.id))
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
    'dreams.drafts': () =>
      this.ownDrafts().map(({ id, basedOn, title }) => ({ id, basedOn, title })),
    'dreams.begin': () => {
      const kept = this.ownDrafts().find(({ id }) => !this.all.has(id))
      if (kept) return plain(kept)
      const id = this.seats.newId() as DreamId
      return { id, basedOn: 0, title: '', text: '', support: '', steps: [] }
    },
    'dreams.change': ({ id }) => {
      const { revision, title, text, support, steps } = this.own(id)
      const kept = this.drafts.get(id)
      return kept ? plain(kept) : { id, basedOn: revision, title, text, support, steps }
    },
    'dreams.save-draft': (draft) => {
      this.drafts.set(draft.id, { ...draft, owner: this.seats.me() })
      return { savedAt: this.seats.now().toISOString() }
    },
    'dreams.discard': ({ id }) => {
      this.drafts.delete(id)
      return null
    },
    'dreams.finish': (draft) => {
      const there = this.all.get(draft.id)
      if (there) this.own(draft.id)
      if ((there?.revision ?? 0) !== draft.basedOn) throw new AppError('record.changed-elsewhere')
      this.drafts.delete(draft.id)
      const now = this.seats.now().toISOString()
      const me = this.seats.me()
      const before = there ?? { zone: 'mine', readers: [me], state: 'open', createdAt: now }
      return this.keep({ ...before, ...dreamWords(draft), id: draft.id, owner: me } as Dream)
    },
    'dreams.mark-step': ({ id, revision, step, doneOn }) => {
      const dream = this.own(id)
      if (dream.revision !== revision) throw new AppError('record.changed-elsewhere')
      if (!dream.steps[step]) throw new AppError('request.invalid')
      const steps = dream.steps.map((one, at) => (at === step ? { ...one, doneOn } : one))
      return this.keep({ ...dream, steps })
    },
    'dreams.set-state': ({ id, state }) => this.keep({ ...this.own(id), state }),
    'dreams.share': ({ id, revision }) => {
      const dream = this.own(id)
      if (dream.zone === 'ours') throw new AppError('record.not-now')
      if (dream.revision !== revision) throw new AppError('record.changed-elsewhere')
      return this.keep({ ...dream, zone: 'ours', readers: this.seats.everyone() })
    },
    'dreams.bin': ({ id }) => {
      this.inBin.set(this.own(id).id, this.seats.now().toISOString())
      return null
    },
    'dreams.unbin': ({ id }) => {
      this.inBin.delete(this.own(id).id)
      return null
    },
    'dreams.binned': () =>
      [...this.inBin].flatMap(([id, binnedAt]) => {
        const dream = this.all.get(id)
        if (dream === undefined || !this.mayRead(dream)) return []
        const goesAt = new Date(Date.parse(binnedAt) + 30 * 86_400_000).toISOString()
        const others = this.seats.everyone().filter((who) => who !== dream.owner)
        const isOurs = dream.zone === 'ours'
        const going = isOurs ? { goesAt: null, waitingFor: others } : { goesAt, waitingFor: [] }
        return [{ ...dream, binnedAt, going }]
      }),
    'dreams.erase': ({ id }) => {
      this.own(id)
      if (!this.inBin.delete(id)) throw new AppError('record.not-now')
      this.all.delete(id)
      this.drafts.delete(id)
      return null
    },
  }

  private keep(dream: Dream): Dream {
    const revision = (this.all.get(dream.id)?.revision ?? 0) + 1
    const kept = { ...dream, revision, changedAt: this.seats.now().toISOString() }
    this.all.set(dream.id, kept)
    return kept
  }

  private own(id: string): Dream {
    const dream = this.all.get(id)
    if (!dream || !this.mayRead(dream)) throw new AppError('record.not-found')
    if (dream.owner !== this.seats.me()) throw new AppError('record.not-yours')
    return dream
  }

  /** Together only what is shared is open. */
  private mayRead({ zone, owner }: Dream): boolean {
    return zone === 'ours' || (this.seats.here().length === 1 && owner === this.seats.me())
  }

  private ownDrafts() {
    return [...this.drafts.values()].filter(({ owner }) => owner === this.seats.me())
  }
}

function plain({ owner: _, ...draft }: DreamDraft & { owner: MemberId }): DreamDraft {
  return draft
}
