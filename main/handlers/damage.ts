import type { Handlers } from '../../shared/contract.ts'
import { openForFilling } from '../core/backups/index.ts'
import { missingParts } from '../core/journal/missing-pages.ts'
import { fillFrom, reopenFilled } from '../core/vault/index.ts'
import { faultOf } from './fault.ts'
import { pathBehind, type Room } from './room.ts'

type DamageCalls = 'damage.list' | 'damage.fill'

/** The calls about what a disk has lost. */
export function damageHandlers(room: Room): Pick<Handlers<'vault'>, DamageCalls> {
  return {
    'damage.list': () => missingParts(room.evening().vault),
    'damage.fill': ({ job, place }) =>
      room.oneAtATime(() =>
        room.jobs.run(job, async (work) => {
          const file = await room.world.forReading(pathBehind(room.world, place))
          const { vault, mustChoosePassphrase } = room.evening()
          const { copy, madeAt } = await openForFilling(vault, file, work)
          try {
            const missing = missingParts(vault).flatMap(({ pages }) => pages)
            const filled = await fillFrom(vault, copy, work)
            // It is whole on disk whatever comes then: at worst somebody has to unlock once more.
            await reopenFilled(vault)
              .then((again) => room.enter(again, mustChoosePassphrase))
              .catch((error) => {
                room.world.report(faultOf('damage.fill', error))
                return room.leave()
              })
            const pages = new Set(
              filled.taken.filter(({ collection }) => collection === 'entries').map(({ id }) => id),
            )
            const others = new Set(
              filled.taken
                .filter(({ collection }) => collection !== 'entries')
                .map(({ collection, id }) => `${collection}/${id}`),
            )
            return {
              madeAt,
              pages: pages.size,
              others: others.size,
              still: missing.filter(({ id }) => !pages.has(id)),
            }
          } finally {
            await copy.close()
          }
        }),
      ),
  }
}
