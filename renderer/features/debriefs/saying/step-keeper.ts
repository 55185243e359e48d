import type { ErrorCode } from '../../../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../../../shared/ids.ts'
import { askBeforeHandOver } from '../../../bridge/before-hand-over.ts'
import { call } from '../../../bridge/client.ts'
import { askBeforeLock } from '../../../bridge/events.ts'
import type { HeldStep } from './held-steps.ts'

/** What was said on a page, and how much of it the vault has. */
export interface Held {
  steps: readonly HeldStep[]
  /** So many of them are the vault's by now, and only wait for the page to hear of it. */
  sent: number
  /** Why the others could not be kept, until the next try. */
  error: ErrorCode | null
}

/** After these no other try ends any better: the words stay a draft. */
const settled: readonly ErrorCode[] = [
  'session.not-here',
  'debrief.not-now',
  'debrief.paused',
  'record.not-found',
]

/**
 * Holds the steps outside of React, so that leaving the page finds the last of them. What could not be
 * kept then is tried again before every lock, and before the keyboard changes hands.
 */
export class StepKeeper {
  readonly #id: DebriefId
  readonly #watchers = new Set<() => void>()
  #held: Held = { steps: [], sent: 0, error: null }
  #me: MemberId
  #running: Promise<ErrorCode | null> | null = null
  #isHere = false
  #stopAsking: (() => void) | null = null

  constructor(id: DebriefId, me: MemberId) {
    this.#id = id
    this.#me = me
  }

  /** For `useSyncExternalStore`. */
  readonly held = (): Held => this.#held

  /** Answers with the way to stop watching. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** The page is on the screen. Answers with the way to leave it, which keeps what was said. */
  arrive(): () => void {
    this.#isHere = true
    if (this.#stopAsking === null) {
      const beforeLock = askBeforeLock(async () => (await this.letGo()) === null)
      const beforeHandOver = askBeforeHandOver(() => this.letGo())
      this.#stopAsking = () => {
        beforeLock()
        beforeHandOver()
      }
    }
    return () => {
      this.#isHere = false
      void this.letGo()
    }
  }

  /** Who sits there, and of how many events the vault tells: what came before them stands, whatever was answered. */
  told(me: MemberId, count: number): void {
    this.#me = me
    const { steps, sent, error } = this.#held
    const known = Math.max(sent, steps.filter(({ at }) => at < count).length)
    if (known > sent) {
      this.#become({ steps, sent: known, error: known === steps.length ? null : error })
    }
  }

  add(step: HeldStep): void {
    const steps = [...this.#held.steps.filter(({ at }) => at < step.at), step]
    this.#become({ steps, sent: Math.min(this.#held.sent, steps.length - 1), error: null })
  }

  /** False where the last step is the vault's already, or on its way there. */
  takeBack(): boolean {
    const { steps, sent } = this.#held
    if (this.#running !== null || sent >= steps.length) return false
    this.#become({ steps: steps.slice(0, -1), sent, error: null })
    return true
  }

  /** Null once all is kept; else why it is not. Of somebody else's nothing is said: it stays their draft. */
  async letGo(): Promise<ErrorCode | null> {
    // What is on its way was said before what may have been said since.
    while (this.#running !== null) await this.#running
    this.#running = this.#tell().finally(() => {
      this.#running = null
      const { steps, sent } = this.#held
      if (this.#isHere || sent < steps.length) return
      this.#stopAsking?.()
      this.#stopAsking = null
    })
    return this.#running
  }

  async #tell(): Promise<ErrorCode | null> {
    const waiting = this.#held.steps.slice(this.#held.sent)
    const last = waiting.at(-1)
    if (last === undefined) return null
    if (waiting.some(({ who }) => who !== this.#me)) return this.#drop()
    const acts = waiting.map(({ act }) => act)
    const places = waiting.flatMap(({ place }) => place ?? [])
    const reply = await call('debriefs.act', {
      id: this.#id,
      said: { who: last.who, acts, places },
    })
    if (!reply.ok) {
      if (!this.#isHere && settled.includes(reply.code)) return this.#drop()
      // The page may have heard meanwhile that it stands.
      if (this.#held.sent < this.#held.steps.length)
        this.#become({ ...this.#held, error: reply.code })
      return this.#held.error
    }
    const { steps, sent } = this.#held
    this.#become({ steps, sent: Math.max(sent, steps.indexOf(last) + 1), error: null })
    return null
  }

  /** What waits is said by nobody. */
  #drop(): null {
    const { steps, sent } = this.#held
    this.#become({ steps: steps.slice(0, sent), sent, error: null })
    return null
  }

  #become(held: Held): void {
    this.#held = held
    for (const watcher of this.#watchers) watcher()
  }
}
