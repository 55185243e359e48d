import { z } from 'zod'
import { addDays } from '../../../shared/calendar.ts'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import { RitualId } from '../../../shared/ids.ts'
import {
  type ComingRitual,
  planFrom,
  plannedDays,
  type Ritual,
  rhythmOf,
  Stretch,
} from '../../../shared/model/ritual.ts'
import type { Rhythm } from '../../../shared/rhythm.ts'
import { lastWord } from '../authorship.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import { RitualDays } from './ritual-days.ts'

const rituals = 'rituals'

const StoredRitual = z.strictObject({
  name: z.string(),
  words: z.string(),
  plan: z.array(Stretch).min(1),
  ended: z.boolean(),
})
type StoredRitual = z.infer<typeof StoredRitual>

/** What a ritual is called, what there is to know about it, and when it comes round. */
export interface RitualToKeep {
  name: string
  words: string
  rhythm: Rhythm
}

/**
 * What members keep coming back to. A ritual belongs to nobody: the last word on it counts, whichever member
 * signed it. What is noted about its days is in `days`.
 */
export class Rituals {
  readonly days: RitualDays
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #turns = new Turns()

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#clock = clock
    this.days = new RitualDays(vault, clock, (id) => this.find(id) !== null)
  }

  /** All of them, in the order in which they began. */
  list(): Ritual[] {
    return this.#vault.ours
      .ids(rituals)
      .sort()
      .flatMap((id) => this.find(id) ?? [])
  }

  find(id: string): Ritual | null {
    const newest = this.#vault.ours.get(rituals, id)
    const stored = lastWord(this.#vault.ours, { collection: rituals, id }, StoredRitual)
    const known = RitualId.safeParse(id).data
    if (newest === null || stored === null || known === undefined) return null
    const { name, words, plan, ended } = stored
    // What comes next stands on whatever is newest, genuine or not.
    return { id: known, revision: newest.revision, name, words, plan, isEnded: ended }
  }

  /** The next day of each, today or within so many days, about which nothing is said yet; soonest first. */
  coming(withinDays: number): ComingRitual[] {
    const today = this.#today()
    return this.list()
      .flatMap(({ id, name, plan }) => {
        const day = plannedDays(plan, today, addDays(today, withinDays)).find(
          (one) => this.days.stateOf(id, one) === null,
        )
        return day === undefined ? [] : [{ ritual: id, name, day }]
      })
      .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
  }

  /**
   * Begins one, today. The same one begun again stands once.
   *
   * @throws AppError `record.changed-elsewhere` where something else stands under this id
   */
  begin(id: RitualId, { name, words, rhythm }: RitualToKeep): Promise<Ritual> {
    const plan = planFrom([], this.#today(), rhythm)
    return this.#keep(id, 0, (there) => {
      if (there?.name === name && there.words === words) return null
      return { name, words, plan, ended: false }
    })
  }

  /**
   * Says anew what it is. Another rhythm holds from today on; one that rests or has ended goes on resting.
   *
   * @throws AppError `record.not-found`, `record.changed-elsewhere`
   */
  change(id: RitualId, basedOn: number, ritual: RitualToKeep): Promise<Ritual> {
    const { name, words, rhythm } = ritual
    return this.#keep(id, basedOn, (there) => {
      const { plan, isEnded } = known(there)
      return { name, words, plan: withRhythm(plan, this.#today(), rhythm), ended: isEnded }
    })
  }

  /** Nothing is planned from today on, until it goes on. @throws AppError as `change` does. */
  rest(id: RitualId, basedOn: number): Promise<Ritual> {
    return this.#keep(id, basedOn, (there) => {
      const { name, words, plan } = known(there)
      return { name, words, plan: planFrom(plan, this.#today(), null), ended: false }
    })
  }

  /** From today on it has the rhythm that it had. @throws AppError as `change` does. */
  goOn(id: RitualId, basedOn: number): Promise<Ritual> {
    return this.#keep(id, basedOn, (there) => {
      const { name, words, plan } = known(there)
      const rhythm = rhythmOf({ plan })
      return { name, words, plan: planFrom(plan, this.#today(), rhythm), ended: false }
    })
  }

  /** It has come to its end; what was is kept. @throws AppError as `change` does. */
  end(id: RitualId, basedOn: number): Promise<Ritual> {
    return this.#keep(id, basedOn, (there) => {
      const { name, words, plan } = known(there)
      return { name, words, plan: planFrom(plan, this.#today(), null), ended: true }
    })
  }

  #keep(
    id: RitualId,
    basedOn: number,
    say: (there: Ritual | null) => StoredRitual | null,
  ): Promise<Ritual> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      const body = say(this.find(id))
      if (body !== null) {
        await this.#vault.ours.commit([
          { collection: rituals, id, operation: 'put', basedOn, body, by: me },
        ])
      }
      return known(this.find(id))
    })
  }

  #today(): Day {
    return dayOfDate(this.#clock.now())
  }
}

/** While it rests, another rhythm is the one that it will go on with. */
function withRhythm(plan: Stretch[], today: Day, rhythm: Rhythm): Stretch[] {
  const last = plan.at(-1)
  if (last?.rhythm !== null) return planFrom(plan, today, rhythm)
  if (JSON.stringify(rhythmOf({ plan })) === JSON.stringify(rhythm)) return plan
  // A stretch of no days: it begins where the rest begins that goes on.
  const before = plan.filter(({ from }) => from < last.from)
  return [...before, { from: last.from, rhythm }, last]
}

function known(ritual: Ritual | null): Ritual {
  if (ritual === null) throw new AppError('record.not-found')
  return ritual
}
