import { dayOfDate } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ExportReport } from '../../../shared/model/export.ts'
import { randomId } from '../crypto/ids.ts'
import type { Clock, Disk } from '../ports.ts'
import type { Work } from '../work.ts'
import { type ReadableSource, writeReadable } from './write-readable.ts'

export interface ReadableCopy {
  /** The folder that a person chose. */
  into: Disk
  clock: Clock
  work: Work
  withoutDamaged: boolean
}

/**
 * Makes a folder `Hearth <day>` with everything that the member who is in may read, in the clear, inside
 * the one that they chose. It bears its name only once all of it is written, synced and read back;
 * nothing that stands there is replaced, and after a refusal nothing of it is left. What an earlier one
 * left that was cut short is named.
 *
 * @throws AppError `vault.damaged` where part of the vault does not verify, `attachment.damaged` for a
 * photo, both unless they are to be left out; `file.not-found` where the folder is gone,
 * `request.cancelled`, and the disk's own codes
 */
export async function readableCopy(
  source: ReadableSource,
  { into, clock, work, withoutDamaged }: ReadableCopy,
): Promise<ExportReport> {
  const isDamaged = source.vault.problems.some(({ kind }) => kind === 'damage')
  if (isDamaged && !withoutDamaged) throw new AppError('vault.damaged')
  if ((await into.size('')) === null) throw new AppError('file.not-found')
  const stem = `Hearth ${dayOfDate(clock.now())}`
  // A power cut may leave this behind: its name says what it is.
  const root = `${stem} unfinished ${randomId().slice(0, 6)}`
  const cutShort = await cutShortIn(into)
  await into.makeFolder(root)
  try {
    const counts = await writeReadable(source, {
      disk: into,
      root: `${root}/`,
      clock,
      work,
      withoutDamaged,
    })
    const name = await freeName(into, stem)
    await into.rename(root, name)
    await into.syncFolder('')
    return { name, ...counts, cutShort }
  } catch (error) {
    // The first error is the one to tell.
    await removeAll(into, root).catch(() => undefined)
    throw error
  }
}

/** What earlier copies left that a power cut ended. Only told: somebody may have put more in there. */
async function cutShortIn(disk: Disk): Promise<string[]> {
  const names = (await disk.list('')).flatMap(({ name, kind }) => (kind === 'folder' ? name : []))
  return names.filter((name) => /^Hearth \d{4}-\d\d-\d\d unfinished [0-9a-v]{6}$/.test(name))
}

async function freeName(disk: Disk, stem: string): Promise<string> {
  const taken = new Set((await disk.list('')).map(({ name }) => name.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem} (${number})`
    if (!taken.has(name.toLowerCase())) return name
  }
}

/** Takes away a folder that this copy made, with what it wrote there. */
async function removeAll(disk: Disk, folder: string): Promise<void> {
  for (const { name, kind } of await disk.list(folder)) {
    const path = `${folder}/${name}`
    await (kind === 'folder' ? removeAll(disk, path) : disk.remove(path))
  }
  await disk.remove(folder)
}
