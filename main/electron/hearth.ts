import { type App, dialog, type IpcMain, nativeTheme, type Session } from 'electron'
import type { ToOpen } from '../../shared/contract/desktop.ts'
import type { Output } from '../../shared/contract.ts'
import type { BackupPlan } from '../../shared/messages.ts'
import type { ShellWords } from '../../shared/shell-words.ts'
import { askToLeave } from './ask-to-leave.ts'
import { lastTwoNames, usualVaultFolder } from './paths.ts'
import type { Reminders } from './reminders.ts'
import { followCapture } from './screen-capture.ts'
import { expectedBy, type SettingsFile } from './settings-file.ts'
import { Sitting, type Why } from './sitting.ts'
import { firstLook, type Look, lookOf, openWindow, paintWindow, placeOf } from './window.ts'

interface HearthParts {
  app: App
  ipc: IpcMain
  session: Session
  settings: SettingsFile
  userFolder: string
  /** What outlives a lock, and goes with the app. */
  reminders: Pick<Reminders, 'tell'>
  words(): ShellWords
  /** Somebody came in, who had asked at that moment (ms since 1970). */
  cameIn(askedAt: number): void
  /** The backup that Hearth was started with, by opening it. */
  offered: string | null
}

/** Which door a lock screen opens with: for one member, or for several at once. */
export type Door = Output<'app.info'>['door']

/** What the system calls the lights of the settings. */
const themeSources = { daylight: 'light', lamplight: 'dark', system: 'system' } as const

/** When more sittings than this break within a minute, another one will not help. */
const mostBreaks = 3
const breaksCountMs = 60_000

/** The app from its first lock screen to its end: one sitting after another, in the same place. */
export class Hearth {
  readonly #parts: HearthParts
  #sitting: Sitting
  #changing: Promise<void> | null = null
  #isLeaving = false
  #breaks: number[] = []

  #hasBroken = false
  #wentOverFrom: string | null = null
  #door: Door = 'solo'
  #toOpen: ToOpen | null = null
  /** How the last window that was seen lies on the desktop. */
  #look: Look
  #offered: string | null
  /** The sitting whose page said that something is being written. */
  #atWork: Sitting | null = null
  /** The sitting whose window the question stands over: with that window it may go unanswered. */
  #asksIn: Sitting | null = null

  constructor(parts: HearthParts) {
    this.#parts = parts
    this.#offered = parts.offered
    this.#look = firstLook(parts.settings.window)
    this.#sitting = this.#sitDown(this.#look)
  }

  get sitting(): Sitting {
    return this.#sitting
  }

  get isOpen(): boolean {
    return this.#sitting.vault.isOpen
  }

  /** The sitting before this one ended because a process of it had gone. */
  get hasBroken(): boolean {
    return this.#hasBroken
  }

  /** The folder that was used until this sitting, where it began by going over to another one. */
  get wentOverFrom(): string | null {
    return this.#wentOverFrom
  }

  /** The door that the lock screen of this sitting opens with. */
  get door(): Door {
    return this.#door
  }

  /** What those who come in by the door for several were on their way to open. */
  get toOpen(): ToOpen | null {
    return this.#toOpen
  }

  /** The folder that the vault lies in, or will lie in. */
  get vaultFolder(): string {
    return this.#parts.settings.vaultFolder ?? this.usualFolder
  }

