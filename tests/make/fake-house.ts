import { type Bridge, portMessage } from '../../shared/bridge.ts'
import type { Handlers, Input, Output } from '../../shared/contract.ts'
import { AppError, type ErrorCode, type Reply } from '../../shared/errors.ts'
import type { ShellEvent } from '../../shared/events.ts'
import type { PlaceToken } from '../../shared/ids.ts'
import type { PortAnswer, PortRequest } from '../../shared/messages.ts'
import { type Settings, startSettings } from '../../shared/model/settings.ts'
import type { FakeVault } from './fake-vault.ts'

type Picks = Input<'picker.pick'>['for']

/**
 * The shell and the wires for tests of screens: puts `window.hearth` in place and hands the page a port
 * to a `FakeVault`, as preload and main process do. A test fires the shell's events and sees what the
 * page asked for.
 */
export class FakeHouse {
  settings: Settings = { ...startSettings, theme: 'daylight' }
  /** What the system's dialog will answer with, by purpose; null is a dialog that was closed. */
  readonly picks = new Map<Picks, { place: PlaceToken; name: string } | null>()
  /** The files that the dialog for photos will answer with; none is a dialog that was closed. */
  pickedFiles: Output<'picker.pick-files'> = []
  readonly asked: { name: string; input: unknown }[] = []
  /** Calls that are refused with a code, whatever their input. */
  readonly refusals = new Map<string, ErrorCode>()
  flushedCount = 0
  unsavedCount = 0
  staysCount = 0
  platform = 'linux'
  version = '0.1.0'
  /** A process of the sitting before had ended by itself. */
  hasBroken = false
  /** The folder used until this lock screen, where Hearth has just gone over to another one. */
  wentOverFrom: string | null = null
  /** Folders with a vault that were used before. */
  formerPlaces: Output<'app.former-places'> = []
  /** The door that the lock screen opens with, the next one too. */
  door: Output<'app.info'>['door'] = 'solo'
  toOpen: Output<'app.info'>['toOpen'] = null
  /** The backup that was opened in the system's file manager. */
  offered: Output<'app.take-offered'> = null
  host: Output<'app.info'>['host'] = 'chromium'
  private readonly listeners = new Set<(event: ShellEvent) => void>()
  private readonly wire = new MessageChannel()
  readonly vault: FakeVault

  constructor(vault: FakeVault) {
    this.vault = vault
  }

  /** Makes this house the one behind the page. */
  install(): this {
    const bridge: Bridge = {
      call: (name, input) => this.call(name, input),
      onEvent: (listener) => {
        this.listeners.add(listener)
        return () => {
          this.listeners.delete(listener)
        }
      },
      flushed: () => {
        this.flushedCount += 1
      },
      unsaved: () => {
        this.unsavedCount += 1
      },
      stays: () => {
        this.staysCount += 1
      },
    }
    Object.defineProperty(window, 'hearth', { value: bridge, configurable: true })
    const { port1, port2 } = this.wire
    port2.onmessage = ({ data }: MessageEvent<PortRequest>) => {
      void this.vault.answer(data.name, data.input).then((reply) => {
        port2.postMessage({ id: data.id, reply } satisfies PortAnswer)
      })
    }
    this.vault.onEvent((event) => port2.postMessage(event satisfies PortAnswer))
    const message = new MessageEvent('message', { data: portMessage, source: window })
    Object.defineProperty(message, 'ports', { value: [port1] })
    window.dispatchEvent(message)
    return this
  }

  /** Closes the wire; nothing keeps a test's process alive after it. */
  remove(): void {
    this.wire.port1.close()
    this.wire.port2.close()
  }

  tell(event: ShellEvent): void {
    for (const listener of this.listeners) listener(event)
  }

  wasAsked(name: string): boolean {
    return this.asked.some((one) => one.name === name)
  }

  private async call(name: string, input: unknown): Promise<Reply<unknown>> {
    this.asked.push({ name, input })
    const handler = this.handlers[name as keyof Handlers<'shell'>] as
      | ((input: unknown) => unknown)
      | undefined
    if (!handler) return { ok: false, code: 'request.invalid' }
    const refusal = this.refusals.get(name)
    if (refusal) return { ok: false, code: refusal }
    try {
      return { ok: true, value: await handler(input) }
    } catch (error) {
      if (error instanceof AppError) return { ok: false, code: error.code }
      throw error
    }
  }

  private readonly handlers: Handlers<'shell'> = {
    'app.info': () => ({
      version: this.version,
      host: this.host,
      platform: this.platform,
      vaultPlace: 'Documents/Hearth',
      wentOverFrom: this.wentOverFrom,
      hasBroken: this.hasBroken,
      door: this.door,
      toOpen: this.toOpen,
    }),
    'app.lock': ({ door, toOpen }) => {
      this.door = door ?? 'solo'
      this.toOpen = toOpen ?? null
      this.tell({ event: 'locking', why: 'asked' })
      return null
    },
    'app.stay': () => null,
    'app.quick-exit': () => {
      this.tell({ event: 'locking', why: 'quick-exit' })
      return null
    },
    'app.edit-menu': () => null,
    'app.working': () => null,
    'app.take-offered': () => {
      if (this.vault.me !== null) throw new AppError('request.invalid')
      const { offered } = this
      this.offered = null
      return offered
    },
    'app.use-restored': () => null,
    'app.former-places': () => {
      if (this.vault.me !== null) throw new AppError('request.invalid')
      return this.formerPlaces
    },
    'app.use-place': () => null,
    'app.use-backup-folder': ({ place }) => {
      const picked = [...this.picks.values()].find((pick) => pick?.place === place)
      this.vault.scheduled.folder = `media/${picked?.name ?? 'backups'}`
      this.tell({ event: 'changed', scopes: ['settings'] })
      this.vault.announce({ event: 'changed', scopes: ['backups'] })
      return null
    },
    'settings.read': () => this.settings,
    'settings.change': (change) => {
      const isAboutLocking = [
        change.autoLockMinutes,
        change.lockOnSleep,
        change.lockOnScreenLock,
        change.lockOnMinimise,
        change.coverOnBlur,
        change.hideFromCapture,
      ].some((one) => one !== undefined)
      if (isAboutLocking && this.vault.me === null) throw new AppError('vault.locked')
      if (change.backupEvery !== undefined && this.vault.me === null) {
        throw new AppError('vault.locked')
      }
      this.settings = { ...this.settings, ...dropUndefined(change) }
      this.vault.scheduled.every = this.settings.backupEvery
      this.tell({ event: 'changed', scopes: ['settings'] })
      return this.settings
    },
    'picker.pick': ({ for: purpose }) => this.picks.get(purpose) ?? null,
    'picker.pick-files': () => this.pickedFiles,
  }
}

function dropUndefined(change: Input<'settings.change'>): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>
}
