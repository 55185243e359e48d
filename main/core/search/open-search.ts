import type { Scope } from '../../../shared/contract/row.ts'
import type { FoundKind } from '../../../shared/model/search.ts'
import type { CheckIns } from '../check-ins/check-ins.ts'
import type { DayViews } from '../day-views/day-views.ts'
import type { Agreements } from '../debriefs/agreements.ts'
import type { Debriefs } from '../debriefs/debriefs.ts'
import type { OutsideViews } from '../debriefs/outside-views.ts'
import type { Gratitude } from '../gratitude/gratitude.ts'
import type { Journal } from '../journal/journal.ts'
import { entries } from '../journal/stored-entry.ts'
import type { Clock } from '../ports.ts'
import { type Responses, responses as said } from '../responses/responses.ts'
import type { Rituals } from '../rituals/rituals.ts'
import { bin } from '../vault/bin-seen.ts'
import type { OpenVault, StoredRecord } from '../vault/types.ts'
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

/** What those who are in have before them. */
export interface Searched {
  vault: OpenVault & { watch(heard: (record: StoredRecord) => void): void }
  journal: Journal
  gratitude: Gratitude
  responses: Responses
  debriefs: Debriefs
  agreements: Agreements
  rituals: Rituals
  dayViews: DayViews
  checkIns: CheckIns
  outsideViews: OutsideViews
  clock: Clock
}

const pagesAndNotes = ['page', 'note'] as const

/** Of which kinds something may have changed when a record of a collection was written. */
const kindsIn: Readonly<Record<string, readonly FoundKind[]>> = {
  [entries]: ['page'],
  [bin]: pagesAndNotes,
  notes: ['note'],
  completions: ['note'],
}

/** Kinds that are told by many records each, and the scopes with which they change. */
const kindsOf: Partial<Record<Scope, FoundKind>> = {
  debriefs: 'debrief',
  agreements: 'agreement',
  rituals: 'ritual',
  views: 'day-view',
  'check-ins': 'check-in',
  'outside-views': 'outside-view',
  dreams: 'dream',
  'own-time': 'own-time',
  jar: 'idea',
}

/** Begins to read all that those who are in may read, and hears of what is written from here on. */
export function openSearch(
  searched: Searched,
  world: { breath: Breath; onRead(): void; onFault(error: unknown): void },
): Search {
  const { vault, journal, gratitude, responses, debriefs, agreements, outsideViews, clock } =
    searched
  const sources = [
    new PagesSource(vault, journal, responses),
    new NotesSource(gratitude),
    debriefsSource(vault, debriefs),
    agreementsSource(agreements),
    ritualsSource(searched.rituals),
    dayViewsSource(searched.dayViews),
    checkInsSource(searched.checkIns),
    outsideViewsSource(vault, outsideViews, clock),
    dreamsSource(vault, clock),
    ownTimesSource(vault),
    ideasSource(vault, clock),
  ]
  const search = new Search({ ...world, sources })
  vault.watch(({ collection, id }) => {
    for (const kind of kindsIn[collection] ?? []) search.changed({ kind, id })
    // What is said under a page is found with the page.
    if (collection !== said && collection !== bin) return
    for (const page of responses.heard(id)) search.changed({ kind: 'page', id: page })
  })
  search.begin()
  return search
}

/** Tells search of scopes that a call has touched. */
export function touched(search: Search, scopes: readonly Scope[]): void {
  for (const scope of scopes) {
    const kind = kindsOf[scope]
    if (kind !== undefined) search.changedAll(kind)
  }
}
