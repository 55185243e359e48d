import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { DamagedPart } from '../../shared/model/damage.ts'
import type { Session } from '../../shared/model/member.ts'
import type { OlderCopy } from '../../shared/model/older-copy.ts'
import type { LookedThrough } from '../../shared/model/scrub.ts'

type Names = Extract<
  keyof Handlers<'vault'>,
  `scrub.${string}` | `damage.${string}` | `older-copy.${string}`
>

/** What of the fake vault these rows need. */
interface Hurt {
  problems: Session['problems']
  damaged: DamagedPart[]
  readonly toFind: Omit<LookedThrough, 'at'> | null
  lookedThrough: LookedThrough | null
  olderCopy: OlderCopy
  writable: boolean
}

/** The rows about what the disk has lost, and about an older copy. */
export function damageCalls(vault: Hurt): Pick<Handlers<'vault'>, Names> {
  return {
    'scrub.standing': () => ({ running: null, last: vault.lookedThrough }),
    'scrub.run': () => {
      if (vault.toFind === null) throw new AppError('request.cancelled')
      vault.lookedThrough = { ...vault.toFind, at: new Date().toISOString() }
      return vault.lookedThrough
    },
    'damage.list': () => vault.damaged,
    'damage.fill': async () => {
      const pages = vault.damaged.flatMap((part) => part.pages).length
      vault.damaged = []
      vault.problems = vault.problems.filter(({ kind }) => kind !== 'damage')
      vault.writable = true
      return { madeAt: '2026-11-06T06:40:00.000Z', pages, others: 0, still: [] }
    },
    'older-copy.describe': async () => vault.olderCopy,
    'older-copy.go-on': async () => {
      if (!vault.olderCopy.mayGoOn) throw new AppError('vault.read-only')
      vault.olderCopy = { ...vault.olderCopy, parts: [], mayGoOn: false }
      vault.problems = vault.problems.filter(({ kind }) => kind !== 'older-copy')
      vault.writable = true
      return null
    },
    'older-copy.read-went-on': async () => {
      vault.olderCopy = { ...vault.olderCopy, wentOn: [] }
      vault.problems = vault.problems.filter(({ kind }) => kind !== 'went-on')
      return null
    },
  }
}
