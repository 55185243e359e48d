import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { importDayOne, previewDayOne } from '../core/transfer/day-one/index.ts'
import { pathBehind, type Room } from './room.ts'

type ImportCalls = Extract<NamesAt<'vault'>, `imports.${string}`>

/** The calls about taking over a journal from elsewhere. */
export function importHandlers(room: Room): Pick<Handlers<'vault'>, ImportCalls> {
  const { world, jobs } = room
  return {
    'imports.preview': ({ job, place }) =>
      jobs.run(job, async (work) => {
        const file = await world.forReading(pathBehind(world, place))
        return previewDayOne(room.evening().vault, file, work)
      }),
    'imports.run': ({ job, place, zone }) =>
      jobs.run(job, async (work) => {
        const { vault, journal } = room.evening()
        const file = await world.forReading(pathBehind(world, place))
        try {
          return await importDayOne(vault, file, zone, work)
        } finally {
          journal.reread()
        }
      }),
  }
}
