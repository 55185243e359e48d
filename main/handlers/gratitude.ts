import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { dayOfDate } from '../../shared/days.ts'
import { writeYearBook } from '../core/exports/year-book.ts'
import { pathBehind, type Room } from './room.ts'

type GratitudeCalls = Extract<NamesAt<'vault'>, `notes.${string}`>

/** The calls about the gratitude wall. */
export function gratitudeHandlers(room: Room): Pick<Handlers<'vault'>, GratitudeCalls> {
  const gratitude = () => room.evening().gratitude
  return {
    'notes.list': () => gratitude().list(),
    'notes.pin': (note) => gratitude().pin(note),
    'notes.complete': ({ id, text }) => gratitude().complete(id, text),
    'notes.bin': async ({ id }) => {
      await gratitude().bin(id, room.world.clock.now().toISOString())
      return null
    },
    'notes.unbin': async ({ id }) => {
      await gratitude().unbin(id)
      return null
    },
    'notes.binned': () => gratitude().binned(),
    'notes.erase': async ({ id }) => {
      await gratitude().erase(id)
      return null
    },
    'notes.draft': () => gratitude().draft(),
    'notes.save-draft': async (draft) => {
      await gratitude().saveDraft(draft)
      return null
    },
    'notes.completion-draft': ({ id }) => ({ text: gratitude().completionDraft(id) }),
    'notes.save-completion-draft': async ({ id, text }) => {
      await gratitude().saveCompletionDraft(id, text)
      return null
    },
    'notes.seal': async (note) => {
      const now = room.world.clock.now()
      await gratitude().seal(note, dayOfDate(now), now.toISOString())
      return null
    },
    'notes.sealed': () => gratitude().sealed(),
    'notes.take-back': ({ id }) => gratitude().takeBack(id),
    'notes.arrived': () => gratitude().arrived(),
    'notes.year-book': ({ job, place, year, withPhotos, language }) =>
      room.jobs.run(job, (work) => {
        const { world } = room
        const target = world.forWriting(pathBehind(world, place))
        const { drawBook } = world
        return writeYearBook(room.evening(), {
          ...{ target, year, withPhotos, work, drawBook, language },
        })
      }),
  }
}
