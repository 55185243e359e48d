import { dayOfDate } from '../../../shared/days.ts'
import type { BesidePresent } from '../../../shared/model/backup.ts'
import type { Disk } from '../ports.ts'
import { findHead } from '../vault/status.ts'

/** The files of the journal that is here, none of which is opened. */
export interface PresentFiles {
  disk: Disk
  /** When one of them changed last, by the dates of the file system; null where nobody knows. */
  changedAt(): Promise<Date | null>
}

/**
 * How a backup stands to the journal that is here. Days are told and no hours: whoever stands before the lock is
 * not to learn when somebody wrote last. Never throws: what cannot be read is `unknown`.
 */
export async function standsBeside(
  { vault, madeAt }: { vault: string; madeAt: string },
  { disk, changedAt }: PresentFiles,
): Promise<BesidePresent> {
  try {
    const found = await findHead(disk)
    if (found === null) return 'none'
    if (found.head.vault !== vault) return 'another'
    const changed = await changedAt()
    if (changed === null) return 'unknown'
    const [copied, last] = [new Date(madeAt), changed].map(dayOfDate)
    if (copied === undefined || last === undefined) return 'unknown'
    if (copied === last) return 'same-day'
    return copied < last ? 'older' : 'newer'
  } catch {
    return 'unknown'
  }
}
