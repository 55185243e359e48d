import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type OutsideViewCalls = Extract<NamesAt<'vault'>, `outside-views.${string}`>

/** The calls about the outside views of the member who is in. */
export function outsideViewHandlers(room: Room): Pick<Handlers<'vault'>, OutsideViewCalls> {
  const views = () => room.evening().outsideViews
  return {
    'outside-views.read': ({ today }) => views().read(today),
    'outside-views.save-draft': async ({ text }) => {
      await views().saveDraft(text)
      return null
    },
    'outside-views.finish': ({ text, today }) => views().finish(text, today),
  }
}
