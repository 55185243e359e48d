import { makeScheduledBackup } from '../../main/core/backups/index.ts'
import { markOf, scheduledName } from '../../main/core/backups/scheduled-name.ts'
import type { Disk } from '../../main/core/ports.ts'
import { unwatched } from '../../main/core/work.ts'
import { isAppError } from '../../shared/errors.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { oldCopy, putCopies } from '../make/old-copies.ts'
import { Garbling } from './harmful-disks.ts'
import { enter, type SmallVault, smallVault } from './small-vault.ts'

const now = new Date(2026, 10, 20, 7, 40)
const at = (day: number, hour: number) => new Date(2026, 10, day, hour)
/** Of three copies of one day two make way for the last, once a copy was made after them. */
const times = [at(18, 8), at(18, 12), at(18, 17), at(19, 8)]

/** Checks of copies that the schedule makes, and of those that it lets go; see `checks`. */
export const copyChecks: Record<string, () => Promise<void>> = {
  'an older copy goes only once a newer one was verified': async () => {
    const { vault, stick, names } = await withCopies()
    const made = /\.unfinished$/
    const garbling = new Garbling(stick, (path) => made.test(path), 0)
    if (await isMade(vault, garbling)) throw new Error('a bad copy passes for a good one')
    missing(stick, names)
    if (!(await isMade(vault, stick))) throw new Error('no copy can be made')
    const gone = names.filter((name) => !stick.files().has(name))
    if (gone.length !== 2) throw new Error(`${gone.length} copies went instead of two`)
  },

  'no file goes but the schedule’s own copies of this vault': async () => {
    const { vault, stick } = await withCopies()
    const open = await enter(vault, 'ada')
    const [byHand, ofAnother] = [
      await oldCopy(open, at(18, 9)),
      await oldCopy({ vaultId: open.newId(), members: () => [] }, at(18, 10)),
    ]
    await open.close()
    const strangers: [string, Uint8Array][] = [
      ['holiday.jpg', new Uint8Array(100)],
      ['Before the move.hearth-backup', byHand],
      ['Hearth 2026-11-18 09.00.hearth-backup', byHand],
      [`${scheduledName(at(18, 9), 2)}.old`, byHand],
      [scheduledName(at(18, 10), 3), ofAnother],
      [scheduledName(at(18, 11), 4), new Uint8Array(10)],
    ]
    for (const [name, bytes] of strangers) stick.put(name, bytes)
    if (!(await isMade(vault, stick))) throw new Error('no copy can be made')
    missing(
      stick,
      strangers.map(([name]) => name),
    )
  },
}

async function withCopies() {
  const vault = await smallVault()
  const open = await enter(vault, 'ada')
  const stick = new MemoryDisk()
  const names = await putCopies(stick, open, times)
  await open.close()
  return { vault, stick, names }
}

function missing(stick: MemoryDisk, names: string[]): void {
  const gone = names.filter((name) => !stick.files().has(name))
  if (gone.length > 0) throw new Error(`${gone.join(', ')} went`)
}

async function isMade(vault: SmallVault, folder: Disk): Promise<boolean> {
  const open = await enter(vault, 'ada')
  try {
    await makeScheduledBackup({
      vault: open,
      living: vault.disk,
      folder,
      expectsCopies: true,
      mark: markOf(open.vaultId, 'kitchen', '/home/vault'),
      clock: { now: () => now },
      work: unwatched,
      givesWay: false,
    })
    return true
  } catch (error) {
    if (isAppError(error, 'backup.verification-failed')) return false
    throw error
  } finally {
    await open.close()
  }
}
