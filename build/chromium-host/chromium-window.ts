import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { toApp, toChromium } from './addresses.ts'
import { type Answer, Cdp } from './cdp.ts'
import { debuggerEndpoint, findChromium, startChromium } from './chromium.ts'
import type {
  FrameInfo,
  RequestAnswer,
  StartOrders,
  ToDriver,
  WindowState,
} from './driver-messages.ts'
import { pageWorldScript, preloadScript } from './page-scripts.ts'
import type { FromWorld, ToWorld } from './preload-world.ts'
import { type PortTicket, SocketPort } from './socket-port.ts'
import { ask, tell } from './to-main-process.ts'
import { decode, encode } from './wire.ts'

const world = 'hearth preload'
const binding = 'hearthHostSend'

/** A window's Chromium, spoken to over its DevTools pipe. */
export class ChromiumWindow {
  readonly #orders: StartOrders
  readonly #browser: ChildProcess
  readonly #cdp: Cdp
  readonly #ports = new Map<number, SocketPort>()
  readonly #portFolders = new Set<string>()
  /** Frames behind the ids of their worlds. */
  readonly #frames = new Map<number, { frameId: string; origin: string; isPreload: boolean }>()
  /** Told before the preload's world was there. */
  readonly #early: ToWorld[] = []
  #session = ''
  #targetId = ''
  #topFrame = ''
  #topUrl = ''
  #preloadContext: number | null = null
  #windowId = 0
  #lastPort = 0
  #isNavigating = false
  #isEnding = false

  constructor(orders: StartOrders) {
    const path = findChromium()
    if (path === null) throw new Error('no Chromium found')
    this.#orders = orders
    this.#browser = startChromium(path, orders)
    const [, , , out, incoming] = this.#browser.stdio
    this.#cdp = new Cdp(out as Writable, incoming as Readable)
    this.#browser.once('exit', () => this.#gone('killed'))
    this.#browser.once('error', () => this.#gone('killed'))
  }

