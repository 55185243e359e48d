import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type SearchCalls = Extract<NamesAt<'vault'>, `search.${string}`>

/** The calls that find things. */
export function searchHandlers(room: Room): Pick<Handlers<'vault'>, SearchCalls> {
  const search = () => room.evening().search
  return {
    'search.query': (query) => search().query(query),
    'search.tags': () => search().tags(),
    'search.read': (ref) => search().read(ref),
  }
}
