import { dayOfDate } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ExportFormat, ExportReport } from '../../../shared/model/export.ts'
import { randomId } from '../crypto/ids.ts'
import type { BeginSealing, Clock, Disk, DrawBook } from '../ports.ts'
import type { Work } from '../work.ts'
import type { ExportTarget } from './export-target.ts'
import { FileTarget } from './file-target.ts'
import { FolderTarget } from './folder-target.ts'
import type { Counts, ReadableSource } from './readable-source.ts'
import { removeAll } from './remove-all.ts'
import { SealedTarget } from './sealed-target.ts'
import { writeBook } from './write-book.ts'
import { writeJson } from './write-json.ts'
import { writeMarkdown } from './write-markdown.ts'

export interface ReadableCopy {
  /** The folder that a person chose. */
  into: Disk
  clock: Clock
  work: Work
  withoutDamaged: boolean
  format: ExportFormat
  /** Seals all of it into one file that this opens; null for plain files. */
  passphrase: string | null
  drawBook: DrawBook
  beginSealing: BeginSealing
}

/**
 * Makes a copy of everything that the member who is in may read, inside the folder that they chose: a
 * folder `Hearth <day>`, a book `Hearth <day>.pdf`, or either of them sealed as `Hearth <day>.zip.age`.
 * It bears its name only once all of it is written, synced and read back; nothing that stands there is
 * replaced, and after a refusal nothing of it is left. What an earlier one left that was cut short is
 * named.
 *
 * @throws AppError `vault.damaged` where part of the vault does not verify, `attachment.damaged` for a
 * photo, both unless they are to be left out; `file.not-found` where the folder is gone,
 * `request.cancelled`, and the disk's own codes
 */
export async function readableCopy(
  source: ReadableSource,
  order: ReadableCopy,
): Promise<ExportReport> {
  const { into, clock, withoutDamaged } = order
  const isDamaged = source.vault.problems.some(({ kind }) => kind === 'damage')
  if (isDamaged && !withoutDamaged) throw new AppError('vault.damaged')
  if ((await into.size('')) === null) throw new AppError('file.not-found')
  const stem = `Hearth ${dayOfDate(clock.now())}`
  // A power cut may leave this behind: its name says what it is.
  const unfinished = `${stem} unfinished ${randomId().slice(0, 6)}`
  const cutShort = await cutShortIn(into)
  try {
    const { counts, ending } = await write(source, order, { stem, unfinished })
    const name = await freeName(into, stem, ending)
    await into.rename(unfinished, name)
    await into.syncFolder('')
    return { name, ...counts, cutShort }
  } catch (error) {
    // The first error is the one to tell.
    await removeAll(into, unfinished).catch(() => undefined)
    throw error
  }
}

/** What earlier copies left that a power cut ended. Only told: somebody may have put more in there. */
async function cutShortIn(disk: Disk): Promise<string[]> {
  const names = (await disk.list('')).map(({ name }) => name)
  return names.filter((name) => /^Hearth \d{4}-\d\d-\d\d unfinished [0-9a-v]{6}$/.test(name))
}

async function write(
  source: ReadableSource,
  order: ReadableCopy,
  { stem, unfinished }: { stem: string; unfinished: string },
): Promise<{ counts: Counts; ending: string }> {
  const { into: disk, work, format, passphrase } = order
  const fileName = `${stem}.pdf`
  if (passphrase !== null) {
    const root = format === 'pdf' ? '' : `${stem}/`
    const sealed = await SealedTarget.create(
      { disk, path: unfinished, root, work },
      { begin: order.beginSealing, passphrase },
    )
    try {
      const counts = await writeIn(source, sealed, order, fileName)
      await sealed.finish()
      return { counts, ending: '.zip.age' }
    } finally {
      await sealed.close()
    }
  }
  if (format === 'pdf') {
    const counts = await writeIn(source, new FileTarget(disk, unfinished, work), order, fileName)
    return { counts, ending: '.pdf' }
  }
  await disk.makeFolder(unfinished)
  const folder = new FolderTarget(disk, `${unfinished}/`, work)
  const counts = await writeIn(source, folder, order, fileName)
  await folder.sync()
  return { counts, ending: '' }
}

function writeIn(
  source: ReadableSource,
  target: ExportTarget,
  order: ReadableCopy,
  fileName: string,
): Promise<Counts> {
  switch (order.format) {
    case 'markdown':
      return writeMarkdown(source, target, order)
    case 'json':
      return writeJson(source, target, order)
    case 'pdf':
      return writeBook(source, target, { ...order, fileName })
  }
}

async function freeName(disk: Disk, stem: string, ending: string): Promise<string> {
  const taken = new Set((await disk.list('')).map(({ name }) => name.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : ` (${number})`}${ending}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
