import { AppError } from '../../../shared/errors.ts'
import type { JobId } from '../../../shared/ids.ts'
import type { Location } from '../../../shared/model/attachment.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import { AttachmentSealer, type FileFacts } from './new-attachment.ts'

/** A file that is on its way in. */
interface Incoming {
  name: string
  type: string
  /** What it will have, in bytes. */
  bytes: number
  /** What became of the place that it told. */
  location?: Location | undefined
  /** Null until its file is begun. */
  sealer: AttachmentSealer | null
  /** Chunks are sealed in the order in which they were sent. */
  turns: Turns
}

/** Files that the page hands over piece by piece, each under a job of its own. */
export class Taking {
  readonly #vault: OpenVault
  readonly #incoming = new Map<JobId, Incoming>()
  #isOver = false

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  async begin(job: JobId, file: Omit<Incoming, 'sealer' | 'turns'>): Promise<void> {
    if (this.#incoming.has(job) || this.#isOver) throw new AppError('request.invalid')
    const incoming: Incoming = { ...file, sealer: null, turns: new Turns() }
    this.#incoming.set(job, incoming)
    await this.#during(job, incoming, async () => {
      incoming.sealer = await AttachmentSealer.begin(this.#vault, this.#vault.mine)
    })
  }

  async add(job: JobId, chunk: Uint8Array): Promise<void> {
    const incoming = this.#find(job)
    await this.#during(job, incoming, async () => {
      const sealer = this.#sealerOf(job, incoming)
      if (sealer.bytes + chunk.length > incoming.bytes) throw new AppError('request.invalid')
      await sealer.write(chunk)
    })
  }

  /** Hands over what was taken in, to be finished or abandoned by the caller. */
  async take(job: JobId): Promise<{ sealer: AttachmentSealer; facts: FileFacts }> {
    const incoming = this.#find(job)
    return this.#during(job, incoming, async () => {
      const sealer = this.#sealerOf(job, incoming)
      if (sealer.bytes !== incoming.bytes) throw new AppError('request.invalid')
      this.#incoming.delete(job)
      const { name, type, location } = incoming
      return { sealer, facts: { name, type, location } }
    })
  }

  /** Drops a file, after the piece that is being written. */
  async cancel(job: JobId): Promise<void> {
    const incoming = this.#incoming.get(job)
    if (incoming === undefined) return
    this.#incoming.delete(job)
    await incoming.turns.take(async () => incoming.sealer?.abandon())
  }

  async cancelAll(): Promise<void> {
    this.#isOver = true
    for (const job of [...this.#incoming.keys()]) await this.cancel(job)
  }

  #find(job: JobId): Incoming {
    const incoming = this.#incoming.get(job)
    if (incoming === undefined) throw new AppError('request.cancelled')
    return incoming
  }

  /** Also inside a turn: the job may have been cancelled while it waited. */
  #sealerOf(job: JobId, incoming: Incoming): AttachmentSealer {
    if (this.#incoming.get(job) !== incoming || incoming.sealer === null) {
      throw new AppError('request.cancelled')
    }
    return incoming.sealer
  }

  /** Whatever goes wrong ends the job, with nothing left behind. */
  #during<Value>(job: JobId, incoming: Incoming, act: () => Promise<Value>): Promise<Value> {
    return incoming.turns.take(async () => {
      try {
        return await act()
      } catch (error) {
        if (this.#incoming.get(job) === incoming) this.#incoming.delete(job)
        await incoming.sealer?.abandon()
        throw error
      }
    })
  }
}
