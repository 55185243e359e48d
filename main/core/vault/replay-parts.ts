import type { Directory } from './directory.ts'
import type { RecoveredLog } from './log-recovery.ts'
import type { HeldRecord, RecordSigning } from './record.ts'
import type { RecordTable } from './record-table.ts'
import type { PageStore } from './sealed-adapter.ts'

/** Fills a table from pages and log. */
export interface Replay {
  store: PageStore
  log: RecoveredLog
  table: RecordTable
  signing: RecordSigning
  /** Of two texts that stand side by side in a space of drafts, none may go. */
  drafts?: boolean
  /** The records of a page that is known by its digest: it is not opened again, only held against that. */
  known?: ((page: Directory['shards'][number]) => readonly HeldRecord[] | null) | undefined
}
