import { listenToTheTest } from './control.ts'

/**
 * Stands in for the `electron` module on machines that cannot have its binary: the same built app runs
 * on Node, with Chromium as its window. It models what Hearth uses, as Electron documents it, and
 * throws for everything else. It never ships.
 */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, nativeTheme } from './menu.ts'
export { MessageChannelMain } from './message-channel.ts'
export { Notification } from './notification.ts'
export { powerMonitor } from './power-monitor.ts'
export { screen } from './screen.ts'
export { protocol, session } from './session.ts'
export { utilityProcess } from './utility-process.ts'

if (process.env.HEARTH_HOST_CONTROL === '1') listenToTheTest()
// An error that nobody caught ends the run, so that a test cannot pass over it.
process.on('unhandledRejection', (error) => {
  console.error(error)
  process.exit(1)
})
