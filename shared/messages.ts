import type { Reply } from './errors.ts'
import type { VaultEvent } from './events.ts'
import type { BackupEvery } from './model/backup.ts'
import type { Moment } from './model/reminders.ts'

/**
 * The words on the wires. Each is a plain structured-clone value.
 *
 * Window and vault process speak `PortRequest` and `PortAnswer` over the window's own MessagePort.
 * Main process and vault process speak `ControlToVault` and `ControlFromVault` over the parent port:
 * these carry places and life cycle, never a passphrase, a key or a record.
 */
export interface PortRequest {
  id: number
  name: string
  input: unknown
}

export type PortAnswer = { id: number; reply: Reply<unknown> } | VaultEvent

/**
 * What has to be where the vault lies: a vault that was there before, at least the folder that somebody
 * chose, or nothing yet. Where less is found the vault is away, and nobody founds another in its stead.
 */
export type Expected = 'vault' | 'folder' | 'nothing'

/** The copies that are made by themselves, as this computer remembers them outside the vault. */
export interface BackupPlan {
  every: BackupEvery
  /** The folder that a person chose for them, and what the page may call it. */
  folder: { path: string; name: string } | null
  /** The newest copy made in that folder: of which vault, and when (ISO instant). */
  last: { vault: string; madeAt: string } | null
}

export type ControlToVault =
  /** Comes once, with one MessagePort: the window's. */
  | {
      control: 'start'
      vaultFolder: string
      expected: Expected
      userFolder: string
      checkAnswers: boolean
    }
  /** A person chose this place; calls name it by its token. */
  | { control: 'place'; token: string; path: string }
  /** Right after the start, and whenever it has changed. */
  | { control: 'backup-plan'; plan: BackupPlan }
  /** Comes with one MessagePort: that of a fresh process for one key derivation. */
  | { control: 'kdf-port'; request: number }
  /** Finish what is being written, close the vault cleanly, and end. */
  | { control: 'close' }

export type ControlFromVault =
  | { control: 'need-kdf'; request: number }
  /** The KDF process of this request has answered, or was made ready in vain, and may go. */
  | { control: 'kdf-done'; request: number }
  /** A place that the vault process itself made, such as a restored folder. */
  | { control: 'place'; token: string; path: string }
  /** A copy was made in the planned folder and verified; to be remembered. */
  | { control: 'backed-up'; folder: string; last: NonNullable<BackupPlan['last']> }
  /**
   * When a member is to be reminded in the coming days, in place of what was told of them before. `of` is
   * their id: it only keeps apart whose moments these are.
   */
  | { control: 'remind'; of: string; moments: Moment[] }
  /** Somebody came in, who had asked at that moment (ms since 1970): auto-lock watches from now on. */
  | { control: 'open'; open: true; askedAt: number }
  /** Nobody is in any more. */
  | { control: 'open'; open: false }
  | { control: 'closed' }

/** One derivation: in over the KDF process's port, out over the same. Bytes are `Uint8Array`. */
export interface KdfRequest {
  passphrase: Uint8Array
  salt: Uint8Array
  opsLimit: number
  memLimitBytes: number
}
export type KdfAnswer = { ok: true; key: Uint8Array } | { ok: false }
