import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { App } from 'electron'
import { drivers, windowNews, windows } from './browser-window.ts'
import { appendSwitch } from './command-line.ts'
import { ModelledEmitter, notModelled, strict } from './not-modelled.ts'
import { holdLock } from './single-instance.ts'
import { utilities } from './utility-process.ts'

/** The folder with package.json: the built main process lies in out/main. */
const root = resolve(process.argv[1] ?? '.', '../../..')
const { version, productName } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const endsWithinMs = 3_000

class ModelledApp
  extends ModelledEmitter
  implements
    Pick<
      App,
      | 'whenReady'
      | 'getVersion'
      | 'getLocale'
      | 'setPath'
      | 'enableSandbox'
      | 'requestSingleInstanceLock'
      | 'quit'
      | 'exit'
      | 'isPackaged'
      | 'accessibilitySupportEnabled'
    >
{
  readonly isPackaged = false
  /** Electron tells of it on Windows and macOS; here nobody can say. */
  readonly accessibilitySupportEnabled = false
  readonly commandLine = strict('commandLine', { appendSwitch })
  #userData = join(appDataFolder(), productName)
  #isSandboxed = false
  #isExiting = false
  readonly #ready = new Promise<void>((resolve) => setImmediate(resolve))

  constructor() {
    super('app', [
      'web-contents-created',
      'second-instance',
      'open-file',
      'activate',
      'accessibility-support-changed',
      'before-quit',
      'window-all-closed',
      'will-quit',
      'quit',
    ])
    windowNews.created = (contents) => {
      if (!this.#isSandboxed) notModelled('a window without app.enableSandbox()')
      this.emit('web-contents-created', {}, contents)
    }
    windowNews.allClosed = () => {
      if (this.#isExiting) return
      if (this.listenerCount('window-all-closed') === 0) this.quit()
      else this.emit('window-all-closed')
    }
    windowNews.failed = (why) => {
      console.error(`The preview in Chromium cannot open its window: ${why}`)
      this.exit(1)
    }
    // Ctrl+C in the terminal is a wish to quit; as in Electron on Linux, so is SIGTERM.
    process.on('SIGINT', () => this.quit())
    process.on('SIGTERM', () => this.quit())
  }

  whenReady(): Promise<void> {
    return this.#ready
  }

  getVersion(): string {
    return version
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale
  }

  getPath(name: string): string {
    return name === 'userData' ? this.#userData : notModelled(`app.getPath('${name}')`)
  }

  setPath(name: string, path: string): void {
    if (name !== 'userData') notModelled(`app.setPath('${name}')`)
    this.#userData = path
  }

  enableSandbox(): void {
    this.#isSandboxed = true
  }

  requestSingleInstanceLock(): boolean {
    return holdLock(this.#userData, (argv, cwd) => this.emit('second-instance', {}, argv, cwd))
  }

  /** Asks first, then closes the windows, then ends: each step can be prevented. */
  quit(): void {
    if (this.#isExiting || this.emitPreventable('before-quit')) return
    for (const window of [...windows]) window.close()
    if (windows.size > 0 || this.emitPreventable('will-quit')) return
    this.exit(0)
  }

  /** Ends without asking anybody. */
  exit(code = 0): void {
    if (this.#isExiting) return
    this.#isExiting = true
    for (const window of [...windows]) window.destroy()
    for (const child of utilities.keys()) child.kill('SIGTERM')
    this.emit('quit', {}, code)
    const until = Date.now() + endsWithinMs
    const wait = () => {
      if (utilities.size + drivers.size > 0 && Date.now() < until) setTimeout(wait, 5)
      else process.exit(code)
    }
    wait()
  }
}

function appDataFolder(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? homedir()
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
}

export const app = strict('app', new ModelledApp())
