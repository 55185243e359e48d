import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type JarCalls = Extract<NamesAt<'vault'>, `jar.${string}` | `cues.${string}`>

/** The calls about the ideas jar and the closeness cues. */
export function jarHandlers(room: Room): Pick<Handlers<'vault'>, JarCalls> {
  const jar = () => room.evening().jar
  const cues = () => room.evening().cues
  return {
    'jar.ideas': () => jar().ideas(),
    'jar.put-in': async ({ text }) => ({ id: await jar().putIn(text) }),
    'jar.take-out': async ({ id }) => {
      await jar().takeOut(id)
      return null
    },
    'jar.marks': () => jar().marks(),
    'jar.mark': async ({ idea, mark }) => {
      await jar().mark(idea, mark)
      return null
    },
    'jar.found': () => jar().found(),
    'jar.put-away': async ({ idea }) => {
      await jar().putAway(idea)
      return null
    },
    'cues.mine': () => cues().mine(),
    'cues.opt': async ({ level, isIn }) => {
      await cues().opt(level, isIn)
      return null
    },
    'cues.shared': () => cues().shared(),
    'cues.stop': async ({ level }) => {
      await cues().stop(level)
      return null
    },
  }
}
