import type { Checkpoint } from './directory.ts'
import { storeLargeBody } from './large-body.ts'
import type { LogSource } from './log-recovery.ts'
import { pageName } from './page.ts'
import type { PageStore } from './sealed-adapter.ts'
import type { Parent } from './segment.ts'
import type { Shard } from './shards.ts'
import type { SpaceParts } from './space-parts.ts'

/** What a space stands on, as it is open. */
export interface SpaceGround {
  log: LogSource
  store: PageStore
  /** Where the log stands. */
  position: Parent | null
  checkpoint: Checkpoint | null
  /** Names of the page files that hold one large body each. Goes through all records. */
  large(): ReadonlySet<string>
}

/** The page files of large bodies, by what is in memory. */
export function largePagesOf(shards: readonly Shard[]): Set<string> {
  const large = new Set<string>()
  for (const { records } of shards) {
    for (const { wire } of records.values()) if (wire.large) large.add(pageName(wire.large.page, 1))
  }
  return large
}

/** The page files that a checkpoint stands on, each with its digest where the directory names one. */
export function pagesOf({ reference, directory }: Checkpoint): Map<string, string | null> {
  return new Map<string, string | null>([
    ...directory.large.map((page): [string, null] => [pageName(page, 1), null]),
    ...directory.shards.map((one): [string, string] => [
      pageName(one.page, one.generation),
      one.digest,
    ]),
    [pageName(reference.page, reference.generation), reference.digest],
  ])
}

/**
 * Has the next checkpoint write anew what these page files held. Large bodies go to pages of their own at
 * once. Only while nobody writes.
 */
export async function renewPages(
  { table, log, plainStore, epoch }: SpaceParts,
  pages: ReadonlySet<string>,
): Promise<void> {
  const stamp = { epoch, sequence: 0, chain: new Uint8Array(32) }
  for (const shard of table.shards.all) {
    if (pages.has(pageName(shard.page, shard.generation))) shard.dirty = true
    for (const record of shard.records.values()) {
      const { large } = record.wire
      if (!large || record.json === null || !pages.has(pageName(large.page, 1))) continue
      record.wire = {
        ...record.wire,
        large: await storeLargeBody(plainStore, stamp, record.json),
      }
      shard.dirty = true
    }
  }
  await log.close()
}
