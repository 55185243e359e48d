import type { Day } from '../../shared/days.ts'
import type { MemberId } from '../../shared/ids.ts'
import {
  type About,
  type DebriefState,
  emptySide,
  type Keeping,
  type Side,
  type StageAct,
} from '../../shared/model/debrief.ts'
import { orderOf } from '../../shared/model/debrief-turns.ts'
import type { Random } from '../make/random.ts'

interface Mood {
  isApart: boolean
  keeping: Keeping
}

/** What is said and chosen in debriefs, by chance: no two are ever called or worded alike. */
export class DebriefVoice {
  readonly #random: Random
  readonly #mark: string
  readonly #moods = new Map<string, Mood>()
  #told = 0

  /** `mark` tells these words from those of other stories. */
  constructor(random: Random, mark: string) {
    this.#random = random
    this.#mark = mark
  }

  newTitle(): string {
    this.#told += 1
    return `about ${this.#mark}-${this.#told}`
  }

  /** What whoever is awaited in a stage says there. */
  act(title: string, about: About, state: DebriefState, who: MemberId): StageAct {
    const text = this.words('said')
    if (state.phase === 'own') {
      const of = orderOf(about, 'own')[state.owner]!
      if (state.waitingFor?.includes(who)) return { type: 'received', of, how: 'accepted' }
      const regret = this.#random.chance(0.5) ? text : ''
      return { type: 'owned', part: { setUp: '', regret, apology: '' } }
    }
    if (state.phase === 'agree') {
      if (this.#random.chance(0.3)) return { type: 'promised', promise: null }
      const promise = { text: `${title}: ${text}`, followUp: '2026-12-24' as Day }
      return { type: 'promised', promise }
    }
    if (state.phase !== 'understand') throw new Error(`nothing is said in ${state.phase}`)
    switch (state.step) {
      case 'mirror':
        return { type: 'mirrored', text }
      case 'confirm':
        return { type: 'confirmed', yes: this.#random.chance(0.9), text }
      case 'validate':
        return { type: 'validated', text }
      case 'guess':
        return { type: 'guessed', felt: ['tired'], text: '' }
      case 'answer':
        return { type: 'answered', right: false, text }
    }
  }

  keeping(title: string): Keeping {
    const { keeping } = this.moodOf(title)
    const others = ['everything', 'agreement', 'nothing'] as const
    return this.#random.chance(0.3) ? this.#random.pick(others) : keeping
  }

  /** How those who take part in a debrief mostly are, so that they come to an end of one kind. */
  moodOf(title: string): Mood {
    const known = this.#moods.get(title)
    if (known !== undefined) return known
    const keeping = this.#random.pick(['everything', 'agreement'] as const)
    const mood = { isApart: this.#random.chance(0.6), keeping }
    this.#moods.set(title, mood)
    return mood
  }

  side(): Side {
    const long = this.#random.chance(0.1) ? 9_000 : 60
    return { ...emptySide, happened: this.words('happened').padEnd(long, '.'), felt: ['tired'] }
  }

  words(kind: string): string {
    this.#told += 1
    return `${kind} ${this.#mark}-${this.#told} ${this.#random.next().toString(36).slice(2)}`
  }
}
