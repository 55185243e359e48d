import type { Clock, Disk, Kdf, Owners } from '../ports.ts'

/** What the vault stands on. */
export interface VaultWorld {
  /** The vault's own folder. */
  disk: Disk
  clock: Clock
  kdf: Kdf
  owners: Owners
  /**
   * A folder of this computer's user outside the vault's, for the anchor: what members have seen is held
   * against the vault. Where there is none, only the vault itself is.
   */
  anchors?: Disk
  /** Size at which a segment of a log is full, in bytes, a multiple of 4096; 1 MiB unless said. */
  segmentBytes?: number
  /** Size of the ballast, in bytes; 4 MiB unless said, and none at all with 0. */
  ballastBytes?: number
}
