import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type ResponseCalls = Extract<NamesAt<'vault'>, `responses.${string}`>

/** The calls about what members say under shared pages. */
export function responseHandlers(room: Room): Pick<Handlers<'vault'>, ResponseCalls> {
  const responses = () => room.evening().responses
  return {
    'responses.list': ({ entry }) => responses().under(entry),
    'responses.begin': ({ entry }) => responses().begin(entry),
    'responses.change': ({ id }) => responses().change(id),
    'responses.save-draft': async (draft) => ({ savedAt: await responses().saveDraft(draft) }),
    'responses.discard': async ({ id }) => {
      await responses().discard(id)
      return null
    },
    'responses.finish': (draft) => responses().finish(draft),
    'responses.history': ({ id }) => responses().history(id),
    'responses.bin': async ({ id }) => {
      await responses().bin(id)
      return null
    },
    'responses.unbin': async ({ id }) => {
      await responses().unbin(id)
      return null
    },
    'responses.binned': () => responses().binned(),
    'responses.erase': async ({ id }) => {
      await responses().erase(id)
      return null
    },
  }
}
