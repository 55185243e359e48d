import type { MemberId } from '../../shared/ids.ts'

/** What stands under one key, as far as the answers tell. */
interface Thing {
  /** Who wrote it, and looks for it. */
  who: MemberId
  /** What it may be: what was said to be safe, then what was asked since and has no answer yet. */
  may: string[]
}

/** What a window was told is safe, to be held against what is found after a process was killed. */
export class KeptWords {
  readonly #things = new Map<string, Thing>()
  /** Answers that said something is safe. */
  acked = 0

  /** Asks for a change. Until the answer comes, any of `states` may be what stands, or what stood before. */
  async asked<Value>(
    { key, who }: { key: string; who: MemberId },
    states: readonly string[],
    ask: () => Promise<Value>,
  ): Promise<Value> {
    const thing = this.#things.get(key) ?? { who, may: [absent] }
    this.#things.set(key, thing)
    thing.may.push(...states)
    const value = await ask()
    thing.may = [states.at(-1)!]
    this.acked += 1
    return value
  }

  /** Holds what a member finds against what may be. Answers with what is wrong, and goes on from there. */
  compare(who: MemberId, found: ReadonlyMap<string, string>): string[] {
    const wrong: string[] = []
    for (const key of found.keys()) {
      if (!this.#things.has(key)) wrong.push(`${key} is there, and nobody wrote it`)
    }
    for (const [key, thing] of this.#things) {
      if (thing.who !== who) continue
      const is = found.get(key) ?? absent
      if (!thing.may.includes(is)) {
        wrong.push(`${key} is ${short(is)}, not ${thing.may.map(short).join(' or ')}`)
      }
      thing.may = [is]
    }
    return wrong
  }
}

/** Nothing under that key. */
export const absent = 'absent'

function short(state: string): string {
  return state.length > 32 ? `${state.slice(0, 32)}… (${state.length})` : state
}
