import { AppError } from '../../shared/errors.ts'
import type { ControlFromVault, KdfRequest } from '../../shared/messages.ts'
import type { Kdf, KdfCost } from '../core/ports.ts'
import { passphraseCost } from '../core/vault/key-slots.ts'
import { KdfLine } from './kdf-line.ts'
import type { Port } from './parent-port.ts'

/** A process that was started for a derivation, and the way to it. */
interface Started {
  request: number
  line: Promise<KdfLine>
}

/** Somebody has typed for so long that they are not through in the next moment. */
const rehearseAfterMs = 400
/** So long a process that was made ready stands there; it holds the memory of a derivation. */
const readyForMs = 60_000

/**
 * Key derivation in a process of its own, which the shell starts for each derivation and ends after. One can be made
 * ready while a passphrase is typed: the process is there then, and its memory has grown, which takes as long as a
 * third of a derivation.
 */
export class RemoteKdf implements Kdf {
  readonly #tellShell: (message: ControlFromVault) => void
  readonly #waiting = new Map<number, (port: Port) => void>()
  #lastRequest = 0
  #ready: (Started & { timers: NodeJS.Timeout[] }) | null = null

  constructor(tellShell: (message: ControlFromVault) => void) {
    this.#tellShell = tellShell
  }

  /** Makes a process ready for the next derivation, unless there is one. */
  prepare(): void {
    if (this.#ready !== null) return
    const started = this.#start()
    const rehearse = setTimeout(() => {
      // Nothing of anybody's: what it answers is the same for everyone, and is not looked at.
      const nothing = { passphrase: new Uint8Array(1), salt: new Uint8Array(16) }
      const { memLimitBytes } = passphraseCost
      void started.line.then((line) => line.ask({ ...nothing, opsLimit: 1, memLimitBytes }))
    }, rehearseAfterMs).unref()
    const giveUp = setTimeout(() => void this.#end(this.#takeReady()), readyForMs).unref()
    this.#ready = { ...started, timers: [rehearse, giveUp] }
  }

  /** @throws AppError `vault.key-derivation-failed` when the process could not do it, or ended. */
  async derive(
    passphrase: Uint8Array,
    salt: Uint8Array,
    { opsLimit, memLimitBytes }: KdfCost,
  ): Promise<Uint8Array> {
    const asked = { passphrase, salt, opsLimit, memLimitBytes }
    const ready = this.#takeReady()
    // One that was made ready may be gone by now, and nobody has to know.
    const answer =
      (ready && (await this.#ask(ready, asked))) ?? (await this.#ask(this.#start(), asked))
    if (answer?.ok !== true) throw new AppError('vault.key-derivation-failed')
    return answer.key
  }

  /** The shell has started the process of a request; this port leads there. */
  connect(request: number, port: Port): void {
    this.#waiting.get(request)?.(port)
    this.#waiting.delete(request)
  }

  #start(): Started {
    const request = ++this.#lastRequest
    const port = new Promise<Port>((resolve) => this.#waiting.set(request, resolve))
    this.#tellShell({ control: 'need-kdf', request })
    return { request, line: port.then((connected) => new KdfLine(connected)) }
  }

  async #ask(started: Started, asked: KdfRequest) {
    try {
      return await (await started.line).ask(asked)
    } finally {
      await this.#end(started)
    }
  }

  async #end(started: Started | null): Promise<void> {
    if (started === null) return
    this.#tellShell({ control: 'kdf-done', request: started.request })
    const line = await started.line
    line.close()
  }

  #takeReady(): Started | null {
    const ready = this.#ready
    this.#ready = null
    for (const timer of ready?.timers ?? []) clearTimeout(timer)
    return ready
  }
}
