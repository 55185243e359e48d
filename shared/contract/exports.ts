import { z } from 'zod'
import { JobId, PlaceToken } from '../ids.ts'
import { ExportFormat, ExportReport } from '../model/export.ts'
import { Passphrase } from '../model/member.ts'
import type { Row } from './row.ts'

/** Copies of what a member may read, for other programs. */
export const exportRows = {
  /**
   * Makes a copy for other programs inside the folder chosen by the picker: plain, or with a passphrase
   * as one file that the age program opens. Whole and read back, or not there. A passphrase under
   * Hearth's floor is refused. Refused with `vault.damaged` or `attachment.damaged` where something does
   * not verify, unless `withoutDamaged` leaves that out.
   */
  'exports.readable': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      job: JobId,
      place: PlaceToken,
      withoutDamaged: z.boolean().optional(),
      /** Markdown where none is named. */
      format: ExportFormat.optional(),
      /** Seals it; plain files without one. */
      passphrase: Passphrase.optional(),
    }),
    out: ExportReport,
    touches: [],
  },
} as const satisfies Record<string, Row>
