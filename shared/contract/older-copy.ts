import { OlderCopy } from '../model/older-copy.ts'
import { Done, Nothing, type Row } from './row.ts'

/** A journal that is older than it was. */
export const olderCopyRows = {
  'older-copy.describe': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: OlderCopy,
    shows: ['session'],
  },
  /** Goes on from it as it is: it can be written to from then on, and every other member is told. */
  'older-copy.go-on': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: Done,
    touches: ['session'],
  },
  /** Whoever is in has read who went on from an older copy, and is not told again. */
  'older-copy.read-went-on': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: Done,
    touches: ['session'],
  },
} as const satisfies Record<string, Row>
