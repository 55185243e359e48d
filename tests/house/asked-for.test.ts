import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What the code that ships asks of Electron, of Node and of the browser, and what it never does. */
const root = resolve(import.meta.dirname, '../..')

function sourcesOf(...rooms: string[]): [file: string, text: string][] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name): [string, string] => {
        const file = `${room}/${name}`
        return [file, withoutRemarks(readFileSync(join(root, file), 'utf8'))]
      }),
  )
}

function withoutRemarks(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** Each line that a pattern is found in, with its file. */
function found(sources: [string, string][], pattern: RegExp): string[] {
  return sources.flatMap(([file, text]) =>
    text
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
}

const shell = sourcesOf('main/electron')
const inVault = sourcesOf('main/core', 'main/node', 'main/handlers', 'main/vault-process', 'shared')
const page = sourcesOf('renderer')
const shipped = [...shell, ...inVault, ...page]

/** Everything of Electron that the shell imports to use; types come and go. */
const ofElectron = [
  'BrowserWindow',
  'Menu',
  'MessageChannelMain',
  'Notification',
  'app',
  'contextBridge',
  'dialog',
  'ipcMain',
  'ipcRenderer',
  'nativeTheme',
  'powerMonitor',
  'protocol',
  'screen',
  'session',
  'utilityProcess',
]

test('of Electron the shell uses a short list, without clipboard, safeStorage, shell, net or crash reports', () => {
  const used = shell.flatMap(([, text]) =>
    [...text.matchAll(/import\s*\{([^}]*)\}\s*from 'electron'/g)].flatMap(([, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type ')),
    ),
  )
  expect([...new Set(used)].sort()).toEqual(ofElectron)
  // No other way leads to the rest of it.
  expect(
    found(shell, /import \* as|require\(|await import\(|import [\w]+ from 'electron'/),
  ).toEqual([])
})

test('nothing is noted in lists of the system, opened outside, or started with it', () => {
  const never =
    /addRecentDocument|setJumpList|setUserTasks|openExternal|openPath|showItemInFolder|setLoginItemSettings|setAsDefaultProtocolClient|desktopCapturer|takeHeapSnapshot|printToPDF|capturePage/
  expect(found(shell, never)).toEqual([])
})

test('every dialog about files asks the system not to remember what was chosen', () => {
  const picker = shell.find(([file]) => file.endsWith('/picker.ts'))?.[1] ?? ''
  const asked = [...picker.matchAll(/properties: \[([^\]]*)\]/g)].map(([, list]) => list ?? '')
  expect(asked.length).toBeGreaterThanOrEqual(6)
  for (const list of asked) expect(list).toContain("'dontAddToRecent'")
  // Every set of options for a dialog says so.
  expect(
    found(shell, /showOpenDialog\(|showSaveDialog\(/).every((at) => at.includes('/picker.ts')),
  ).toBe(true)
})

test('nothing that ships speaks to a network', () => {
  const modules =
    /from '(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|cluster|inspector)'|\b(XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon)\b|(?<![.#\w])fetch\(/
  expect(found(shipped, modules)).toEqual([])
})

test('the page keeps nothing in the browser, and reaches for no clipboard', () => {
  const stores =
    /\b(localStorage|sessionStorage|indexedDB|cookieStore|serviceWorker)\b|document\.cookie|navigator\.(clipboard|storage|share|credentials)|execCommand\?*\.?\(['"](copy|cut|paste)/
  expect(found(page, stores)).toEqual([])
})

test('what is logged is a name of a call or a fault without words, in three places', () => {
  expect(found(shipped, /\bconsole\./).map((line) => line.split(':')[0])).toEqual([
    'main/electron/main.ts',
    'main/vault-process/entry.ts',
    'renderer/bridge/client.ts',
  ])
  expect(found(shipped, /process\.(stdout|stderr)|debugger|util\.inspect/)).toEqual([])
})

test('words that are looked for would be found, and remarks are not taken for code', () => {
  const text = withoutRemarks("// clipboard.read()\n/* fetch(x) */\nfetch('x')\nthis.#fetch(id)")
  const sources: [string, string][] = [['a.ts', text]]
  expect(found(sources, /clipboard/)).toEqual([])
  expect(found(sources, /(?<![.#\w])fetch\(/)).toEqual(["a.ts: fetch('x')"])
})
