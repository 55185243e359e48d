import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { JobId, PlaceToken } from '../ids.ts'
import { Member } from './member.ts'

/**
 * How a backup stands to the journal that is here, before anything of either is opened: there is none; it is of
 * another journal; of the same one, whose files changed last on a later day, on the day of the copy, or before it;
 * or that cannot be told.
 */
export const BesidePresent = z.enum(['none', 'another', 'older', 'same-day', 'newer', 'unknown'])
export type BesidePresent = z.infer<typeof BesidePresent>

/** What a backup's cover says without any passphrase. */
export const BackupCover = z.strictObject({
  madeAt: z.string(),
  members: z.array(Member),
  bytes: z.number().int(),
  beside: BesidePresent,
})
export type BackupCover = z.infer<typeof BackupCover>

/** What was found when a backup was read back and compared. */
export const BackupReport = z.strictObject({
  madeAt: z.string(),
  bytes: z.number().int(),
  files: z.number().int(),
  /** What its maker could open and count. */
  entries: z.number().int(),
  notes: z.number().int(),
  members: z.array(Member),
})
export type BackupReport = z.infer<typeof BackupReport>

/** The last good backup that this member made, shown in the sidebar; null when there is none. */
export const LastBackup = BackupReport.nullable()
export type LastBackup = z.infer<typeof LastBackup>

/**
 * The journal that is here, as the member who opened a copy can read it, held against that copy. Pages and notes
 * are counted that the journal and the wall show: what lies in the bin is not among them.
 */
export const HeldAgainst = z.strictObject({
  entries: z.number().int(),
  notes: z.number().int(),
  /** Shown here with words, or in a place, that the copy never held. */
  onlyHere: z.number().int(),
  /** The same the other way round. */
  onlyInCopy: z.number().int(),
  /** Shown by one of the two, and in the bin of the other, which holds all of it. */
  inOneBin: z.number().int(),
  /** Each shows what the other shows, and neither shows words that the other never held. */
  isSame: z.boolean(),
})
export type HeldAgainst = z.infer<typeof HeldAgainst>

/**
 * Why the two could not be held against each other: `other-secret` where what opened the copy does not open the
 * journal that is here, for a passphrase of long ago learns nothing of today; `unreadable` where anything else
 * kept that from being opened whole, such as damage or the disk.
 */
export const NotHeldAgainst = z.enum(['other-secret', 'unreadable'])
export type NotHeldAgainst = z.infer<typeof NotHeldAgainst>

/** What a restored copy holds for the member who opened it. */
export const RestoreReport = z.strictObject({
  madeAt: z.string(),
  entries: z.number().int(),
  notes: z.number().int(),
  drafts: z.number().int(),
  /** Newest and oldest day of the entries, or null where there are none. */
  newestDay: z.string().nullable(),
  oldestDay: z.string().nullable(),
  members: z.array(Member),
  /** Null where there is no journal here, or another one: that is not opened. */
  present: z.union([HeldAgainst, NotHeldAgainst]).nullable(),
})
export type RestoreReport = z.infer<typeof RestoreReport>

/** How often a copy is made by itself, while somebody has Hearth open. */
export const BackupEvery = z.enum(['off', 'daily', 'weekly'])
export type BackupEvery = z.infer<typeof BackupEvery>

/** How it stands with the copies that are made by themselves on this computer. */
export const BackupStanding = z.strictObject({
  every: BackupEvery,
  /** The folder for the copies, by its last names; null where nobody has chosen one. */
  folder: z.string().nullable(),
  /** When the last good copy was made, by schedule or by hand, as far as this computer knows. */
  last: z.string().nullable(),
  /** The copy that is being made by itself just now. */
  running: JobId.nullable(),
  /** Why the last try came to nothing; null when it did not, or when no copy is due. */
  trouble: z.enum(errorCodes).nullable(),
})
export type BackupStanding = z.infer<typeof BackupStanding>

/** One backup of this vault in the chosen folder. */
export const BackupCopy = z.strictObject({
  place: PlaceToken,
  name: z.string(),
  bytes: z.number().int(),
  /** By the schedule, and so subject to its rotation; or by hand, and left alone. */
  isScheduled: z.boolean(),
  /** What its cover says; null where that cannot be read. */
  cover: z.strictObject({ madeAt: z.string(), members: z.array(Member) }).nullable(),
  state: z.enum(['whole', 'unreadable', 'newer']),
  /** All of it was read and compared in this sitting: an ISO instant. */
  checkedAt: z.string().nullable(),
})
export type BackupCopy = z.infer<typeof BackupCopy>

/** What a test restore found. */
export const Rehearsal = z.strictObject({
  madeAt: z.string(),
  bytes: z.number().int(),
  files: z.number().int(),
  members: z.array(Member),
  /** What the member who is in could open and count; null where their keys of today do not open it. */
  held: z
    .strictObject({
      entries: z.number().int(),
      notes: z.number().int(),
      drafts: z.number().int(),
      newestDay: z.string().nullable(),
      oldestDay: z.string().nullable(),
      /** Parts of the vault that were damaged already when the copy was made. */
      damages: z.number().int(),
    })
    .nullable(),
})
export type Rehearsal = z.infer<typeof Rehearsal>
