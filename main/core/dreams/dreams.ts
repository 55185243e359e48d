import { z } from 'zod'
import type { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import { DreamId } from '../../../shared/ids.ts'
import {
  type Dream,
  type DreamDraft,
  type DreamDraftLine,
  DreamState,
  DreamStep,
  dreamWords,
} from '../../../shared/model/dream.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import { byItsAuthor } from '../authorship.ts'
import { eraseWhatStands } from '../bin/erase-what-stands.ts'
import { sharing } from '../journal/acts.ts'
import type { Clock } from '../ports.ts'
import { Turns } from '../vault/turns.ts'
import type { OpenVault, Space, StoredRecord, Write } from '../vault/types.ts'
import { DreamDrafts } from './dream-drafts.ts'

const dreams = 'dreams'

const StoredDream = z.object({
  title: z.string(),
  text: z.string(),
  support: z.string(),
  steps: z.array(DreamStep),
  state: DreamState.catch('open'),
  createdAt: z.string(),
  changedAt: z.string(),
})
type StoredDream = z.infer<typeof StoredDream>

/**
 * Hopes and plans, as those who are in see them. A dream is its owner's own record: private in Mine until
 * its owner shares that one, and nobody else's words ever stand in it.
 */
export class Dreams {
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #drafts: DreamDrafts
  readonly #turns = new Turns()

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#clock = clock
    this.#drafts = new DreamDrafts(vault)
  }

  /** Those that may be read, the one changed last first. */
  list(): Dream[] {
    const { mine, ours } = this.#vault
    const ids = new Set([...mine.list(dreams).map(({ id }) => id), ...ours.ids(dreams)])
    return [...ids].flatMap((id) => this.find(id) ?? []).sort(lastChangedFirst)
  }

  /**
   * The dream with an id, or null when there is none that may be read and trusted. One that lies in both
   * spaces is shared: a crash came between the two writes of sharing it. What somebody else put in Ours
   * under its id never hides a dream from its owner.
   */
  find(id: string): Dream | null {
    const shared = this.#read('ours', id)
    return shared?.owner === this.#vault.me ? shared : (this.#read('mine', id) ?? shared)
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

  /** The change begun of one of one's own, or its words. @throws AppError as `remove` does. */
  change(id: DreamId): DreamDraft {
    const { revision, title, text, support, steps } = this.#own(id)
    const kept = this.#drafts.find(id)
    return kept ?? { id, basedOn: revision, title, text, support, steps }
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
   * @throws AppError `record.not-yours`, `record.changed-elsewhere` where it is another by now. The draft
   * is kept.
   */
  finish(draft: DreamDraft): Promise<Dream> {
    return this.#turns.take(async () => {
      const { id, basedOn } = draft
      const there = this.find(id)
      if (there === null || !isSaid(there, draft)) {
        if (there !== null) this.#own(id)
        await this.#drafts.save(draft)
        const now = this.#now()
        const state = there?.state ?? 'open'
        const createdAt = there?.createdAt ?? now
        const body = { ...dreamWords(draft), state, createdAt, changedAt: now }
        await this.#put(there?.zone ?? 'mine', id, basedOn, body)
      }
      await this.#drafts.remove(id)
      return this.#readBack(id)
    })
  }

  /**
   * Says on which day a step was done, or that it was not.
   *
   * @throws AppError `request.invalid` for a step that is not there; `record.not-found`,
   * `record.not-yours`, `record.changed-elsewhere`
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
   * @throws AppError `record.not-now` for one that is shared already, `record.changed-elsewhere` where it
   * is another by now; `record.not-found`, `record.not-yours`
   */
  share(id: DreamId, revision: number): Promise<Dream> {
    return this.#turns.take(async () => {
      const act = sharing(id, revision)
      const dream = this.#own(id)
      if (!this.#vault.ours.hasTransaction(act)) {
        if (dream.zone === 'ours') throw new AppError('record.not-now')
        if (dream.revision !== revision) throw new AppError('record.changed-elsewhere')
        await this.#put('ours', id, 0, storedOf(dream), act)
      }
      if (this.#vault.mine.get(dreams, id)?.operation === 'put') {
        await this.#vault.mine.commit([
          { collection: dreams, id, operation: 'delete', transaction: act },
        ])
      }
      const shared = this.#readBack(id)
      await this.#drafts.follow(dream, shared)
      return shared
    })
  }

  /**
   * Takes a dream away, and what is being written about it. Earlier words of a shared one stay in the
   * history of Ours, as those of anything that was shared.
   *
   * @throws AppError `record.not-found`, `record.not-yours`
   */
  remove(id: DreamId): Promise<void> {
    return this.#turns.take(async () => {
      const { zone } = this.#own(id)
      await this.#drafts.remove(id)
      // Were the shared one gone first, a crash could leave the private one standing again.
      await eraseWhatStands(this.#vault.mine, [dreams], id)
      if (zone === 'mine') return
      await this.#vault.ours.commit([{ collection: dreams, id, operation: 'delete' }])
    })
  }

  #note(id: DreamId, revision: number, how: (dream: Dream) => Dream): Promise<Dream> {
    return this.#turns.take(async () => {
      const before = this.#own(id)
      if (before.revision !== revision) throw new AppError('record.changed-elsewhere')
      const body = storedOf({ ...how(before), changedAt: this.#now() })
      await this.#put(before.zone, id, revision, body)
      const after = this.#readBack(id)
      await this.#drafts.follow(before, after)
      return after
    })
  }

  async #put(
    zone: Zone,
    id: DreamId,
    basedOn: number,
    body: StoredDream,
    transaction?: string,
  ): Promise<void> {
    const write: Write = { collection: dreams, id, operation: 'put', basedOn, body }
    await this.#space(zone).commit([transaction === undefined ? write : { ...write, transaction }])
  }

  #own(id: DreamId): Dream {
    const dream = this.find(id)
    if (dream === null) throw new AppError('record.not-found')
    if (dream.owner !== this.#vault.me) throw new AppError('record.not-yours')
    return dream
  }

  #readBack(id: DreamId): Dream {
    const dream = this.find(id)
    if (dream === null) throw new Error('a dream that was just written is not there')
    return dream
  }

  #read(zone: Zone, id: string): Dream | null {
    const space = this.#space(zone)
    const newest = space.get(dreams, id)
    const record = newest && byItsAuthor(space, newest)
    return newest && record && dreamOf(zone, space, newest, record)
  }

  #space(zone: Zone): Space {
    return zone === 'ours' ? this.#vault.ours : this.#vault.mine
  }

  #now(): string {
    return this.#clock.now().toISOString()
  }
}

function dreamOf(
  zone: Zone,
  space: Space,
  newest: StoredRecord,
  { operation, body, author }: StoredRecord,
): Dream | null {
  const stored = operation === 'put' ? StoredDream.safeParse(body).data : undefined
  const id = DreamId.safeParse(newest.id).data
  if (stored === undefined || id === undefined) return null
  const { revision } = newest
  return { ...stored, id, revision, zone, owner: author, readers: space.readers() }
}

function storedOf(dream: Dream): StoredDream {
  const { title, text, support, steps, state, createdAt, changedAt } = dream
  return { title, text, support, steps, state, createdAt, changedAt }
}

function isSaid(dream: Dream, draft: DreamDraft): boolean {
  return JSON.stringify(dreamWords(dream)) === JSON.stringify(dreamWords(draft))
}

function isEmpty(draft: DreamDraft): boolean {
  const { title, text, support, steps } = dreamWords(draft)
  return `${title}${text}${support}`.trim() === '' && steps.length === 0
}

function lastChangedFirst(a: Dream, b: Dream): number {
  if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
