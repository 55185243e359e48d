import type { Readable, Writable } from 'node:stream'

/** What a method of the DevTools protocol answers with. */
export type Answer = Record<string, unknown>
type Listener = (params: Answer, sessionId: string) => void

/** Speaks the DevTools protocol over Chromium's pipe: JSON, each message ended by a zero byte. */
export class Cdp {
  readonly #out: Writable
  readonly #waiting = new Map<
    number,
    { resolve(answer: Answer): void; reject(error: Error): void; method: string }
  >()
  readonly #listeners = new Map<string, Listener[]>()
  #lastId = 0
  #pieces: Buffer[] = []

  constructor(out: Writable, incoming: Readable) {
    this.#out = out
    incoming.on('data', (bytes: Buffer) => this.#read(bytes))
    incoming.on('close', () => this.#end())
    // A pipe that breaks has been told of by `close`.
    out.on('error', () => undefined)
  }

  /** @throws Error with the method's name and the browser's own words. */
  send(method: string, params: object = {}, sessionId?: string): Promise<Answer> {
    const id = ++this.#lastId
    const message = { id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method })
      this.#out.write(`${JSON.stringify(message)}\0`)
    })
  }

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
  }

  #read(bytes: Buffer): void {
    let from = 0
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, from)) {
      this.#pieces.push(bytes.subarray(from, end))
      const text = Buffer.concat(this.#pieces).toString('utf8')
      this.#pieces = []
      from = end + 1
      this.#hear(JSON.parse(text))
    }
    if (from < bytes.length) this.#pieces.push(bytes.subarray(from))
  }

  #hear(message: {
    id?: number
    method?: string
    params?: Answer
    result?: Answer
    error?: { message: string }
    sessionId?: string
  }): void {
    if (message.id !== undefined) {
      const call = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
      else call?.resolve(message.result ?? {})
      return
    }
    for (const listener of this.#listeners.get(message.method ?? '') ?? []) {
      listener(message.params ?? {}, message.sessionId ?? '')
    }
  }

  #end(): void {
    for (const { reject, method } of this.#waiting.values()) {
      reject(new Error(`${method}: Chromium has gone`))
    }
    this.#waiting.clear()
  }
}
