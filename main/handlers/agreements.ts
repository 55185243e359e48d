import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type AgreementCalls = Extract<NamesAt<'vault'>, `agreements.${string}`>

/** The calls about what members promised, and how it went. */
export function agreementHandlers(room: Room): Pick<Handlers<'vault'>, AgreementCalls> {
  const agreements = () => room.evening().agreements
  return {
    'agreements.list': () => agreements().list(),
    'agreements.prepare': () => ({ id: agreements().prepare() }),
    'agreements.promise': async (promise) => {
      await agreements().promise(promise)
      return null
    },
    'agreements.review': async (review) => {
      await agreements().review(review)
      return null
    },
    'agreements.reply': async ({ id, words }) => {
      await agreements().reply(id, words)
      return null
    },
    'agreements.draft': ({ id }) => agreements().draft(id),
    'agreements.save-draft': async ({ id, who, fields }) => {
      await agreements().saveDraft(id, who, fields)
      return null
    },
  }
}
