import { AppError } from '../../shared/errors.ts'
import { Agreements } from '../core/debriefs/agreements.ts'
import { Debriefs } from '../core/debriefs/debriefs.ts'
import { OutsideViews } from '../core/debriefs/outside-views.ts'
import { writeReadable } from '../core/exports/write-readable.ts'
import { Gratitude } from '../core/gratitude/gratitude.ts'
import { Journal } from '../core/journal/journal.ts'
import type { Disk } from '../core/ports.ts'
import type { OpenVault } from '../core/vault/index.ts'
import { unwatched } from '../core/work.ts'
import type { Console } from './console.ts'

const clock = { now: () => new Date() }

/**
 * Writes what the member may read into an empty folder, in the clear, as the app's own readable copy.
 *
 * @throws AppError `file.exists` when the folder is not empty, `vault.damaged` or `attachment.damaged`
 * where something did not verify and `evenDamaged` is not set; the disk's own codes.
 */
export async function extract(
  vault: OpenVault,
  into: Disk,
  console: Console,
  { evenDamaged }: { evenDamaged: boolean },
): Promise<void> {
  const isDamaged = vault.problems.some(({ kind }) => kind === 'damage' || kind === 'forged')
  if (isDamaged && !evenDamaged) throw new AppError('vault.damaged')
  if ((await into.list('')).length > 0) throw new AppError('file.exists')
  await into.makeFolder('')

  const journal = new Journal(vault, clock)
  const source = {
    vault,
    journal,
    gratitude: new Gratitude(vault),
    debriefs: new Debriefs(vault, clock),
    agreements: new Agreements(vault, clock),
    outsideViews: new OutsideViews(vault),
  }
  const target = { disk: into, root: '', clock, work: unwatched, withoutDamaged: evenDamaged }
  const { pages, drafts, notes, photos, leftOut } = await writeReadable(source, target)
  const binned = journal.binned().length
  console.say(
    `Pages: ${pages - binned}. In the bin: ${binned}. Drafts: ${drafts}. Notes: ${notes}.`,
  )
  if (photos > 0) console.say(`Photos and other files: ${photos}.`)
  if (leftOut > 0) console.say(`Damaged, and left out: ${leftOut}.`)
  console.say('These files are not encrypted. Whoever can open them can read them.')
}
