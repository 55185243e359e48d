import { z } from 'zod'
import { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId, RoundId } from '../../../shared/ids.ts'
import type { DayView, DayViewRow, ViewSide } from '../../../shared/model/day-view.ts'
import type { Clock } from '../ports.ts'
import { Rounds } from '../rounds/rounds.ts'
import type { Round } from '../rounds/told-rounds.ts'
import type { OpenVault } from '../vault/open-vault.ts'

const About = z.strictObject({ day: Day })
type About = z.infer<typeof About>
const Side = z.strictObject({ text: z.string() })
type Side = z.infer<typeof Side>

/** Views of one day, as those who are here are told of them: written apart, and opened in one act. */
export class DayViews {
  readonly #vault: OpenVault
  readonly #rounds: Rounds<About, Side>

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#rounds = new Rounds<About, Side>({
      ...{ vault, clock, kind: 'view' },
      parseAbout: (value) => About.safeParse(value).data ?? null,
      parse: (value) => Side.safeParse(value).data ?? null,
    })
  }

  /** See `Rounds.list`. */
  list(): DayViewRow[] {
    return this.#rounds.list().map(rowOf)
  }

  /** One of them; null where it is not one of `list`. */
  read(id: RoundId): DayView | null {
    const round = this.#rounds.find(id)
    return round && this.#view(round)
  }

  /** All that are open, and of the others one's own words: what whoever is alone here may keep. */
  readable(): DayView[] {
    const isAlone = this.#vault.present.length === 1
    const { me } = this.#vault
    return this.#rounds.list().flatMap((round) => {
      if (round.sides !== null) return [this.#view(round)]
      const own = isAlone ? this.#rounds.mine(round.id) : null
      if (own === null) return []
      return [{ ...this.#view(round), sides: [{ who: me, text: own.text }], readers: [me] }]
    })
  }

  /** Asks these members for their view. @throws AppError `request.invalid` for anybody who is none */
  async begin(day: Day, others: MemberId[]): Promise<DayViewRow> {
    const { me } = this.#vault
    const asked = new Set([me, ...others])
    if (asked.size !== others.length + 1) throw new AppError('request.invalid')
    // In the order of the house, so that sides stand in the same places for everybody.
    const house = this.#vault.members().map(({ id }) => id)
    const strangers = others.filter((other) => !house.includes(other))
    const members = [...house.filter((member) => asked.has(member)), ...strangers]
    const id = this.#vault.newId(me) as RoundId
    await this.#rounds.begin(id, { day }, members)
    return rowOf(this.#rounds.find(id)!)
  }

  /** One's own words, half written or sealed; empty where there are none. */
  mine(id: RoundId): string {
    return this.#rounds.mine(id)?.text ?? ''
  }

  /** Saves what is half written; answers with an ISO instant once it is safe. */
  saveDraft(id: RoundId, text: string): Promise<string> {
    return this.#rounds.saveDraft(id, text.trim() === '' ? null : { text })
  }

  /** Takes away what is half written, or what came back of one that is over. */
  async discard(id: RoundId): Promise<void> {
    await this.#rounds.saveDraft(id, null)
  }

  /** See `Rounds.seal`. */
  seal(id: RoundId, text: string): Promise<void> {
    return this.#rounds.seal(id, { text })
  }

  /** See `Rounds.takeBack`. */
  takeBack(id: RoundId): Promise<void> {
    return this.#rounds.takeBack(id)
  }

  /** See `Rounds.letGo`. */
  letGo(id: RoundId): Promise<void> {
    return this.#rounds.letGo(id)
  }

  /** See `Rounds.openTogether`. */
  openTogether(id: RoundId): Promise<void> {
    return this.#rounds.openTogether(id)
  }

  /** See `Rounds.settle`. */
  settle(): Promise<unknown[]> {
    return this.#rounds.settle()
  }

  #view(round: Round<About, Side>): DayView {
    const sides = round.sides && [...round.sides].map(sideOf)
    return { ...rowOf(round), sides, readers: this.#vault.ours.readers() }
  }
}

function rowOf({ about, sides: _, ...row }: Round<About, Side>): DayViewRow {
  return { ...row, day: about.day }
}

function sideOf([who, { text }]: [MemberId, Side]): ViewSide {
  return { who, text }
}
