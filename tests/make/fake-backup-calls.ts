import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId, PlaceToken } from '../../shared/ids.ts'
import type { BackupReport, BesidePresent, RestoreReport } from '../../shared/model/backup.ts'
import type { SavedDraft } from '../../shared/model/draft.ts'
import type { Entry, EntryRow } from '../../shared/model/entry.ts'
import type { Note } from '../../shared/model/gratitude.ts'
import type { Member } from '../../shared/model/member.ts'
import type { FakeCopies } from './fake-copies.ts'
import { plain } from './fake-passphrases.ts'

type Names = Extract<keyof Handlers<'vault'>, `backups.${string}`>

/** A backup that the fake shell's picker can hand over: what it holds when it is opened. */
export interface FakeBackup {
  madeAt: string
  bytes: number
  holds: BackedUp
  /** How it stands to the journal that is here. */
  beside?: BesidePresent
  present?: RestoreReport['present']
}

/** What of a fake vault these rows need, of the one that is open and of one in a backup. */
interface BackedUp {
  readonly entries: Map<string, Entry>
  readonly drafts: Map<string, { owner: MemberId; draft: SavedDraft }>
  readonly notes: Map<string, Note>
  readonly lastBackups: Map<MemberId, BackupReport>
  readonly backups: Map<string, FakeBackup>
  readonly scheduled: FakeCopies
  now(): Date
  newId(): string
  mine(): MemberId
  members(): Member[]
  person(id: MemberId): { passphrase: string; recoveryCode: string }
  rows(): EntryRow[]
  work(job: string, phase: 'copying' | 'checking' | 'writing', total: number): Promise<void>
}

/** The rows `backups.*`, served from memory. */
export function backupCalls(vault: BackedUp): Pick<Handlers<'vault'>, Names> {
  return {
    'backups.make': async ({ job, place }) => {
      const total = 40
      await vault.work(job, 'copying', total)
      await vault.work(job, 'checking', total)
      const madeAt = new Date().toISOString()
      const report: BackupReport = {
        madeAt,
        bytes: 2_100_000,
        files: total,
        entries: vault.rows().length,
        notes: vault.notes.size,
        members: vault.members(),
      }
      vault.lastBackups.set(vault.mine(), report)
      vault.backups.set(place, { madeAt, bytes: report.bytes, holds: vault })
      return report
    },
    'backups.last': () => vault.lastBackups.get(vault.mine()) ?? null,
    'backups.standing': () => vault.scheduled.standing(vault.lastBackups.get(vault.mine()) ?? null),
    'backups.list': () => vault.scheduled.list(),
    'backups.run': async ({ job }) => {
      await vault.work(job, 'copying', 40)
      await vault.work(job, 'checking', 40)
      const report = vault.scheduled.make(vault.now(), {
        bytes: 2_100_000,
        files: 40,
        entries: vault.rows().length,
        notes: vault.notes.size,
        members: vault.members(),
      })
      vault.lastBackups.set(vault.mine(), report)
      return report
    },
    'backups.rehearse': async ({ job, place }) => {
      await vault.work(job, 'checking', 40)
      return vault.scheduled.rehearse(place, vault.now(), {
        files: 40,
        members: vault.members(),
        held: {
          entries: vault.rows().length,
          notes: vault.notes.size,
          drafts: vault.drafts.size,
          newestDay: vault.rows()[0]?.day ?? null,
          oldestDay: vault.rows().at(-1)?.day ?? null,
          damages: 0,
        },
      })
    },
    'backups.cover': ({ place }) => {
      const backup = backupAt(vault, place)
      const { madeAt, bytes, holds, beside = 'same-day' } = backup
      return { madeAt, bytes, members: holds.members(), beside }
    },
    'backups.restore': async ({ job, place, member, secret }) => {
      const backup = backupAt(vault, place)
      const person = backup.holds.person(member)
      if (secret.kind === 'passphrase' && secret.passphrase !== person.passphrase) {
        throw new AppError('vault.wrong-passphrase')
      }
      if (secret.kind === 'recovery-code' && plain(secret.code) !== plain(person.recoveryCode)) {
        throw new AppError('vault.wrong-recovery-code')
      }
      await vault.work(job, 'writing', 40)
      await vault.work(job, 'checking', 40)
      const days = [...backup.holds.entries.values()]
        .filter((entry) => entry.readers.includes(member))
        .map((entry) => entry.day)
        .sort()
      return {
        report: {
          madeAt: backup.madeAt,
          entries: days.length,
          notes: backup.holds.notes.size,
          drafts: [...backup.holds.drafts.values()].filter(({ owner }) => owner === member).length,
          newestDay: days.at(-1) ?? null,
          oldestDay: days[0] ?? null,
          members: backup.holds.members(),
          present: backup.present ?? null,
        },
        restored: vault.newId() as PlaceToken,
      }
    },
  }
}

function backupAt(vault: BackedUp, place: PlaceToken): FakeBackup {
  const backup = vault.backups.get(place)
  if (!backup) throw new AppError('backup.not-a-backup')
  return backup
}
