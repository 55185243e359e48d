import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { JobId } from '../../shared/ids.ts'
import { doubtfulWords } from '../core/bin/doubtful.ts'
import type { Work } from '../core/work.ts'
import { faultOf } from './fault.ts'
import type { Room } from './room.ts'

type JournalCalls = Extract<NamesAt<'vault'>, `entries.${string}` | `drafts.${string}`>

/** The calls about pages and the drafts of pages. */
export function journalHandlers(room: Room): Pick<Handlers<'vault'>, JournalCalls> {
  const journal = () => room.evening().journal
  const watched = <Value>(job: JobId | undefined, act: (work?: Work) => Promise<Value>) =>
    job === undefined ? act() : room.jobs.run(job, act)
  const narrowed = () => room.evening().narrowed
  /** Forged pages claimed places. Nothing was written: only the window has to ask again. */
  const tellOfMoves = async <Value>(look: () => Value | Promise<Value>): Promise<Value> => {
    const [pages, passing] = [journal(), narrowed()]
    const { moves } = pages
    const { corrections } = passing
    const value = await look()
    if (pages.moves !== moves || passing.corrections !== corrections) {
      room.world.announce({ event: 'changed', scopes: ['entries'] })
    }
    return value
  }
  return {
    'entries.timeline': ({ filters }) =>
      filters ? narrowed().timeline(filters) : journal().timeline(),
    'entries.slice': ({ from, length, filters }) =>
      tellOfMoves(() =>
        filters ? narrowed().slice(filters, from, length) : journal().slice(from, length),
      ),
    'entries.days': ({ month, filters }) =>
      tellOfMoves(() => (filters ? narrowed().days(filters, month) : journal().days(month))),
    'entries.place': ({ day, filters }) =>
      filters ? narrowed().placeOf(filters, day) : journal().placeOf(day),
    'entries.on-this-day': ({ day }) => tellOfMoves(() => journal().onThisDay(day)),
    'entries.hide-memory': async ({ id, hidden }) => {
      await journal().hideMemory(id, hidden)
      return null
    },
    'entries.read': ({ id }) => journal().read(id),
    'entries.share': ({ id, revision, answer, job }) =>
      watched(job, (work) => journal().share(id, revision, { answer, work })),
    'entries.answer': ({ id, revision, answer }) => journal().answer(id, revision, answer),
    'entries.share-paragraph': ({ id, revision, text, answer }) =>
      journal().shareParagraph(id, revision, text, answer),
    'entries.ladder': ({ id }) => journal().ladder(id),
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
    'entries.doubtful': () => doubtfulWords(room.evening().vault, room.breathe),
    'drafts.begin': (beginning) => journal().begin(beginning),
    'drafts.save': async (draft) => ({ savedAt: await journal().saveDraft(draft) }),
    'drafts.list': () => journal().drafts(),
    'drafts.discard': async ({ id }) => {
      await journal().discardDraft(id)
      return null
    },
    'drafts.finish': async ({ job, ...draft }) => {
      const entry = await watched(job, (work) => journal().finish(draft, work))
      // Finished is finished: where this fails, it is done at the next coming in.
      const isAboutADay = await room
        .evening()
        .rituals.days.pageFinished(entry.id)
        .catch((error) => {
          room.world.report(faultOf('settle', error))
          return false
        })
      if (isAboutADay) room.changed(['rituals'])
      return entry
    },
  }
}
