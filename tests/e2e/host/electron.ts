import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { electronBinary } from '../../../build/electron-binary.ts'
import type { LaunchOptions, RunningHearth, RunningProcess } from './running-hearth.ts'
import { patienceMs, until, within } from './until.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Starts the app on the real Electron, and drives it through Playwright. */
export async function launchInElectron(
  options: LaunchOptions & { userData: string },
): Promise<RunningHearth> {
  const executablePath = electronBinary()
  if (executablePath === null) throw new Error('the Electron binary is not there')
  const { userData } = options
  const env = { ...definedEnvironment(), ...options.env, HEARTH_USER_DATA: userData }
  // Root cannot have Chromium's sandbox; everybody else must keep it.
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root]
  const app = await _electron.launch({
    ...{ executablePath, env },
    args: [...args, ...(options.args ?? [])],
  })
  const main = app.process()
  const exited = new Promise<number | null>((done) => main.once('exit', (code) => done(code)))
  await layOutDialogs(app)
  await noteNotifications(app)
  app.context().setDefaultTimeout(patienceMs)
  let page = await app.firstWindow()

  return {
    host: 'electron',
    userData,
    exited,
    get page() {
      return page
    },
    async nextPage() {
      const old = page
      page = await until<Page>('a new window', async () => {
        return app.windows().find((each) => each !== old && !each.isClosed()) ?? null
      })
      await page.waitForLoadState()
      return page
    },
    answerDialog: (path) =>
      app.evaluate((_electron, answer) => {
        const hearth = globalThis as unknown as { answerDialog(answer: string | null): void }
        hearth.answerDialog(answer)
      }, path),
    async fire(happening) {
      await app.evaluate(({ BrowserWindow, powerMonitor }, what) => {
        const [window] = BrowserWindow.getAllWindows()
        if (what === 'close-window') window?.close()
        else if (what === 'minimise') window?.minimize()
        else if (what === 'restore') window?.restore()
        else powerMonitor.emit(what)
      }, happening)
    },
    pretendIdle: (seconds) =>
      app.evaluate(({ powerMonitor }, pretended) => {
        const power = powerMonitor as { getSystemIdleTime: () => number; truly?: () => number }
        power.truly ??= power.getSystemIdleTime.bind(power)
        const { truly } = power
        power.getSystemIdleTime = () => pretended ?? truly()
      }, seconds),
    windowCount: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    isMinimised: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some((window) => window.isMinimized()),
      ),
    notifications: () =>
      app.evaluate(() => (globalThis as unknown as Noted).noted.map(({ title }) => title)),
    pressNotification: () =>
      app.evaluate(() => {
        ;(globalThis as unknown as Noted).noted.at(-1)?.emit('click')
      }),
    setClock: (aheadMs) =>
      app.evaluate((_electron, ahead) => {
        const clock = globalThis as unknown as { trueNow?: () => number }
        clock.trueNow ??= Date.now
        const { trueNow } = clock
        Date.now = () => trueNow() + ahead
      }, aheadMs),
    processes: () => processesOf(app),
    startAgain: (more = []) =>
      new Promise((done) => {
        const second = spawn(executablePath, [...args, ...more], { env, stdio: 'ignore' })
        second.once('exit', (code) => done(code))
      }),
    async close() {
      await app
        .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
        .catch(() => undefined)
      await within('the end of Hearth', exited, { atMostMs: 2 * patienceMs })
    },
    async kill() {
      const all = await processesOf(app).catch(() => [])
      for (const { pid } of all) process.kill(pid, 'SIGKILL')
      main.kill('SIGKILL')
      await exited
    },
  }
}

/** The system's dialogs cannot be clicked by a test, so the test's answers take their place. */
async function layOutDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const laidOut: (string | null)[] = []
    const waiting: ((path: string | null) => void)[] = []
    Object.assign(globalThis, {
      answerDialog: (path: string | null) => {
        const open = waiting.shift()
        if (open === undefined) laidOut.push(path)
        else open(path)
      },
    })
    const next = async (): Promise<string | null> => {
      const ready = laidOut.shift()
      return ready !== undefined ? ready : new Promise((answer) => waiting.push(answer))
    }
    Object.assign(dialog, {
      showOpenDialog: async () => {
        const path = await next()
        return { canceled: path === null, filePaths: path === null ? [] : [path] }
      },
      showSaveDialog: async () => {
        const path = await next()
        return { canceled: path === null, filePath: path ?? '' }
      },
    })
  })
}

/** Notifications that Hearth has asked the system to show. */
interface Noted {
  noted: { title: string; emit(event: string): void }[]
}

async function noteNotifications(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const hearth = globalThis as unknown as Noted
    hearth.noted = []
    Notification.prototype.show = function show() {
      hearth.noted.push(this as unknown as Noted['noted'][number])
    }
  })
}

async function processesOf(app: ElectronApplication): Promise<RunningProcess[]> {
  const metrics = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, name, serviceName, pid }) => ({
      name: type === 'Browser' ? 'main' : type === 'Tab' ? 'window' : (name ?? serviceName ?? type),
      pid,
    })),
  )
  return metrics
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
