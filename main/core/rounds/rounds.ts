import { AppError } from '../../../shared/errors.ts'
import type { MemberId, RoundId } from '../../../shared/ids.ts'
import { isShut } from '../../../shared/model/round.ts'
import { isKeyOf, newSideKey, type SideSeal, sealSide, spellKey } from '../debriefs/seal-side.ts'
import { dropSideKey, keepSideKey, sideKeyOf } from '../debriefs/side-keys.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import type { Write } from '../vault/types.ts'
import {
  answering,
  collectionsOf,
  digestsOf,
  partId,
  type Reading,
  type ToldRound,
} from './read-round.ts'
import { RoundDrafts } from './round-drafts.ts'
import { hasFinished, type Round, ToldRounds } from './told-rounds.ts'

/**
 * What several write apart and open in one act, in Ours. Each seals their words under a key of their own
 * that stays in their keyring; to seal is to say ready. The last one to seal gives their key in the same
 * frame, the others theirs in one sitting or at their next coming in, and nothing is shown to anybody
 * before every key is there. Drafts lie with their writers, and are shut while several are in together:
 * what reads, writes or gives them back refuses with `session.solo-only` there, or waits.
 *
 * Methods that name a round throw AppError `record.not-found` where there is none that concerns whoever
 * was at the keyboard when it was asked for, and `record.not-now` where that has no meaning now.
 */
export class Rounds<About, Side extends object> {
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #reading: Reading<About, Side>
  readonly #names: ReturnType<typeof collectionsOf>
  readonly #drafts: RoundDrafts<Side>
  readonly #told: ToldRounds<About, Side>
  readonly #turns = new Turns()

  constructor(options: { vault: OpenVault; clock: Clock } & Reading<About, Side>) {
    const { vault, clock, ...reading } = options
    this.#vault = vault
    this.#clock = clock
    this.#reading = reading
    this.#names = collectionsOf(reading.kind)
    this.#drafts = new RoundDrafts(vault, reading.kind, reading.parse)
    this.#told = new ToldRounds(vault, reading, this.#drafts)
  }

  /** All that concern anybody who is here, and all that are open; the one begun last in front. */
  list(): Round<About, Side>[] {
    return this.#told.list()
  }

  /** One of them; null where it is not one of `list`. */
  find(id: RoundId): Round<About, Side> | null {
    return this.#told.find(id)
  }

  /** Under which ids rounds were ever begun, by whomever. */
  ids(): RoundId[] {
    return this.#told.ids()
  }

