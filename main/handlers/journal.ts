import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type JournalCalls = Extract<NamesAt<'vault'>, `entries.${string}` | `drafts.${string}`>

/** The calls about pages and the drafts of pages. */
export function journalHandlers(room: Room): Pick<Handlers<'vault'>, JournalCalls> {
  const journal = () => room.evening().journal
  return {
    'entries.timeline': () => journal().timeline(),
    'entries.slice': ({ from, length }) => journal().slice(from, length),
    'entries.read': ({ id }) => journal().read(id),
    'entries.share': ({ id, revision }) => journal().share(id, revision),
    'entries.pin': async ({ id, pinned }) => {
      await journal().pin(id, pinned)
      return null
    },
    'entries.bin': async ({ id }) => {
      await journal().bin(id)
      return null
    },
    'entries.unbin': async ({ id }) => {
      await journal().unbin(id)
      return null
    },
    'entries.binned': () => journal().binned(),
    'drafts.begin': (beginning) => journal().begin(beginning),
    'drafts.save': async (draft) => ({ savedAt: await journal().saveDraft(draft) }),
    'drafts.list': () => journal().drafts(),
    'drafts.discard': async ({ id }) => {
      await journal().discardDraft(id)
      return null
    },
    'drafts.finish': (draft) => journal().finish(draft),
  }
}
