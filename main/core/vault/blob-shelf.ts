import { AppError } from '../../../shared/errors.ts'
import { idPattern } from '../../../shared/ids.ts'
import { randomId } from '../crypto/ids.ts'
import type { Disk, DiskFile } from '../ports.ts'
import type { Blobs, NewBlob } from './blobs.ts'
import { makeDurableFolder } from './replace-file.ts'

/** What the blobs of a space stand on. */
export interface BlobHouse {
  disk: Disk
  /** The folder of the blobs. */
  folder: string
  /** Throws when nobody may write here. */
  beforeWrite(): Promise<void>
  /** @throws AppError `disk.full` while there is room for small saves only */
  refuseWhenFull(): Promise<void>
  /** True while a backup reads the files. */
  isHeld(): boolean
  /** How many checkpoints of the space were written since it was opened. */
  checkpoints(): number
  /** False when another computer writes in this space as well. */
  isAlone(): Promise<boolean>
}

/** Checkpoints that have to stand before a file that nobody needs goes. */
const patience = 2

/**
 * The files beside a space's log. A file is written under a passing name and gets its own once it is
 * whole and synced, so that what bears a blob's name never changes.
 */
export class BlobShelf implements Blobs {
  readonly #house: BlobHouse
  /** Files that this sitting is still busy with. */
  readonly #busy = new Set<string>()
  /** Files that nobody needs, and how many checkpoints there were when that was first seen. */
  readonly #seen = new Map<string, number>()
  #isFolderSafe = false

  constructor(house: BlobHouse) {
    this.#house = house
  }

  async begin(): Promise<NewBlob> {
    const { disk, folder } = this.#house
    await this.#house.beforeWrite()
    await this.#house.refuseWhenFull()
    if (!this.#isFolderSafe) await makeDurableFolder(disk, folder)
    this.#isFolderSafe = true
    const id = randomId()
    this.#busy.add(id)
    try {
      return this.#newBlob(id, await disk.create(`${folder}/${id}.tmp`))
    } catch (error) {
      this.#busy.delete(id)
      throw error
    }
  }

  /** Copies a file that is not there out of a copy of the vault. For filling a vault that is hurt. */
  async take(id: string, from: Blobs, piece: number): Promise<void> {
    const { disk, folder } = this.#house
    const size = (await from.size(id)) ?? 0
    const temporary = `${this.#pathOf(id)}.tmp`
    await makeDurableFolder(disk, folder)
    await disk.remove(temporary)
    const file = await disk.create(temporary)
    try {
      try {
        for (let at = 0; at < size; at += piece) {
          await file.write(at, (await from.read(id, at, Math.min(piece, size - at)))!)
        }
        await file.sync()
      } finally {
        await file.close()
      }
      await disk.rename(temporary, this.#pathOf(id))
    } catch (error) {
      // The first error is the one to tell.
      await disk.remove(temporary).catch(() => undefined)
      throw error
    }
    await disk.syncFolder(folder)
  }

  read(id: string, position: number, length: number): Promise<Uint8Array | null> {
    return this.#house.disk.read(this.#pathOf(id), position, length)
  }

  size(id: string): Promise<number | null> {
    return this.#house.disk.size(this.#pathOf(id))
  }

  async list(): Promise<string[]> {
    return (await this.#files()).filter((name) => idPattern.test(name))
  }

  async sweep(needed: ReadonlySet<string>): Promise<void> {
    const { disk, folder, checkpoints, isHeld, isAlone } = this.#house
    const isLoose = (name: string) => !needed.has(name) && !this.#busy.has(name.slice(0, 26))
    const loose = (await this.#files()).filter(isLoose)
    const now = checkpoints()
    const since = new Map(loose.map((name) => [name, this.#seen.get(name) ?? now]))
    this.#seen.clear()
    for (const [name, at] of since) this.#seen.set(name, at)
    // What never got its own name was never named by any record, and nobody is writing it any more.
    const isDue = (name: string) => name.endsWith('.tmp') || now - since.get(name)! >= patience
    const due = loose.filter(isDue)
    // What came with another computer's segment may be named by records that are still on their way.
    if (due.length === 0 || isHeld() || !(await isAlone())) return
    for (const name of due) {
      await disk.remove(`${folder}/${name}`)
      this.#seen.delete(name)
    }
    await disk.syncFolder(folder)
  }

  /** Blobs, and what unfinished writes of blobs left. Other names are not ours. */
  async #files(): Promise<string[]> {
    const files = await this.#house.disk.list(this.#house.folder)
    return files.flatMap(({ name, kind }) =>
      kind === 'file' && idPattern.test(name.replace(/\.tmp$/, '')) ? [name] : [],
    )
  }

  #newBlob(id: string, file: DiskFile): NewBlob {
    const { disk, folder, isHeld } = this.#house
    const temporary = `${folder}/${id}.tmp`
    let state: 'writing' | 'kept' | 'over' = 'writing'
    let isOpen = true
    const close = async () => {
      if (!isOpen) return
      isOpen = false
      await file.close()
    }
    return {
      id,
      write: (position, bytes) => file.write(position, bytes),
      seal: async () => {
        await file.sync()
        await close()
      },
      read: (position, length) => disk.read(temporary, position, length),
      keep: async () => {
        await disk.rename(temporary, `${folder}/${id}`)
        state = 'kept'
        await disk.syncFolder(folder)
      },
      settle: () => {
        state = 'over'
        this.#busy.delete(id)
      },
      abandon: async () => {
        if (state === 'over') return
        await close().catch(() => undefined)
        // A backup may have listed it by now; the sweep takes it later.
        const path = state === 'kept' ? `${folder}/${id}` : temporary
        if (state === 'writing' || !isHeld()) await disk.remove(path).catch(() => undefined)
        state = 'over'
        this.#busy.delete(id)
      },
    }
  }

  #pathOf(id: string): string {
    if (!idPattern.test(id)) throw new AppError('vault.damaged')
    return `${this.#house.folder}/${id}`
  }
}

/** No files, and none can be made: of a space that was not opened. */
export const shutBlobs: Blobs = {
  begin: () => Promise.reject(new AppError('session.solo-only')),
  read: () => Promise.resolve(null),
  size: () => Promise.resolve(null),
  list: () => Promise.resolve([]),
  sweep: () => Promise.resolve(),
}
