import type { Scope } from '../../../shared/contract/row.ts'
import { type FoundKind, foundKinds } from '../../../shared/model/search.ts'
import type { Contents } from '../contents.ts'
import { completions, notes } from '../gratitude/wall.ts'
import { entries } from '../journal/stored-entry.ts'
import type { Clock } from '../ports.ts'
import { responses as said } from '../responses/stored-response.ts'
import { bin } from '../vault/bin-seen.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { StoredRecord } from '../vault/types.ts'
import { checkInsSource } from './check-ins-source.ts'
import { dayViewsSource } from './day-views-source.ts'
import { debriefsSource } from './debriefs-source.ts'
import { dreamsSource, ownTimesSource } from './growing-sources.ts'
import { ideasSource } from './jar-source.ts'
import { NotesSource } from './notes-source.ts'
import { agreementsSource, outsideViewsSource } from './ours-and-mine-sources.ts'
import { PagesSource } from './pages-source.ts'
import type { Breath } from './pause.ts'
import { ritualsSource } from './rituals-source.ts'
import { Search } from './search.ts'
import type { Source } from './source.ts'

/** What those who are in have before them. */
export type Searched = Contents<
  OpenVault & { watch(heard: (record: StoredRecord) => void): void }
> & { clock: Clock }

/** By what it is heard that something of a kind may have changed. */
type HeardBy =
  /** By any record that is written in one of these collections, under the id of the thing. */
  | { records: readonly string[] }
  /** By a scope that a call touches: things of this kind are told by many records each. */
  | { scope: Scope }

const heardBy: Readonly<Record<FoundKind, HeardBy>> = {
  page: { records: [entries, bin] },
  note: { records: [notes, completions, bin] },
  debrief: { scope: 'debriefs' },
  agreement: { scope: 'agreements' },
  ritual: { scope: 'rituals' },
  'day-view': { scope: 'views' },
  'check-in': { scope: 'check-ins' },
  'outside-view': { scope: 'outside-views' },
  dream: { scope: 'dreams' },
  'own-time': { scope: 'own-time' },
  idea: { scope: 'jar' },
}

function kindsHeard(isIn: (heard: HeardBy) => boolean): FoundKind[] {
  return foundKinds.filter((kind) => isIn(heardBy[kind]))
}

/** Begins to read all that those who are in may read, and hears of what is written from here on. */
export function openSearch(
  searched: Searched,
  world: { breath: Breath; onRead(): void; onFault(error: unknown): void },
): Search {
  const { vault, journal, gratitude, responses, debriefs, agreements, outsideViews, clock } =
    searched
  const sources: Readonly<Record<FoundKind, Source>> = {
    page: new PagesSource(vault, journal, responses),
    note: new NotesSource(gratitude),
    debrief: debriefsSource(vault, debriefs),
    agreement: agreementsSource(agreements),
    ritual: ritualsSource(searched.rituals),
    'day-view': dayViewsSource(searched.dayViews),
    'check-in': checkInsSource(searched.checkIns),
    'outside-view': outsideViewsSource(vault, outsideViews, clock),
    dream: dreamsSource(vault, clock),
    'own-time': ownTimesSource(vault),
    idea: ideasSource(vault, clock),
  }
  const search = new Search({ ...world, sources: Object.values(sources) })
  vault.watch(({ collection, id }) => {
    const kinds = kindsHeard((heard) => 'records' in heard && heard.records.includes(collection))
    for (const kind of kinds) search.changed({ kind, id })
    // What is said under a page is found with the page.
    if (collection !== said && collection !== bin) return
    for (const page of responses.heard(id)) search.changed({ kind: 'page', id: page })
  })
  search.begin()
  return search
}

/** Tells search of scopes that a call has touched. */
export function touched(search: Search, scopes: readonly Scope[]): void {
  const kinds = kindsHeard((heard) => 'scope' in heard && scopes.includes(heard.scope))
  for (const kind of kinds) search.changedAll(kind)
}
