import { AppError } from '../../shared/errors.ts'
import { contentsOf } from '../core/contents.ts'
import { FolderTarget } from '../core/exports/folder-target.ts'
import { removeInside } from '../core/exports/remove-all.ts'
import { writeJson } from '../core/exports/write-json.ts'
import { writeMarkdown } from '../core/exports/write-markdown.ts'
import type { Disk } from '../core/ports.ts'
import type { OpenVault } from '../core/vault/index.ts'
import { type Console, watchedBy } from './console.ts'

const clock = { now: () => new Date() }

/**
 * Writes what the member may read into an empty folder, in the clear, as the app's own readable copy.
 * Answers whether that is all that was written there. After a refusal nothing of it is left.
 *
 * @throws AppError `file.exists` when the folder is not empty, `vault.damaged` or `attachment.damaged`
 * where something did not verify and `evenDamaged` is not set; `request.cancelled`, the disk's own codes.
 */
export async function extract(
  vault: OpenVault,
  into: Disk,
  console: Console,
  { evenDamaged, format }: { evenDamaged: boolean; format: 'markdown' | 'json' },
): Promise<boolean> {
  const isDamaged = vault.problems.some(({ kind }) => kind === 'damage' || kind === 'forged')
  if (isDamaged && !evenDamaged) throw new AppError('vault.damaged')
  const wasThere = (await into.size('')) !== null
  if ((await into.list('')).length > 0) throw new AppError('file.exists')
  await into.makeFolder('')

  const source = contentsOf(vault, clock)
  const work = watchedBy(console)
  const folder = new FolderTarget(into, '', work)
  const write = format === 'json' ? writeJson : writeMarkdown
  try {
    const counts = await write(source, folder, { clock, work, withoutDamaged: evenDamaged })
    await folder.sync()
    const { pages, drafts, notes, photos, leftOut } = counts
    const binned = source.journal.binned().length
    console.say(
      `Pages: ${pages - binned}. In the bin: ${binned}. Drafts: ${drafts}. Notes: ${notes}.`,
    )
    if (photos > 0) console.say(`Photos and other files: ${photos}.`)
    if (leftOut > 0) console.say(`Damaged, and left out: ${leftOut}.`)
    console.say('These files are not encrypted. Whoever can open them can read them.')
    return leftOut === 0 && !isDamaged
  } catch (error) {
    // The first error is the one to tell.
    await removeInside(into, '').catch(() => undefined)
    if (!wasThere) await into.remove('').catch(() => undefined)
    throw error
  }
}
