import { z } from 'zod'
import { JobId, MemberId, PlaceToken } from '../ids.ts'
import { limits } from '../limits.ts'
import {
  BackupCopy,
  BackupCover,
  BackupReport,
  BackupStanding,
  LastBackup,
  Rehearsal,
  RestoreReport,
} from '../model/backup.ts'
import { Tag, Zone } from '../model/entry.ts'
import { ImportPreview, ImportReport } from '../model/import.ts'
import { Passphrase } from '../model/member.ts'
import { Done, Nothing, type Row } from './row.ts'

const RecoveryCode = z.string().min(1).max(120)

/** Backup, restore and import. Places were chosen through the shell's picker. */
export const transferRows = {
  'backups.make': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, place: PlaceToken }),
    out: BackupReport,
    touches: ['backups'],
  },
  'backups.last': { at: 'vault', needs: 'open', in: Nothing, out: LastBackup, shows: ['backups'] },
  /** How it stands with the copies that are made by themselves. Does not look at their folder. */
  'backups.standing': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: BackupStanding,
    shows: ['backups'],
  },
  /** This vault's copies in the chosen folder, newest first; null where no folder was chosen. */
  'backups.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(BackupCopy).nullable(),
    shows: ['backups'],
  },
  /** Makes a copy in the chosen folder now, as the schedule does when one is due. */
  'backups.run': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId }),
    out: BackupReport,
    touches: ['backups'],
  },
  /** A test restore: reads, compares, opens and counts a backup in memory. Writes nothing. */
  'backups.rehearse': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, place: PlaceToken }),
    out: Rehearsal,
    touches: ['backups'],
  },
  'backups.cover': {
    at: 'vault',
    needs: 'any',
    in: z.strictObject({ place: PlaceToken }),
    out: BackupCover,
    shows: [],
  },
  /**
   * Unpacks a backup into a new folder beside no living vault, verifies all of it, and opens it as one
   * member to count. The living vault is not touched; `app.use-restored` goes over to the new folder.
   */
  'backups.restore': {
    at: 'vault',
    needs: 'locked',
    in: z.strictObject({
      job: JobId,
      place: PlaceToken,
      member: MemberId,
      secret: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase: Passphrase }),
        z.strictObject({ kind: z.literal('recovery-code'), code: RecoveryCode }),
      ]),
    }),
    out: z.strictObject({ report: RestoreReport, restored: PlaceToken }),
    touches: [],
  },
  'imports.preview': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, place: PlaceToken }),
    out: ImportPreview,
    shows: [],
  },
  'imports.run': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      job: JobId,
      place: PlaceToken,
      zone: Zone,
      /** Added to every page. */
      tags: z.array(Tag).max(limits.importTags).optional(),
    }),
    out: ImportReport,
    touches: ['entries'],
  },
  /** Asks a long piece of work to stop. Its own call then answers `request.cancelled`. */
  'jobs.cancel': {
    at: 'vault',
    needs: 'any',
    in: z.strictObject({ job: JobId }),
    out: Done,
    touches: [],
  },
} as const satisfies Record<string, Row>
