import type { MemberId } from '../../../shared/ids.ts'
import type { Clock } from '../ports.ts'
import type { Checkpoint } from './directory.ts'
import type { LogWriter } from './log-writer.ts'
import type { Losses } from './losses.ts'
import type { RecordSigning } from './record.ts'
import type { Author } from './record-maker.ts'
import type { RecordTable } from './record-table.ts'
import type { PageStore } from './sealed-adapter.ts'
import type { Reaches } from './sight.ts'
import type { SpaceKind } from './types.ts'

/** What a space is made of. */
export interface SpaceParts {
  id: string
  kind: SpaceKind
  readers(): MemberId[]
  table: RecordTable
  log: LogWriter
  store: PageStore
  /** The same pages, where a full disk gives no room for them: for what is no save. */
  plainStore: PageStore
  /** The folder of the files beside the records. */
  blobs: string
  signing: RecordSigning
  checkpoint: Checkpoint | null
  /** What was found missing when the space was opened. */
  losses: Losses
  /** Whether what opening found holds what was once seen. */
  reaches: Reaches
  /** Names of the page files that lay there when the space was opened. */
  pagesFound: string[]
  authorOf(by?: MemberId): Author
  /** With which of its keys the space is written. */
  epoch: number
  /** Takes in the key of another epoch. */
  learn(epoch: number, key: Uint8Array): void
  clock: Clock
  segmentBytes: number
  /** Throws when the vault is open for reading only; does once what waits for the first write. */
  beforeWrite(): Promise<void>
  /** True while a backup reads the files. */
  isHeld(): boolean
  /** @throws AppError `disk.full` while there is room for small saves only */
  refuseWhenFull(): Promise<void>
}
