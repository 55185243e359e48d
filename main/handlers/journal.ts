import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { JobId } from '../../shared/ids.ts'
import { doubtfulWords } from '../core/bin/doubtful.ts'
import type { Work } from '../core/work.ts'
import type { Room } from './room.ts'

type JournalCalls = Extract<NamesAt<'vault'>, `entries.${string}` | `drafts.${string}`>

/** The calls about pages and the drafts of pages. */
export function journalHandlers(room: Room): Pick<Handlers<'vault'>, JournalCalls> {
  const journal = () => room.evening().journal
  const watched = <Value>(job: JobId | undefined, act: (work?: Work) => Promise<Value>) =>
    job === undefined ? act() : room.jobs.run(job, act)
  return {
    'entries.timeline': () => journal().timeline(),
    'entries.slice': ({ from, length }) => {
      const { moves } = journal()
      const rows = journal().slice(from, length)
      // Forged pages claimed places. Nothing was written: only the window has to ask again.
      if (journal().moves !== moves) room.world.announce({ event: 'changed', scopes: ['entries'] })
      return rows
    },
    'entries.read': ({ id }) => journal().read(id),
    'entries.share': ({ id, revision, job }) =>
      watched(job, (work) => journal().share(id, revision, work)),
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
    'entries.erase': async ({ id }) => {
      await journal().erase(id)
      return null
    },
    'entries.history': ({ id }) => journal().history(id),
    'entries.doubtful': () => doubtfulWords(room.evening().vault, letOthersIn),
    'drafts.begin': (beginning) => journal().begin(beginning),
    'drafts.save': async (draft) => ({ savedAt: await journal().saveDraft(draft) }),
    'drafts.list': () => journal().drafts(),
    'drafts.discard': async ({ id }) => {
      await journal().discardDraft(id)
      return null
    },
    'drafts.finish': ({ job, ...draft }) => watched(job, (work) => journal().finish(draft, work)),
  }
}

/** Lets calls that wait have their turn. */
function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
