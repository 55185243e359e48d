import {
  app,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
} from 'electron'
import { AppError } from '../../shared/errors.ts'
import { type LocaleChoice, localeOf, spokenOf } from '../../shared/language.ts'
import { type ShellWords, shellWords } from '../../shared/shell-words.ts'
import { type TextStep, textSizeAfter } from '../../shared/text-sizes.ts'
import { type Watch, watchOver } from './auto-lock.ts'
import { backupAmong, isBackup } from './backup-file.ts'
import { openDoor } from './door.ts'
import { forbiddenSwitch, hardenApp, hardenSession } from './hardening.ts'
import { Hearth } from './hearth.ts'
import { buildMenu, popUpEditMenu } from './menu.ts'
import { built, chooseUserFolder } from './paths.ts'
import { appScheme, serveFolder } from './protocol.ts'
import { Reminders } from './reminders.ts'
import { SettingsFile } from './settings-file.ts'
import { shellCalls } from './shell-calls.ts'
import { showReminder } from './show-reminder.ts'
import { Stay } from './stay.ts'

/** The shell, built in order. Nothing of the vault is here: that is another process. */

const host = process.versions.electron === undefined ? 'chromium' : 'electron'
const userFolder = chooseUserFolder(app)
hardenApp(app)
protocol.registerSchemesAsPrivileged([appScheme])

let opened = backupAmong(process.argv, process.cwd())
let offer = (backup: string): void => {
  opened = backup
}
// On macOS a file comes this way, and may come before the app is ready.
app.on('open-file', (event, path) => {
  event.preventDefault()
  if (isBackup(path)) offer(path)
})
// The name that the installer gives to the shortcut: else Windows shows no notification.
if (process.platform === 'win32') app.setAppUserModelId('org.hearth.Hearth')

if (app.isPackaged && forbiddenSwitch(process.argv) !== null) app.exit(78)
else if (!app.requestSingleInstanceLock()) app.exit(0)
else void app.whenReady().then(start).catch(giveUp)

async function start(): Promise<void> {
  // Without `persist:` in its name this session lives in memory only.
  const inMemory = session.fromPartition('hearth', { cache: false })
  await hardenSession(inMemory, app.isPackaged)
  inMemory.protocol.handle('app', serveFolder(built.renderer))

  const settings = await SettingsFile.open(userFolder)
  const words = () => wordsFor(settings.settings.locale)
  const reminders = new Reminders(() =>
    showReminder(Notification, words().reminder, () => hearth.show()),
  )
  let watch: Watch | null = null
  const hearth = new Hearth({
    ...{ app, ipc: ipcMain, session: inMemory, settings, userFolder, reminders, words },
    offered: opened,
    cameIn: (askedAt) => watch?.cameIn(askedAt),
  })
  offer = (backup) => hearth.offer(backup)

  const resize = async (step: TextStep) => {
    await settings.change({ textSize: textSizeAfter(step, settings.settings.textSize) })
    hearth.sitting.tell({ event: 'changed', scopes: ['settings'] })
  }
  const followLanguage = () =>
    buildMenu(Menu, process.platform, words().menu, {
      lock: () => void hearth.lock('asked'),
      // A size that cannot be written stays what it was.
      resize: (step) => void resize(step).catch(() => undefined),
    })
  followLanguage()
  nativeTheme.on('updated', () => hearth.followLight())
  hearth.followLight()

  const stay = new Stay()
  openDoor(ipcMain, {
    page: () => (hearth.sitting.window.isDestroyed() ? null : hearth.sitting.window.webContents),
    isOpen: () => hearth.isOpen,
    handlers: shellCalls({
      ...{ app, dialog, settings, hearth, stay, host, followLanguage },
      popUpEditMenu: (window, about) => popUpEditMenu(Menu, window, words().menu, about),
    }),
    changed: (scopes) => hearth.sitting.tell({ event: 'changed', scopes }),
    report: (name) => console.error(`Hearth: ${name} failed`),
  })
  watch = watchOver({
    power: powerMonitor,
    idleMinutes: () => settings.settings.autoLockMinutes,
    onSleep: () => settings.settings.lockOnSleep,
    onScreenLock: () => settings.settings.lockOnScreenLock,
    isOpen: () => hearth.isOpen,
    stayedFor: () => stay.overFor(hearth.sitting),
    lock: (why) => void hearth.lock(why),
  })

  // Timers stand still while the computer sleeps.
  powerMonitor.on('resume', () => reminders.look())

  app.on('second-instance', (_event, argv, folder) => {
    const backup = backupAmong(argv, folder)
    if (backup === null) hearth.show()
    else hearth.offer(backup)
  })
  app.on('activate', () => hearth.show())
  app.on('accessibility-support-changed', () => hearth.followCapture())
  app.on('before-quit', (event) => {
    event.preventDefault()
    void hearth.wishToLeave()
  })
  // Between two sittings there is no window for a moment.
  app.on('window-all-closed', () => undefined)
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    void hearth.leave('asked')
  })
}

/** Without a place for its settings, or without a window, there is no Hearth. */
function giveUp(error: unknown): void {
  const reason = error instanceof AppError ? error.code : 'internal'
  const { settingsUnreadable, cannotStart } = wordsFor('system')
  const words = reason === 'disk.failed' ? settingsUnreadable : cannotStart(reason)
  dialog.showErrorBox('Hearth', words)
  app.exit(1)
}

/** What the shell says in the language that is chosen. */
function wordsFor(choice: LocaleChoice): ShellWords {
  return shellWords[spokenOf(localeOf(choice, app.getLocale()))]
}
