import type {
  MessagePortMain,
  WebContents,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from 'electron'
import type { FrameInfo, Question, ToDriver } from './driver-messages.ts'
import { takeTickets } from './message-channel.ts'
import { ModelledEmitter, notModelled, strict } from './not-modelled.ts'

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'page-title-updated',
  'render-process-gone',
]

/** One frame of the page, as the app is shown it. */
class ModelledFrame {
  origin = 'null'
  url = ''
  readonly parent: WebFrameMain | null

  constructor(parent: WebFrameMain | null) {
    this.parent = parent
  }
}

export class ModelledContents
  extends ModelledEmitter
  implements Pick<WebContents, 'mainFrame' | 'postMessage' | 'send'>
{
  readonly #toDriver: (message: ToDriver) => void
  readonly #frame = new ModelledFrame(null)
  readonly mainFrame = strict('WebFrameMain', this.#frame) as unknown as WebFrameMain
  #openHandler: ((details: never) => WindowOpenHandlerResponse) | null = null

  constructor(toDriver: (message: ToDriver) => void) {
    super('WebContents', events)
    this.#toDriver = toDriver
  }

  send(channel: string, ...args: unknown[]): void {
    if (args.length > 1) notModelled('webContents.send with several arguments')
    this.#toDriver({ do: 'send', channel, message: args[0], tickets: [] })
  }

  postMessage(channel: string, message: unknown, transfer: MessagePortMain[] = []): void {
    this.#toDriver({ do: 'send', channel, message, tickets: takeTickets(transfer) })
  }

  setWindowOpenHandler(handler: (details: never) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler
  }

  /** The frame that a message came from. A frame below the top gets a face of its own. */
  frameOf({ isTop, origin, url }: FrameInfo): WebFrameMain {
    const frame = isTop ? this.#frame : new ModelledFrame(this.mainFrame)
    frame.origin = origin
    frame.url = url
    return isTop ? this.mainFrame : (strict('WebFrameMain', frame) as unknown as WebFrameMain)
  }

  /** Asks the app's own handlers; true when one of them said no. */
  preventsNavigation({ url, isMainFrame }: Extract<Question, { of: 'navigate' }>): boolean {
    const details = { url, isSameDocument: false, isMainFrame, frame: this.mainFrame }
    const byFrame = this.emitPreventable('will-frame-navigate', { ...details })
    const byPage = isMainFrame && this.emitPreventable('will-navigate', { ...details }, url)
    if (!byFrame && !byPage) notModelled(`navigation to ${url}`)
    return true
  }

  /** Asks the app whether the page may open a window; the stand-in knows only the answer no. */
  asksToOpen({ url, frameName }: Extract<Question, { of: 'open' }>): void {
    const details = { url, frameName, features: '', disposition: 'new-window' }
    const answer = this.#openHandler?.(details as never)
    if (answer?.action !== 'deny') notModelled(`a second window for ${url}`)
  }
}
