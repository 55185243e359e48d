import type { Handlers, NamesAt } from '../../shared/contract.ts'
import {
  clearBrokenRestores,
  makeBackup,
  readCover,
  rehearseBackup,
  restoreBackup,
  restoredName,
} from '../core/backups/index.ts'
import { refuseOnFullDisk } from '../core/vault/index.ts'
import { CopiesShown } from './copies-shown.ts'
import { pathBehind, type Room, vaultWorld } from './room.ts'
import type { ScheduledBackups } from './scheduled-backups.ts'

type BackupCalls = Extract<NamesAt<'vault'>, `backups.${string}`>

/** The calls about backups and restoring. Files were chosen through the shell's picker. */
export function backupHandlers(
  room: Room,
  scheduled: ScheduledBackups,
): Pick<Handlers<'vault'>, BackupCalls> {
  const { world, jobs } = room
  const copies = new CopiesShown(world)
  /** Folders that are being restored to. */
  const restoring = new Set<string>()
  return {
    'backups.make': ({ job, place }) =>
      jobs.run(job, async (work) => {
        const { vault } = room.evening()
        const target = world.forWriting(pathBehind(world, place))
        await refuseOnFullDisk(vault, target.disk)
        const living = vaultWorld(world).disk
        return makeBackup({ vault, living, target, clock: world.clock, work })
      }),
    'backups.last': () => scheduled.lastReport(),
    'backups.standing': () => scheduled.standing(),
    'backups.list': () => {
      const { folder } = scheduled
      return folder && copies.list(folder.path, room.evening().vault.vaultId)
    },
    'backups.run': ({ job }) => jobs.run(job, (work) => scheduled.runNow(work)),
    'backups.rehearse': ({ job, place }) =>
      jobs.run(job, async (work) => {
        const path = pathBehind(world, place)
        const file = await world.forReading(path)
        const { vault } = room.evening()
        const found = await rehearseBackup({ vault, file, clock: world.clock, work })
        copies.noteChecked(path, found)
        return found
      }),
    'backups.cover': async ({ place }) => {
      const { vaultFolder } = world
      return readCover(await world.forReading(pathBehind(world, place)), {
        disk: world.diskAt(vaultFolder),
        changedAt: () => world.changedAt(vaultFolder),
      })
    },
    'backups.restore': ({ job, place, member, secret }) =>
      jobs.run(job, async (work) => {
        const { kdf, clock, owners } = world
        const file = await world.forReading(pathBehind(world, place))
        const name = restoredName()
        const path = world.pathIn(world.userFolder, name)
        const into = world.diskAt(path)
        const { anchors, disk: present } = vaultWorld(world)
        const beside = { present, ...(anchors && { anchors }) }
        const order = { file, into, member, secret, kdf, clock, owners, ...beside, work }
        restoring.add(name)
        try {
          // It takes up room that this one may need. What cannot be taken away hinders nobody.
          await clearBrokenRestores(world.diskAt(world.userFolder), restoring).catch(
            () => undefined,
          )
          const report = await restoreBackup(order)
          return { report, restored: world.places.add(path) }
        } finally {
          restoring.delete(name)
        }
      }),
  }
}
