import { type ChildProcess, fork } from 'node:child_process'
import { resolve } from 'node:path'
import { type Browser, chromium, errors, type Page } from 'playwright-core'
import type { ControlCall, ControlWindow } from '../../../build/chromium-host/control.ts'
import type { LaunchOptions, RunningHearth, RunningProcess } from './running-hearth.ts'
import { patienceMs, until, within } from './until.ts'

const out = resolve(import.meta.dirname, '../../../out')

/** Starts the app on the stand-in, and drives its Chromium over a debugging port on loopback. */
export async function launchInChromium(
  options: LaunchOptions & { userData: string },
): Promise<RunningHearth> {
  const { userData } = options
  const env = {
    ...process.env,
    ...options.env,
    HEARTH_USER_DATA: userData,
    HEARTH_HEADLESS: options.isHeaded ? '' : '1',
  }
  const register = ['--import', resolve(out, 'chromium-host/register.js')]
  const { traceTo } = options
  const traced =
    traceTo === undefined
      ? { execArgv: register }
      : { execPath: 'strace', execArgv: [...strace(traceTo), process.execPath, ...register] }
  const start = (control: '1' | '', args: string[] = []) =>
    fork(resolve(out, 'main/main.js'), args, {
      ...traced,
      env: { ...env, HEARTH_HOST_CONTROL: control },
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
  const child = start('1', options.args)
  const exited = codeOf(child)
  const control = new Control(child)
  let current = await firstPage(control, exited)

  return {
    host: 'chromium',
    userData,
    exited,
    get page() {
      return current.page
    },
    async nextPage() {
      const endpoint = await nextEndpoint(control, current.endpoint)
      await letGo(current.browser)
      current = await connect(endpoint)
      return current.page
    },
    answerDialog: (path) => control.ask({ ask: 'answer-dialog', path }),
    async fire(happening) {
      const isPower =
        happening === 'suspend' || happening === 'resume' || happening === 'lock-screen'
      await control.ask(isPower ? { ask: 'power', event: happening } : { ask: happening })
    },
    pretendIdle: (seconds) => control.ask({ ask: 'idle', seconds }),
    windowCount: async () => (await control.windows()).length,
    isMinimised: async () => (await control.windows()).some(({ isMinimized }) => isMinimized),
    notifications: () => control.ask({ ask: 'notifications' }),
    pressNotification: () => control.ask({ ask: 'press-notification' }),
    setClock: (aheadMs) => control.ask({ ask: 'set-clock', aheadMs }),
    processes: () => control.processes(),
    startAgain: (args) => codeOf(start('', args)),
    async close() {
      // Between two sittings there is no window that anybody could close.
      await until('a window that can be closed', async () => {
        if (child.exitCode !== null || child.signalCode !== null) return true
        const isTaken = await control.ask<boolean>({ ask: 'close-window' }).catch(() => true)
        return isTaken ? true : null
      })
      await within('the end of Hearth', exited, {
        atMostMs: 2 * patienceMs,
        more: async () => `: ${await whatRuns(control)}`,
      })
    },
    async kill() {
      const all = await control.processes().catch(() => [])
      for (const { pid } of all) killNow(pid)
      await exited
    },
  }
}

/** Follows every process that comes to be and names the kind of each socket; `--seccomp-bpf` stops them for calls about networks only. */
function strace(file: string): string[] {
  return [
    '-f',
    '-yy',
    '--seccomp-bpf',
    '-qq',
    '-e',
    'trace=%network',
    '-e',
    'signal=none',
    '-o',
    file,
  ]
}

class Control {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (value: unknown) => void>()
  #lastId = 0

  constructor(child: ChildProcess) {
    this.#child = child
    child.on('message', ({ id, value }: { id: number; value: unknown }) => {
      this.#waiting.get(id)?.(value)
      this.#waiting.delete(id)
    })
  }

  ask<Value = void>(call: ControlCall): Promise<Value> {
    const id = ++this.#lastId
    const answer = new Promise<Value>((resolve, reject) => {
      const gone = () => reject(new Error('Hearth has ended'))
      this.#child.once('exit', gone)
      this.#waiting.set(id, (value) => {
        this.#child.removeListener('exit', gone)
        resolve(value as Value)
      })
      this.#child.send({ id, call }, (error) => error && reject(error))
    })
    return within(`an answer to ${call.ask}`, answer)
  }

  windows(): Promise<ControlWindow[]> {
    return this.ask({ ask: 'windows' })
  }

  async processes(): Promise<RunningProcess[]> {
    const windows = await this.windows()
    const others = await this.ask<RunningProcess[]>({ ask: 'processes' })
    return [
      { name: 'main', pid: this.#child.pid ?? 0 },
      ...windows.map(({ driverPid }) => ({ name: 'window', pid: driverPid ?? 0 })),
      ...others,
    ]
  }
}

/** The windows and processes that are there, for whoever has to find out why they are. */
async function whatRuns(control: Control): Promise<string> {
  const windows = await control.windows().catch(String)
  const processes = await control.processes().catch(String)
  return JSON.stringify({ windows, processes })
}

/** The browser may have been killed already, and then nobody says goodbye. */
async function letGo(browser: Browser): Promise<void> {
  const closed = browser.close().catch(() => undefined)
  await within('goodbye of the old window', closed).catch(() => undefined)
}

interface Shown {
  endpoint: string
  browser: Browser
  page: Page
}

async function firstPage(control: Control, exited: Promise<number | null>): Promise<Shown> {
  const ended = exited.then((code) => {
    throw new Error(`Hearth ended with ${code} before it showed a window`)
  })
  return connect(await Promise.race([nextEndpoint(control, null), ended]))
}

/** The address of a window other than the one we know. */
async function nextEndpoint(control: Control, known: string | null): Promise<string> {
  return until('a new window', async () => {
    const [window] = await control.windows()
    return window?.endpoint && window.endpoint !== known ? window.endpoint : null
  })
}

/** Whoever comes to a page while it is being loaded may miss that it was; so it is come to anew. */
const connectAnewAfterMs = 10_000

function connect(endpoint: string): Promise<Shown> {
  return until('a page', async () => {
    const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true })
    const page = await until('a page', async () => browser.contexts()[0]?.pages()[0] ?? null)
    page.setDefaultTimeout(patienceMs)
    try {
      const options = { timeout: connectAnewAfterMs }
      await page.waitForURL((url) => url.protocol.startsWith('http'), options)
      await page.waitForLoadState('load', options)
      return { endpoint, browser, page }
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error
      await letGo(browser)
      return null
    }
  })
}

function codeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
  })
}

function killNow(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
