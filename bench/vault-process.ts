import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newChannel, SocketPort } from '../build/chromium-host/socket-port.ts'
import { randomId } from '../main/core/crypto/ids.ts'
import type { CallName, Input, Output } from '../shared/contract.ts'
import type {
  ControlFromVault,
  ControlToVault,
  PortAnswer,
  PortRequest,
} from '../shared/messages.ts'
import { bundleForNode } from './bundle.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Bundles the vault process, as the app has it, into a folder. */
export async function buildVaultProcess(into: string): Promise<void> {
  const programs = {
    'vault-process': at('main/vault-process/entry.ts'),
    kdf: at('main/vault-process/kdf.ts'),
    'parent-port': at('build/chromium-host/parent-port.ts'),
  }
  await bundleForNode(programs, into)
}

/** The real vault process, with this process as its shell and its page. Linux only: it reads /proc. */
export class VaultProcess {
  readonly #built: string
  readonly #child: ChildProcess
  readonly #window: SocketPort
  readonly #pending = new Map<number, (answer: Extract<PortAnswer, { id: number }>) => void>()
  readonly #kdfs = new Map<number, ChildProcess>()
  #lastId = 0
  #closed: () => void = () => undefined

  /** @param built where `buildVaultProcess` put it */
  constructor(built: string, folder: string, expected: 'vault' | 'nothing') {
    this.#built = built
    this.#child = start(built, 'vault-process')
    this.#child.on('message', (message) => this.#hear(message as ControlFromVault))
    const [ours, theirs] = newChannel()
    this.#window = new SocketPort(ours)
    this.#window.on('message', ({ data }: { data: PortAnswer }) => {
      if ('event' in data) return
      this.#pending.get(data.id)?.(data)
      this.#pending.delete(data.id)
    })
    this.#window.start()
    const order = { vaultFolder: `${folder}/vault`, expected, userFolder: folder }
    this.#tell({ control: 'start', ...order, checkAnswers: false }, [theirs])
  }

  /** One call, as the page makes it. @throws Error with the code of a refusal */
  async call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const id = ++this.#lastId
    const answer = new Promise<Extract<PortAnswer, { id: number }>>((resolve) => {
      this.#pending.set(id, resolve)
    })
    this.#window.postMessage({ id, name, input } satisfies PortRequest)
    const { reply } = await answer
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
    return reply.value as Output<Name>
  }

  /** Tells the process of a path, as after a dialog; answers with its token. */
  place(path: string): Input<'attachments.take-file'>['place'] {
    const token = randomId()
    this.#tell({ control: 'place', token, path })
    return token as Input<'attachments.take-file'>['place']
  }

  /** Memory that the process holds now, in bytes. */
  resident(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#closed = resolve
    })
    this.#tell({ control: 'close' })
    await closed
    this.#window.close()
    this.#child.kill()
  }

  #tell(data: ControlToVault, tickets: unknown[] = []): void {
    this.#child.send({ data, tickets })
  }

  #hear(message: ControlFromVault): void {
    if (message.control === 'need-kdf') {
      const kdf = start(this.#built, 'kdf')
      this.#kdfs.set(message.request, kdf)
      const [one, other] = newChannel()
      kdf.send({ data: null, tickets: [one] })
      this.#tell({ control: 'kdf-port', request: message.request }, [other])
    } else if (message.control === 'kdf-done') this.#kdfs.get(message.request)?.kill()
    else if (message.control === 'closed') this.#closed()
  }
}

function start(built: string, module: string): ChildProcess {
  return fork(join(built, `${module}.mjs`), [], {
    execArgv: ['--import', join(built, 'parent-port.mjs')],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}
