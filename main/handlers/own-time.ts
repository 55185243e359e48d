import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { OwnTimeId } from '../../shared/ids.ts'
import { OwnTimes } from '../core/own-time/own-times.ts'
import type { Room } from './room.ts'

type OwnTimeCalls = Extract<NamesAt<'vault'>, `own-time.${string}`>

/** The calls about time for oneself. */
export function ownTimeHandlers(room: Room): Pick<Handlers<'vault'>, OwnTimeCalls> {
  const times = () => new OwnTimes(room.evening().vault)
  return {
    'own-time.list': () => times().list(),
    'own-time.begin': () => ({ id: room.evening().vault.newId() as OwnTimeId }),
    'own-time.ask': (asked) => times().ask(asked),
    'own-time.answer': (answer) => times().answer(answer),
    'own-time.take-back': async ({ id }) => {
      await times().takeBack(id)
      return null
    },
  }
}
