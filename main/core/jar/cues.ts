import { AppError } from '../../../shared/errors.ts'
import { CueLevel, cueLevels } from '../../../shared/model/jar.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { cueMarks, cueSlips } from '../vault/shut-space.ts'
import { SaidApart } from './said-apart.ts'

/**
 * Closeness cues. They are for two: what is shared stands in Ours, which everybody here can read, so there
 * are none where more than two are members.
 */
export class Cues {
  readonly #vault: OpenVault
  readonly #said: SaidApart

  constructor(vault: OpenVault) {
    this.#vault = vault
    const found = { found: 'cues', ended: 'cues-ended' }
    this.#said = new SaidApart(vault, { marks: cueMarks, slips: cueSlips, ...found })
  }

  /** The levels that the member who is in alone opted in to. */
  mine(): CueLevel[] {
    const marks = this.#said.mine()
    return cueLevels.filter((level) => marks.get(level) === 'yes')
  }

  /** @throws AppError `record.not-now` where there are not two members. */
  async opt(level: CueLevel, isIn: boolean): Promise<void> {
    if (!this.#areTwo()) throw new AppError('record.not-now')
    await this.#said.mark(level, isIn ? 'yes' : 'no')
  }

  /** The levels that both opted in to. */
  shared(): CueLevel[] {
    if (!this.#areTwo()) return []
    const things = new Set(this.#said.agreed().map(({ thing }) => thing))
    return cueLevels.filter((level) => things.has(level))
  }

  /** Ends a level for both. @throws AppError `record.not-found` where it is not shared. */
  stop(level: CueLevel): Promise<void> {
    return this.#said.end(level)
  }

  /** In a sitting together: shares what both opted in to. */
  async settle(): Promise<void> {
    if (!this.#areTwo()) return
    await this.#said.settle((level) => CueLevel.safeParse(level).success)
  }

  #areTwo(): boolean {
    return this.#vault.members().length === 2
  }
}
