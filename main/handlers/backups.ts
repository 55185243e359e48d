import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { lastBackup, makeBackup, readCover, restoreBackup } from '../core/backups/index.ts'
import { randomId } from '../core/crypto/ids.ts'
import { pathBehind, type Room, vaultWorld } from './room.ts'

type BackupCalls = Extract<NamesAt<'vault'>, `backups.${string}`>

/** The calls about backups and restoring. Files were chosen through the shell's picker. */
export function backupHandlers(room: Room): Pick<Handlers<'vault'>, BackupCalls> {
  const { world, jobs } = room
  return {
    'backups.make': ({ job, place }) =>
      jobs.run(job, (work) => {
        const { vault } = room.evening()
        const target = world.forWriting(pathBehind(world, place))
        const living = vaultWorld(world).disk
        return makeBackup({ vault, living, target, clock: world.clock, work })
      }),
    'backups.last': () => lastBackup(room.evening().vault),
    'backups.cover': async ({ place }) =>
      readCover(await world.forReading(pathBehind(world, place))),
    'backups.restore': ({ job, place, member, secret }) =>
      jobs.run(job, async (work) => {
        const { kdf, clock, owners } = world
        const file = await world.forReading(pathBehind(world, place))
        const path = world.pathIn(world.userFolder, `restored-${randomId()}`)
        const into = world.diskAt(path)
        const order = { file, into, member, secret, kdf, clock, owners, work }
        const report = await restoreBackup(order)
        return { report, restored: world.places.add(path) }
      }),
  }
}
