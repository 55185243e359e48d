import { BrowserWindow, type Rectangle, type Session } from 'electron'
import { built, startPage } from './paths.ts'

/** How a window lies on the desktop, so that the next one takes its place. */
export interface Look {
  bounds: Rectangle | null
  isMaximized: boolean
  isFullScreen: boolean
  isMinimized: boolean
  isFocused: boolean
}

export const firstLook: Look = {
  bounds: null,
  isMaximized: false,
  isFullScreen: false,
  isMinimized: false,
  isFocused: true,
}

export function lookOf(window: BrowserWindow): Look {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
    isMinimized: window.isMinimized(),
    isFocused: window.isFocused(),
  }
}

/** macOS lays its buttons over the page by itself, at the left. */
const hasOverlay = process.platform !== 'darwin'

/** The room's colours in either light, as renderer/styles/tokens.css has them; the bar is 44 px high there. */
function roomColours(isDark: boolean): { color: string; symbolColor: string; height: number } {
  return isDark
    ? { color: '#161210', symbolColor: '#c6bcab', height: 44 }
    : { color: '#e8e5dd', symbolColor: '#464a53', height: 44 }
}

/** Gives the system's buttons the colours of another light. */
export function paintButtons(window: BrowserWindow, isDark: boolean): void {
  if (hasOverlay && !window.isDestroyed()) window.setTitleBarOverlay(roomColours(isDark))
}

/** A window without any power of its own, on our page. It shows itself once there is something to see. */
export function openWindow(session: Session, look: Look, isDark: boolean): BrowserWindow {
  const window = new BrowserWindow({
    ...(look.bounds ?? { width: 1280, height: 860 }),
    minWidth: 900,
    minHeight: 640,
    show: false,
    title: 'Hearth',
    // The desk behind the paper, so that nothing flashes before the page is drawn.
    backgroundColor: roomColours(isDark).color,
    autoHideMenuBar: true,
    // The page draws the title bar and leaves room in it for the system's own buttons.
    titleBarStyle: 'hidden',
    ...(hasOverlay ? { titleBarOverlay: roomColours(isDark) } : {}),
    webPreferences: {
      preload: built.preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  })
  window.once('ready-to-show', () => {
    if (look.isMaximized) window.maximize()
    if (look.isFullScreen) window.setFullScreen(true)
    if (look.isMinimized) window.minimize()
    else if (look.isFocused) window.show()
    else window.showInactive()
  })
  void window.loadURL(startPage).catch(() => undefined)
  return window
}
