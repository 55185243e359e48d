import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  BrowserWindowConstructorOptions,
  BrowserWindow as RealWindow,
  Rectangle,
  WebContents,
} from 'electron'
import { chromiumSwitches } from './command-line.ts'
import type { FromDriver, Question, ToDriver, WindowState } from './driver-messages.ts'
import { invoked, sent } from './ipc-main.ts'
import { ModelledEmitter, notModelled, strict } from './not-modelled.ts'
import { personWasThere } from './power-monitor.ts'
import type { ModelledSession } from './session.ts'
import { ModelledContents } from './web-contents.ts'
import { checkOptions } from './window-options.ts'

/** Windows that exist now, oldest first. */
export const windows = new Set<BrowserWindow>()

/** Drivers that still run; one outlives its window for as long as its Chromium takes to end. */
export const drivers = new Set<ChildProcess>()

/** What the rest of the stand-in wants to hear of windows. */
export const windowNews = {
  created: (_contents: WebContents) => {},
  allClosed: () => {},
  failed: (_why: string) => {},
}

const endsWithinMs = 2_000

export class BrowserWindow
  extends ModelledEmitter
  implements
    Pick<
      RealWindow,
      | 'loadURL'
      | 'show'
      | 'showInactive'
      | 'focus'
      | 'hide'
      | 'minimize'
      | 'restore'
      | 'maximize'
      | 'setFullScreen'
      | 'setTitleBarOverlay'
      | 'setBackgroundColor'
      | 'setContentProtection'
      | 'isVisible'
      | 'isFocused'
      | 'isMinimized'
      | 'isMaximized'
      | 'isFullScreen'
      | 'isDestroyed'
      | 'getNormalBounds'
      | 'close'
      | 'destroy'
      | 'webContents'
    >
{
  readonly webContents: WebContents
  readonly #contents: ModelledContents
  readonly #driver: ChildProcess
  readonly #options: BrowserWindowConstructorOptions
  readonly #profile = mkdtempSync(join(tmpdir(), 'hearth-window-'))
  readonly #answers = new Map<number, (value: unknown) => void>()
  #state: WindowState
  #isShown = false
  #isDestroyed = false
  #isGone = false
  #lastAsk = 0
  #loaded: () => void = () => {}

  /** The DevTools of this window, in tests. */
  endpoint: string | null = null

  constructor(options: BrowserWindowConstructorOptions) {
    super('BrowserWindow', ['close', 'closed', 'minimize', 'ready-to-show', 'query-session-end'])
    checkOptions(options)
    this.#options = options
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#state = {
      bounds: { x, y, width, height },
      isMinimized: false,
      isMaximized: false,
      isFullScreen: false,
    }
    this.#driver = fork(join(import.meta.dirname, 'window-driver.js'), [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#driver.on('message', (message: FromDriver) => this.#hear(message))
    drivers.add(this.#driver)
    this.#driver.on('exit', () => {
      drivers.delete(this.#driver)
      rmSync(this.#profile, { recursive: true, force: true })
      this.#lose('killed')
    })
    this.#contents = strict('WebContents', new ModelledContents((message) => this.#tell(message)))
    // The one cast: what of WebContents is not modelled throws when it is touched.
    this.webContents = this.#contents as unknown as WebContents
    windows.add(this)
    windowNews.created(this.webContents)
    // biome-ignore lint/correctness/noConstructorReturn: the app gets the strict face of it.
    return strict<BrowserWindow>('BrowserWindow', this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  get driverPid(): number | undefined {
    return this.#driver.pid
  }

  loadURL(url: string): Promise<void> {
    const { preload, session } = this.#options.webPreferences ?? {}
    const { x, y, width = 800, height = 600, title = '' } = this.#options
    ;(session as unknown as ModelledSession).mustDenyAll(this.webContents)
    this.#tell({
      do: 'start',
      orders: {
        url,
        bounds: { ...(x === undefined || y === undefined ? {} : { x, y }), width, height },
        title,
        preload: preload ?? notModelled('a window without preload'),
        switches: chromiumSwitches,
        profile: this.#profile,
        isTest: process.env.HEARTH_HOST_CONTROL === '1',
        isHeadless: process.env.HEARTH_HEADLESS === '1',
      },
    })
    return new Promise((resolve) => {
      this.#loaded = resolve
    })
  }

  show(): void {
    this.#isShown = true
    this.#tell({ do: 'window', change: 'front' })
  }

  showInactive(): void {
    this.#isShown = true
  }

  focus(): void {
    this.#tell({ do: 'window', change: 'front' })
  }

  hide(): void {
    this.#isShown = false
    this.#tell({ do: 'window', change: 'away' })
  }

  /** Chromium has no such buttons of ours to paint. */
  setTitleBarOverlay(): void {}

  /** Chromium paints its own background until the page is drawn. */
  setBackgroundColor(): void {}

  /** Chromium leaves its windows in recordings; the app asks for a courtesy that systems may refuse. */
  setContentProtection(): void {}

  minimize(): void {
    const wasMinimized = this.#state.isMinimized
    this.#isShown = true
    this.#state.isMinimized = true
    this.#tell({ do: 'window', change: 'minimize' })
    if (!wasMinimized) this.emit('minimize')
  }

  restore(): void {
    this.#state.isMinimized = false
    this.#tell({ do: 'window', change: 'restore' })
  }

  maximize(): void {
    this.#tell({ do: 'window', change: 'maximize' })
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#tell({ do: 'window', change: isFullScreen ? 'fullscreen' : 'restore' })
  }

  isVisible(): boolean {
    return this.#isShown && !this.#state.isMinimized
  }

  isFocused(): boolean {
    return this.isVisible()
  }

  isMinimized(): boolean {
    return this.#state.isMinimized
  }

  isMaximized(): boolean {
    return this.#state.isMaximized
  }

  isFullScreen(): boolean {
    return this.#state.isFullScreen
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  /** Bounds before minimising and the like; Chromium keeps telling those while it is minimised. */
  getNormalBounds(): Rectangle {
    return this.#state.bounds
  }

  /** As a person's click on the window's cross. */
  close(): void {
    if (!this.emitPreventable('close')) this.destroy()
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    windows.delete(this)
    this.#driver.kill('SIGTERM')
    const insist = setTimeout(() => this.#driver.kill('SIGKILL'), endsWithinMs)
    this.#driver.once('exit', () => clearTimeout(insist))
    this.emit('closed')
    if (windows.size === 0) windowNews.allClosed()
  }

  /** Asks the person for a line of text, with a box of the browser's own; null where it was closed. */
  prompt(text: string, start: string): Promise<string | null> {
    const ask = ++this.#lastAsk
    this.#tell({ do: 'prompt', ask, text, start })
    return new Promise((resolve) => {
      this.#answers.set(ask, (value) => resolve(typeof value === 'string' ? value : null))
    })
  }

  #tell(message: ToDriver): void {
    if (this.#driver.connected) this.#driver.send(message, () => undefined)
  }

  #hear(message: FromDriver): void {
    const sender = (frame: Parameters<ModelledContents['frameOf']>[0]) => ({
      sender: this.webContents,
      senderFrame: this.#contents.frameOf(frame),
    })
    switch (message.tell) {
      case 'asks':
        void this.#answer(message.question).then((value) =>
          this.#tell({ do: 'answer', ask: message.ask, value }),
        )
        break
      case 'answers':
        this.#answers.get(message.ask)?.(message.value)
        this.#answers.delete(message.ask)
        break
      case 'sent':
        sent(sender(message.frame), message.channel, message.args)
        break
      case 'navigated':
        this.#contents.frameOf(message.frame)
        break
      case 'loaded':
        this.#loaded()
        this.emit('ready-to-show')
        break
      case 'debugger':
        this.endpoint = message.endpoint
        break
      case 'state':
        this.#changed(message.state)
        break
      case 'title':
        this.#contents.emitPreventable('page-title-updated', {}, message.title, true)
        break
      case 'input':
        personWasThere()
        break
      case 'close-asked':
        this.close()
        break
      case 'gone':
        this.#lose(message.reason)
        break
      case 'failed':
        windowNews.failed(message.why)
        break
    }
  }

  async #answer(question: Question): Promise<unknown> {
    switch (question.of) {
      case 'invoke': {
        const { channel, args, frame } = question
        const senderFrame = this.#contents.frameOf(frame)
        return invoked({ sender: this.webContents, senderFrame }, channel, args)
      }
      case 'request':
        return this.#session.answer(question)
      case 'navigate':
        return this.#contents.preventsNavigation(question)
      case 'open':
        return this.#contents.asksToOpen(question)
    }
  }

  get #session(): ModelledSession {
    return this.#options.webPreferences?.session as unknown as ModelledSession
  }

  #changed(state: WindowState): void {
    const wasMinimized = this.#state.isMinimized
    const bounds = state.isMinimized ? this.#state.bounds : state.bounds
    this.#state = { ...state, bounds }
    if (state.isMinimized && !wasMinimized) this.emit('minimize')
  }

  /** A person closed the window in a way that Chromium does not ask about, or Chromium died. */
  #lose(reason: 'crashed' | 'killed'): void {
    if (this.#isGone || this.#isDestroyed) return
    this.#isGone = true
    if (reason === 'crashed') {
      this.#contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
    } else this.close()
  }
}
