import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { StartOrders } from './driver-messages.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

const fixedPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The browser that serves as the window: `CHROMIUM_PATH`, PATH, usual places; null where there is none. */
export function findChromium(playwrightsOwn: string | null = null): string | null {
  const asked = process.env.CHROMIUM_PATH
  if (asked) return asked
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const places = [...onPath, ...fixedPlaces, ...(playwrightsOwn === null ? [] : [playwrightsOwn])]
  return places.find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Everything that Chromium would do of its own accord, switched off. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--incognito',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--deny-permission-prompts',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-infobars',
  '--disable-notifications',
  '--disable-print-preview',
  '--disable-dev-shm-usage',
  '--disable-renderer-backgrounding',
  '--disk-cache-dir=/dev/null',
  '--metrics-recording-only',
  '--no-pings',
  '--no-service-autorun',
  // Without it Chromium warns of its own switches across the top of the window.
  '--test-type',
  '--password-store=basic',
  '--use-mock-keychain',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-quic',
  '--proxy-server=quic://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
]

const features = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkPrediction',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  'LensOverlay',
  'GlobalMediaControls',
]

/** Starts Chromium with one window and its DevTools on a pipe. Kill its group to end all of it. */
export function startChromium(path: string, orders: StartOrders): ChildProcess {
  const { bounds, profile, isHeadless, isTest, switches } = orders
  const own = switches.filter((each) => !each.startsWith('--disable-features='))
  const theirs = switches
    .filter((each) => each.startsWith('--disable-features='))
    .flatMap((each) => each.slice('--disable-features='.length).split(','))
  const args = [
    ...quiet,
    ...own,
    `--disable-features=${[...new Set([...features, ...theirs])].join(',')}`,
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--window-size=${bounds.width},${bounds.height}`,
    ...(bounds.x === undefined ? [] : [`--window-position=${bounds.x},${bounds.y ?? 0}`]),
    // A debugging port exists in tests only, on loopback, and Chromium picks its number.
    ...(isTest ? ['--remote-debugging-port=0', '--remote-debugging-address=127.0.0.1'] : []),
    '--ozone-platform-hint=auto',
    ...(isHeadless ? ['--headless=new', '--hide-scrollbars=false'] : []),
    // Root cannot have Chromium's sandbox; everybody else must keep it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--app=data:text/html,%3Ctitle%3EHearth%3C/title%3E',
  ]
  return spawn(path, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
}

/** The address of Chromium's debugging port, once it has written it down; null before. */
export function debuggerEndpoint(profile: string): string | null {
  const file = join(profile, 'DevToolsActivePort')
  if (!existsSync(file)) return null
  const [port, path] = readFileSync(file, 'utf8').split('\n')
  return port && path ? `ws://127.0.0.1:${port}${path}` : null
}
