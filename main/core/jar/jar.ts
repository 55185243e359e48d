import { AppError } from '../../../shared/errors.ts'
import type { IdeaId } from '../../../shared/ids.ts'
import {
  BundledName,
  type FoundIdea,
  type IdeaMark,
  type IdeaRef,
  type OwnIdea,
} from '../../../shared/model/jar.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { jarMarks, jarSlips } from '../vault/shut-space.ts'
import { Ideas } from './ideas.ts'
import { type Agreed, SaidApart } from './said-apart.ts'

/** The ideas jar: what everybody here sees in it, what one marked alone, and what came out of it. */
export class Jar {
  readonly #ideas: Ideas
  readonly #said: SaidApart

  constructor(vault: OpenVault) {
    this.#ideas = new Ideas(vault)
    const found = { found: 'jar-found', ended: 'jar-ended' }
    this.#said = new SaidApart(vault, { marks: jarMarks, slips: jarSlips, ...found })
  }

  /** Ideas that were put in here. */
  ideas(): OwnIdea[] {
    return this.#ideas.list().map(({ id, text, isMine }) => ({ id, text, isMine }))
  }

  putIn(text: string): Promise<IdeaId> {
    return this.#ideas.putIn(text)
  }

  /** @throws AppError `record.not-found`, `record.not-yours` */
  takeOut(id: IdeaId): Promise<void> {
    return this.#ideas.takeOut(id)
  }

  /** What the member who is in alone has marked. */
  marks(): { idea: IdeaRef; mark: IdeaMark }[] {
    return [...this.#said.mine()]
      .filter(([idea]) => this.#isThere(idea))
      .map(([idea, mark]) => ({ idea: idea as IdeaRef, mark }))
  }

  /** @throws AppError `record.not-found` for an idea that nobody put in. */
  async mark(idea: IdeaRef, mark: IdeaMark | null): Promise<void> {
    if (!this.#isThere(idea)) throw new AppError('record.not-found')
    await this.#said.mark(idea, mark)
  }

  /** What came out, the last first. */
  found(): FoundIdea[] {
    return this.#said.agreed().flatMap((agreed) => this.#foundIdea(agreed) ?? [])
  }

  /** Puts an idea that came out away. @throws AppError `record.not-found`, `record.not-yours`. */
  putAway(idea: IdeaRef): Promise<void> {
    return this.#said.end(idea)
  }

  /** In a sitting together: lets out what everybody here marked with yes. */
  settle(): Promise<void> {
    return this.#said.settle((idea) => this.#isThere(idea))
  }

  #isThere(idea: string): boolean {
    return BundledName.safeParse(idea).success || this.#ideas.find(idea) !== null
  }

  #foundIdea({ thing, who, at }: Agreed): FoundIdea | null {
    if (BundledName.safeParse(thing).success) return { idea: thing, text: null, who, at }
    const own = this.#ideas.find(thing)
    return own && { idea: own.id, text: own.text, who, at }
  }
}
