import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { IdeaId, MemberId } from '../../shared/ids.ts'
import {
  type CueLevel,
  cueLevels,
  type FoundIdea,
  type IdeaMark,
  type IdeaRef,
} from '../../shared/model/jar.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `jar.${string}` | `cues.${string}`>

/** The jar and the cues in memory. What comes out, a test says: it is settled where the vault opens. */
export class FakeJar {
  readonly ideas: { id: IdeaId; text: string; by: MemberId }[] = []
  /** By member, then by idea. */
  readonly marks = new Map<MemberId, Map<IdeaRef, IdeaMark>>()
  found: FoundIdea[] = []
  readonly opted = new Map<MemberId, Set<CueLevel>>()
  readonly shared = new Set<CueLevel>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'jar.ideas': () =>
      this.ideas.map(({ id, text, by }) => ({ id, text, isMine: by === this.seats.me() })),
    'jar.put-in': ({ text }) => {
      const id = this.seats.newId() as IdeaId
      this.ideas.push({ id, text, by: this.seats.me() })
      return { id }
    },
    'jar.take-out': ({ id }) => {
      const at = this.ideas.findIndex((one) => one.id === id)
      if (at === -1) throw new AppError('record.not-found')
      if (this.ideas[at]?.by !== this.seats.me()) throw new AppError('record.not-yours')
      this.ideas.splice(at, 1)
      return null
    },
    'jar.marks': () => [...this.marksOf(this.seats.me())].map(([idea, mark]) => ({ idea, mark })),
    'jar.mark': ({ idea, mark }) => {
      const mine = this.marksOf(this.seats.me())
      if (mark === null) mine.delete(idea)
      else mine.set(idea, mark)
      return null
    },
    'jar.found': () => this.found,
    'jar.put-away': ({ idea }) => {
      if (!this.found.some((one) => one.idea === idea)) throw new AppError('record.not-found')
      this.found = this.found.filter((one) => one.idea !== idea)
      for (const marks of this.marks.values()) marks.delete(idea)
      return null
    },
    'cues.mine': () => cueLevels.filter((level) => this.optedOf(this.seats.me()).has(level)),
    'cues.opt': ({ level, isIn }) => {
      const mine = this.optedOf(this.seats.me())
      if (isIn) mine.add(level)
      else mine.delete(level)
      return null
    },
    'cues.shared': () => cueLevels.filter((level) => this.shared.has(level)),
    'cues.stop': ({ level }) => {
      if (!this.shared.delete(level)) throw new AppError('record.not-found')
      for (const opted of this.opted.values()) opted.delete(level)
      return null
    },
  }

  private marksOf(member: MemberId): Map<IdeaRef, IdeaMark> {
    const marks = this.marks.get(member) ?? new Map()
    this.marks.set(member, marks)
    return marks
  }

  private optedOf(member: MemberId): Set<CueLevel> {
    const opted = this.opted.get(member) ?? new Set()
    this.opted.set(member, opted)
    return opted
  }
}
