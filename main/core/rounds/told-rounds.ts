import type { MemberId, RoundId } from '../../../shared/ids.ts'
import { isShut, type RoundRow } from '../../../shared/model/round.ts'
import type { SideSeal } from '../debriefs/seal-side.ts'
import { sideKeyOf } from '../debriefs/side-keys.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import {
  collectionsOf,
  isForOther,
  openWith,
  type Reading,
  readRound,
  type ToldRound,
} from './read-round.ts'
import type { RoundDrafts } from './round-drafts.ts'

/** A round as those who are here are told of it. */
export type Round<About, Side> = RoundRow & {
  about: About
  /** Everybody's words in the order of `members`; null before they are open. */
  sides: Map<MemberId, Side> | null
}

/** What those who are here may know of rounds: which there are, how each stands, and their own words in it. */
export class ToldRounds<About, Side extends object> {
  readonly #vault: OpenVault
  readonly #reading: Reading<About, Side>
  readonly #drafts: RoundDrafts<Side>
  /** What is open stays as it is: its seals are opened once, however often somebody looks. */
  readonly #opened = new Map<RoundId, ToldRound<About, Side>>()

  constructor(vault: OpenVault, reading: Reading<About, Side>, drafts: RoundDrafts<Side>) {
    this.#vault = vault
    this.#reading = reading
    this.#drafts = drafts
  }

  /** All that concern anybody who is here, and all that are open; the one begun last in front. */
  list(): Round<About, Side>[] {
    return this.all()
      .filter((told) => this.#isTold(told))
      .map((told) => this.#round(told))
      .sort(newestFirst)
  }

  /** One of them; null where it is not one of `list`. */
  find(id: RoundId): Round<About, Side> | null {
    const told = this.read(id)
    return told !== null && this.#isTold(told) ? this.#round(told) : null
  }

  /** Under which ids rounds were ever begun, by whomever. */
  ids(): RoundId[] {
    return this.#vault.ours.ids(collectionsOf(this.#reading.kind).rounds) as RoundId[]
  }

  /** Every one that is read, whomever it concerns. */
  all(): ToldRound<About, Side>[] {
    return this.ids()
      .map((id) => this.read(id))
      .filter((told) => told !== null)
  }

  /** How a round stands; null where there is none. */
  read(id: RoundId): ToldRound<About, Side> | null {
    const opened = this.#opened.get(id)
    if (opened !== undefined) return opened
    const told = readRound(this.#vault, id, this.#reading)
    if (told?.stage === 'open') this.#opened.set(id, told)
    if (told === null || !isShut(told) || !this.#isAskedAnew(told)) return told
    return { ...told, stage: 'altered', altered: [told.startedBy] }
  }

  /** What one of those who are here has sealed; null where there is nothing, or no key of theirs fits it. */
  sealedBy(told: ToldRound<About, Side>, who: MemberId): Side | null {
    if (told.sides !== null) return told.sides.get(who) ?? null
    const key = sideKeyOf(this.#vault, who, told.id)
    const seal = told.seals.get(who)
    if (key === null || seal === undefined) return null
    return this.#words(told.id, who, key, seal)?.side ?? null
  }

  /** Those of its members who are here. */
  here({ members }: ToldRound<About, Side>): MemberId[] {
    return this.#vault.present.filter((member) => members.includes(member))
  }

  areAllHere({ members }: ToldRound<About, Side>): boolean {
    return members.every((member) => this.#vault.present.includes(member))
  }

  #words(id: RoundId, who: MemberId, key: Uint8Array, seal: SideSeal) {
    return openWith({ vault: this.#vault, id, reading: this.#reading }, who, key, seal)
  }

  /** True where somebody who is here sealed words for another invitation than the one that stands. */
  #isAskedAnew(told: ToldRound<About, Side>): boolean {
    return this.here(told).some((who) => {
      const key = sideKeyOf(this.#vault, who, told.id)
      const seal = told.seals.get(who)
      const words = key && seal ? this.#words(told.id, who, key, seal) : null
      return words !== null && isForOther(words, told.asked)
    })
  }

  /** What is over is told while the one member who is in has words in it. */
  #isTold(told: ToldRound<About, Side>): boolean {
    if (told.stage === 'open') return true
    if (told.stage === 'over') return this.#ofMe(told) !== 'none'
    return this.here(told).length > 0
  }

  /** Beside others no draft is found, so nobody learns of one. */
  #ofMe(told: ToldRound<About, Side>): RoundRow['mine'] {
    const { me } = this.#vault
    if (told.stage !== 'over' && hasFinished(told, me)) return 'sealed'
    return this.#drafts.find(me, told.id) !== null ? 'draft' : 'none'
  }

  #round(told: ToldRound<About, Side>): Round<About, Side> {
    const { id, about, members, startedBy, startedAt, stage, altered } = told
    const sealed = members.filter((who) => hasFinished(told, who))
    return {
      ...{ id, about, members, startedBy, startedAt, stage, sealed },
      awaited: awaitedIn(told),
      altered: stage === 'altered' ? altered : [],
      mine: this.#ofMe(told),
      openedAt: told.openedAt,
      sides: told.sides,
    }
  }
}

/** What opened stays finished, whatever its author wrote over it. */
export function hasFinished<About, Side>(told: ToldRound<About, Side>, who: MemberId): boolean {
  return told.stage === 'open' ? told.members.includes(who) : told.seals.has(who)
}

/** Whoever has not sealed; once everybody has, whoever has not given their key. */
function awaitedIn<About, Side>({
  stage,
  members,
  seals,
  given,
}: ToldRound<About, Side>): MemberId[] {
  if (stage === 'writing') return members.filter((who) => !seals.has(who))
  return stage === 'waiting' ? members.filter((who) => !given.has(who)) : []
}

function newestFirst(a: RoundRow, b: RoundRow): number {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
