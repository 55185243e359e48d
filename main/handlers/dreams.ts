import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type DreamCalls = Extract<NamesAt<'vault'>, `dreams.${string}`>

/** The calls about hopes and plans. */
export function dreamHandlers(room: Room): Pick<Handlers<'vault'>, DreamCalls> {
  const dreams = () => room.evening().dreams
  return {
    'dreams.list': () => dreams().list(),
    'dreams.drafts': () => dreams().drafts(),
    'dreams.begin': () => dreams().begin(),
    'dreams.change': ({ id }) => dreams().change(id),
    'dreams.save-draft': async (draft) => ({ savedAt: await dreams().saveDraft(draft) }),
    'dreams.discard': async ({ id }) => {
      await dreams().discard(id)
      return null
    },
    'dreams.finish': (draft) => dreams().finish(draft),
    'dreams.mark-step': ({ id, revision, step, doneOn }) =>
      dreams().markStep(id, revision, step, doneOn),
    'dreams.set-state': ({ id, revision, state }) => dreams().setState(id, revision, state),
    'dreams.share': ({ id, revision }) => dreams().share(id, revision),
    'dreams.bin': async ({ id }) => {
      await dreams().bin(id)
      return null
    },
    'dreams.unbin': async ({ id }) => {
      await dreams().unbin(id)
      return null
    },
    'dreams.binned': () => dreams().binned(),
    'dreams.erase': async ({ id }) => {
      await dreams().erase(id)
      return null
    },
  }
}
