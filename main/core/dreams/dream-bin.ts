import type { Dream } from '../../../shared/model/dream.ts'
import { BinOf } from '../bin/bin-of.ts'
import { due } from '../bin/due.ts'
import { eraseWhatStands } from '../bin/erase-what-stands.ts'
import { bin } from '../vault/bin-seen.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { dreams } from './stored-dreams.ts'

/** The bin of dreams, in the space in which each of them lies. */
export class DreamBin extends BinOf<Dream> {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    super(vault, ({ id, zone, owner, changedAt }) => {
      const space = zone === 'ours' ? vault.ours : vault.mine
      return { id, space, author: owner, changedAt }
    })
    this.#vault = vault
  }

  /**
   * Takes one away for good. Earlier words of a shared one stay in the history of Ours, as those of
   * anything that was shared.
   */
  async erase(dream: Dream): Promise<void> {
    const { id, zone } = dream
    const { mine, ours } = this.#vault
    // Were the shared one gone first, a crash could leave the private one standing again.
    await eraseWhatStands(mine, zone === 'mine' ? [dreams, bin] : [dreams], id)
    if (zone === 'ours') {
      await ours.commit([
        { collection: dreams, id, operation: 'delete' },
        { collection: bin, id, operation: 'erase' },
      ])
    }
    await eraseWhatStands(mine, [due], id)
  }
}
