import { CheckIns } from '../../main/core/check-ins/check-ins.ts'
import { DayViews } from '../../main/core/day-views/day-views.ts'
import { Agreements } from '../../main/core/debriefs/agreements.ts'
import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import { OutsideViews } from '../../main/core/debriefs/outside-views.ts'
import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { Clock } from '../../main/core/ports.ts'
import { Responses } from '../../main/core/responses/responses.ts'
import { Rituals } from '../../main/core/rituals/rituals.ts'
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
  const journal = new Journal(vault, clock)
  const gratitude = new Gratitude(vault)
  const debriefs = new Debriefs(vault, clock)
  const agreements = new Agreements(vault, clock)
  const dayViews = new DayViews(vault, clock)
  const checkIns = new CheckIns(vault, clock)
  const rituals = new Rituals(vault, clock)
  const outsideViews = new OutsideViews(vault)
  const responses = new Responses(vault, clock)
  const faults: unknown[] = []
  const rooms = {
    ...{ vault, journal, gratitude, responses },
    ...{ debriefs, agreements, rituals, dayViews, checkIns, outsideViews, clock },
  }
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
