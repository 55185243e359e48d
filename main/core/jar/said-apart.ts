import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import type { IdeaMark } from '../../../shared/model/jar.ts'
import { byItsAuthor } from '../authorship.ts'
import { isLayable } from '../debriefs/vouched.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import type { SignedRecord, StoredRecord, Write } from '../vault/types.ts'
import { circleOf, PrivateMarks } from './private-marks.ts'

/** Where what is said apart lies: `marks` and `slips` among drafts, the others in Ours. */
export interface Shelves {
  marks: string
  slips: string
  found: string
  ended: string
}

/** Something to which all of `who` said yes, each on their own. */
export interface Agreed {
  thing: string
  who: MemberId[]
  /** ISO instant. */
  at: string
}

/** One coming together of yeses, under an id of its own. */
interface Round extends Agreed {
  id: string
  isOver: boolean
}

const StoredYes = z.object({ of: z.string(), who: z.array(z.string().regex(idPattern)) })
const StoredSlips = z.object({ slips: z.array(z.object({ signed: z.string() })) })

/**
 * What members say apart, and learn of only where all concerned said yes. Marks lie where their own
 * author alone can read them. In a sitting together, with everybody's key at hand, the yeses are laid side
 * by side in this process; only what everybody present said yes to is written, by each of them with their
 * own signature. Of all else nothing is written anywhere, and nothing is answered.
 *
 * Each of them signs at that moment that it may end as well, and all of them get these slips. Whoever ends
 * it later lays all of them down at once, so that no record says who it was.
 */
export class SaidApart {
  readonly #vault: OpenVault
  readonly #shelves: Shelves
  readonly #marks: PrivateMarks
  readonly #turns = new Turns()

  constructor(vault: OpenVault, shelves: Shelves) {
    this.#vault = vault
    this.#shelves = shelves
    this.#marks = new PrivateMarks(shelves.marks)
  }

  /** The marks of the member who is in alone that count. */
  mine(): Map<string, IdeaMark> {
    return this.#marksOf(this.#vault.me)
  }

