import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { importPages, previewImport } from '../core/transfer/import-pages.ts'
import { pathBehind, type Room } from './room.ts'

type ImportCalls = Extract<NamesAt<'vault'>, `imports.${string}`>

/** The calls about taking over a journal from elsewhere. */
export function importHandlers(room: Room): Pick<Handlers<'vault'>, ImportCalls> {
  const { world, jobs } = room
  return {
    'imports.preview': ({ job, place }) =>
      jobs.run(job, async (work) => {
        const chosen = await world.toImport(pathBehind(world, place))
        return previewImport(room.evening().vault, chosen, work)
      }),
    'imports.run': ({ job, place, zone, tags = [] }) =>
      jobs.run(job, async (work) => {
        const { vault, journal } = room.evening()
        const chosen = await world.toImport(pathBehind(world, place))
        try {
          return await importPages(vault, chosen, { zone, tags }, work)
        } finally {
          journal.reread()
        }
      }),
  }
}
