import {
  type BrowserWindow,
  type IpcMain,
  MessageChannelMain,
  type MessagePortMain,
} from 'electron'
import type { ShellEvent } from '../../shared/events.ts'
import { limits } from '../../shared/limits.ts'
import type { BackupPlan, Expected } from '../../shared/messages.ts'
import type { Moment } from '../../shared/model/reminders.ts'
import { channels } from './channels.ts'
import { isOurPage } from './door.ts'
import { Places } from './picker.ts'
import { type VaultOrders, VaultProcess } from './vault-processes.ts'

/** Why a sitting ends, as the page is told. */
export type Why = Extract<ShellEvent, { event: 'locking' }>['why']

/** What came of a try to end a sitting: it stays where somebody came back to words that are not safe. */
export type Ending = 'over' | 'stays'

interface SittingParts {
  ipc: Pick<IpcMain, 'on' | 'removeListener'>
  window: BrowserWindow
  vaultFolder: string
  expected: Expected
  userFolder: string
  checkAnswers: boolean
  /** The copies that are made by themselves, as they are planned at the start. */
  backupPlan: BackupPlan
  /** A member came in, who had asked at that moment (ms since 1970). */
  opened(askedAt: number): void
  /** A copy was made in the planned folder. */
  backedUp(folder: string, last: NonNullable<BackupPlan['last']>): void
  /** When a member is to be reminded. */
  remind(of: string, moments: readonly Moment[]): void
  /** The window's page or the vault process went away although nobody had asked for it. */
  broke(): void
}

/**
 * From one lock screen to the next: a window, the vault process behind it, and the places chosen in it.
 * When it ends, both processes end with everything they knew.
 */
export class Sitting {
  readonly window: BrowserWindow
  readonly vault: VaultProcess
  readonly places = new Places()
  readonly #ipc: SittingParts['ipc']
  readonly #stopListening: () => void
  #ending: Promise<Ending> | null = null
  /** Ends the wait for words that could not be saved. */
  #letGo = () => {}

  constructor(parts: SittingParts) {
    const { ipc, window } = parts
    this.window = window
    this.#ipc = ipc
    const { port1, port2 } = new MessageChannelMain()
    const broke = () => {
      if (this.#ending === null) parts.broke()
      else this.#letGo()
    }
    const orders: VaultOrders = {
      vaultFolder: parts.vaultFolder,
      expected: parts.expected,
      userFolder: parts.userFolder,
      checkAnswers: parts.checkAnswers,
      place: (token, path) => this.places.note(token, path),
      opened: parts.opened,
      backedUp: parts.backedUp,
      remind: parts.remind,
      died: broke,
    }
    this.vault = new VaultProcess(orders, port1)
    this.vault.planBackups(parts.backupPlan)
    window.webContents.on('render-process-gone', broke)
    this.#stopListening = this.#handOutPort(port2, broke)
  }

  /** Tells the page something. Nothing happens once the window is gone. */
  tell(event: ShellEvent): void {
    if (!this.window.isDestroyed()) this.window.webContents.send(channels.event, event)
  }

  /**
   * Covers the page, lets its last words reach the disk, and ends both processes. Words that cannot be
   * saved are waited for, but not by a quick exit. Never rejects.
   */
  end(why: Why): Promise<Ending> {
    this.#ending ??= this.#end(why)
    return this.#ending
  }

  /** Somebody has to go now: words that could not be saved are waited for no longer. */
  letGo(): void {
    this.#letGo()
  }

  async #end(why: Why): Promise<Ending> {
    if (why === 'quick-exit' && !this.window.isDestroyed()) this.window.hide()
    if ((await this.#flushed(why)) === 'stays') {
      this.#ending = null
      return 'stays'
    }
    const closed = this.vault.close()
    // The words are with the vault process by now, which has time of its own to write them.
    this.window.destroy()
    this.#stopListening()
    await closed
    return 'over'
  }

  /** A page that asks twice has been loaded anew and must not get at a vault that is open. */
  #handOutPort(port: MessagePortMain, broke: () => void): () => void {
    let isGiven = false
    const give = (event: Electron.IpcMainEvent) => {
      if (this.window.isDestroyed() || !isOurPage(this.window.webContents, event)) return
      if (isGiven) return broke()
      isGiven = true
      this.window.webContents.postMessage(channels.port, null, [port])
    }
    this.#ipc.on(channels.portWanted, give)
    return () => this.#ipc.removeListener(channels.portWanted, give)
  }

  async #flushed(why: Why): Promise<Ending> {
    if (this.window.isDestroyed() || !this.vault.isOpen) return 'over'
    return new Promise<Ending>((resolve) => {
      const over = (how: Ending) => {
        clearTimeout(deadline)
        for (const [channel, hear] of ears) this.#ipc.removeListener(channel, hear)
        this.#letGo = () => {}
        resolve(how)
      }
      const hearing = (act: () => void) => (event: Electron.IpcMainEvent) => {
        if (!this.window.isDestroyed() && isOurPage(this.window.webContents, event)) act()
      }
      const mayWait = why !== 'quick-exit'
      const ears = [
        [channels.flushed, hearing(() => over('over'))],
        [channels.unsaved, hearing(() => mayWait && clearTimeout(deadline))],
        [channels.stays, hearing(() => mayWait && over('stays'))],
      ] as const
      // What the page shows is covered at once, so its last words may take a moment.
      const deadline = setTimeout(() => over('over'), limits.pageDeadlineMs)
      this.#letGo = () => over('over')
      for (const [channel, hear] of ears) this.#ipc.on(channel, hear)
      this.tell({ event: 'locking', why })
    })
  }
}
