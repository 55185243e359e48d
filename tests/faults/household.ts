import type { Disk } from '../../main/core/ports.ts'
import type { OpenVault } from '../../main/core/vault/types.ts'

/** What a story needs of a vault. People go by their labels, so that it can be told of any kind. */
export interface Household {
  /** Sets a vault up, with its first member at the keyboard. */
  create(disk: Disk, label: string, passphrase: string): Promise<OpenVault>
  open(disk: Disk, label: string, passphrase: string): Promise<OpenVault>
  /** Adds a member while another sits there. */
  join(disk: Disk, vault: OpenVault, label: string, passphrase: string): Promise<void>
  changePassphrase(disk: Disk, vault: OpenVault, passphrase: string): Promise<void>
}
