import {
  closeSync,
  copyFileSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { makeBackup, restoreBackup } from '../../main/core/backups/index.ts'
import { unwatched } from '../../main/core/work.ts'
import { chosenForWriting } from '../../main/node/chosen-files.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { timeEach } from '../measure.ts'
import { enter, memberIn, passphrase, peakOver, worldIn } from '../world.ts'
import { decipheredPerMs } from './unlock.ts'

/**
 * A backup, read back and opened as always, beside a copy of the vault's own files that is flushed; and a
 * restore beside such a copy and the deciphering of its text. Each once: rounds are processes.
 */
export async function backup(folder: string, textMB: number) {
  const world = worldIn(folder)
  const vault = await enter(folder)
  // As a quiet moment leaves it: pages that saves made due are theirs, not the backup's.
  await vault.tidy()
  const target = chosenForWriting(join(folder, 'copy.hearth-backup'))
  const [floor] = await timeEach(1, async () => copyFlushed(folder))
  const order = { vault, living: world.disk, target, clock: world.clock, work: unwatched }
  let own = 0
  const peakOverBaseMB = await peakOver(async () => {
    const begun = performance.now()
    await makeBackup({ ...order, isRemembered: false })
    own = performance.now() - begun
  })
  await vault.close()
  const into = join(folder, 'restored')
  const deciphering = (textMB * 1e6) / decipheredPerMs()
  const [restoreFloor] = await timeEach(1, async () => copyFlushed(folder))
  const begun = performance.now()
  await restoreBackup({
    ...world,
    file: target,
    into: nodeDisk(into),
    member: memberIn(folder),
    secret: { kind: 'passphrase', passphrase },
    work: unwatched,
  })
  const restored = performance.now() - begun
  rmSync(into, { recursive: true })
  rmSync(join(folder, 'copy.hearth-backup'))
  return {
    backup: { ms: own, floorMs: floor, ratio: floor! / own, peakOverBaseMB },
    restore: {
      ms: restored,
      floorMs: restoreFloor! + deciphering,
      ratio: (restoreFloor! + deciphering) / restored,
    },
  }
}

function copyFlushed(folder: string): void {
  const [from, into] = [join(folder, 'vault'), join(folder, 'floor')]
  for (const name of readdirSync(from, { recursive: true }) as string[]) {
    if (!statSync(join(from, name)).isFile()) continue
    const to = join(into, name)
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(join(from, name), to)
    const file = openSync(to, 'r+')
    fdatasyncSync(file)
    closeSync(file)
  }
  rmSync(into, { recursive: true })
}
