import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { OwnTimeId } from '../../shared/ids.ts'
import { OwnTimes } from '../core/own-time/own-times.ts'
import { Turns } from '../core/vault/turns.ts'
import type { Room } from './room.ts'

type OwnTimeCalls = Extract<NamesAt<'vault'>, `own-time.${string}`>

/** The calls about time for oneself. */
export function ownTimeHandlers(room: Room): Pick<Handlers<'vault'>, OwnTimeCalls> {
  const times = () => new OwnTimes(room.evening().vault)
  // Each looks at what stands before it writes.
  const turns = new Turns()
  return {
    'own-time.list': () => times().list(),
    'own-time.begin': () => ({ id: room.evening().vault.newId() as OwnTimeId }),
    'own-time.ask': (asked) => times().ask(asked),
    'own-time.answer': (answer) => {
      const { me } = room.evening().vault
      return turns.take(() => times().answer(answer, me))
    },
    'own-time.take-back': async ({ id }) => {
      await times().takeBack(id)
      return null
    },
  }
}
