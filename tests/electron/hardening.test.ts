import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { expect, test } from 'vitest'
import {
  forbiddenSwitch,
  hardenApp,
  hardenSession,
  mayLoad,
} from '../../main/electron/hardening.ts'

/** Remembers the handlers it was given, as Electron's session does. */
class FakeSession extends EventEmitter {
  readonly given = new Map<string, (...args: never[]) => unknown>()
  readonly said = new Map<string, unknown>()
  readonly webRequest = {
    onBeforeRequest: (listener: (...args: never[]) => unknown) =>
      void this.given.set('onBeforeRequest', listener),
  }

  setPermissionRequestHandler = this.#keep('request')
  setPermissionCheckHandler = this.#keep('check')
  setDevicePermissionHandler = this.#keep('device')
  setDisplayMediaRequestHandler = this.#keep('display')
  setUSBProtectedClassesHandler = this.#keep('usb')
  setBluetoothPairingHandler = this.#keep('bluetooth')
  setSpellCheckerEnabled = (value: boolean) => void this.said.set('spelling', value)
  setSpellCheckerLanguages = (value: string[]) => void this.said.set('languages', value)
  setSpellCheckerDictionaryDownloadURL = (value: string) =>
    void this.said.set('dictionaries', value)
  setProxy = async (value: unknown) => void this.said.set('proxy', value)

  #keep(name: string) {
    return (handler: (...args: never[]) => unknown) => void this.given.set(name, handler)
  }
}

async function hardened(): Promise<FakeSession> {
  const session = new FakeSession()
  await hardenSession(session as unknown as Session, true)
  return session
}

/** What a handler that answers through a callback answers with. */
function answered(handler: ((...args: never[]) => unknown) | undefined, first: unknown[]): unknown {
  let answer: unknown = 'nothing'
  const keep = (value: unknown) => {
    answer = value
  }
  handler?.(...([...first, keep] as never[]))
  return answer
}

/** True when a listener of the event prevented it. */
function prevents(emitter: EventEmitter, event: string): boolean {
  let isPrevented = false
  const preventDefault = () => {
    isPrevented = true
  }
  emitter.emit(event, { preventDefault })
  return isPrevented
}

const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'local-fonts',
  'local-network-access',
  'media',
  'midi',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'usb',
  'a permission of a later version',
]

test.each(permissions)('the page gets no %s', async (permission) => {
  const { given } = await hardened()
  expect(answered(given.get('request'), [{}, permission])).toBe(false)
  expect(given.get('check')?.(...([{}, permission] as never[]))).toBe(false)
})

test('no device, no screen and no pairing is handed to the page', async () => {
  const { given } = await hardened()
  expect(given.get('device')?.({} as never)).toBe(false)
  expect(answered(given.get('display'), [{}])).toBe(null)
  expect(answered(given.get('bluetooth'), [{}])).toEqual({ confirmed: false })
  const protectedClasses = ['hid', 'storage']
  expect(given.get('usb')?.({ protectedClasses } as never)).toBe(protectedClasses)
})

test('spelling is off, has no languages, and knows no place to fetch them from', async () => {
  const { said } = await hardened()
  expect(said.get('spelling')).toBe(false)
  expect(said.get('languages')).toEqual([])
  expect(said.get('dictionaries')).toMatch(/^app:/)
})

test.each([
  'https://example.com/',
  'http://127.0.0.1/',
  'ws://example.com/',
  'file:///etc/passwd',
  'app://other/x.js',
  'app://hearth.evil/x.js',
  'data:text/html,x',
  'devtools://devtools/x',
  'chrome://version',
])('a request for %s is cancelled', async (url) => {
  const { given } = await hardened()
  expect(answered(given.get('onBeforeRequest'), [{ url }])).toEqual({ cancel: true })
})

test('our own files are let through', async () => {
  expect(mayLoad('app://hearth/index.html', true)).toBe(true)
  expect(mayLoad('blob:app://hearth/1', true)).toBe(true)
})

test('a download is stopped', async () => {
  const session = await hardened()
  expect(prevents(session, 'will-download')).toBe(true)
})

test('every page that ever comes to be is denied its ways out', () => {
  const app = Object.assign(new EventEmitter(), {
    sandboxed: false,
    enableSandbox: () => {
      app.sandboxed = true
    },
    commandLine: { appendSwitch: () => undefined },
  })
  hardenApp(app as unknown as App)
  let openHandler: () => unknown = () => 'nothing'
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => {
      openHandler = handler
    },
  })
  app.emit('web-contents-created', {}, contents as unknown as WebContents)
  expect(app.sandboxed).toBe(true)
  expect(openHandler()).toEqual({ action: 'deny' })
  for (const way of [
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
    'page-title-updated',
  ]) {
    expect([way, prevents(contents, way)]).toEqual([way, true])
  }
})

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-web-security',
  '--load-extension=/tmp/x',
  '--js-flags=--expose-gc',
  '--host-rules=MAP * evil',
  '--user-data-dir=/tmp/x',
  '--inspect',
  '--inspect-brk=0',
  '--REMOTE-DEBUGGING-PORT=1',
  '/remote-debugging-port=9222',
  '-remote-debugging-port=9222',
  ' --remote-debugging-port=9222',
  '\u2003--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--disable-gpu-sandbox',
  '--disable-namespace-sandbox',
  '--disable-seccomp-filter-sandbox',
  '--disable-setuid-sandbox',
  '--proxy-pac-url=x',
  '--host-resolver-rules=x',
  '--log-net-log=x',
  '--ssl-key-log-file=x',
  '--enable-logging=file',
  '--enable-crash-reporter',
  '--a-switch-of-a-later-chromium',
  '--lang=../../de',
  '--disable-gpu --no-sandbox',
  '--',
  '-',
])('a packaged Hearth does not start with %s', (arg) => {
  expect(forbiddenSwitch(['hearth', arg])).toBe(arg)
})

test('a packaged Hearth starts with a plain command line', () => {
  expect(forbiddenSwitch(['hearth', '--lang=de', '/home/sam/no-sandbox'], 'linux')).toBe(null)
  expect(forbiddenSwitch(['/hearth'])).toBe(null)
})

test.each([
  '--ozone-platform=x11',
  '--ozone-platform-hint=auto',
  '--force-device-scale-factor=1.5',
  '--Disable-GPU',
  '-lang=pt-BR',
])('what people need on their screens is let through: %s', (arg) => {
  expect(forbiddenSwitch(['hearth', arg])).toBe(null)
})

test('on Windows everything that begins with a slash is a switch', () => {
  const arg = '/user-data-dir=C:/x/y'
  expect(forbiddenSwitch(['hearth.exe', arg], 'win32')).toBe(arg)
  expect(forbiddenSwitch(['hearth.exe', '/lang=de'], 'win32')).toBe('/lang=de')
})
