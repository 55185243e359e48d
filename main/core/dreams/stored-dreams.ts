import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { DreamId } from '../../../shared/ids.ts'
import { StoredInstant } from '../../../shared/instants.ts'
import { type Dream, DreamState, DreamStep, type DreamWords } from '../../../shared/model/dream.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import { byItsAuthor } from '../authorship.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Space, StoredRecord, Write } from '../vault/types.ts'

/** Where dreams lie, in either space. */
export const dreams = 'dreams'

const StoredDream = z.object({
  title: z.string(),
  text: z.string(),
  support: z.string(),
  steps: z.array(DreamStep),
  state: DreamState.catch('open'),
  createdAt: StoredInstant,
  changedAt: StoredInstant,
})
/** A dream as its record holds it. */
export type StoredDream = z.infer<typeof StoredDream>

/** The dreams of both spaces as those who are in may read and trust them. */
export class StoredDreams {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** All that may be read, in the bin or not, the one changed last first. */
  all(): Dream[] {
    const { mine, ours } = this.#vault
    const ids = new Set([...mine.list(dreams).map(({ id }) => id), ...ours.ids(dreams)])
    return [...ids].flatMap((id) => this.find(id) ?? []).sort(lastChangedFirst)
  }

  /** See `Dreams.find`. */
  find(id: string): Dream | null {
    const shared = this.in('ours', id)
    return shared?.owner === this.#vault.me ? shared : (this.in('mine', id) ?? shared)
  }

  /** The one that stands under an id in one of the spaces; null where none does. */
  in(zone: Zone, id: string): Dream | null {
    const space = this.#space(zone)
    const newest = space.get(dreams, id)
    const record = newest && byItsAuthor(space, newest)
    return newest && record && dreamOf(zone, space, newest, record)
  }

  /** One's own, whatever is done with it. @throws AppError `record.not-found`, `record.not-yours` */
  own(id: DreamId): Dream {
    const dream = this.find(id)
    if (dream === null) throw new AppError('record.not-found')
    if (dream.owner !== this.#vault.me) throw new AppError('record.not-yours')
    return dream
  }

  /** What a dream of the member who is in said in a space at a revision; null where nothing tells. */
  wordsAt(zone: Zone, id: DreamId, revision: number): DreamWords | null {
    const own = this.#space(zone)
      .history(dreams, id)
      .filter(({ author, signature }) => author === this.#vault.me && signature !== 'failed')
    const then = own.findLast((one) => one.revision <= revision)
    return StoredDream.safeParse(then?.body).data ?? null
  }

  /** Writes one. `transaction` names the act that it is half of. */
  async put(
    zone: Zone,
    id: DreamId,
    basedOn: number,
    body: StoredDream,
    transaction?: string,
  ): Promise<void> {
    const write: Write = { collection: dreams, id, operation: 'put', basedOn, body }
    await this.#space(zone).commit([transaction === undefined ? write : { ...write, transaction }])
  }

  #space(zone: Zone): Space {
    return zone === 'ours' ? this.#vault.ours : this.#vault.mine
  }
}

/** What is kept of a dream. */
export function storedOf(dream: Dream): StoredDream {
  const { title, text, support, steps, state, createdAt, changedAt } = dream
  return { title, text, support, steps, state, createdAt, changedAt }
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

function lastChangedFirst(a: Dream, b: Dream): number {
  if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
