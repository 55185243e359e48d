import type { BrowserWindowConstructorOptions, Session } from 'electron'
import { notModelled } from './not-modelled.ts'

/** Powers that a page can have in Electron and never has here; each must be asked for as off. */
const mustBeOff = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
  'devTools',
] as const
const mustBeOn = ['sandbox', 'contextIsolation', 'webSecurity'] as const
const otherPreferences = ['preload', 'session']
const modelledOptions = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'autoHideMenuBar',
  'titleBarStyle',
  'titleBarOverlay',
  'webPreferences',
]

/** @throws Error for an option that is not modelled, and for a power that is not asked for as it must be */
export function checkOptions(options: BrowserWindowConstructorOptions): void {
  for (const name of Object.keys(options)) {
    if (!modelledOptions.includes(name)) notModelled(`BrowserWindow option '${name}'`)
  }
  const preferences = options.webPreferences ?? {}
  const known: readonly string[] = [...mustBeOff, ...mustBeOn, ...otherPreferences]
  for (const name of Object.keys(preferences)) {
    if (!known.includes(name)) notModelled(`webPreferences.${name}`)
  }
  for (const name of mustBeOff)
    if (preferences[name] !== false) notModelled(`webPreferences.${name}`)
  for (const name of mustBeOn)
    if (preferences[name] !== true) notModelled(`no webPreferences.${name}`)
  if ((preferences.session as Session | undefined) === undefined) notModelled('no session')
}
