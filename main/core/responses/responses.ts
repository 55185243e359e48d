import { AppError } from '../../../shared/errors.ts'
import type { EntryId, ResponseId } from '../../../shared/ids.ts'
import type {
  BinnedResponse,
  Response,
  ResponseDraft,
  ResponseVersion,
} from '../../../shared/model/response.ts'
import { byItsAuthor } from '../authorship.ts'
import { BinOfOurs } from '../bin/bin-of-ours.ts'
import type { BinnedThing } from '../bin/binned.ts'
import { Pages } from '../journal/pages.ts'
import { entries } from '../journal/stored-entry.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import { Claims } from './claims.ts'
import { ResponseDrafts } from './response-drafts.ts'
import { responses, StoredResponse } from './stored-response.ts'

/**
 * What members say under shared pages, as the member who is in sees it. Each response is its author's own
 * record; nobody is told who has read one, and none are counted.
 */
export class Responses {
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #pages: Pages
  readonly #drafts: ResponseDrafts
  readonly #bin: BinOfOurs<Response>
  readonly #claims: Claims
  readonly #turns = new Turns()

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#clock = clock
    this.#pages = new Pages(vault)
    this.#drafts = new ResponseDrafts(vault, clock)
    this.#claims = new Claims(vault)
    this.#bin = new BinOfOurs(
      vault,
      responses,
      (id) => this.#find(id as ResponseId),
      ({ id, author, changedAt }) => ({ id, author, changedAt }),
    )
  }

  /** Under one page, oldest first. */
  under(entry: EntryId): Response[] {
    const claimed = this.#claims.under(entry)
    // Nothing claims to stand there: then nobody's signature has to be looked at to say so.
    if (claimed === undefined || !this.#isShared(entry)) return []
    return [...claimed]
      .flatMap((id) => this.#find(id) ?? [])
      .filter((found) => found.entry === entry && !this.#bin.holds(found))
      .sort(oldestFirst)
  }

  /** False where nothing even claims to stand under a page. */
  mayBeUnder(entry: EntryId): boolean {
    return this.#claims.under(entry) !== undefined
  }

  /** Takes in that something was written under an id; answers with the pages it claims to stand under. */
  heard(id: string): EntryId[] {
    this.#claims.note(id as ResponseId)
    return this.#claims.entriesOf(id)
  }

  /**
   * The response that this member is writing under a page, or an empty one. Nothing is saved.
   *
   * @throws AppError `record.not-found`
   */
  begin(entry: EntryId): ResponseDraft {
    if (!this.#isShared(entry)) throw new AppError('record.not-found')
    const [kept] = this.#drafts
      .under(entry)
      .filter(({ id, basedOn }) => basedOn === 0 && this.#find(id) === null)
    return kept ?? { id: this.#vault.newId() as ResponseId, entry, basedOn: 0, text: '' }
  }

  /** The change begun of one of one's own, or its words. @throws AppError as `bin` does. */
  change(id: ResponseId): ResponseDraft {
    const { entry, revision, text } = this.#own(id)
    return this.#drafts.find(id) ?? { id, entry, basedOn: revision, text }
  }

  /** Saves what is being written where only its writer can read it; answers once it is safe. */
  saveDraft(draft: ResponseDraft): Promise<string> {
    return this.#turns.take(async () => {
      const there = this.#find(draft.id)
      // An autosave that comes after Done would bring it back as a draft.
      if (there?.text === draft.text) {
        await this.#drafts.remove(draft.id)
        return there.changedAt
      }
      return this.#drafts.save(draft)
    })
  }

  /** All that the member who is in is writing, under whatever page. */
  halfWritten(): ResponseDraft[] {
    return this.#drafts.all()
  }

  /** Takes a draft away. */
  discard(id: ResponseId): Promise<void> {
    return this.#turns.take(() => this.#drafts.remove(id))
  }

  /**
   * Done: everyone who reads the page can read it. The same words finished again stand once.
   *
   * @throws AppError `record.not-found` without a shared page; `record.not-now` where the page is in the
   * bin, or its author asks for space; `record.not-yours`; `record.changed-elsewhere` where the words
   * are not those that the draft began with. The draft is kept.
   */
  finish(draft: ResponseDraft): Promise<Response> {
    return this.#turns.take(async () => {
      const { id, entry, basedOn, text } = draft
      const there = this.#find(id)
      if (there !== null && there.author !== this.#vault.me) throw new AppError('record.not-yours')
      if (there?.text !== text || there.entry !== entry) {
        this.#insistOnOpen(entry, there)
        await this.#drafts.save(draft)
        const createdAt = there?.writtenAt ?? this.#now()
        const body = { entry, text, createdAt }
        const write = { collection: responses, id, operation: 'put', basedOn, body } as const
        await this.#vault.ours.commit([write])
        this.#claims.note(id)
      }
      await this.#drafts.remove(id)
      return this.#readBack(id)
    })
  }

  /** Every version that is kept, oldest first; null where there is no such response. */
  history(id: ResponseId): ResponseVersion[] | null {
    const found = this.#find(id)
    if (found === null) return null
    return this.#vault.ours.history(responses, id).flatMap((record) => {
      const counts = record.signature !== 'failed' && record.author === found.author
      if (counts && record.operation !== 'put') return []
      const text =
        record.operation === 'put' ? StoredResponse.safeParse(record.body).data?.text : null
      const { revision, author, writtenAt } = record
      return [{ revision, author, writtenAt, counts, text: text ?? null }]
    })
  }

  /** Those in the bin, the one put there last first. */
  binned(): BinnedResponse[] {
    return this.#bin.list()
  }

  /** Those in the bin that the member who is in put there. */
  ownInBin(): BinnedThing[] {
    return this.#bin.of(this.#vault.me)
  }

  /** Puts one in the bin. @throws AppError `record.not-found`, `record.not-yours`. */
  bin(id: ResponseId): Promise<void> {
    return this.#turns.take(async () => this.#bin.put(this.#own(id), this.#now()))
  }

  /** Takes one out of the bin. @throws AppError `record.not-found`, `record.not-yours`. */
  unbin(id: ResponseId): Promise<void> {
    return this.#turns.take(async () => this.#bin.takeOut(this.#own(id)))
  }

  /**
   * Takes one in the bin away for good, with every earlier version and any draft.
   *
   * @param as the revision that put it in the bin, where it was that one that was looked at
   * @throws AppError `record.not-found`, `record.not-yours`, `record.not-now` for one that is not in the
   * bin, or was put there anew
   */
  erase(id: ResponseId, as?: number): Promise<void> {
    return this.#turns.take(async () => {
      this.#bin.insistOn(this.#own(id), as)
      await this.#erase(id)
    })
  }

  /**
   * Erases this member's own responses under pages that their authors have erased: nobody can come to
   * them any more. Answers with how many there were.
   */
  eraseOrphans(): Promise<number> {
    return this.#turns.take(async () => {
      const ids = this.#vault.ours.list(responses).map(({ id }) => id as ResponseId)
      const orphans = ids.filter((id) => {
        const found = this.#find(id)
        return found?.author === this.#vault.me && this.#isErased(found.entry)
      })
      for (const id of orphans) await this.#erase(id)
      return orphans.length
    })
  }

  async #erase(id: ResponseId): Promise<void> {
    await this.#drafts.remove(id)
    await this.#bin.erase(id)
  }

  /** A page that asks for space is not answered; words that stand there may be put better. */
  #insistOnOpen(entry: EntryId, there: Response | null): void {
    const page = this.#pages.find(entry)
    if (page?.zone !== 'ours') throw new AppError('record.not-found')
    const wantsSpace = page.stored.answer === 'space' && there === null
    const isAway = there !== null && this.#bin.holds(there)
    if (page.binning !== null || wantsSpace || isAway) throw new AppError('record.not-now')
  }

  #isShared(entry: EntryId): boolean {
    return this.#pages.find(entry)?.zone === 'ours'
  }

  /** Only the page's own author takes it away; `erase` by anybody else leaves the page standing. */
  #isErased(entry: EntryId): boolean {
    if (this.#pages.find(entry) !== null) return false
    const newest = this.#vault.ours.get(entries, entry)
    const last = newest && byItsAuthor(this.#vault.ours, newest)
    return last?.operation === 'erase'
  }

  #own(id: ResponseId): Response {
    const found = this.#find(id)
    if (found === null) throw new AppError('record.not-found')
    if (found.author !== this.#vault.me) throw new AppError('record.not-yours')
    return found
  }

  #find(id: ResponseId): Response | null {
    const newest = this.#vault.ours.get(responses, id)
    const record = newest && byItsAuthor(this.#vault.ours, newest)
    if (newest === null || record === null || record.operation !== 'put') return null
    const stored = StoredResponse.safeParse(record.body)
    if (!stored.success) return null
    const { entry, text, createdAt } = stored.data
    return {
      id,
      entry: entry as EntryId,
      author: record.author,
      text,
      revision: newest.revision,
      writtenAt: createdAt,
      changedAt: record.writtenAt,
    }
  }

  #readBack(id: ResponseId): Response {
    const found = this.#find(id)
    if (found === null) throw new Error('a response that was just written is not there')
    return found
  }

  #now(): string {
    return this.#clock.now().toISOString()
  }
}

function oldestFirst(a: Response, b: Response): number {
  if (a.writtenAt !== b.writtenAt) return a.writtenAt < b.writtenAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
