import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { newChannel, type PortTicket, SocketPort } from '../../build/chromium-host/socket-port.ts'
import type { Input, NamesAt, Output } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type {
  ControlFromVault,
  ControlToVault,
  KdfRequest,
  PortAnswer,
} from '../../shared/messages.ts'
import { CheapKdf } from '../make/cheap-kdf.ts'
import { bundle, type Patch } from './bundle-engine.ts'

const root = resolve(import.meta.dirname, '../..')

/** The app's vault process as it ships, and what the preview's shell loads before it. */
export class Programs {
  readonly vaultProcess: string
  readonly parentPort: string

  private constructor(vaultProcess: string, parentPort: string) {
    this.vaultProcess = vaultProcess
    this.parentPort = parentPort
  }

  /** Bundles both, with these changes of the app. */
  static async bundle(patches: readonly Patch[] = []): Promise<Programs> {
    const of = (file: string) => resolve(root, file)
    return new Programs(
      await bundle(of('main/vault-process/entry.ts'), 'vault-process', {
        patches,
        withPackages: true,
      }),
      await bundle(of('build/chromium-host/parent-port.ts'), 'parent-port'),
    )
  }

  async remove(): Promise<void> {
    for (const file of [this.vaultProcess, this.parentPort]) {
      await rm(dirname(file), { recursive: true })
    }
  }
}

/** The process was killed while somebody waited for its answer. */
export class Killed extends Error {}

/**
 * One vault process of the app, started as the shell of the preview starts it, and spoken to as the shell
 * and the window speak to it: over the parent's channel, and over a port of the window's own. Nothing in
 * it knows of a test. Keys are derived beside it, as always over a port; here that costs nothing.
 */
export class VaultProcess {
  readonly #child: ChildProcess
  readonly #window: SocketPort
  readonly #kdfs = new Set<SocketPort>()
  readonly #waiting = new Map<number, (answer: PortAnswer | null) => void>()
  readonly #windowGone: Promise<unknown>
  readonly #ended: Promise<unknown>
  #lastCall = 0
  #hasSpoken = false
  #isKilled = false

  constructor({ vaultProcess, parentPort }: Programs, folder: string) {
    this.#child = fork(vaultProcess, [], {
      execArgv: ['--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#ended = once(this.#child, 'close')
    this.#child.on('message', (message) => this.#hear(message as ControlFromVault))
    const [here, there] = newChannel()
    this.#window = new SocketPort(here)
    this.#windowGone = once(this.#window, 'close')
    this.#window.on('message', ({ data }: { data: PortAnswer }) => {
      this.#hasSpoken = true
      if ('id' in data) this.#waiting.get(data.id)?.(data)
    })
    this.#window.start()
    const vaultFolder = join(folder, 'vault')
    const start = {
      vaultFolder,
      expected: 'nothing',
      userFolder: folder,
      checkAnswers: true,
    } as const
    this.#tell({ control: 'start', ...start }, [there])
  }

  /**
   * Asks as a window does.
   *
   * @throws AppError the refusal
   * @throws Killed where the process is gone before it answers
   */
  async ask<Name extends NamesAt<'vault'>>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    if (this.#isKilled) throw new Killed()
    const id = ++this.#lastCall
    const answered = new Promise<PortAnswer | null>((done) => this.#waiting.set(id, done))
    this.#window.postMessage({ id, name, input })
    const answer = await answered.finally(() => this.#waiting.delete(id))
    if (answer === null || !('id' in answer)) throw new Killed()
    if (!answer.reply.ok) throw new AppError(answer.reply.code)
    return answer.reply.value as Output<Name>
  }

  /** Asks it to finish what is being written, to close the vault and to say so, as the shell does to lock. */
  async lock(): Promise<void> {
    const closed = new Promise<void>((done) => {
      this.#child.on('message', (message) => {
        if ((message as ControlFromVault).control === 'closed') done()
      })
    })
    this.#tell({ control: 'close' })
    await Promise.race([closed, this.#ended])
  }

  /** `kill -9`. What it had said until then has come when this is through. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
    // It may never have come to the socket, which then would wait for ever.
    if (!this.#hasSpoken) this.#window.close()
    await this.#windowGone
    for (const port of this.#kdfs) port.close()
    this.#isKilled = true
    for (const give of this.#waiting.values()) give(null)
  }

  #tell(data: ControlToVault, tickets: PortTicket[] = []): void {
    // Nobody may be there to hear it any more.
    if (this.#child.connected) this.#child.send({ data, tickets }, () => undefined)
  }

  #hear(message: ControlFromVault): void {
    if (message.control !== 'need-kdf') return
    const [here, there] = newChannel()
    const port = new SocketPort(here)
    this.#kdfs.add(port)
    port.on('message', ({ data }: { data: KdfRequest }) => {
      const { passphrase, salt, ...cost } = data
      void new CheapKdf()
        .derive(passphrase, salt, cost)
        .then((key) => port.postMessage({ ok: true, key }))
    })
    port.start()
    this.#tell({ control: 'kdf-port', request: message.request }, [there])
  }
}
