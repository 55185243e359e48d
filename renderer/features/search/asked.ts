import type { FoundKind, SearchFilters } from '../../../shared/model/search.ts'
import { noFilters } from '../../../shared/model/search.ts'

/** Which find is chosen. */
export interface Chosen {
  kind: FoundKind
  id: string
}

/** What somebody looks for, and where they are among the finds. */
export interface Asked {
  text: string
  filters: SearchFilters
  chosen: Chosen | null
}

export const nothingAsked: Asked = { text: '', filters: noFilters, chosen: null }

export function isSame(a: Chosen | null, b: Chosen | null): boolean {
  return a?.kind === b?.kind && a?.id === b?.id
}
