import { z } from 'zod'
import { JobId } from '../ids.ts'
import { LookedThrough, ScrubStanding } from '../model/scrub.ts'
import { Nothing, type Row } from './row.ts'

/** Looking at every byte of the journal and its backups. */
export const scrubRows = {
  /** What was found last in this sitting, and whether a look goes on by itself. */
  'scrub.standing': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: ScrubStanding,
    shows: ['scrub'],
  },
  /** Looks through everything now, and mends what it can by adding. */
  'scrub.run': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId }),
    out: LookedThrough,
    touches: ['scrub', 'session'],
  },
} as const satisfies Record<string, Row>
