import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
} from 'electron'
import { limits } from '../../shared/limits.ts'
import type {
  BackupPlan,
  ControlFromVault,
  ControlToVault,
  Expected,
} from '../../shared/messages.ts'
import type { Moment } from '../../shared/model/reminders.ts'
import { built } from './paths.ts'

/** What the shell lends to one vault process, and wants to hear from it. */
export interface VaultOrders {
  vaultFolder: string
  expected: Expected
  userFolder: string
  /** Parses every answer of the vault: on where nothing is packaged. */
  checkAnswers: boolean
  /** A place that the vault process itself made. */
  place(token: string, path: string): void
  /** A member came in, who had asked at that moment (ms since 1970): there is a vault in that folder. */
  opened(askedAt: number): void
  /** A copy was made in the planned folder. */
  backedUp(folder: string, last: NonNullable<BackupPlan['last']>): void
  /** When a member is to be reminded, in place of what was told of them before. */
  remind(of: string, moments: readonly Moment[]): void
  /** It ended although nobody had asked it to. */
  died(): void
}

/**
 * One vault process, from its start to its end, and the short-lived processes that derive keys for it.
 * The shell joins their ports and carries nothing itself.
 */
export class VaultProcess {
  readonly #child: UtilityProcess
  readonly #kdfs = new Map<number, UtilityProcess>()
  readonly #ended: Promise<void>
  #isOpen = false
  #isClosing = false
  #hasEnded = false

  constructor(orders: VaultOrders, windowPort: MessagePortMain) {
    this.#child = utilityProcess.fork(built.vaultProcess, [], {
      serviceName: 'Hearth vault',
      env: bareEnvironment(),
      stdio: orders.checkAnswers ? 'inherit' : 'ignore',
    })
    this.#ended = new Promise((resolve) => {
      this.#child.once('exit', () => {
        this.#hasEnded = true
        this.#isOpen = false
        this.#endKdfs()
        resolve()
        if (!this.#isClosing) orders.died()
      })
    })
    this.#child.on('message', (message: ControlFromVault) => this.#hear(message, orders))
    const { vaultFolder, expected, userFolder, checkAnswers } = orders
    const start = { control: 'start', vaultFolder, expected, userFolder, checkAnswers } as const
    this.#tell(start, [windowPort])
  }

  /** A member is unlocked. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Tells the vault process what a token stands for. */
  place(token: string, path: string): void {
    this.#tell({ control: 'place', token, path })
  }

  /** Tells the vault process of the copies that are made by themselves. */
  planBackups(plan: BackupPlan): void {
    this.#tell({ control: 'backup-plan', plan })
  }

  /** Lets it finish its last write and close the vault; after the deadline it is ended as it stands. */
  async close(): Promise<void> {
    if (!this.#isClosing) {
      this.#isClosing = true
      this.#tell({ control: 'close' })
    }
    await Promise.race([this.#ended, after(limits.lockDeadlineMs)])
    if (this.#hasEnded) return
    const { pid } = this.#child
    this.#child.kill()
    // `kill` asks first; a process that does not even hear that is ended by the system.
    if (pid !== undefined) endNow(pid)
    await this.#ended
  }

  #tell(message: ControlToVault, ports: MessagePortMain[] = []): void {
    if (!this.#hasEnded) this.#child.postMessage(message, ports)
  }

  #hear(message: ControlFromVault, orders: VaultOrders): void {
    switch (message.control) {
      case 'need-kdf':
        this.#startKdf(message.request)
        break
      case 'kdf-done':
        this.#kdfs.get(message.request)?.kill()
        break
      case 'place':
        orders.place(message.token, message.path)
        break
      case 'backed-up':
        orders.backedUp(message.folder, message.last)
        break
      case 'remind':
        orders.remind(message.of, message.moments)
        break
      case 'open':
        this.#isOpen = message.open
        if (message.open) orders.opened(message.askedAt)
        break
      case 'closed':
        // It ends by itself; the kill only makes sure.
        this.#child.kill()
        break
    }
  }

  #startKdf(request: number): void {
    const kdf = utilityProcess.fork(built.kdf, [], {
      serviceName: 'Hearth key derivation',
      env: bareEnvironment(),
      stdio: 'ignore',
    })
    this.#kdfs.set(request, kdf)
    kdf.once('exit', () => this.#kdfs.delete(request))
    const { port1, port2 } = new MessageChannelMain()
    kdf.postMessage({ control: 'derive' }, [port1])
    this.#tell({ control: 'kdf-port', request }, [port2])
  }

  #endKdfs(): void {
    for (const kdf of this.#kdfs.values()) kdf.kill()
  }
}

/** The environment without what could steer Node or Electron in the processes that hold keys. */
function bareEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(NODE_|ELECTRON_|LD_|DYLD_)/i.test(name),
  )
  return Object.fromEntries(kept) as Record<string, string>
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
