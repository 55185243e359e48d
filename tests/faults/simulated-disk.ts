import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { type DiskCall, MemoryDisk } from '../make/memory-disk.ts'
import { Random } from '../make/random.ts'
import { type Step, Tree } from '../make/tree.ts'
import { Platter } from './platter.ts'
import { type Survival, survivorOf } from './survival.ts'

/** What a system may answer, and which calls may hear it. */
export const troubles = {
  ENOSPC: { code: 'disk.full', calls: ['create', 'write', 'makeFolder', 'rename'] },
  'ENOSPC on sync': { code: 'disk.full', calls: ['sync'] },
  'EIO on write': { code: 'disk.failed', calls: ['write', 'truncate'] },
  'EIO on sync': { code: 'disk.failed', calls: ['sync', 'syncFolder'] },
  'EIO on read': { code: 'disk.failed', calls: ['read', 'size', 'list'] },
  EROFS: {
    code: 'disk.read-only',
    calls: ['create', 'open', 'write', 'truncate', 'makeFolder', 'rename', 'remove'],
  },
  EACCES: { code: 'disk.no-permission', calls: ['create', 'open', 'read', 'makeFolder', 'remove'] },
  EMFILE: { code: 'disk.failed', calls: ['create', 'open', 'read', 'syncFolder'] },
  EBUSY: { code: 'disk.failed', calls: ['open', 'rename', 'remove', 'truncate'] },
  'EPERM on rename': { code: 'disk.no-permission', calls: ['rename', 'remove'] },
} as const satisfies Record<string, { code: ErrorCode; calls: readonly DiskCall[] }>

export type Trouble = keyof typeof troubles

export interface Plan {
  /** Decides delays, and how much of a failing write is done. */
  seed?: number
  /** The number of the call, from 0, at which the process dies. */
  stopAt?: number
  /** Which trouble the calls from number `at` on meet: the first that may, or all until `calm`. */
  trouble?: { kind: Trouble; at: number; lasting?: boolean }
}

/**
 * A disk that keeps a log of all that is asked of it, dies or fails where it is told to, and can say
 * what would be found afterwards.
 */
export class SimulatedDisk extends MemoryDisk {
  /** Every call, in order. */
  readonly calls: { call: DiskCall; path: string }[] = []
  /** Every change, in order; a crash may come before each of them. */
  readonly steps: Step[] = []
  /** Settles when the process dies. */
  readonly died: Promise<void>
  readonly #random: Random
  readonly #start: Platter
  #plan: Plan
  #dead = false
  #meets: ErrorCode | null = null
  #die: () => void = () => undefined

  /** Begins with what `start` holds; only a `Platter` has changes that are not safe yet. */
  constructor(start: Tree = new Tree(), plan: Plan = {}) {
    const platter = start instanceof Platter ? start : Platter.from(start)
    super(platter.copy())
    this.#start = platter.copy()
    this.#plan = plan
    this.#random = new Random(plan.seed ?? 1)
    this.died = new Promise((resolve) => {
      this.#die = resolve
    })
  }

  /** From now on calls meet this trouble. */
  harm(kind: Trouble, lasting = false): void {
    this.#plan = { trouble: { kind, at: this.calls.length, lasting } }
  }

  /** From now on nothing fails any more. */
  calm(): void {
    this.#plan = {}
  }

  /** The disk before the first change. */
  platterAtStart(): Platter {
    return this.#start.copy()
  }

  /** What is found when the power goes before change number `at`; by default after the last. */
  survivor(survival: Survival, seed = 1, at = this.steps.length): MemoryDisk {
    const platter = this.platterAtStart()
    for (const step of this.steps.slice(0, at)) platter.apply(step)
    return new MemoryDisk(survivorOf(platter, survival, new Random(seed), this.steps[at]))
  }

  protected override async call<Value>(
    call: DiskCall,
    path: string,
    action: () => Value,
  ): Promise<Value> {
    const number = this.calls.length
    this.calls.push({ call, path })
    if (this.#dead || number === this.#plan.stopAt) {
      this.#dead = true
      this.#die()
      return new Promise(() => undefined)
    }
    try {
      const met = this.#troubleOf(call, number)
      // A write may be done in part, and a sync has lost something: `apply` sees to those.
      if (met !== null && call !== 'write' && call !== 'sync') throw new AppError(met)
      this.#meets = met
      return await super.call(call, path, action)
    } finally {
      // Answers come back in varying order, as from a real disk.
      for (let turns = this.#random.below(3); turns > 0; turns -= 1) await null
    }
  }

  protected override apply(step: Step): void {
    const met = this.#meets
    this.#meets = null
    const done = met === null ? this.fitting(step) : this.#partOf(step)
    this.steps.push(done)
    super.apply(done)
    if (met !== null) throw new AppError(met)
    if (done !== step) throw new AppError('disk.full')
  }

  #troubleOf(call: DiskCall, number: number): ErrorCode | null {
    const { trouble } = this.#plan
    if (trouble === undefined || number < trouble.at) return null
    const { code, calls } = troubles[trouble.kind]
    if (!(calls as readonly DiskCall[]).includes(call)) return null
    if (trouble.lasting !== true) this.#plan = {}
    return code
  }

  #partOf(step: Step): Step {
    if (step.does === 'sync') return { does: 'sync-failed', file: step.file }
    if (step.does !== 'write') return step
    return { ...step, bytes: step.bytes.subarray(0, this.#random.below(step.bytes.length + 1)) }
  }
}
