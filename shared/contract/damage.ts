import { z } from 'zod'
import { JobId, PlaceToken } from '../ids.ts'
import { DamagedPart, FilledFromBackup } from '../model/damage.ts'
import { Nothing, type Row } from './row.ts'

/** What is missing where the disk has lost something, and bringing it back. */
export const damageRows = {
  /** The damaged parts that whoever is in can see, with what is missing; empty where nothing is. */
  'damage.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(DamagedPart),
    shows: ['session'],
  },
  /**
   * Fills what is missing out of a backup of this vault, every byte of which is verified first. Whatever
   * goes wrong before the end leaves everything as it was.
   */
  'damage.fill': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, place: PlaceToken }),
    out: FilledFromBackup,
    touches: [
      'entries',
      'drafts',
      'attachments',
      'notes',
      'responses',
      'prompts',
      'debriefs',
      'agreements',
      'outside-views',
      'session',
    ],
  },
} as const satisfies Record<string, Row>