  async open(): Promise<void> {
    const attached = new Promise<{ sessionId: string; targetId: string }>((resolve) => {
      this.#cdp.on('Target.attachedToTarget', (params) => {
        const { targetId, type } = params.targetInfo as Record<string, string>
        if (targetId === undefined || type === undefined) return
        const sessionId = params.sessionId as string
        if (type === 'page' && this.#session === '') {
          this.#session = sessionId
          this.#targetId = targetId
          resolve({ sessionId, targetId })
        } else {
          void this.#closeOther(targetId, sessionId, type)
        }
      })
    })
    await this.#cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    })
    const { targetId } = await attached
    this.#listen()
    const page = (method: string, params: object = {}) => this.#page(method, params)
    await Promise.all([
      page('Page.enable'),
      page('Runtime.enable'),
      page('Runtime.addBinding', { name: binding, executionContextName: world }),
      page('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript() }),
      page('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(this.#orders),
        worldName: world,
      }),
      page('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      page('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      }),
    ])
    await page('Runtime.runIfWaitingForDebugger')
    const found = await this.#cdp.send('Browser.getWindowForTarget', { targetId })
    this.#windowId = found.windowId as number
    await this.#tellState()
    await page('Page.navigate', { url: toChromium(this.#orders.url) })
    if (this.#orders.isTest) await this.#tellDebugger()
  }

  send(channel: string, message: unknown, tickets: PortTicket[]): void {
    const ports = tickets.map((ticket) => this.#join(ticket))
    this.#toWorld({ type: 'message', channel, message, ports })
  }

  async change(change: Extract<ToDriver, { do: 'window' }>['change']): Promise<void> {
    const set = (bounds: object) =>
      this.#cdp.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds })
    if (change === 'minimize') await set({ windowState: 'minimized' })
    else if (change === 'maximize') await set({ windowState: 'maximized' })
    else if (change === 'fullscreen') await set({ windowState: 'fullscreen' })
    else if (change === 'restore') await set({ windowState: 'normal' })
    else if (change === 'front') await this.#page('Page.bringToFront')
    // Chromium cannot hide a window: out of sight, and emptied of what it shows.
    else await Promise.allSettled([set({ left: -30_000, top: -30_000 }), this.#blank()])
    await this.#tellState()
  }

  /** Asks the person with the browser's own box; null where it was closed. */
  async prompt(text: string, start: string): Promise<unknown> {
    const expression = `prompt(${JSON.stringify(text)}, ${JSON.stringify(start)})`
    const answer = await this.#page('Runtime.evaluate', { expression, userGesture: true })
    return (answer.result as { value?: unknown }).value ?? null
  }

  /** Ends Chromium with all its processes, and then removes what they wrote down. */
  async end(): Promise<void> {
    this.#isEnding = true
    for (const port of this.#ports.values()) port.close()
    const { pid, exitCode, signalCode } = this.#browser
    if (pid !== undefined && exitCode === null && signalCode === null) {
      const gone = new Promise((resolve) => this.#browser.once('exit', resolve))
      try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
        await gone
      } catch {
        // It has gone already.
      }
    }
    rmSync(this.#orders.profile, { recursive: true, force: true, maxRetries: 10 })
  }

  /** Where the main process was killed nobody else removes the folder of its sockets. */
  removePorts(): void {
    for (const folder of this.#portFolders) rmSync(folder, { recursive: true, force: true })
  }

  #page(method: string, params: object = {}): Promise<Answer> {
    return this.#cdp.send(method, params, this.#session)
  }

  #listen(): void {
    const onPage = (event: string, listener: (params: Answer) => void) =>
      this.#cdp.on(event, (params, sessionId) => {
        if (sessionId === this.#session) listener(params)
      })
    onPage('Runtime.executionContextCreated', (params) => this.#worldMade(params))
    onPage('Runtime.executionContextDestroyed', (params) => {
      const id = params.executionContextId as number
      this.#frames.delete(id)
      if (this.#preloadContext === id) this.#preloadContext = null
    })
    onPage('Runtime.executionContextsCleared', () => {
      this.#frames.clear()
      this.#preloadContext = null
    })
    onPage('Runtime.bindingCalled', (params) => {
      void this.#fromWorld(params.payload as string, params.executionContextId as number)
    })
    onPage('Page.frameNavigated', (params) => {
      const frame = params.frame as { id: string; parentId?: string; url: string; mimeType: string }
      if (frame.parentId !== undefined) return
      const wasOnThePage = this.#topUrl === toChromium(this.#orders.url)
      if (wasOnThePage && frame.url !== this.#topUrl) {
        // A blob: address passes by the interception that asks the app about every other one.
        tell({ tell: 'failed', why: `not modelled: navigation to ${toApp(frame.url)}` })
      }
      this.#topFrame = frame.id
      this.#topUrl = frame.url
      tell({ tell: 'navigated', frame: this.#frameInfo(frame.id, new URL(frame.url).origin) })
    })
    onPage('Page.loadEventFired', () => {
      if (this.#topUrl.startsWith('http')) tell({ tell: 'loaded' })
    })
    onPage('Page.windowOpen', (params) => {
      const url = toApp(params.url as string)
      void ask({ of: 'open', url, frameName: params.windowName as string })
    })
    onPage('Page.frameRequestedNavigation', () => {
      this.#isNavigating = true
    })
    onPage('Page.javascriptDialogOpening', (params) => {
      if (params.type !== 'beforeunload') return
      if (this.#isNavigating) {
        void this.#page('Page.handleJavaScriptDialog', { accept: true })
        return
      }
      // The app is asked instead; it closes the window itself when it agrees.
      void this.#page('Page.handleJavaScriptDialog', { accept: false })
      tell({ tell: 'close-asked' })
    })
    onPage('Inspector.targetCrashed', () => this.#gone('crashed'))
    this.#cdp.on('Fetch.requestPaused', (params, sessionId) => {
      this.#request(params, sessionId).catch(() => undefined)
    })
    this.#cdp.on('Target.detachedFromTarget', (params) => {
      if (params.sessionId === this.#session) this.#gone('killed')
    })
    this.#cdp.on('Target.targetInfoChanged', (params) => {
      const { targetId, title } = params.targetInfo as { targetId: string; title: string }
      if (targetId === this.#targetId) tell({ tell: 'title', title })
    })
  }

  /** Whatever else wants to be a window: the app has been asked, so it goes before it loads anything. */
  async #closeOther(targetId: string, sessionId: string, type: string): Promise<void> {
    const other = (method: string, params: object = {}) =>
      this.#cdp.send(method, params, sessionId).catch(() => undefined)
    // Workers wait for ever: Hearth's policy allows none, so none runs.
    if (type.includes('worker')) return
    await other('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    await other('Runtime.runIfWaitingForDebugger')
    if (type === 'page') {
      await this.#cdp.send('Target.closeTarget', { targetId }).catch(() => undefined)
    }
  }

  #worldMade(params: Answer): void {
    const context = params.context as {
      id: number
      name: string
      origin: string
      auxData: { frameId: string }
    }
    const { frameId } = context.auxData
    const isPreload = context.name === world
    this.#frames.set(context.id, { frameId, origin: context.origin, isPreload })
    if (isPreload && (this.#topFrame === '' || frameId === this.#topFrame)) {
      this.#preloadContext = context.id
      for (const message of this.#early.splice(0)) this.#toWorld(message)
    }
  }

  #frameInfo(frameId: string, origin: string): FrameInfo {
    return { isTop: frameId === this.#topFrame, origin: toApp(origin), url: toApp(this.#topUrl) }
  }

  async #fromWorld(text: string, contextId: number): Promise<void> {
    const message = decode(text) as FromWorld
    const from = this.#frames.get(contextId)
    if (from === undefined || !from.isPreload) return
    const frame = this.#frameInfo(from.frameId, from.origin)
    switch (message.type) {
      case 'invoke': {
        const { id, channel, args } = message
        const answer = (await ask({ of: 'invoke', channel, args, frame })) as object
        this.#toWorld({ type: 'invoked', id, ...(answer as { ok: boolean; value: unknown }) })
        break
      }
      case 'send':
        tell({ tell: 'sent', channel: message.channel, args: message.args, frame })
        break
      case 'port-post':
        this.#ports.get(message.port)?.postMessage(message.data)
        break
      case 'input':
        tell({ tell: 'input' })
        break
      case 'state':
        await this.#tellState()
        break
    }
  }

  #toWorld(message: ToWorld): void {
    if (this.#preloadContext === null) {
      this.#early.push(message)
      return
    }
    this.#page('Runtime.callFunctionOn', {
      executionContextId: this.#preloadContext,
      functionDeclaration: '(text) => globalThis.hearthHostReceive(text)',
      arguments: [{ value: encode(message) }],
    }).catch(() => undefined)
  }

  #join(ticket: PortTicket): number {
    const id = ++this.#lastPort
    if (process.platform !== 'win32') this.#portFolders.add(dirname(ticket.path))
    const port = new SocketPort(ticket)
    this.#ports.set(id, port)
    port.on('message', ({ data }) => this.#toWorld({ type: 'port-data', port: id, data }))
    port.on('close', () => this.#toWorld({ type: 'port-closed', port: id }))
    port.start()
    return id
  }

  async #request(params: Answer, sessionId: string): Promise<void> {
    const requestId = params.requestId as string
    const { url, method, headers } = params.request as {
      url: string
      method: string
      headers: Record<string, string>
    }
    const type = params.resourceType as string
    if (type === 'Document') this.#isNavigating = false
    const fail = () =>
      this.#cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }, sessionId)
    if (new URL(url).pathname === '/favicon.ico') {
      // Chrome asks for it on behalf of its tabs; Electron has none.
      await this.#cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }, sessionId)
      return
    }
    if (type === 'Document' && !this.#isFirstLoad(url)) {
      const isMainFrame = params.frameId === this.#topFrame
      const isPrevented = await ask({ of: 'navigate', url: toApp(url), isMainFrame })
      if (isPrevented) return void (await fail())
    }
    const answer = (await ask({
      of: 'request',
      url: toApp(url),
      method,
      headers,
      type,
    })) as RequestAnswer
    if (answer.cancel) return void (await fail())
    await this.#cdp.send(
      'Fetch.fulfillRequest',
      {
        requestId,
        responseCode: answer.status,
        responseHeaders: answer.headers.map(([name, value]) => ({ name, value })),
        body: Buffer.from(answer.body).toString('base64'),
      },
      sessionId,
    )
  }

  #isFirstLoad(url: string): boolean {
    return !this.#topUrl.startsWith('http') && url === toChromium(this.#orders.url)
  }

  async #tellState(): Promise<void> {
    const answer = await this.#cdp.send('Browser.getWindowBounds', { windowId: this.#windowId })
    const { left, top, width, height, windowState } = answer.bounds as Record<string, number> & {
      windowState: string
    }
    const state: WindowState = {
      bounds: { x: left ?? 0, y: top ?? 0, width: width ?? 0, height: height ?? 0 },
      isMinimized: windowState === 'minimized',
      isMaximized: windowState === 'maximized',
      isFullScreen: windowState === 'fullscreen',
    }
    tell({ tell: 'state', state })
  }

  async #tellDebugger(): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      const endpoint = debuggerEndpoint(this.#orders.profile)
      if (endpoint !== null) return tell({ tell: 'debugger', endpoint })
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  /** The page's words leave the screen even where the window cannot. */
  async #blank(): Promise<void> {
    const expression = 'document.documentElement.style.visibility = "hidden"'
    await this.#page('Runtime.evaluate', { expression })
  }

  #gone(reason: 'crashed' | 'killed'): void {
    if (this.#isEnding) return
    this.#isEnding = true
    tell({ tell: 'gone', reason })
  }
}
