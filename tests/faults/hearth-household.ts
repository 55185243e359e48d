import {
  makeBackup,
  readCover,
  restoreBackup,
  unfinishedMark,
} from '../../main/core/backups/index.ts'
import type { Disk } from '../../main/core/ports.ts'
import {
  addMember,
  changePassphrase,
  createVault,
  openVault,
  type UnlockedVault,
  type VaultWorld,
  vaultStatus,
} from '../../main/core/vault/index.ts'
import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import { unwatched } from '../../main/core/work.ts'
import { AppError } from '../../shared/errors.ts'
import type { Member } from '../../shared/model/member.ts'
import { Within } from '../make/within.ts'
import { type Household, type Restored, stick, userFolder } from './household.ts'
import { TickingClock, worldOn } from './world.ts'

/** The real vault, as a story needs it. Each opening is a new process. */
export class HearthHousehold implements Household {
  readonly #passphrases = new WeakMap<OpenVault, string>()

  readonly backups = {
    make: async (disk: Disk, vault: OpenVault, name: string) => {
      await makeBackup({
        vault,
        living: living(disk),
        target: { disk: new Within(disk, stick), name },
        clock: new TickingClock(),
        work: unwatched,
      })
    },

    restore: async (disk: Disk, name: string, { folder, label, passphrase }: Restored) => {
      const file = { disk: new Within(disk, stick), name }
      const { members } = await readCover(file)
      const { kdf, clock, owners, anchors } = worldAround(disk)
      await restoreBackup({
        file,
        into: new Within(disk, folder),
        member: memberCalled(label, members),
        secret: { kind: 'passphrase', passphrase },
        kdf,
        clock,
        owners,
        ...(anchors && { anchors }),
        work: unwatched,
      })
    },

    openRestored: async (disk: Disk, { folder, label, passphrase }: Restored) => {
      const restored = new Within(disk, folder)
      if ((await restored.size(unfinishedMark)) !== null) return null
      const { state, members } = await vaultStatus(restored)
      if (state === 'absent') return null
      const secret = { type: 'passphrase' as const, passphrase }
      return openVault(worldOn(restored), memberCalled(label, members), secret)
    },
  }

  async create(disk: Disk, label: string, passphrase: string): Promise<OpenVault> {
    const { vault } = await createVault(worldAround(disk), { label, passphrase })
    this.#passphrases.set(vault, passphrase)
    return vault
  }

  async open(disk: Disk, label: string, passphrase: string): Promise<OpenVault> {
    const { state, members } = await vaultStatus(living(disk))
    if (state === 'absent') throw new AppError('vault.not-found')
    const secret = { type: 'passphrase' as const, passphrase }
    const vault = await openVault(worldAround(disk), memberCalled(label, members), secret)
    this.#passphrases.set(vault, passphrase)
    return vault
  }

  async join(_disk: Disk, vault: OpenVault, label: string, passphrase: string): Promise<void> {
    await addMember(vault as UnlockedVault, { label, passphrase })
  }

  async changePassphrase(_disk: Disk, vault: OpenVault, passphrase: string): Promise<void> {
    const current = this.#passphrases.get(vault)
    if (current === undefined) throw new Error('this vault was not opened here')
    await changePassphrase(vault as UnlockedVault, current, passphrase)
    this.#passphrases.set(vault, passphrase)
  }
}

/** Each opening is a new process, on a computer that keeps an anchor beside the vault, and a ballast in it. */
function worldAround(disk: Disk): VaultWorld {
  const anchors = new Within(disk, userFolder)
  return { ...worldOn(living(disk)), anchors, ballastBytes: 4 * 4096 }
}

/** The vault that the story is about; backups and restored vaults lie beside it. */
function living(disk: Disk): Disk {
  return new Within(disk, 'vault')
}

function memberCalled(label: string, members: readonly Member[]) {
  const member = members.find((one) => one.label === label)
  if (member === undefined) throw new AppError('vault.no-such-member')
  return member.id
}
