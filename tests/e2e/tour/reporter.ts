import type { RunningHearth } from '../host/launch.ts'
import { Camera, type Seen, type Taking } from './camera.ts'
import { type Theme, themes } from './light.ts'
import type { WayName } from './ways.ts'

/** One step of the tour, as `tour.json` tells it. */
export interface Step extends Partial<Seen> {
  name: string
  ok: boolean
  /** From the end of the step before, pictures not counted. */
  ms: number
  /** What went wrong. */
  error?: string
}

/** Notes each step, with its time and its pictures. */
export class Reporter {
  readonly steps: Step[] = []
  readonly #camera: Camera
  #since = Date.now()

  /** @param also further ways to look at every screen, in these lights */
  constructor(folder: string, also: readonly WayName[] = [], lights: readonly Theme[] = themes) {
    this.#camera = new Camera(folder, also, lights)
  }

  /** A step came to its end: pictures of what is on the screen. */
  async look(hearth: RunningHearth, name: string, options?: Taking) {
    const ms = Date.now() - this.#since
    const seen = await this.#camera.take(hearth, name, options)
    this.#note({ name, ok: seen.violations.length === 0, ms, ...seen })
    this.#since = Date.now()
  }

  /** A step that has no picture of its own: it holds or it throws. */
  async check<Value>(name: string, act: () => Promise<Value>): Promise<Value> {
    const since = Date.now()
    const value = await act()
    this.#note({ name, ok: true, ms: Date.now() - since })
    return value
  }

  /** The story broke off here. */
  fail(name: string, error: unknown): void {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.#note({ name, ok: false, ms: Date.now() - this.#since, error: words })
  }

  get isAllWell(): boolean {
    return this.steps.length > 0 && this.steps.every(({ ok }) => ok)
  }

  #note(step: Step): void {
    this.steps.push(step)
    const sign = step.ok ? 'ok' : 'NOT OK'
    process.stdout.write(`${sign.padEnd(7)}${String(step.ms).padStart(6)} ms  ${step.name}\n`)
    for (const violation of step.violations ?? []) process.stdout.write(`        ${violation}\n`)
    if (step.error) process.stdout.write(`${step.error}\n`)
  }
}
