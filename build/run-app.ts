import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { downloadElectron, electronBinary } from './electron-binary.ts'
import { anyChromium, hasDisplay } from './find-chromium.ts'

const root = resolve(import.meta.dirname, '..')

/** How the app can run on this machine: its host, or what is missing, in one line. */
export type Host =
  | { name: 'electron'; program: string }
  | { name: 'chromium'; program: string }
  | { name: 'none'; missing: string }

/** `HEARTH_HOST=electron|chromium` asks for one; else Electron, and the preview where that cannot be. */
export function findHost(tell: (line: string) => void): Host {
  const asked = process.env.HEARTH_HOST
  if (!hasDisplay()) {
    return { name: 'none', missing: 'No display. On a machine without one: xvfb-run npm start' }
  }
  if (asked !== 'chromium') {
    const electron = electronBinary() ?? downloadedElectron(tell)
    if (electron !== null) return { name: 'electron', program: electron }
    if (asked === 'electron') {
      return { name: 'none', missing: 'Electron is missing. Run: npx install-electron' }
    }
  }
  const chromium = anyChromium()
  if (chromium !== null) return { name: 'chromium', program: chromium }
  return { name: 'none', missing: `Chromium is missing. Run: ${installChromium()}` }
}

function downloadedElectron(tell: (line: string) => void): string | null {
  tell('Fetching Electron, once…')
  const found = downloadElectron()
  if (found === null) tell('Electron cannot be downloaded here: opening the preview in Chromium.')
  return found
}

function installChromium(): string {
  if (process.platform === 'linux') return 'sudo apt-get install chromium'
  return 'npx playwright-core install chromium'
}

/** Starts the built app. The rest of the command line goes to it. */
export function runApp(host: Exclude<Host, { name: 'none' }>, args: string[]): ChildProcess {
  if (host.name === 'electron') {
    // Root cannot have Chromium's sandbox; everybody else must keep it.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return spawn(host.program, [...asRoot, root, ...args], { stdio: 'inherit' })
  }
  const register = resolve(root, 'out/chromium-host/register.js')
  const main = resolve(root, 'out/main/main.js')
  return spawn(process.execPath, ['--import', register, main, ...args], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: host.program },
  })
}
