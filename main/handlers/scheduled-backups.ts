import type { Scope } from '../../shared/contract/row.ts'
import { AppError, type ErrorCode, isAppError } from '../../shared/errors.ts'
import type { JobId } from '../../shared/ids.ts'
import type { BackupPlan } from '../../shared/messages.ts'
import type { BackupReport, BackupStanding, LastBackup } from '../../shared/model/backup.ts'
import {
  isDue,
  isWhole,
  lastBackup,
  listCopies,
  makeScheduledBackup,
  markOf,
  rememberBackup,
  scheduledCopies,
} from '../core/backups/index.ts'
import { randomId } from '../core/crypto/ids.ts'
import { refuseOnFullDisk, type UnlockedVault } from '../core/vault/index.ts'
import { Turns } from '../core/vault/turns.ts'
import type { Work } from '../core/work.ts'
import { breathe } from './breathe.ts'
import { faultOf } from './fault.ts'
import type { Jobs } from './jobs.ts'
import { vaultWorld, type World } from './room.ts'

/** Nobody who has just come in is kept waiting by a copy. */
const firstLookMs = 30_000
const quietMs = 2 * 60_000
const lookEveryMs = 60 * 60_000

/** While others are served, a copy lets them go first for so many turns between two of its steps. */
const turnsForOthers = 25

/** What the room lends to the schedule. */
export interface ScheduleRoom {
  world: World
  jobs: Jobs
  /** The vault of whoever is in; null while nobody is. */
  vault(): UnlockedVault | null
  /** Something else is being served just now. */
  isBusy(): boolean
  /** Lets closing wait for this piece of work. */
  count(work: () => Promise<void>): Promise<void>
  /** Tells the window that what it knows of backups is stale. */
  changed(): void
}

/**
 * The copies that are made by themselves, while one member is in alone: looks whether one is due half a
 * minute after the unlock, after two quiet minutes, and every hour. What goes wrong is told and tried
 * again; it never stands in anybody's way.
 */
export class ScheduledBackups {
  readonly #room: ScheduleRoom
  #plan: BackupPlan = { every: 'off', folder: null, last: null }
  readonly #turns = new Turns()
  #running: JobId | null = null
  /** Copies that somebody asked for and waits for. */
  #askedFor = 0
  #trouble: ErrorCode | null = null
  /** The last try got as far as copying: what stopped it does not pass within minutes. */
  #rests = false
  /** Made in this sitting and not yet noted in Mine. */
  #unnoted: BackupReport | null = null
  #hasWritten = false
  #stopQuiet = () => {}
  #stopLooks = () => {}

  constructor(room: ScheduleRoom) {
    this.#room = room
  }

  /** The folder for the copies, and what the page may call it; null where nobody has chosen one. */
  get folder(): BackupPlan['folder'] {
    return this.#plan.folder
  }

  /** What the shell remembers, at the start and whenever somebody changes it. */
  plan(plan: BackupPlan): void {
    const isOther = plan.folder?.path !== this.#plan.folder?.path || plan.every !== this.#plan.every
    this.#plan = plan
    if (!isOther || this.#room.vault() === null) return
    this.#trouble = null
    this.#rests = false
    this.#room.changed()
    this.#restartLooks()
  }

  /** Somebody came in. */
  entered(): void {
    this.#hasWritten = false
    this.#restartLooks()
  }

  /** Something was asked of the vault: quiet begins anew. */
  stirred(): void {
    this.#stopQuiet()
    this.#stopQuiet = this.#room.world.after(quietMs, () => {
      if (!this.#rests) this.#look()
    })
  }

  /** The vault is about to close. A copy under way is stopped with the other jobs. */
  stop(): void {
    this.#stopQuiet()
    this.#stopLooks()
  }

  /**
   * Something was changed. Whoever only reads leaves nothing in the vault, so that the note of a copy
   * made by itself waits until they have written something.
   */
  wrote(scopes: readonly Scope[]): void {
    if (scopes.every((scope) => ['session', 'settings', 'backups'].includes(scope))) return
    this.#hasWritten = true
    void this.#note()
  }

  standing(): BackupStanding {
    const vault = this.#open()
    const { every, folder, last } = this.#plan
    const known = [
      this.lastReport()?.madeAt,
      last?.vault === vault.vaultId ? last.madeAt : undefined,
    ]
    const isResting = folder !== null && every !== 'off' && !isWhole(vault)
    return {
      every,
      folder: folder?.name ?? null,
      last:
        known
          .filter((at) => at !== undefined)
          .sort()
          .at(-1) ?? null,
      running: this.#running,
      trouble: isResting ? 'vault.damaged' : this.#trouble,
    }
  }