  /** Keeps a mark where only its author can read it; answers once it is safe. */
  mark(thing: string, mark: IdeaMark | null): Promise<void> {
    return this.#turns.take(() => {
      const { me } = this.#vault
      const ended = endedFor(this.#rounds(), thing, me)
      return this.#marks.write(this.#vault.draftsOf(me), me, thing, mark, ended, this.#circle())
    })
  }

  /** What all concerned said yes to and nobody ended since, the last first. */
  agreed(): Agreed[] {
    const members = this.#vault.members().map(({ id }) => id)
    const open = this.#rounds().filter(({ isOver }) => !isOver)
    const still = open.filter(({ who }) => who.every((one) => members.includes(one)))
    const widest = new Map<string, Agreed>()
    for (const { thing, who, at } of still) {
      if ((widest.get(thing)?.who.length ?? 0) < who.length) widest.set(thing, { thing, who, at })
    }
    return [...widest.values()].sort((a, b) =>
      a.at === b.at ? (a.thing < b.thing ? -1 : 1) : a.at < b.at ? 1 : -1,
    )
  }

  /**
   * Ends it for everybody concerned. All have to say yes anew before it comes again.
   *
   * @throws AppError `record.not-found`, `record.not-yours` where the member is not concerned
   */
  end(thing: string): Promise<void> {
    return this.#turns.take(async () => {
      const { me } = this.#vault
      const open = this.#rounds().filter((round) => !round.isOver && round.thing === thing)
      if (open.length === 0) throw new AppError('record.not-found')
      const mine = open.filter(({ who }) => who.includes(me))
      if (mine.length === 0) throw new AppError('record.not-yours')
      const laid: SignedRecord[] = []
      const own: Write[] = []
      for (const round of mine) {
        const slips = this.#slipsOf(round)
        laid.push(...slips)
        // Slips can be missing or signed with a key from before; one's own word is enough.
        if (slips.length === 0) own.push(this.#ending(round.id, me))
      }
      await this.#vault.ours.commit(own, laid)
    })
  }

  /**
   * Lays the yeses of everybody who is here side by side, and writes what all of them said yes to. Alone it
   * does nothing.
   *
   * @param isOffered whether there is such a thing to say yes to
   */
  settle(isOffered: (thing: string) => boolean): Promise<void> {
    return this.#turns.take(async () => {
      const { present, writable, ours } = this.#vault
      if (present.length < 2 || !writable) return
      const who = [...present].sort()
      const rounds = this.#rounds()
      const yeses = who.map((one) => this.#yesesOf(one))
      const all = [...(yeses[0] ?? [])].filter((thing) => yeses.every((each) => each.has(thing)))
      const things = all.filter((thing) => isOffered(thing) && !isKnown(rounds, thing, who)).sort()
      if (things.length === 0) return

      const found: Write[] = []
      const slips: Write[] = []
      for (const thing of things) {
        const id = this.#vault.newId()
        const signed = who.map((by) => ours.sign(this.#ending(id, by)))
        slips.push({ ...this.#put(this.#shelves.slips, id), body: { slips: signed } })
        for (const by of who) {
          const put = this.#put(this.#shelves.found, `${id}.${by}`)
          found.push({ ...put, basedOn: 0, body: { of: thing, who }, by })
        }
      }
      // Slips first: what has come out can be ended. Without it they mean nothing.
      for (const by of who) {
        await this.#vault.draftsOf(by).commit(slips.map((slip) => ({ ...slip, by })))
      }
      await ours.commit(found)
    })
  }

  /** Those who are members. A mark counts while they are the same as when it was made. */
  #circle(): string {
    return circleOf(this.#vault.members().map(({ id }) => id))
  }

  #yesesOf(member: MemberId): Set<string> {
    const marks = [...this.#marksOf(member)]
    return new Set(marks.filter(([, mark]) => mark === 'yes').map(([thing]) => thing))
  }

  #marksOf(member: MemberId): Map<string, IdeaMark> {
    const rounds = this.#rounds()
    const marks = [...this.#marks.read(this.#vault.draftsOf(member))]
    const circle = this.#circle()
    const counting = marks.filter(
      ([thing, { ended, among }]) => among === circle && ended === endedFor(rounds, thing, member),
    )
    return new Map(counting.map(([thing, { mark }]) => [thing, mark]))
  }

  /**
   * Whole ones: each of those concerned signed the same at some time. What anybody writes over it later, or
   * takes away, counts for nothing: else a yes that has ended would come again.
   */
  #rounds(): Round[] {
    const yeses = new Map<string, Yes[]>()
    for (const id of this.#vault.ours.ids(this.#shelves.found)) {
      const [round = '', by = ''] = id.split('.')
      const said = this.#vault.ours
        .history(this.#shelves.found, id)
        .filter((record) => record.author === by && isGenuinePut(record))
      const all = said.map((record) => ({ round, by: by as MemberId, record }))
      yeses.set(round, [...(yeses.get(round) ?? []), ...all])
    }
    return [...yeses.values()].flatMap((said) => roundIn(said).map((one) => this.#round(one)))
  }

  #round(found: Omit<Round, 'isOver'>): Round {
    return { ...found, isOver: found.who.some((member) => this.#hasEnded(found.id, member)) }
  }

  #hasEnded(round: string, member: MemberId): boolean {
    const newest = this.#vault.ours.get(this.#shelves.ended, `${round}.${member}`)
    const record = newest && byItsAuthor(this.#vault.ours, newest, (author) => author === member)
    return record !== null
  }

  /** All of them, or none: some alone would say who had not signed. */
  #slipsOf({ id, who }: Round): SignedRecord[] {
    const record = this.#vault.draftsOf(this.#vault.me).get(this.#shelves.slips, id)
    const stored = record && StoredSlips.safeParse(record.body).data
    const slips = stored?.slips ?? []
    const byEach = who.map((member) =>
      slips.find((slip) => isLayable(this.#vault, member, slip) && slip.signed.includes(id)),
    )
    return byEach.every((slip) => slip !== undefined) ? byEach : []
  }

  #ending(round: string, by: MemberId): Write {
    return { ...this.#put(this.#shelves.ended, `${round}.${by}`), body: {}, by }
  }

  #put(collection: string, id: string) {
    return { collection, id, operation: 'put' } as const
  }
}

/** One member's signed yes. */
interface Yes {
  round: string
  by: MemberId
  record: StoredRecord
}

function isGenuinePut({ operation, signature }: StoredRecord): boolean {
  return operation === 'put' && signature === 'verified'
}

/** What all whom it names said in one round, in the same words; nothing where somebody did not. */
function roundIn(said: readonly Yes[]): Omit<Round, 'isOver'>[] {
  for (const { round, record } of said) {
    const stored = StoredYes.safeParse(record.body).data
    if (!stored) continue
    const who = stored.who as MemberId[]
    const isSame = (by: MemberId) =>
      said.some((one) => one.by === by && sameYes(one.record.body, stored))
    const isWhole = who.length >= 2 && new Set(who).size === who.length && who.every(isSame)
    if (isWhole) return [{ id: round, thing: stored.of, who, at: record.writtenAt }]
  }
  return []
}

/** How often something that concerned this member has ended. */
function endedFor(rounds: readonly Round[], thing: string, member: MemberId): number {
  return rounds.filter(
    (round) => round.isOver && round.thing === thing && round.who.includes(member),
  ).length
}

function isKnown(rounds: readonly Round[], thing: string, who: readonly MemberId[]): boolean {
  return rounds.some(
    (round) =>
      !round.isOver && round.thing === thing && who.every((one) => round.who.includes(one)),
  )
}

function sameYes(body: unknown, as: z.infer<typeof StoredYes>): boolean {
  const yes = StoredYes.safeParse(body).data
  return yes?.of === as.of && yes.who.join() === as.who.join()
}
