import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { FormDrafts } from '../core/form-drafts.ts'
import { Turns } from '../core/vault/turns.ts'
import type { Room } from './room.ts'

type FormCalls = Extract<NamesAt<'vault'>, `forms.${string}`>

/** The calls about what is half written in short forms. */
export function formHandlers(room: Room): Pick<Handlers<'vault'>, FormCalls> {
  const drafts = () => new FormDrafts(room.evening().vault)
  // Each looks at what stands: a form that was sent is emptied while its last words may be on their way.
  const turns = new Turns()
  return {
    'forms.half-written': ({ form }) => {
      const { me } = room.evening().vault
      return turns.take(async () => drafts().read(me, form))
    },
    'forms.keep': ({ form, who, fields }) =>
      turns.take(async () => {
        await drafts().save(who, form, fields)
        return null
      }),
  }
}
