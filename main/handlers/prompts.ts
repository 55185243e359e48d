import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { PromptsAside } from '../core/prompts/prompts-aside.ts'
import { Turns } from '../core/vault/turns.ts'
import type { Room } from './room.ts'

type PromptCalls = Extract<NamesAt<'vault'>, `prompts.${string}`>

/** The calls about questions to write about. */
export function promptHandlers(room: Room): Pick<Handlers<'vault'>, PromptCalls> {
  const prompts = () => new PromptsAside(room.evening().vault)
  // Each looks at what stands before it writes.
  const turns = new Turns()
  return {
    'prompts.aside': () => prompts().list(),
    'prompts.set-aside': ({ prompt, aside }) => {
      const { me } = room.evening().vault
      return turns.take(async () => {
        await prompts().set(prompt, aside, me)
        return null
      })
    },
  }
}
