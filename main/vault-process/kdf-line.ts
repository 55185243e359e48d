import type { KdfAnswer, KdfRequest } from '../../shared/messages.ts'
import type { Port } from './parent-port.ts'

/** The way to one process of key derivation, which answers in the order it is asked. */
export class KdfLine {
  readonly #port: Port
  readonly #waiting: ((answer: KdfAnswer | null) => void)[] = []
  #isClosed = false

  constructor(port: Port) {
    this.#port = port
    port.on('message', ({ data }) => this.#waiting.shift()?.(data as KdfAnswer))
    port.on('close', () => {
      this.#isClosed = true
      for (const answer of this.#waiting.splice(0)) answer(null)
    })
    port.start()
  }

  /** One derivation; null when the other end went away without an answer. */
  ask(request: KdfRequest): Promise<KdfAnswer | null> {
    if (this.#isClosed) return Promise.resolve(null)
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#port.postMessage(request)
    })
  }

  close(): void {
    this.#port.close()
  }
}
