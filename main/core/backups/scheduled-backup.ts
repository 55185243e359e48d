import { AppError, isAppError } from '../../../shared/errors.ts'
import type { BackupReport } from '../../../shared/model/backup.ts'
import type { Clock, Disk } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Work } from '../work.ts'
import { type FoundCopy, listCopies } from './list-copies.ts'
import { makeBackup } from './make-backup.ts'
import { newestMadeFirst, toDrop } from './rotation.ts'
import { isUnfinishedOf, numberInName, scheduledName, unfinishedName } from './scheduled-name.ts'

export interface ScheduledBackupOrder {
  vault: OpenVault
  /** The folder that the vault lies in. */
  living: Disk
  /** The folder that a person chose for the copies. */
  folder: Disk
  /** A copy of this vault was made there before; a folder without any is then not that folder. */
  expectsCopies: boolean
  /** From `markOf`: tells this vault's unfinished files from those of others. */
  mark: string
  clock: Clock
  work: Work
  /** Stops, with `request.cancelled`, when somebody waits for what a copy holds still. */
  givesWay: boolean
}

/**
 * Makes a scheduled copy in the chosen folder, and lets older scheduled copies of this vault go by the
 * rule of `toDrop`. One of them goes only when the copy has been read back, compared, opened, and stands
 * durably under its name, and never by order of a vault that has lost anything. No other file in the
 * folder is touched but what an earlier process left unfinished under the same mark.
 *
 * @throws AppError `backup.folder-away` when the folder, or every copy in it, is gone, and what
 * `makeBackup` throws. Then the copies that were there are there still.
 */
export async function makeScheduledBackup(order: ScheduledBackupOrder): Promise<BackupReport> {
  const { vault, folder, clock, mark } = order
  const before = await listCopies(folder, vault.vaultId)
  if (order.expectsCopies && !before.some(({ number }) => number !== null)) {
    throw new AppError('backup.folder-away')
  }
  if (vault.writable) await sweep(folder, mark)
  const name = scheduledName(clock.now(), (await highestNumber(folder)) + 1)
  const report = await makeBackup({
    vault,
    living: order.living,
    target: { disk: folder, name },
    clock,
    work: order.work,
    unfinished: unfinishedName(name, mark),
    givesWay: order.givesWay,
    isRemembered: false,
  })
  if (isWhole(vault)) await rotate(order, name, report)
  return report
}

/** True unless something that was saved is missing: then older copies may hold what this one lacks. */
export function isWhole(vault: Pick<OpenVault, 'writable' | 'problems'>): boolean {
  const has = (kind: string) => vault.problems.some((problem) => problem.kind === kind)
  if (has('damage') || has('older-copy')) return false
  return vault.writable || has('folder-read-only')
}

/** The scheduled copies of the vault among what was found, the newest made first. */
export function scheduledCopies(found: readonly FoundCopy[]): ScheduledCopy[] {
  return found
    .flatMap(({ name, number, bytes, cover }) =>
      number === null || cover === null ? [] : [{ name, number, bytes, madeAt: cover.madeAt }],
    )
    .toSorted(newestMadeFirst)
}

export interface ScheduledCopy {
  name: string
  number: number
  bytes: number
  madeAt: string
}

/** Numbers go on over every file of such a name, so that no two copies ever share one. */
async function highestNumber(folder: Disk): Promise<number> {
  const names = await folder.list('')
  return Math.max(0, ...names.map(({ name }) => numberInName(name) ?? 0))
}

/** Takes away what a crash left of this vault's copies. What resists is no reason to make none. */
async function sweep(folder: Disk, mark: string): Promise<void> {
  for (const { name, kind } of await folder.list('')) {
    if (kind === 'file' && isUnfinishedOf(name, mark)) await unlessRefused(folder.remove(name))
  }
}

/** A copy that could not be taken away stays until the next time; the new one is good all the same. */
async function rotate(
  { vault, folder, work }: ScheduledBackupOrder,
  name: string,
  report: BackupReport,
): Promise<void> {
  try {
    const copies = scheduledCopies(await listCopies(folder, vault.vaultId))
    const [newest] = copies
    const isThere =
      newest?.name === name && newest.bytes === report.bytes && newest.madeAt === report.madeAt
    // The stick was pulled, or another computer made a copy meanwhile: it is not for us to tidy.
    if (!isThere) return
    for (const copy of toDrop(copies)) {
      await work.breathe()
      await unlessRefused(folder.remove(copy.name))
    }
    await folder.syncFolder('')
  } catch (error) {
    if (!isAppError(error)) throw error
  }
}

async function unlessRefused(act: Promise<void>): Promise<void> {
  try {
    await act
  } catch (error) {
    if (!isAppError(error)) throw error
  }
}
