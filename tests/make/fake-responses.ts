import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId, ResponseId } from '../../shared/ids.ts'
import type { Going } from '../../shared/model/bin.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { Response, ResponseDraft, ResponseVersion } from '../../shared/model/response.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `responses.${string}`>

export interface FakePages {
  /** A shared page, or null. */
  shared(id: string): Entry | null
  going(id: string, author: MemberId, isShared: boolean, binnedAt: string): Going
}

/** What is said under shared pages, in memory. */
export class FakeResponses {
  readonly all = new Map<string, Response>()
  readonly drafts = new Map<string, ResponseDraft & { owner: MemberId }>()
  readonly versions = new Map<string, ResponseVersion[]>()
  readonly binnedAt = new Map<string, string>()
  private readonly seats: FakeSeats
  private readonly pages: FakePages

  constructor(seats: FakeSeats, pages: FakePages) {
    this.seats = seats
    this.pages = pages
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'responses.list': ({ entry }) => this.under(entry),
    'responses.begin': ({ entry }) => {
      if (!this.pages.shared(entry)) throw new AppError('record.not-found')
      const kept = [...this.drafts.values()].find(
        (draft) => draft.entry === entry && draft.basedOn === 0 && draft.owner === this.seats.me(),
      )
      if (kept) return plain(kept)
      return { id: this.seats.newId() as ResponseId, entry, basedOn: 0, text: '' }
    },
    'responses.change': ({ id }) => {
      const { entry, revision, text } = this.own(id)
      const kept = this.drafts.get(id)
      return kept ? plain(kept) : { id, entry, basedOn: revision, text }
    },
    'responses.save-draft': (draft) => {
      if (draft.text.trim() === '') this.drafts.delete(draft.id)
      else this.drafts.set(draft.id, { ...draft, owner: this.seats.me() })
      return { savedAt: this.seats.now().toISOString() }
    },
    'responses.discard': ({ id }) => {
      this.drafts.delete(id)
      return null
    },
    'responses.finish': (draft) => this.finish(draft),
    'responses.history': ({ id }) => (this.all.has(id) ? (this.versions.get(id) ?? []) : null),
    'responses.bin': ({ id }) => {
      this.own(id)
      this.binnedAt.set(id, this.seats.now().toISOString())
      return null
    },
    'responses.unbin': ({ id }) => {
      this.binnedAt.delete(this.own(id).id)
      return null
    },
    'responses.binned': () =>
      [...this.binnedAt].flatMap(([id, binnedAt]) => {
        const found = this.all.get(id)
        if (!found) return []
        return [{ ...found, binnedAt, going: this.pages.going(id, found.author, true, binnedAt) }]
      }),
    'responses.erase': ({ id }) => {
      this.own(id)
      if (!this.binnedAt.delete(id)) throw new AppError('record.not-now')
      this.all.delete(id)
      return null
    },
  }

  under(entry: string): Response[] {
    return [...this.all.values()].filter((one) => one.entry === entry && !this.binnedAt.has(one.id))
  }

  private finish(draft: ResponseDraft): Response {
    const { id, entry, basedOn, text } = draft
    const page = this.pages.shared(entry)
    const there = this.all.get(id)
    if (!page) throw new AppError('record.not-found')
    if (there && there.author !== this.seats.me()) throw new AppError('record.not-yours')
    if (page.answer === 'space' && !there) throw new AppError('record.not-now')
    if ((there?.revision ?? 0) !== basedOn) throw new AppError('record.changed-elsewhere')
    const now = this.seats.now().toISOString()
    const author = this.seats.me()
    const revision = basedOn + 1
    const said: Response = {
      ...{ id, entry, author, text, revision },
      writtenAt: there?.writtenAt ?? now,
      changedAt: now,
    }
    const version = { revision, author, writtenAt: now, counts: true, text }
    this.all.set(id, said)
    this.versions.set(id, [...(this.versions.get(id) ?? []), version])
    this.drafts.delete(id)
    return said
  }

  private own(id: string): Response {
    const found = this.all.get(id)
    if (!found) throw new AppError('record.not-found')
    if (found.author !== this.seats.me()) throw new AppError('record.not-yours')
    return found
  }
}

function plain({ id, entry, basedOn, text }: ResponseDraft): ResponseDraft {
  return { id, entry, basedOn, text }
}
