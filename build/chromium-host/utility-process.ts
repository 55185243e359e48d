import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { ForkOptions, MessagePortMain, UtilityProcess } from 'electron'
import { takeTickets } from './message-channel.ts'
import { ModelledEmitter, notModelled, strict } from './not-modelled.ts'

const modelledOptions = new Set(['serviceName', 'env', 'stdio'])

const insistsAfterMs = 2_000

/** Utility processes that run now, for `processes()` of the test control. */
export const utilities = new Map<ChildProcess, string>()

class ModelledUtility
  extends ModelledEmitter
  implements Pick<UtilityProcess, 'kill' | 'pid' | 'postMessage'>
{
  readonly #child: ChildProcess
  pid: number | undefined

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super('UtilityProcess', ['exit', 'message', 'spawn'])
    for (const name of Object.keys(options)) {
      if (!modelledOptions.has(name)) notModelled(`utilityProcess.fork option '${name}'`)
    }
    const inherits = (options.stdio ?? 'inherit') === 'inherit'
    if (!inherits && options.stdio !== 'ignore') notModelled(`stdio '${options.stdio}'`)
    const output = inherits ? 'inherit' : 'ignore'
    this.#child = fork(modulePath, args, {
      env: (options.env ?? process.env) as NodeJS.ProcessEnv,
      execArgv: ['--import', join(import.meta.dirname, 'parent-port.js')],
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
    })
    this.pid = this.#child.pid
    utilities.set(this.#child, options.serviceName ?? 'Node Utility Process')
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('exit', (code) => {
      utilities.delete(this.#child)
      this.emit('exit', code ?? 1)
      this.pid = undefined
    })
  }

  postMessage(data: unknown, transfer: MessagePortMain[] = []): void {
    if (this.#child.connected) this.#child.send({ data, tickets: takeTickets(transfer) })
  }

  /** Asks, and after a moment insists, as Electron makes sure that the process is gone. */
  kill(): boolean {
    const insist = setTimeout(() => this.#child.kill('SIGKILL'), insistsAfterMs)
    this.#child.once('exit', () => clearTimeout(insist))
    return this.#child.kill('SIGTERM')
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    strict('UtilityProcess', new ModelledUtility(modulePath, args, options)),
})
