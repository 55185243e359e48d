import type { App, Session, WebContents } from 'electron'
import { appOrigin } from './paths.ts'

/** Services of Chromium that would speak to the network, or write down what is shown. */
const switches: [name: string, value?: string][] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'NetworkPrediction,OptimizationHints,AutofillServerCommunication'],
]

/**
 * Switches that people need on some screens, graphics drivers and desktops. None lets another program
 * in, and none names a file; any other switch is refused, for nobody can list all the harmful ones.
 */
const harmless = new Set([
  'disable-gpu',
  'enable-wayland-ime',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'gtk-version',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
])

/** White space that Chromium takes away before it looks at an argument. */
const around = /^[\s\u0085\u180e]+|[\s\u0085\u180e]+$/g

/** The first argument with which a packaged Hearth refuses to start; null when there is none. */
export function forbiddenSwitch(
  [, ...args]: readonly string[],
  platform: string = process.platform,
): string | null {
  return args.find((arg) => isSwitch(arg, platform) && !isHarmless(arg)) ?? null
}

/** On Windows `/name` is a switch as well; elsewhere a file right at the root, where nobody keeps backups. */
function isSwitch(arg: string, platform: string): boolean {
  const plain = arg.replace(around, '')
  return plain.startsWith('-') || (platform === 'win32' ? /^\// : /^\/[^/]+$/).test(plain)
}

function isHarmless(arg: string): boolean {
  const [, name, value = ''] = /^--?([a-z-]+)(?:=(.*))?$/i.exec(arg) ?? []
  return name !== undefined && harmless.has(name.toLowerCase()) && /^[\w.-]{0,20}$/.test(value)
}

/** What has to be said before the app is ready. */
export function hardenApp(app: Pick<App, 'enableSandbox' | 'commandLine' | 'on'>): void {
  app.enableSandbox()
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

/** Denies every power that a page could ask for, and everything that is not our own files. */
export async function hardenSession(session: Session, isPackaged: boolean): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  // `spellcheck: false` of a window alone does not keep dictionaries from being fetched.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url, isPackaged) })
  })
  // Port 9 of this computer answers nobody: a request that slips through all else ends there.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9' })
}

/** Our own files, and what the page holds in memory; the developer tools where nothing is packaged. */
export function mayLoad(url: string, isPackaged: boolean): boolean {
  if (url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`)) return true
  return !isPackaged && url.startsWith('devtools://')
}

function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // The title stays constant, whatever the page calls itself.
  contents.on('page-title-updated', (event) => event.preventDefault())
}
