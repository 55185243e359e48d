import type { App, BrowserWindow } from 'electron'

/** What has to be known to ask the system about recordings. */
export interface Capture {
  app: Pick<App, 'accessibilitySupportEnabled'>
  window: Pick<BrowserWindow, 'isDestroyed' | 'setContentProtection'>
  isOpen: boolean
  isWanted: boolean
  platform: NodeJS.Platform
}

/**
 * Asks the system to leave the window out of pictures and recordings of the screen: a courtesy, which
 * the system may not grant. Only while somebody is in; the lock screen shows nothing that is not in the
 * folder. Some magnifiers see through recordings alone, so not while the system tells of such a help.
 * Linux has no way to ask.
 */
export function followCapture({ app, window, isOpen, isWanted, platform }: Capture): void {
  if ((platform !== 'darwin' && platform !== 'win32') || window.isDestroyed()) return
  window.setContentProtection(isOpen && isWanted && !app.accessibilitySupportEnabled)
}
