import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type CheckInCalls = Extract<NamesAt<'vault'>, `check-ins.${string}`>

/** The calls about check-ins, what they ask about, and how often. */
export function checkInHandlers(room: Room): Pick<Handlers<'vault'>, CheckInCalls> {
  const checkIns = () => room.evening().checkIns
  return {
    'check-ins.list': () => checkIns().list(),
    'check-ins.plan': ({ today }) => checkIns().coming(today),
    'check-ins.begin': ({ day }) => checkIns().begin(day),
    'check-ins.draft': ({ id }) => checkIns().draft(id),
    'check-ins.save-draft': async ({ id, side }) => ({
      savedAt: await checkIns().saveDraft(id, side),
    }),
    'check-ins.seal': async ({ id, side }) => {
      await checkIns().seal(id, side)
      return null
    },
    'check-ins.take-back': async ({ id }) => {
      await checkIns().takeBack(id)
      return null
    },
    'check-ins.open': async ({ id }) => {
      await checkIns().openTogether(id)
      return null
    },
    'check-ins.let-go': async ({ id }) => {
      await checkIns().letGo(id)
      return null
    },
    'check-ins.note': async ({ id, topic, text }) => {
      await checkIns().note(id, topic, text)
      return null
    },
    'check-ins.agenda-draft': ({ id }) => checkIns().agendaDraft(id),
    'check-ins.save-agenda-draft': async ({ id, who, draft }) => {
      await checkIns().saveAgendaDraft(id, who, draft)
      return null
    },
    'check-ins.set-schedule': async (schedule) => {
      await checkIns().plan.setSchedule(schedule)
      return null
    },
    'check-ins.set-dimension': async (dimension) => {
      await checkIns().plan.setDimension(dimension)
      return null
    },
  }
}