  /** The folder that the vault lies in unless somebody chose another one. */
  get usualFolder(): string {
    return usualVaultFolder(this.#parts.userFolder)
  }

  /** Ends this sitting; the next one looks for the vault where the settings point now. */
  async goOver(from: string | null): Promise<void> {
    const locked = this.lock('asked')
    this.#wentOverFrom = from
    await locked
  }

  /**
   * Ends this sitting and begins the next, with a lock screen, in the same place on the desktop. That
   * shows the solo door unless somebody asked for the other one and nothing else locked meanwhile.
   */
  lock(why: Why, door: Door = 'solo', toOpen: ToOpen | null = null): Promise<void> {
    this.#hasBroken = false
    this.#wentOverFrom = null
    if (this.#changing === null || door === 'solo') {
      this.#door = door
      this.#toOpen = door === 'together' ? toOpen : null
    }
    this.#changing ??= this.#change(why).finally(() => {
      this.#changing = null
    })
    return this.#changing
  }

  /** The page says whether something is being written that leaving would break off. */
  noteWork(isWorking: boolean): void {
    this.#atWork = isWorking ? this.#sitting : null
  }

  /** Somebody closes the window or quits. Where something is being written they are asked first, once. */
  async wishToLeave(): Promise<void> {
    const sitting = this.#sitting
    if (this.#asksIn === sitting) return
    const { window } = sitting
    if (this.#atWork === sitting && !this.#isLeaving && !window.isDestroyed()) {
      this.#asksIn = sitting
      const words = this.#parts.words()
      const isSure = await askToLeave(dialog, window, words).finally(() => {
        if (this.#asksIn === sitting) this.#asksIn = null
      })
      if (!isSure) return
    }
    await this.leave('asked')
  }

  /** Ends this sitting in the same clean way, and then the app. */
  async leave(why: Why): Promise<void> {
    // A quick exit also hides a window that is being locked for another reason, and waits for no words.
    const { window } = this.#sitting
    if (!window.isDestroyed()) this.#look = lookOf(window)
    if (why === 'quick-exit') {
      if (!window.isDestroyed()) window.hide()
      this.#sitting.letGo()
    }
    if (this.#isLeaving) return
    this.#isLeaving = true
    await this.#changing
    if ((await this.#sitting.end(why)) === 'stays') {
      this.#isLeaving = false
      return
    }
    const place = placeOf(this.#look)
    // Where it cannot be written the next window comes where this one came from.
    if (place !== null) await this.#parts.settings.noteWindow(place).catch(() => undefined)
    this.#parts.app.exit(0)
  }

  /**
   * Somebody opened a backup in the system's file manager. The page is told, and takes it once nobody is in;
   * a later one stands in its place.
   */
  offer(backup: string): void {
    this.#offered = backup
    this.show()
    this.#sitting.tell({ event: 'offered' })
  }

  /** The backup that was opened, once; null where there is none. */
  takeOffered(): string | null {
    const offered = this.#offered
    this.#offered = null
    return offered
  }

  /** Brings the window to the front, for a second start of the app. */
  show(): void {
    const { window } = this.#sitting
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** Follows a change of the light, in the settings or in the system; so do the system's own menus and dialogs. */
  followLight(): void {
    const source = themeSources[this.#parts.settings.settings.theme]
    if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source
    paintWindow(this.#sitting.window, this.#isDark())
  }

  /** Follows a change of who is in, of the settings, or of the help that somebody needs to see. */
  followCapture(): void {
    const { app, settings } = this.#parts
    const { platform } = process
    const isWanted = settings.settings.hideFromCapture
    followCapture({ app, window: this.#sitting.window, isOpen: this.isOpen, isWanted, platform })
  }

  /** Follows a change of the schedule, or of the folder for the copies. */
  followBackups(): void {
    this.#sitting.vault.planBackups(this.#backupPlan)
  }

  get #backupPlan(): BackupPlan {
    const { settings } = this.#parts
    const { backupFolder: path, lastBackup: last } = settings
    const folder = path === null ? null : { path, name: lastTwoNames(path) }
    return { every: settings.settings.backupEvery, folder, last }
  }

  #isDark(): boolean {
    const { theme } = this.#parts.settings.settings
    return theme === 'lamplight' || (theme === 'system' && nativeTheme.shouldUseDarkColors)
  }

  async #change(why: Why): Promise<void> {
    this.#look = lookOf(this.#sitting.window)
    if ((await this.#sitting.end(why)) === 'stays') return
    if (!this.#isLeaving) this.#sitting = this.#sitDown(this.#look)
  }

  #sitDown(look: Look): Sitting {
    const { app, ipc, session, settings, userFolder, reminders } = this.#parts
    const window = openWindow(session, look, this.#isDark())
    const pointedAt = settings.vaultFolder
    window.on('close', (event) => {
      event.preventDefault()
      void this.wishToLeave()
    })
    // On Windows nothing else tells that somebody logs off or shuts down.
    window.on('query-session-end', (event) => {
      event.preventDefault()
      void this.leave('asked')
    })
    window.on('minimize', () => {
      if (this.isOpen && settings.settings.lockOnMinimise) void this.lock('minimise')
    })
    return new Sitting({
      ipc,
      window,
      vaultFolder: this.vaultFolder,
      expected: expectedBy(settings),
      userFolder,
      checkAnswers: !app.isPackaged,
      backupPlan: this.#backupPlan,
      backedUp: (folder, last) => void settings.noteBackup(folder, last).catch(() => undefined),
      remind: (of, moments) => reminders.tell(of, moments),
      opened: (askedAt) => {
        this.#parts.cameIn(askedAt)
        this.followCapture()
        void settings.noteVaultIn(pointedAt).catch(() => undefined)
      },
      broke: () => void this.#startOver(),
    })
  }

  /** A process died under the window: a fresh lock screen, which says so. */
  async #startOver(): Promise<void> {
    const now = Date.now()
    this.#breaks = [...this.#breaks.filter((at) => now - at < breaksCountMs), now]
    if (this.#breaks.length > mostBreaks) {
      dialog.showErrorBox('Hearth', this.#parts.words().keepsBreaking)
      await this.leave('asked')
      return
    }
    const locked = this.lock('asked')
    this.#hasBroken = true
    await locked
  }
}
