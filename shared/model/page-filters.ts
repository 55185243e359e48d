import { z } from 'zod'
import { isFiltered, noFilters, SearchFilters } from './search.ts'

/** Which pages the timeline shows; null and false leave everything in. */
export const PageFilters = SearchFilters.omit({ kind: true }).extend({ pinned: z.boolean() })
export type PageFilters = z.infer<typeof PageFilters>

const { kind: _, ...allOfThem } = noFilters
export const allPages: PageFilters = { ...allOfThem, pinned: false }

/** True where a page is left out. */
export function leavesOut({ pinned, ...filters }: PageFilters): boolean {
  return pinned || isFiltered({ ...filters, kind: null })
}

/** The same filters as search knows them: of pages only. Search knows no pins. */
export function asSearched({ pinned: _, ...filters }: PageFilters): SearchFilters {
  return { ...filters, kind: 'page' }
}
