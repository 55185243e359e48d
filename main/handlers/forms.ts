import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { FormDrafts } from '../core/form-drafts.ts'
import type { Room } from './room.ts'

type FormCalls = Extract<NamesAt<'vault'>, `forms.${string}`>

/** The calls about what is half written in short forms. */
export function formHandlers(room: Room): Pick<Handlers<'vault'>, FormCalls> {
  const drafts = () => new FormDrafts(room.evening().vault)
  return {
    'forms.half-written': ({ form }) => drafts().read(room.evening().vault.me, form),
    'forms.keep': async ({ form, who, fields }) => {
      await drafts().save(who, form, fields)
      return null
    },
  }
}
