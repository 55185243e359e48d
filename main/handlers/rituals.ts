import { addDays } from '../../shared/calendar.ts'
import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { RitualId } from '../../shared/ids.ts'
import { daysBetween } from '../../shared/rhythm.ts'
import type { Room } from './room.ts'

type RitualCalls = Extract<NamesAt<'vault'>, `rituals.${string}`>

/** The calls about what members keep coming back to. */
export function ritualHandlers(room: Room): Pick<Handlers<'vault'>, RitualCalls> {
  const rituals = () => room.evening().rituals
  return {
    'rituals.list': () => rituals().list(),
    'rituals.days': ({ from, length }) => {
      const all = rituals()
      const days = [...daysBetween(from, addDays(from, length - 1))]
      return all.list().flatMap(({ id }) => days.flatMap((day) => all.days.read(id, day) ?? []))
    },
    'rituals.coming': ({ days }) => rituals().coming(days),
    'rituals.prepare': () => ({ id: room.evening().vault.newId() as RitualId }),
    'rituals.begin': ({ id, ...ritual }) => rituals().begin(id, ritual),
    'rituals.change': ({ id, basedOn, ...ritual }) => rituals().change(id, basedOn, ritual),
    'rituals.rest': ({ id, basedOn }) => rituals().rest(id, basedOn),
    'rituals.go-on': ({ id, basedOn }) => rituals().goOn(id, basedOn),
    'rituals.end': ({ id, basedOn }) => rituals().end(id, basedOn),
    'rituals.mark': async ({ ritual, day, state, text }) => {
      await rituals().days.mark(ritual, day, state, text)
      return null
    },
    'rituals.write-page': async ({ ritual, day }) => {
      const { journal } = room.evening()
      const about = rituals().find(ritual)
      if (about === null) throw new AppError('record.not-found')
      const draft = journal.begin({ zone: 'ours', day, time: null, entry: null })
      await rituals().days.beginPage(draft.id, ritual, day)
      return { ...draft, content: { ...draft.content, title: about.name } }
    },
  }
}
