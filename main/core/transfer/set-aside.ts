import { type ImportProblem, type ImportReport, SkipReason } from '../../../shared/model/import.ts'
import { importLimits } from './limits.ts'

/** What was not taken over: counted by reason, and the first of them named. */
export class SetAside {
  readonly #counts = new Map<SkipReason, number>()
  readonly #problems: ImportProblem[] = []

  put(reason: SkipReason, where: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1)
    // What is here already is no problem, and may be all of it.
    if (reason === 'already-here' || this.#problems.length >= importLimits.problems) return
    this.#problems.push({ where: shown(where), reason })
  }

  told(): Pick<ImportReport, 'skipped' | 'problems'> {
    const skipped = SkipReason.options
      .map((reason) => ({ reason, count: this.#counts.get(reason) ?? 0 }))
      .filter(({ count }) => count > 0)
    return { skipped, problems: this.#problems }
  }
}

/** A name out of a file that anybody may have written, as one line that steers no screen. */
function shown(where: string): string {
  const plain = where.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const signs = [...plain.slice(0, 400)]
  return signs.length <= 120 ? plain : `…${signs.slice(-119).join('')}`
}
