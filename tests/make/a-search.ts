import { contentsOf } from '../../main/core/contents.ts'
import type { Clock } from '../../main/core/ports.ts'
import { openSearch } from '../../main/core/search/open-search.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import { limits } from '../../shared/limits.ts'
import { noFilters, type SearchFilters } from '../../shared/model/search.ts'

/** A breath that is taken at every look at the clock: work is cut as small as it can be. */
export const shortOfBreath = () => {
  let now = 0
  return {
    now: () => {
      now += 3
      return now
    },
    breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
  }
}

/** Everything that search looks through, for whoever is in, and search over it. */
export function searchIn(vault: UnlockedVault, clock: Clock, breath = shortOfBreath()) {
  const faults: unknown[] = []
  const rooms = { ...contentsOf(vault, clock), clock }
  const search = openSearch(rooms, {
    breath,
    onRead: () => {},
    onFault: (error) => faults.push(error),
  })
  /** What is found, as `kind id`, the newest first; at most as many as a page may ask for. */
  const find = async (text: string, filters: Partial<SearchFilters> = {}) => {
    const { hits } = await search.query({
      text,
      filters: { ...noFilters, ...filters },
      length: limits.searchHits,
    })
    if (faults.length > 0) throw faults[0]
    return hits.map(({ kind, id }) => `${kind} ${id}`)
  }
  return { ...rooms, search, find }
}
