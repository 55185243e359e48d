import { z } from 'zod'
import { JobId, PlaceToken } from '../ids.ts'
import { ExportReport } from '../model/export.ts'
import type { Row } from './row.ts'

/** Copies of what a member may read, in the clear. */
export const exportRows = {
  /**
   * Makes a folder of files that any program can read inside the one chosen by the picker. Whole and
   * read back, or not there. Refused with `vault.damaged` or `attachment.damaged` where something does
   * not verify, unless `withoutDamaged` leaves that out.
   */
  'exports.readable': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      job: JobId,
      place: PlaceToken,
      withoutDamaged: z.boolean().optional(),
    }),
    out: ExportReport,
    touches: [],
  },
} as const satisfies Record<string, Row>
