import { BrowserWindow, type Rectangle, type Session, screen } from 'electron'
import { built, startPage, windowIcon } from './paths.ts'
import { freeAreas, placedOn, type WindowPlace } from './window-place.ts'

/** How a window lies on the desktop, so that the next one takes its place. */
export interface Look {
  bounds: Rectangle | null
  isMaximized: boolean
  isFullScreen: boolean
  isMinimized: boolean
  isFocused: boolean
}

/** The window that Hearth begins with: as it was when it was left, and in front. */
export function firstLook(place: WindowPlace | null): Look {
  const { bounds = null, isMaximized = false, isFullScreen = false } = place ?? {}
  return { bounds, isMaximized, isFullScreen, isMinimized: false, isFocused: true }
}

/** What of a look is remembered from one start to the next; null before a window had a place. */
export function placeOf({ bounds, isMaximized, isFullScreen }: Look): WindowPlace | null {
  return bounds === null ? null : { bounds, isMaximized, isFullScreen }
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

/** Gives what of the window the page does not draw the colours of another light. */
export function paintWindow(window: BrowserWindow, isDark: boolean): void {
  if (window.isDestroyed()) return
  window.setBackgroundColor(roomColours(isDark).color)
  if (hasOverlay) window.setTitleBarOverlay(roomColours(isDark))
}

/** A window without any power of its own, on our page. It shows itself once there is something to see. */
export function openWindow(session: Session, look: Look, isDark: boolean): BrowserWindow {
  const window = new BrowserWindow({
    ...placedOn(freeAreas(screen), look.bounds),
    minWidth: 900,
    minHeight: 640,
    show: false,
    title: 'Hearth',
    ...(windowIcon === null ? {} : { icon: windowIcon }),
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
