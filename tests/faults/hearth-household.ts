import type { Disk } from '../../main/core/ports.ts'
import {
  addMember,
  changePassphrase,
  createVault,
  openVault,
  type UnlockedVault,
  vaultStatus,
} from '../../main/core/vault/index.ts'
import type { OpenVault } from '../../main/core/vault/types.ts'
import { AppError } from '../../shared/errors.ts'
import type { Household } from './household.ts'
import { worldOn } from './world.ts'

/** The real vault, as a story needs it. Each opening is a new process. */
export class HearthHousehold implements Household {
  readonly #passphrases = new WeakMap<OpenVault, string>()

  async create(disk: Disk, label: string, passphrase: string): Promise<OpenVault> {
    const { vault } = await createVault(worldOn(disk), { label, passphrase })
    this.#passphrases.set(vault, passphrase)
    return vault
  }

  async open(disk: Disk, label: string, passphrase: string): Promise<OpenVault> {
    const { state, members } = await vaultStatus(disk)
    if (state === 'absent') throw new AppError('vault.not-found')
    const member = members.find((one) => one.label === label)
    if (member === undefined) throw new AppError('vault.no-such-member')
    const secret = { type: 'passphrase' as const, passphrase }
    const vault = await openVault(worldOn(disk), member.id, secret)
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
