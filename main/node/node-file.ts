import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'
import type { DiskFile } from '../core/ports.ts'
import { diskError } from './disk-errors.ts'

/** One open file of the real disk. */
export class NodeFile implements DiskFile {
  readonly #handle: FileHandle
  #state: 'open' | 'broken' | 'closed' = 'open'

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  async write(position: number, bytes: Uint8Array): Promise<void> {
    await this.#run(async () => {
      let written = 0
      // The system may take less than it was offered.
      while (written < bytes.length) {
        const answer = await this.#handle.write(
          bytes,
          written,
          bytes.length - written,
          position + written,
        )
        written += answer.bytesWritten
      }
    })
  }

  async sync(): Promise<void> {
    await this.#run(async () => {
      try {
        await this.#handle.datasync()
      } catch (error) {
        // The kernel may already have dropped the data, and a second try would report success.
        this.#state = 'broken'
        throw error
      }
    })
  }

  async truncate(length: number): Promise<void> {
    await this.#run(() => this.#handle.truncate(length))
  }

  async close(): Promise<void> {
    if (this.#state === 'closed') throw new AppError('disk.failed')
    this.#state = 'closed'
    try {
      await this.#handle.close()
    } catch (error) {
      throw diskError(error)
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
