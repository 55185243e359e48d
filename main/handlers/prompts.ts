import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { PromptsAside } from '../core/prompts/prompts-aside.ts'
import type { Room } from './room.ts'

type PromptCalls = Extract<NamesAt<'vault'>, `prompts.${string}`>

/** The calls about questions to write about. */
export function promptHandlers(room: Room): Pick<Handlers<'vault'>, PromptCalls> {
  const prompts = () => new PromptsAside(room.evening().vault)
  return {
    'prompts.aside': () => prompts().list(),
    'prompts.set-aside': async ({ prompt, aside }) => {
      await prompts().set(prompt, aside)
      return null
    },
  }
}
