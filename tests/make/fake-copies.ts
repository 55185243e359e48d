import { AppError, type ErrorCode } from '../../shared/errors.ts'
import type { JobId, PlaceToken } from '../../shared/ids.ts'
import type {
  BackupCopy,
  BackupEvery,
  BackupReport,
  BackupStanding,
  LastBackup,
  Rehearsal,
} from '../../shared/model/backup.ts'

/** The folder with the scheduled copies, for tests of screens: a list in memory. */
export class FakeCopies {
  every: BackupEvery = 'daily'
  /** By its last names; null where nobody has chosen one. */
  folder: string | null = null
  copies: BackupCopy[] = []
  trouble: ErrorCode | null = null
  /** A copy that is being made by itself. */
  running: JobId | null = null
  readonly #newId: () => string

  constructor(newId: () => string) {
    this.#newId = newId
  }

  standing(own: LastBackup): BackupStanding {
    const { every, folder, running, trouble } = this
    const known = [own?.madeAt, this.copies[0]?.cover?.madeAt].filter((at) => at !== undefined)
    return { every, folder, running, trouble, last: known.sort().at(-1) ?? null }
  }

  list(): BackupCopy[] | null {
    if (this.folder === null) return null
    if (this.trouble === 'backup.folder-away') throw new AppError(this.trouble)
    return [...this.copies]
  }

  /** Makes a copy in the folder, as the schedule or somebody's press does. */
  make(now: Date, found: Omit<BackupReport, 'madeAt'>): BackupReport {
    if (this.folder === null) throw new AppError('file.not-found')
    const madeAt = now.toISOString()
    this.copies = [
      {
        place: this.#newId() as PlaceToken,
        name: `Hearth copy ${this.copies.length + 1}.hearth-backup`,
        bytes: found.bytes,
        isScheduled: true,
        cover: { madeAt, members: found.members },
        state: 'whole',
        checkedAt: null,
      },
      ...this.copies,
    ]
    this.trouble = null
    return { ...found, madeAt }
  }

  /** Tries out one of the copies. */
  rehearse(
    place: PlaceToken,
    now: Date,
    found: Pick<Rehearsal, 'files' | 'members' | 'held'>,
  ): Rehearsal {
    const copy = this.copies.find((one) => one.place === place)
    if (copy?.cover == null) throw new AppError('backup.damaged')
    copy.checkedAt = now.toISOString()
    return { madeAt: copy.cover.madeAt, bytes: copy.bytes, ...found }
  }
}
