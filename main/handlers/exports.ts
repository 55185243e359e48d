import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { readableCopy } from '../core/exports/readable-copy.ts'
import { refuseOnFullDisk } from '../core/vault/index.ts'
import { pathBehind, type Room } from './room.ts'

type ExportCalls = Extract<NamesAt<'vault'>, `exports.${string}`>

/** The calls about copies that any program can read. */
export function exportHandlers(room: Room): Pick<Handlers<'vault'>, ExportCalls> {
  const { world, jobs } = room
  return {
    'exports.readable': ({ job, place, withoutDamaged = false }) =>
      jobs.run(job, async (work) => {
        const into = world.diskAt(pathBehind(world, place))
        await refuseOnFullDisk(room.evening().vault, into)
        return readableCopy(room.evening(), { into, clock: world.clock, work, withoutDamaged })
      }),
  }
}
