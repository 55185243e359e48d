import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { readableCopy } from '../core/exports/readable-copy.ts'
import { refuseWeak } from '../core/passphrase/passphrase.ts'
import { refuseOnFullDisk } from '../core/vault/index.ts'
import { pathBehind, type Room } from './room.ts'

type ExportCalls = Extract<NamesAt<'vault'>, `exports.${string}`>

/** The calls about copies that any program can read. */
export function exportHandlers(room: Room): Pick<Handlers<'vault'>, ExportCalls> {
  const { world, jobs } = room
  return {
    'exports.readable': ({ job, place, withoutDamaged = false, format = 'markdown', passphrase }) =>
      jobs.run(job, async (work) => {
        const into = world.diskAt(pathBehind(world, place))
        const source = room.evening()
        await refuseOnFullDisk(source.vault, into)
        const names = source.vault.members().map(({ label }) => label)
        if (passphrase !== undefined) refuseWeak(passphrase, names)
        const { clock, drawBook, beginSealing } = world
        return readableCopy(source, {
          into,
          clock,
          work,
          withoutDamaged,
          format,
          passphrase: passphrase ?? null,
          drawBook,
          beginSealing,
        })
      }),
  }
}
