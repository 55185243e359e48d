import { AppError } from '../../shared/errors.ts'
import type { ControlFromVault, KdfAnswer, KdfRequest } from '../../shared/messages.ts'
import type { Kdf, KdfCost } from '../core/ports.ts'
import type { Port } from './parent-port.ts'

/** Key derivation in a process of its own, which the shell starts for each derivation and ends after. */
export class RemoteKdf implements Kdf {
  readonly #tellShell: (message: ControlFromVault) => void
  readonly #waiting = new Map<number, (port: Port) => void>()
  #lastRequest = 0

  constructor(tellShell: (message: ControlFromVault) => void) {
    this.#tellShell = tellShell
  }

  /** @throws AppError `vault.key-derivation-failed` when the process could not do it, or ended. */
  async derive(
    passphrase: Uint8Array,
    salt: Uint8Array,
    { opsLimit, memLimitBytes }: KdfCost,
  ): Promise<Uint8Array> {
    const request = ++this.#lastRequest
    try {
      const port = await new Promise<Port>((resolve) => {
        this.#waiting.set(request, resolve)
        this.#tellShell({ control: 'need-kdf', request })
      })
      const answer = await askOnce(port, { passphrase, salt, opsLimit, memLimitBytes })
      if (answer?.ok !== true) throw new AppError('vault.key-derivation-failed')
      return answer.key
    } finally {
      this.#tellShell({ control: 'kdf-done', request })
    }
  }

  /** The shell has started the process of a request; this port leads there. */
  connect(request: number, port: Port): void {
    this.#waiting.get(request)?.(port)
    this.#waiting.delete(request)
  }
}

/** Null when the other end went away without an answer. */
function askOnce(port: Port, request: KdfRequest): Promise<KdfAnswer | null> {
  return new Promise((resolve) => {
    port.on('message', ({ data }) => {
      resolve(data as KdfAnswer)
      port.close()
    })
    port.on('close', () => resolve(null))
    port.start()
    port.postMessage(request)
  })
}
