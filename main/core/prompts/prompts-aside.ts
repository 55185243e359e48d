import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { lastWord } from '../authorship.ts'
import type { OpenVault } from '../vault/open-vault.ts'

const prompts = 'prompts'

const StoredWord = z.object({ aside: z.boolean() })

/**
 * Questions to write about that are 'not for us'. A question belongs to nobody: the last word on it
 * counts, whichever member signed it, and who did is told to nobody.
 */
export class PromptsAside {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** The names of those that are set aside, in the alphabet's order. */
  list(): string[] {
    return this.#vault.ours
      .ids(prompts)
      .filter((prompt) => this.#isAside(prompt))
      .sort()
  }

  /**
   * Sets one aside for everyone, or brings it back; writes nothing where that is so already. What was set before
   * has to stand.
   *
   * @throws AppError `session.not-here` where `by` is not here
   */
  async set(prompt: string, aside: boolean, by: MemberId = this.#vault.me): Promise<void> {
    if (this.#isAside(prompt) === aside) return
    const body = { aside }
    await this.#vault.ours.commit([{ collection: prompts, id: prompt, operation: 'put', body, by }])
  }

  /** A word that no member signed, or that does not read, does not count. */
  #isAside(prompt: string): boolean {
    const place = { collection: prompts, id: prompt }
    return lastWord(this.#vault.ours, place, StoredWord)?.aside ?? false
  }
}
