import { AppError } from '../../shared/errors.ts'
import { restoreBackup } from '../core/backups/index.ts'
import type { Kdf } from '../core/ports.ts'
import { chosenForReading } from '../node/chosen-files.ts'
import { nodeDisk } from '../node/node-disk.ts'
import { nodeOwners } from '../node/owner.ts'
import { type Console, watchedBy } from './console.ts'
import type { Place } from './place.ts'
import { type Asked, askSecret } from './unlock.ts'

/**
 * Unpacks a backup into an empty folder, encrypted as it was. Checked whole, or nothing of it is left.
 *
 * @throws AppError `backup.not-a-backup` for a folder, `file.exists`, and all that restoring may refuse
 */
export async function restore(
  place: Place,
  { path, to, ...asked }: Asked & { path: string; to: string },
  console: Console,
  kdf: Kdf,
): Promise<void> {
  if (place.kind !== 'backup') throw new AppError('backup.not-a-backup')
  const into = nodeDisk(to)
  const wasThere = (await into.size('')) !== null
  // Before anybody types a passphrase for nothing.
  if ((await into.list('')).length > 0) throw new AppError('file.exists')
  const { member, typed } = await askSecret(place, asked, console)
  try {
    const { entries, drafts, notes } = await restoreBackup({
      file: await chosenForReading(path),
      into,
      member,
      secret: asked.byRecoveryCode
        ? { kind: 'recovery-code', code: typed }
        : { kind: 'passphrase', passphrase: typed },
      kdf,
      clock: { now: () => new Date() },
      owners: nodeOwners(),
      work: watchedBy(console),
    })
    console.say(`Restored, and checked: ${entries} pages, ${drafts} drafts, ${notes} notes.`)
    console.say('It is encrypted as it was.')
  } catch (error) {
    // Its files are gone again; a folder that was made for them goes too.
    if (!wasThere) await into.remove('').catch(() => undefined)
    throw error
  }
}
