import { makeBackup } from '../../main/core/backups/index.ts'
import { changePassphrase } from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { expectEqual } from './expect-equal.ts'
import { enter, smallVault } from './small-vault.ts'
import { TickingClock } from './world.ts'

/** Checks of passphrases, right, wrong and changed; see `checks`. */
export const passphraseChecks: Record<string, () => Promise<void>> = {
  'a wrong passphrase is told from a damaged key file': async () => {
    const vault = await smallVault()
    const wrong = { ...vault.people.ada, passphrase: 'not hers' }
    const people = { ...vault.people, ada: wrong }
    expectEqual(await codeOf(enter({ ...vault, people }, 'ada')), 'vault.wrong-passphrase')
  },

  'after a change of passphrase the old one is refused': async () => {
    const vault = await smallVault()
    const ada = await enter(vault, 'ada')
    await changePassphrase(ada, vault.people.ada.passphrase, 'a new one')
    await ada.close()
    expectEqual(await codeOf(enter(vault, 'ada')), 'vault.wrong-passphrase')
    const people = { ...vault.people, ada: { ...vault.people.ada, passphrase: 'a new one' } }
    expectEqual(await codeOf(enter({ ...vault, people }, 'ada')), 'opened')
  },

  'a backup can be made right after a change of passphrase': async () => {
    const vault = await smallVault()
    const ada = await enter(vault, 'ada')
    await changePassphrase(ada, vault.people.ada.passphrase, 'a new one')
    await makeBackup({
      vault: ada,
      living: vault.disk,
      target: { disk: new MemoryDisk(), name: 'backup' },
      clock: new TickingClock(),
      work: unwatched,
    })
    await ada.close()
  },
}

async function codeOf(opening: ReturnType<typeof enter>): Promise<string> {
  return opening.then(
    async (vault) => {
      await vault.close()
      return 'opened'
    },
    (error: Error) => error.message,
  )
}
