import { constants, fdatasyncSync, writeSync } from 'node:fs'
import { type FileHandle, open, statfs } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { AppError } from '../../shared/errors.ts'
import type { DiskFile } from '../core/ports.ts'
import { diskError } from './disk-errors.ts'

/** Where the disk answers within this time, in ms, waking another thread takes longer than the work. */
const atOnce = 1
/** The longest save that is done at once, in bytes. */
const shortSave = 16 * 1024
/** After a slow answer so many quick ones have to come first. */
const wary = 8

/** One open file of the real disk. */
export class NodeFile implements DiskFile {
  readonly #handle: FileHandle
  /** The same file, each write to which is synced before it answers; null where there is no such thing. */
  #through: FileHandle | null | undefined
  #state: 'open' | 'broken' | 'closed' = 'open'
  /** How many quick answers have to come from another thread before a save is done at once. */
  #wary = 1

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  async write(position: number, bytes: Uint8Array): Promise<void> {
    await this.#run(() => this.#write(position, bytes))
  }

  async sync(): Promise<void> {
    await this.#run(() => this.#spoiling(() => this.#handle.datasync()))
  }

  /**
   * A short save of a disk that answered quickly is written in place: nothing else is done here meanwhile,
   * for about as long as it would take to ask another thread. One slow answer, and the next saves wait
   * elsewhere.
   */
  async save(position: number, bytes: Uint8Array): Promise<void> {
    await this.#run(async () => {
      if (this.#through === undefined) this.#through = await openThrough(this.#handle)
      const begun = performance.now()
      const isAtOnce = this.#wary === 0 && bytes.length <= shortSave
      await this.#spoiling(async () => {
        if (isAtOnce) this.#saveAtOnce(position, bytes)
        else await this.#saveElsewhere(position, bytes)
      })
      if (performance.now() - begun > atOnce) this.#wary = wary
      else if (!isAtOnce && this.#wary > 0) this.#wary -= 1
    })
  }

  async truncate(length: number): Promise<void> {
    await this.#run(() => this.#handle.truncate(length))
  }

  async close(): Promise<void> {
    if (this.#state === 'closed') throw new AppError('disk.failed')
    this.#state = 'closed'
    try {
      await this.#through?.close().finally(() => this.#handle.close())
      if (!this.#through) await this.#handle.close()
    } catch (error) {
      throw diskError(error)
    }
  }

  /** The system may take less than it was offered. */
  async #write(position: number, bytes: Uint8Array, handle = this.#handle): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const rest = bytes.length - done
      done += (await handle.write(bytes, done, rest, position + done)).bytesWritten
    }
  }

  #saveAtOnce(position: number, bytes: Uint8Array): void {
    const { fd } = this.#through ?? this.#handle
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(fd, bytes, done, bytes.length - done, position + done)
    }
    if (this.#through === null) fdatasyncSync(fd)
  }

  async #saveElsewhere(position: number, bytes: Uint8Array): Promise<void> {
    await this.#write(position, bytes, this.#through ?? this.#handle)
    if (this.#through === null) await this.#handle.datasync()
  }

  /** After a failed sync the kernel may have dropped the data, and a second try would report success. */
  async #spoiling(sync: () => Promise<void>): Promise<void> {
    try {
      await sync()
    } catch (error) {
      this.#state = 'broken'
      throw error
    }
  }

  async #run(action: () => Promise<void>): Promise<void> {
    if (this.#state !== 'open') throw new AppError('disk.failed')
    try {
      await action()
    } catch (error) {
      throw diskError(error)
    }
  }
}

/**
 * File systems that keep the promise of `O_DSYNC`: ext4 and its elders, XFS, Btrfs, F2FS, tmpfs. Those that
 * a program provides (FUSE) may never hear of the flag, while a sync reaches them.
 */
const keepsDsync = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x01021994])

/**
 * Opens a file once more so that a write and its sync are one call (`O_DSYNC`): on Linux, where the open
 * file itself has a name, and where the flag does what it says. Elsewhere a sync does more than that flag,
 * or there is none.
 */
async function openThrough({ fd }: FileHandle): Promise<FileHandle | null> {
  if (process.platform !== 'linux') return null
  const path = `/proc/self/fd/${fd}`
  try {
    if (!keepsDsync.has((await statfs(path)).type >>> 0)) return null
    return await open(path, constants.O_WRONLY | constants.O_DSYNC)
  } catch {
    return null
  }
}
