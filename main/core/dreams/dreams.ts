import type { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { DreamId } from '../../../shared/ids.ts'
import {
  type BinnedDream,
  type Dream,
  type DreamDraft,
  type DreamDraftLine,
  type DreamState,
  type DreamWords,
  dreamWords,
} from '../../../shared/model/dream.ts'
import type { BinnedThing } from '../bin/binned.ts'
import { sharing } from '../journal/acts.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import { DreamBin } from './dream-bin.ts'
import { DreamDrafts, following } from './dream-drafts.ts'
import { dreams, StoredDreams, storedOf } from './stored-dreams.ts'

/**
 * Hopes and plans, as those who are in see them. A dream is its owner's own record: private in Mine until
 * its owner shares that one, and nobody else's words ever stand in it.
 */
export class Dreams {
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #stored: StoredDreams
  readonly #drafts: DreamDrafts
  readonly #bin: DreamBin
  readonly #turns = new Turns()

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#clock = clock
    this.#stored = new StoredDreams(vault)
    this.#drafts = new DreamDrafts(vault)
    this.#bin = new DreamBin(vault)
  }

  /** Those that may be read and are not in the bin, the one changed last first. */
  list(): Dream[] {
    return this.#stored.all().filter((dream) => !this.#bin.holds(dream))
  }

  /** Those in the bin that may be read, the one put there last first. */
  binned(): BinnedDream[] {
    return this.#bin.among(this.#stored.all())
  }

  /** Those in the bin that the member who is in put there. */
  ownInBin(): BinnedThing[] {
    const own = this.#stored.all().filter(({ owner }) => owner === this.#vault.me)
    return own.flatMap((dream) => this.#bin.inside(dream) ?? [])
  }

  /**
   * The dream with an id, or null when there is none that may be read and trusted. One that lies in both
   * spaces is shared: a crash came between the two writes of sharing it. What somebody else put in Ours
   * under its id never hides a dream from its owner.
   */
  find(id: string): Dream | null {
    return this.#stored.find(id)
  }

  /** What this member is writing, the last begun first. */
  drafts(): DreamDraftLine[] {
    return this.#drafts.list()
  }

  /** The same, with all their words. */
  halfWritten(): DreamDraft[] {
    return this.#drafts.list().flatMap(({ id }) => this.#drafts.find(id) ?? [])
  }

  /** The new dream that this member is writing, or an empty one. Nothing is saved. */
  begin(): DreamDraft {
    const begun = this.#drafts.list().find(({ id, basedOn }) => basedOn === 0 && !this.find(id))
    const kept = begun ? this.#drafts.find(begun.id) : null
    if (kept !== null) return kept
    const id = this.#vault.newId() as DreamId
    return { id, basedOn: 0, title: '', text: '', support: '', steps: [] }
  }

  /** The change begun of one of one's own, or its words. @throws AppError as `setState` does. */
  change(id: DreamId): DreamDraft {
    const { revision, title, text, support, steps } = this.#standing(id)
    const kept = this.#drafts.find(id)
    return kept ? this.#onward(kept) : { id, basedOn: revision, title, text, support, steps }
  }

  /** Saves what is being written where only its writer can read it; answers with an ISO instant. */
  saveDraft(draft: DreamDraft): Promise<string> {
    return this.#turns.take(async () => {
      const there = this.find(draft.id)
      const saysNothing = there === null && isEmpty(draft)
      // An autosave that comes after Done would bring it back as a draft.
      if (saysNothing || (there !== null && isSaid(there, draft))) {
        await this.#drafts.remove(draft.id)
        return this.#now()
      }
      return this.#drafts.save(draft)
    })
  }

  /** Takes a draft away. */
  discard(id: DreamId): Promise<void> {
    return this.#turns.take(() => this.#drafts.remove(id))
  }

  /**
   * Done. A new dream stands in Mine, a changed one where it stood. The same words twice stand once.
   *
   * @throws AppError `record.not-yours`, `record.not-now` for one in the bin, `record.changed-elsewhere`
   * where it is another by now. The draft is kept.
   */
  finish(begun: DreamDraft): Promise<Dream> {
    return this.#turns.take(async () => {
      const draft = this.#onward(begun)
      const { id, basedOn } = draft
      await this.#endSharing(id)
      const there = this.find(id)
      if (there === null || !isSaid(there, draft)) {
        if (there !== null) this.#standing(id)
        await this.#drafts.save(draft)
        const now = this.#now()
        const state = there?.state ?? 'open'
        const createdAt = there?.createdAt ?? now
        const body = { ...dreamWords(draft), state, createdAt, changedAt: now }
        await this.#stored.put(there?.zone ?? 'mine', id, basedOn, body)
      }
      await this.#drafts.remove(id)
      return this.#readBack(id)
    })
  }

  /**
   * Says on which day a step was done, or that it was not.
   *
   * @throws AppError `request.invalid` for a step that is not there; `record.not-found`,
   * `record.not-yours`, `record.not-now` for one in the bin, `record.changed-elsewhere`
   */
  markStep(id: DreamId, revision: number, step: number, doneOn: Day | null): Promise<Dream> {
    return this.#note(id, revision, (dream) => {
      if (dream.steps[step] === undefined) throw new AppError('request.invalid')
      const steps = dream.steps.map((one, at) => (at === step ? { ...one, doneOn } : one))
      return { ...dream, steps }
    })
  }

  /** Says how it stands with a dream. @throws AppError as `markStep` does. */
  setState(id: DreamId, revision: number, state: DreamState): Promise<Dream> {
    return this.#note(id, revision, (dream) => ({ ...dream, state }))
  }

  /**
   * Moves a dream from Mine into Ours as it stands. What was said of it before stays in Mine.
   *
   * @throws AppError `record.not-now` for one that is shared already or in the bin, `record.changed-elsewhere` where it
   * is another by now; `record.not-found`, `record.not-yours`
   */
  share(id: DreamId, revision: number): Promise<Dream> {
    return this.#turns.take(async () => {
      const act = sharing(id, revision)
      const dream = this.#standing(id)
      if (!this.#vault.ours.hasTransaction(act)) {
        if (dream.zone === 'ours') throw new AppError('record.not-now')
        if (dream.revision !== revision) throw new AppError('record.changed-elsewhere')
        await this.#stored.put('ours', id, 0, storedOf(dream), act)
      }
      await this.#endSharing(id)
      return this.#readBack(id)
    })
  }

  /** Puts one in the bin. @throws AppError `record.not-found`, `record.not-yours` */
  bin(id: DreamId): Promise<void> {
    return this.#turns.take(async () => this.#bin.put(this.#stored.own(id), this.#now()))
  }

  /** Takes one out of the bin. @throws AppError `record.not-found`, `record.not-yours` */
  unbin(id: DreamId): Promise<void> {
    return this.#turns.take(async () => this.#bin.takeOut(this.#stored.own(id)))
  }

  /**
   * Takes one in the bin away for good, and what is being written about it.
   *
   * @param as the revision that put it in the bin, where it was that one that was looked at
   * @throws AppError `record.not-found`, `record.not-yours`, `record.not-now` for one that is not in the
   * bin, or was put there anew
   */
  erase(id: DreamId, as?: number): Promise<void> {
    return this.#turns.take(async () => {
      const dream = this.#stored.own(id)
      this.#bin.insistOn(dream, as)
      await this.#drafts.remove(id)
      await this.#bin.erase(dream)
    })
  }

  /**
   * The second half of sharing, also where a crash came before it: a change that was begun goes on from
   * the shared dream, and then the one in Mine ends. While that stands, changes are of that one.
   */
  async #endSharing(id: DreamId): Promise<void> {
    const [before, after] = [this.#stored.in('mine', id), this.#stored.in('ours', id)]
    if (before === null || after?.owner !== this.#vault.me) return
    await this.#drafts.follow(before, after)
    const transaction = sharing(id, before.revision)
    await this.#vault.mine.commit([{ collection: dreams, id, operation: 'delete', transaction }])
  }

  /**
   * A change goes on from its dream as it stands, while its owner has not put that in other words since:
   * also where a crash came between sharing it, or noting something on it, and saying so to the change.
   */
  #onward(draft: DreamDraft): DreamDraft {
    const dream = draft.basedOn === 0 ? null : this.find(draft.id)
    if (dream?.owner !== this.#vault.me || dream.revision === draft.basedOn) return draft
    const isOfMine = this.#stored.in('mine', dream.id) !== null || draft.basedOn > dream.revision
    const begunWith = this.#stored.wordsAt(isOfMine ? 'mine' : 'ours', draft.id, draft.basedOn)
    const isAsBegun = begunWith !== null && wordsOf(begunWith) === wordsOf(dream)
    return isAsBegun ? following(draft, dream) : draft
  }

  #note(id: DreamId, revision: number, how: (dream: Dream) => Dream): Promise<Dream> {
    return this.#turns.take(async () => {
      const before = this.#standing(id)
      await this.#endSharing(id)
      if (before.revision !== revision) throw new AppError('record.changed-elsewhere')
      const body = storedOf({ ...how(before), changedAt: this.#now() })
      await this.#stored.put(before.zone, id, revision, body)
      const after = this.#readBack(id)
      await this.#drafts.follow(before, after)
      return after
    })
  }

  /** What lies in the bin is taken out before anything else is done with it. */
  #standing(id: DreamId): Dream {
    const dream = this.#stored.own(id)
    if (this.#bin.holds(dream)) throw new AppError('record.not-now')
    return dream
  }

  #readBack(id: DreamId): Dream {
    const dream = this.find(id)
    if (dream === null) throw new Error('a dream that was just written is not there')
    return dream
  }

  #now(): string {
    return this.#clock.now().toISOString()
  }
}

/** Its words alone, without what is noted on the page itself. */
function wordsOf(dream: DreamWords): string {
  const { title, text, support, steps } = dreamWords(dream)
  return JSON.stringify([title, text, support, steps.map((step) => step.text)])
}

function isSaid(dream: Dream, draft: DreamDraft): boolean {
  return JSON.stringify(dreamWords(dream)) === JSON.stringify(dreamWords(draft))
}

function isEmpty(draft: DreamDraft): boolean {
  const { title, text, support, steps } = dreamWords(draft)
  return `${title}${text}${support}`.trim() === '' && steps.length === 0
}
