import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { Templates } from '../core/templates/templates.ts'
import type { Room } from './room.ts'

type TemplateCalls = Extract<NamesAt<'vault'>, `templates.${string}`>

/** The calls about the beginnings of pages that a member keeps. */
export function templateHandlers(room: Room): Pick<Handlers<'vault'>, TemplateCalls> {
  const templates = () => new Templates(room.evening().vault)
  return {
    'templates.list': () => templates().list(),
    'templates.keep': (template) => templates().keep(template),
    'templates.remove': async ({ id }) => {
      await templates().remove(id)
      return null
    },
  }
}
