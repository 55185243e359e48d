import type { Disk } from '../../main/core/ports.ts'
import type { OpenVault } from '../../main/core/vault/open-vault.ts'

/**
 * What a story needs of a vault. People go by their labels, so that it can be told of any kind of
 * vault. `disk` holds the vault and all that lies around it.
 */
export interface Household {
  /** Sets a vault up, with its first member at the keyboard. */
  create(disk: Disk, label: string, passphrase: string): Promise<OpenVault>
  open(disk: Disk, label: string, passphrase: string): Promise<OpenVault>
  /** Adds a member while another sits there. */
  join(disk: Disk, vault: OpenVault, label: string, passphrase: string): Promise<void>
  changePassphrase(disk: Disk, vault: OpenVault, passphrase: string): Promise<void>
  /** Left out where a vault knows no backups. */
  backups?: {
    make(disk: Disk, vault: OpenVault, name: string): Promise<void>
    restore(disk: Disk, name: string, into: Restored): Promise<void>
    /** Opens what was restored; null where there is nothing yet, or a restore that did not end. */
    openRestored(disk: Disk, into: Restored): Promise<OpenVault | null>
  }
}

/** A folder that a backup is restored to, and who does it. */
export interface Restored {
  folder: string
  label: string
  passphrase: string
}

/** Where the backups of a story lie. */
export const stick = 'stick'

/** The folder of the computer's user, where what members have seen is kept beside the vault. */
export const userFolder = 'user'