  /** The last good backup of whoever is in. */
  lastReport(): LastBackup {
    const noted = lastBackup(this.#open())
    const made = this.#unnoted
    return made !== null && made.madeAt > (noted?.madeAt ?? '') ? made : noted
  }

  /**
   * Makes a copy in the chosen folder because somebody asks for it now, in the place of one that is being
   * made by itself. What stands in its way is told in the standing too: the sidebar knows it from there.
   *
   * @throws AppError `file.not-found` where no folder was chosen, and what `makeScheduledBackup` throws.
   */
  async runNow(work: Work): Promise<BackupReport> {
    this.#askedFor += 1
    if (this.#running !== null) this.#room.jobs.cancel(this.#running)
    try {
      return await this.#run(work, false)
    } catch (error) {
      if (this.#plan.folder !== null && this.#room.vault() !== null) {
        this.#tell(error)
        this.#room.changed()
      }
      throw error
    } finally {
      this.#askedFor -= 1
    }
  }

  /** One copy at a time, or two would bear the same number. */
  #run(work: Work, givesWay: boolean): Promise<BackupReport> {
    return this.#turns.take(() => this.#make(work, givesWay))
  }

  async #make(work: Work, givesWay: boolean): Promise<BackupReport> {
    const { world } = this.#room
    const vault = this.#open()
    const { folder, last } = this.#plan
    if (folder === null) throw new AppError('file.not-found')
    await refuseOnFullDisk(vault, world.diskAt(folder.path))
    const report = await makeScheduledBackup({
      vault,
      living: vaultWorld(world).disk,
      folder: world.diskAt(folder.path),
      expectsCopies: last?.vault === vault.vaultId,
      mark: markOf(vault.vaultId, world.owners.self.host, world.vaultFolder),
      clock: world.clock,
      work,
      givesWay,
    })
    this.#know(folder.path, { vault: vault.vaultId, madeAt: report.madeAt })
    this.#trouble = null
    this.#rests = false
    this.#unnoted = report
    await this.#note()
    return report
  }

  #open(): UnlockedVault {
    const vault = this.#room.vault()
    if (vault === null) throw new AppError('vault.locked')
    return vault
  }

  #restartLooks(): void {
    const again = (ms: number) => {
      this.#stopLooks()
      this.#stopLooks = this.#room.world.after(ms, () => {
        again(lookEveryMs)
        this.#look()
      })
    }
    again(firstLookMs)
  }

  #look(): void {
    const vault = this.#room.vault()
    const isAlone = vault !== null && vault.present.length === 1
    if (!isAlone || this.#running !== null || this.#askedFor > 0 || !isWhole(vault)) return
    const { every, folder, last } = this.#plan
    const known = last?.vault === vault.vaultId ? last.madeAt : null
    if (folder === null || !isDue(every, known, this.#room.world.clock.now())) return
    void this.#room.count(() => this.#makeOne(vault, folder.path))
  }

  async #makeOne(vault: UnlockedVault, path: string): Promise<void> {
    const { world, jobs } = this.#room
    const job = randomId() as JobId
    this.#running = job
    try {
      // Another computer, or another folder of settings, may have made one meanwhile.
      const there = scheduledCopies(await listCopies(world.diskAt(path), vault.vaultId))[0]
      if (there && !isDue(this.#plan.every, there.madeAt, world.clock.now())) {
        this.#know(path, { vault: vault.vaultId, madeAt: there.madeAt })
        this.#trouble = null
        return
      }
      if (this.#askedFor > 0) return
      this.#room.changed()
      await jobs.run(job, (work) => this.#run(this.#gentle(work), true))
    } catch (error) {
      this.#tell(error)
    } finally {
      this.#running = null
      this.#room.changed()
    }
  }

  #tell(error: unknown): void {
    if (!isAppError(error)) this.#room.world.report(faultOf('backups.run', error))
    const code = isAppError(error) ? error.code : 'internal'
    this.#rests = code !== 'backup.folder-away'
    // Locked, stopped by somebody, or out of the way of something that would not wait.
    if (code !== 'request.cancelled') this.#trouble = code
  }

  /** Unless somebody has chosen another folder meanwhile. */
  #know(path: string, last: NonNullable<BackupPlan['last']>): void {
    if (this.#plan.folder?.path !== path) return
    this.#plan = { ...this.#plan, last }
    this.#room.world.backedUp(path, last)
  }

  async #note(): Promise<void> {
    const [vault, report] = [this.#room.vault(), this.#unnoted]
    if (vault === null || report === null || !this.#hasWritten) return
    this.#unnoted = null
    await this.#room.count(() => rememberBackup(vault, report))
    this.#room.changed()
  }

  /** The same work, which lets everybody else go first. */
  #gentle(work: Work): Work {
    return {
      at: (phase, done, total) => work.at(phase, done, total),
      breathe: async () => {
        for (let turn = 0; turn < turnsForOthers && this.#room.isBusy(); turn += 1) {
          await breathe()
        }
        await work.breathe()
      },
    }
  }
}
