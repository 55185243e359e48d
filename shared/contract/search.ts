import { z } from 'zod'
import { idPattern } from '../ids.ts'
import { FoundKind, FoundWords, SearchAnswer, SearchQuery } from '../model/search.ts'
import { Nothing, type Row } from './row.ts'

const everything = ['entries', 'notes', 'debriefs', 'agreements', 'outside-views'] as const

/** Search over all that those who are in may read. */
export const searchRows = {
  'search.query': {
    at: 'vault',
    needs: 'open',
    in: SearchQuery,
    out: SearchAnswer,
    shows: [...everything, 'search'],
  },
  /** All tags on pages that may be read, in the alphabet's order. */
  'search.tags': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(z.string()),
    shows: ['entries', 'search'],
  },
  /** What was found, whole, where it is no page; null where it is not there any more. */
  'search.read': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ kind: FoundKind, id: z.string().regex(idPattern) }),
    out: FoundWords.nullable(),
    shows: everything,
  },
} as const satisfies Record<string, Row>
