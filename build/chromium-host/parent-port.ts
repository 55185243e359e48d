import { EventEmitter } from 'node:events'
import { type PortTicket, SocketPort } from './socket-port.ts'

/**
 * Runs before the app's own module in a process that `utilityProcess.fork` started, and gives it
 * `process.parentPort`. Messages wait until somebody listens.
 */
class ParentPort extends EventEmitter {
  readonly #waiting: unknown[] = []

  constructor() {
    super()
    process.on('message', ({ data, tickets }: { data: unknown; tickets: PortTicket[] }) => {
      const message = { data, ports: tickets.map((ticket) => new SocketPort(ticket)) }
      if (!this.emit('message', message)) this.#waiting.push(message)
    })
    this.on('newListener', (event) => {
      if (event !== 'message') throw new Error(`not modelled: parentPort event '${event}'`)
      queueMicrotask(() => {
        for (const message of this.#waiting.splice(0)) this.emit('message', message)
      })
    })
    // As in Electron, nobody outlives the main process.
    process.on('disconnect', () => process.exit(0))
  }

  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() })
