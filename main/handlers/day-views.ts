import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type DayViewCalls = Extract<NamesAt<'vault'>, `views.${string}`>

/** The calls about views of one day. */
export function dayViewHandlers(room: Room): Pick<Handlers<'vault'>, DayViewCalls> {
  const views = () => room.evening().dayViews
  return {
    'views.list': () => views().list(),
    'views.read': ({ id }) => views().read(id),
    'views.begin': ({ day, others }) => views().begin(day, others),
    'views.mine': ({ id }) => ({ text: views().mine(id) }),
    'views.save-draft': async ({ id, text }) => ({ savedAt: await views().saveDraft(id, text) }),
    'views.discard': async ({ id }) => {
      await views().discard(id)
      return null
    },
    'views.seal': async ({ id, text }) => {
      await views().seal(id, text)
      return null
    },
    'views.take-back': async ({ id }) => {
      await views().takeBack(id)
      return null
    },
    'views.let-go': async ({ id }) => {
      await views().letGo(id)
      return null
    },
    'views.open-together': async ({ id }) => {
      await views().openTogether(id)
      return null
    },
  }
}
