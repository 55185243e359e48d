import { isAppError } from '../../../shared/errors.ts'
import { digest } from '../crypto/digest.ts'
import { placeBytes } from '../crypto/place.ts'
import { sodium } from '../crypto/sodium.ts'
import type { Disk } from '../ports.ts'
import { paths } from './format.ts'
import { Turns } from './turns.ts'

/** So many bytes are written at a time, so that whoever needs the room waits for no more than that. */
const pieceBytes = 64 * 1024

/** With the room of so many ballasts free it is made anew: it never takes the last of a disk. */
const roomFor = 3

/**
 * Room kept back for the day the disk is full: a file that says nothing. It is given up so that a save
 * can be finished, and made anew once there is room again. Of 0 bytes there is none, and none is missed.
 */
export class Ballast {
  readonly #disk: Disk
  readonly #vault: string
  readonly #bytes: number
  readonly #turns = new Turns()
  /** Saves that wait for the room. */
  #wanted = 0
  #isFull = false
  /** Whether the vault may be written to. Where it is not, the ballast is left alone too. */
  mayWrite: () => boolean = () => true
  /** Called when `isFull` has changed. */
  changed: () => void = () => undefined

  constructor(disk: Disk, vault: string, bytes: number) {
    this.#disk = disk
    this.#vault = vault
    this.#bytes = bytes
  }

  /** True while it is gone because the disk is full. Small saves go on; large additions are refused. */
  get isFull(): boolean {
    return this.#isFull
  }

  /** Learns how things stand. Writes nothing. @throws Nothing: what cannot be known changes nothing. */
  async look(): Promise<void> {
    if (this.#bytes === 0) return
    await this.#turns
      .take(async () => {
        const there = await this.#disk.size(paths.ballast)
        if (there === this.#bytes) return this.#tell(false)
        const room = await this.#disk.room()
        if (room !== null) this.#tell(this.#isTooLittle(room.bytes + (there ?? 0)))
      })
      .catch(passOver)
  }

  /** Makes it where it is missing, if there is room to spare. @throws Nothing; there is none then. */
  async make(): Promise<void> {
    if (this.#bytes === 0 || !this.mayWrite()) return
    await this.#turns
      .take(async () => {
        const there = await this.#disk.size(paths.ballast)
        if (there === this.#bytes) return this.#tell(false)
        // A crash while it was being made, or another program, left something else of that name.
        if (there !== null) await this.#disk.remove(paths.ballast)
        const room = await this.#disk.room()
        if (room !== null && this.#isTooLittle(room.bytes)) return this.#tell(true)
        await this.#fill()
      })
      .catch(passOver)
  }

  /**
   * Gives it up, durably, for a save that found no room. Answers when the room is there, or nothing can be
   * done. @throws Nothing: the save's own error is the one to tell.
   */
  async giveUp(): Promise<void> {
    if (this.#bytes === 0 || !this.mayWrite()) return
    this.#wanted += 1
    try {
      await this.#turns.take(async () => {
        this.#tell(true)
        if ((await this.#disk.size(paths.ballast)) === null) return
        await this.#disk.remove(paths.ballast)
        await this.#disk.syncFolder('')
      })
    } catch (error) {
      passOver(error)
    } finally {
      this.#wanted -= 1
    }
  }

  /** Stops what is under way, for somebody who locks. */
  async rest(): Promise<void> {
    this.#wanted += 1
    await this.#turns.take(async () => undefined)
    this.#wanted -= 1
  }

  /**
   * The same bytes on every computer, so that a folder that is synced never holds two versions of it; and
   * no file system can store them in less room.
   */
  async #fill(): Promise<void> {
    const bytes = ballastBytes(this.#vault, this.#bytes)
    try {
      let at = 0
      const file = await this.#disk.create(paths.ballast)
      try {
        for (; at < bytes.length && this.#wanted === 0; at += pieceBytes) {
          await file.write(at, bytes.subarray(at, at + pieceBytes))
        }
        if (at >= bytes.length) await file.sync()
      } finally {
        await file.close()
      }
      if (at < bytes.length) return await this.#disk.remove(paths.ballast)
      await this.#disk.syncFolder('')
      this.#tell(false)
    } catch (error) {
      await this.#disk.remove(paths.ballast).catch(passOver)
      if (isAppError(error, 'disk.full')) this.#tell(true)
      throw error
    }
  }

  #isTooLittle(bytes: number): boolean {
    return bytes < roomFor * this.#bytes
  }

  #tell(isFull: boolean): void {
    if (this.#isFull === isFull) return
    this.#isFull = isFull
    this.changed()
  }
}

/** The first bytes of a vault's ballast. */
export function ballastBytes(vault: string, length: number): Uint8Array {
  const seed = digest(placeBytes('hearth-ballast', vault))
  return sodium.randombytes_buf_deterministic(length, seed)
}

function passOver(error: unknown): void {
  if (!isAppError(error)) throw error
}
