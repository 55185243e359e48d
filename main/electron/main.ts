import { app, dialog, ipcMain, Menu, Notification, powerMonitor, protocol, session } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { watchOver } from './auto-lock.ts'
import { openDoor } from './door.ts'
import { forbiddenSwitch, hardenApp, hardenSession } from './hardening.ts'
import { Hearth } from './hearth.ts'
import { buildMenu } from './menu.ts'
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

if (app.isPackaged && forbiddenSwitch(process.argv) !== null) app.exit(78)
else if (!app.requestSingleInstanceLock()) app.exit(0)
else void app.whenReady().then(start).catch(giveUp)

async function start(): Promise<void> {
  // Without `persist:` in its name this session lives in memory only.
  const inMemory = session.fromPartition('hearth', { cache: false })
  await hardenSession(inMemory, app.isPackaged)
  inMemory.protocol.handle('app', serveFolder(built.renderer))

  const settings = await SettingsFile.open(userFolder)
  const reminders = new Reminders(() => showReminder(Notification, () => hearth.show()))
  const hearth = new Hearth({
    ...{ app, ipc: ipcMain, session: inMemory, settings, userFolder, reminders },
  })
  buildMenu(Menu, process.platform, () => void hearth.lock('asked'))

  const stay = new Stay()
  openDoor(ipcMain, {
    page: () => (hearth.sitting.window.isDestroyed() ? null : hearth.sitting.window.webContents),
    isOpen: () => hearth.isOpen,
    handlers: shellCalls({ app, dialog, settings, hearth, stay, host }),
    changed: (scopes) => hearth.sitting.tell({ event: 'changed', scopes }),
    report: (name) => console.error(`Hearth: ${name} failed`),
  })
  watchOver({
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

  app.on('second-instance', () => hearth.show())
  app.on('activate', () => hearth.show())
  app.on('before-quit', (event) => {
    event.preventDefault()
    void hearth.leave('asked')
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
  const words =
    reason === 'disk.failed'
      ? 'Hearth cannot read its settings just now. Nothing was changed. Please start it once more.'
      : `Hearth cannot start (${reason}). Nothing was changed.`
  dialog.showErrorBox('Hearth', words)
  app.exit(1)
}
