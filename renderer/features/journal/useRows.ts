import type { EntryRow } from '../../../shared/model/entry.ts'
import type { PageFilters } from '../../../shared/model/page-filters.ts'
import { useRead } from '../../bridge/hooks.ts'

/** Rows come from the vault in blocks of this many. */
const block = 100

/** Rows that are at hand around a place in the timeline; null for those still on their way. */
export interface Rows {
  at(index: number): EntryRow | null
  find(id: string): number | null
}

/** Asks for the rows around `from` (0 is the newest), two blocks at a time; all pages, without filters. */
export function useRows(from: number, count: number, filters?: PageFilters): Rows {
  const only = filters ? { filters } : {}
  // Half a block earlier, so that the rows above the window are there before they are scrolled to.
  const first = Math.max(0, Math.floor((from - block / 2) / block)) * block
  const second = first + block
  const upper = useRead(
    'entries.slice',
    { from: first, length: block, ...only },
    { enabled: count > first },
  )
  const lower = useRead(
    'entries.slice',
    { from: second, length: block, ...only },
    { enabled: count > second },
  )
  const at = (index: number) =>
    (index < second ? upper.data?.[index - first] : lower.data?.[index - second]) ?? null
  const find = (id: string) => {
    const inUpper = upper.data?.findIndex((row) => row.id === id) ?? -1
    if (inUpper >= 0) return first + inUpper
    const inLower = lower.data?.findIndex((row) => row.id === id) ?? -1
    return inLower >= 0 ? second + inLower : null
  }
  return { at, find }
}