  /**
   * Begins a round of these members, whoever is at the keyboard among them. The same again changes nothing.
   *
   * @throws AppError `request.invalid` unless all are members, each once; `record.not-now` for a taken id
   */
  begin(id: RoundId, about: About, members: MemberId[]): Promise<void> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      const known = new Set(this.#vault.members().map((member) => member.id))
      const isSound = new Set(members).size === members.length && members.includes(me)
      if (!isSound || !members.every((member) => known.has(member))) {
        throw new AppError('request.invalid')
      }
      const body = { members, about }
      const there = this.#vault.ours.get(this.#names.rounds, id)
      if (there !== null) {
        const isTheSame = there.author === me && JSON.stringify(there.body) === JSON.stringify(body)
        if (isTheSame) return
        throw new AppError('record.not-now')
      }
      const write = { collection: this.#names.rounds, id, operation: 'put', body } as const
      await this.#vault.ours.commit([{ ...write, basedOn: 0, by: me }])
    })
  }

  /** One's own words, half written or sealed, for their author alone; null where there are none. */
  mine(id: RoundId): Side | null {
    const { me } = this.#vault
    const told = this.#told.read(id)
    if (told === null || !told.members.includes(me)) return null
    return this.#told.sealedBy(told, me) ?? this.#drafts.find(me, id)
  }

  /** Saves what is half written; null takes it away. Answers with an ISO instant once that is safe. */
  saveDraft(id: RoundId, side: Side | null): Promise<string> {
    return this.#byMe(async (me) => {
      const told = this.#get(id, me)
      if (told.stage !== 'over' && hasFinished(told, me)) {
        // The last autosave may come after the seal, with the words that were sealed.
        if (isSame(this.#told.sealedBy(told, me), side)) return this.#clock.now().toISOString()
        throw new AppError('record.not-now')
      }
      if (side !== null) return this.#drafts.save(me, id, side)
      await this.#drafts.remove(me, id)
      return this.#clock.now().toISOString()
    })
  }

  /**
   * Seals one's words: first they are a draft, then their key is with their author, then the seal is in
   * Ours, with the key beside it where everybody else has sealed; then the draft goes. After a crash
   * between any two the draft is there until the seal is.
   */
  seal(id: RoundId, side: Side): Promise<void> {
    return this.#byMe(async (me) => {
      const told = this.#get(id, me)
      if (told.stage !== 'over' && hasFinished(told, me)) {
        if (!isSame(this.#told.sealedBy(told, me), side)) throw new AppError('record.not-now')
        return this.#drafts.remove(me, id)
      }
      if (told.stage !== 'writing') throw new AppError('record.not-now')
      await this.#drafts.save(me, id, side)
      const key = newSideKey()
      await keepSideKey(this.#vault, me, id, key)
      const place = { vault: this.#vault.vaultId, space: this.#vault.ours.id, author: me }
      const round = { kind: this.#reading.kind, id }
      const seal = sealSide(key, { ...place, round }, answering(side, told.asked))
      const seals = new Map(told.seals).set(me, seal)
      const isLast = seals.size === told.members.length
      await this.#vault.ours.commit([
        this.#write(this.#names.sides, id, me, seal),
        ...(isLast ? [this.#keyWrite(id, me, key, seals)] : []),
      ])
      await this.#drafts.remove(me, id)
    })
  }

  /**
   * Takes one's sealed words back, which are a draft again before the seal goes; its key goes after.
   *
   * @throws AppError `record.not-now` where there are none, or once any key is out and all fits
   */
  takeBack(id: RoundId): Promise<void> {
    return this.#byMe(async (me) => {
      const told = this.#get(id, me)
      // Where something was altered nothing opens any more, whatever keys are out.
      const isFree = told.stage === 'altered' || (isShut(told) && told.given.size === 0)
      if (!isFree || !told.seals.has(me)) throw new AppError('record.not-now')
      const side = this.#told.sealedBy(told, me)
      if (side !== null) await this.#drafts.save(me, id, side)
      const slot = { collection: this.#names.sides, id: partId(id, me) }
      await this.#vault.ours.commit([{ ...slot, operation: 'delete', by: me }])
      await dropSideKey(this.#vault, me, id)
    })
  }

  /**
   * Ends a round that is not open, by anybody concerned: one who stays away holds up nobody. Everybody's
   * words go back to them, as drafts that only they can read.
   *
   * @throws AppError `record.not-now` once a key is out and fits, unless somebody concerned has left
   */
  letGo(id: RoundId): Promise<void> {
    return this.#byMe(async (me) => {
      const told = this.#get(id, me)
      const isBound = told.stage === 'waiting' && told.given.size > 0
      if (isBound || told.stage === 'open') throw new AppError('record.not-now')
      const slot = { collection: this.#names.rounds, id }
      await this.#vault.ours.commit([
        told.startedBy === me
          ? { ...slot, operation: 'delete', by: me }
          : this.#write(this.#names.letGo, id, me, {}),
      ])
      await this.#settleOne(this.#told.read(id)!)
    })
  }

  /**
   * Opens a round in one sitting: every key that is not out, in one frame. All of them or none.
   *
   * @throws AppError `session.not-here` unless everybody concerned is here; `vault.damaged` where an
   * author's keyring has lost the key, or what it seals is none
   */
  openTogether(id: RoundId): Promise<void> {
    return this.#byMe(async (me) => {
      const told = this.#get(id, me)
      if (!this.#told.areAllHere(told)) throw new AppError('session.not-here')
      if (told.stage === 'open') return
      if (told.stage !== 'waiting') throw new AppError('record.not-now')
      const shut = told.members.filter((who) => !told.given.has(who))
      if (shut.some((who) => this.#told.sealedBy(told, who) === null)) {
        throw new AppError('vault.damaged')
      }
      await this.#give(told, shut)
    })
  }

  /**
   * Does what waited for those who came in: gives their keys where everybody has sealed and the last
   * one's key is out, gives words back where a round is over, and brings in line what a crash left. Where
   * everybody concerned is here in one sitting, keys wait for `openTogether`. It writes nothing where
   * nothing waits.
   *
   * @returns what went wrong, each where it stopped that one round
   */
  async settle(): Promise<unknown[]> {
    if (!this.#vault.writable) return []
    const failures: unknown[] = []
    await this.#turns.take(async () => {
      for (const told of this.#told.all()) {
        await this.#settleOne(told).catch((error) => failures.push(error))
      }
    })
    return failures
  }

  async #settleOne(told: ToldRound<About, Side>): Promise<void> {
    const here = this.#told.here(told)
    const isCeremony = this.#vault.present.length > 1 && this.#told.areAllHere(told)
    if (told.stage === 'waiting' && told.given.size > 0 && !isCeremony) {
      await this.#give(
        told,
        here.filter((who) => !told.given.has(who)),
      )
    }
    // Drafts of rounds are shut while others look on: what concerns them waits until one is alone.
    if (this.#vault.present.length > 1) return
    for (const who of here) {
      if (told.stage === 'over') await this.#giveBack(told, who)
      else if (hasFinished(told, who)) await this.#drafts.remove(who, told.id)
      else await dropSideKey(this.#vault, who, told.id)
    }
  }

  /** The words come before the key goes: whatever stops this between, they are there. */
  async #giveBack(told: ToldRound<About, Side>, who: MemberId): Promise<void> {
    if (sideKeyOf(this.#vault, who, told.id) === null) return
    const side = this.#told.sealedBy(told, who)
    const hasDraft = this.#drafts.find(who, told.id) !== null
    if (side !== null && !hasDraft) await this.#drafts.save(who, told.id, side)
    await dropSideKey(this.#vault, who, told.id)
  }

  async #give(told: ToldRound<About, Side>, who: MemberId[]): Promise<void> {
    const writes = who.map((member) => {
      const key = sideKeyOf(this.#vault, member, told.id)
      const seal = told.seals.get(member)
      if (key === null || seal === undefined || !isKeyOf(key, seal)) {
        throw new AppError('vault.damaged')
      }
      return this.#keyWrite(told.id, member, key, told.seals)
    })
    if (writes.length > 0) await this.#vault.ours.commit(writes)
  }

  #keyWrite(
    id: RoundId,
    who: MemberId,
    key: Uint8Array,
    seals: ReadonlyMap<MemberId, SideSeal>,
  ): Write {
    const body = { key: spellKey(key), sides: digestsOf(seals) }
    return this.#write(this.#names.keys, id, who, body)
  }

  #write(collection: string, id: RoundId, who: MemberId, body: unknown): Write {
    return { collection, id: partId(id, who), operation: 'put', body, by: who }
  }

  #get(id: RoundId, me: MemberId): ToldRound<About, Side> {
    const told = this.#told.read(id)
    if (told === null || !told.members.includes(me)) throw new AppError('record.not-found')
    return told
  }

  #byMe<Value>(act: (me: MemberId) => Promise<Value>): Promise<Value> {
    const { me } = this.#vault
    return this.#turns.take(() => act(me))
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
