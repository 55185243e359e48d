import type { Clock, Disk, Kdf, Owners } from '../ports.ts'

/** What the vault stands on. */
export interface VaultWorld {
  /** The vault's own folder. */
  disk: Disk
  clock: Clock
  kdf: Kdf
  owners: Owners
  /** Size at which a segment of a log is full, in bytes, a multiple of 4096; 1 MiB unless said. */
  segmentBytes?: number
}
