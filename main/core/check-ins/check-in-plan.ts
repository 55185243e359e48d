import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import {
  type AskedDimension,
  Dimension,
  DimensionId,
  firstDimensions,
  isFirstDimension,
} from '../../../shared/model/check-in.ts'
import { CheckInSchedule } from '../../../shared/model/check-in-schedule.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'

const dimensions = 'check-in-dimensions'
const schedules = 'check-in-schedule'
/** There is one for all. */
const theSchedule = 'current'

const StoredDimension = Dimension.omit({ id: true })

/** What is said of a dimension; `id` is null for one that is added. */
export type DimensionToKeep = Omit<Dimension, 'id'> & { id: DimensionId | null }

/**
 * What check-ins ask about, and how often. Both belong to nobody: the last word counts, whichever member
 * signed it, and it holds from the next check-in on.
 */
export class CheckInPlan {
  readonly #vault: OpenVault
  /** Each looks at what stands before it writes. */
  readonly #turns = new Turns()

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** All of them, the hidden ones too: Hearth's own first, then those that were added, oldest first. */
  dimensions(): Dimension[] {
    const added = this.#vault.ours
      .ids(dimensions)
      .filter((id) => !isFirstDimension(id))
      .sort()
    return [...firstDimensions, ...added].flatMap((id) => this.#dimension(id) ?? [])
  }

  /** What the next check-in asks about. */
  asked(): AskedDimension[] {
    return this.dimensions().flatMap(({ hidden, ...asked }) => (hidden ? [] : [asked]))
  }

  /**
   * Adds a dimension, or says of one how it is called and whether it is asked.
   *
   * @throws AppError `record.not-found`; `request.invalid` for one that is added without words of its own;
   * `record.not-now` where there are as many as can be, and where it would leave nothing to ask about
   */
  setDimension(dimension: DimensionToKeep): Promise<void> {
    const { me } = this.#vault
    return this.#turns.take(() => this.#keepDimension(dimension, me))
  }

  /** Null until somebody chose one. */
  schedule(): CheckInSchedule | null {
    return this.#lastWord(schedules, theSchedule, CheckInSchedule)
  }

  setSchedule(schedule: CheckInSchedule): Promise<void> {
    const { me } = this.#vault
    return this.#turns.take(() => this.#keepSchedule(schedule, me))
  }

  async #keepDimension({ id, ...said }: DimensionToKeep, by: MemberId): Promise<void> {
    const known = this.dimensions()
    const before = known.find((one) => one.id === id) ?? null
    if (id !== null && before === null) throw new AppError('record.not-found')
    const isNamed = said.name !== null && said.low !== null && said.high !== null
    if (!isNamed && !(id !== null && isFirstDimension(id))) throw new AppError('request.invalid')
    if (id === null && known.length >= limits.dimensions) throw new AppError('record.not-now')
    const others = known.filter((one) => one.id !== id && !one.hidden)
    if (said.hidden && others.length === 0) throw new AppError('record.not-now')
    if (before !== null && isSame({ ...said, id: before.id }, before)) return
    await this.#vault.ours.commit([
      {
        collection: dimensions,
        id: id ?? this.#vault.newId(by),
        operation: 'put',
        body: said,
        by,
      },
    ])
  }

  async #keepSchedule(schedule: CheckInSchedule, by: MemberId): Promise<void> {
    const before = this.schedule()
    if (before?.every === schedule.every && before.from === schedule.from) return
    await this.#vault.ours.commit([
      {
        collection: schedules,
        id: theSchedule,
        operation: 'put',
        body: schedule,
        by,
      },
    ])
  }

  #dimension(id: string): Dimension | null {
    const known = DimensionId.safeParse(id).data
    if (known === undefined) return null
    const said = this.#lastWord(dimensions, id, StoredDimension)
    if (isFirstDimension(id)) {
      return said ? { id: known, ...said } : { id: known, ...asHearthHasIt, hidden: false }
    }
    const isNamed = said !== null && said.name !== null && said.low !== null && said.high !== null
    return isNamed ? { id: known, ...said } : null
  }

  /** The last genuine revision that can be read. */
  #lastWord<Said>(collection: string, id: string, schema: z.ZodType<Said>): Said | null {
    const word = this.#vault.ours
      .history(collection, id)
      .findLast(
        ({ operation, signature, body }) =>
          operation === 'put' && signature !== 'failed' && schema.safeParse(body).success,
      )
    return word ? schema.parse(word.body) : null
  }
}

const asHearthHasIt = { name: null, low: null, high: null }

function isSame(one: Dimension, other: Dimension): boolean {
  const keys = ['name', 'low', 'high', 'hidden'] as const
  return keys.every((key) => one[key] === other[key])
}
