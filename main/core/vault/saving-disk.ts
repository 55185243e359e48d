import { isAppError } from '../../../shared/errors.ts'
import type { Disk, DiskEntry, DiskFile, DiskRoom } from '../ports.ts'
import type { Ballast } from './ballast.ts'

/**
 * The disk as saves see it: a call that finds no room is asked once more after the ballast was given up.
 * A failed sync is not: the file is spoilt, and whoever wrote it begins anew (`onceMoreWhenFull`).
 */
export class SavingDisk implements Disk {
  /** The disk itself, for what must not cost the ballast. */
  readonly plain: Disk
  readonly #ballast: Ballast

  constructor(plain: Disk, ballast: Ballast) {
    this.plain = plain
    this.#ballast = ballast
  }

  read(path: string, position?: number, length?: number): Promise<Uint8Array | null> {
    return this.plain.read(path, position, length)
  }
  size(path: string): Promise<number | null> {
    return this.plain.size(path)
  }
  list(path: string): Promise<DiskEntry[]> {
    return this.plain.list(path)
  }
  room(): Promise<DiskRoom | null> {
    return this.plain.room()
  }
  async create(path: string): Promise<DiskFile> {
    return this.#saving(await this.#withRoom(() => this.plain.create(path)))
  }
  async open(path: string): Promise<DiskFile> {
    return this.#saving(await this.plain.open(path))
  }
  makeFolder(path: string): Promise<void> {
    return this.#withRoom(() => this.plain.makeFolder(path))
  }
  rename(from: string, to: string): Promise<void> {
    return this.#withRoom(() => this.plain.rename(from, to))
  }
  remove(path: string): Promise<void> {
    return this.plain.remove(path)
  }
  syncFolder(path: string): Promise<void> {
    return this.plain.syncFolder(path)
  }

  #saving(file: DiskFile): DiskFile {
    const givingUp = async (error: unknown) => {
      if (isAppError(error, 'disk.full')) await this.#ballast.giveUp()
      throw error
    }
    return {
      write: (position, bytes) => this.#withRoom(() => file.write(position, bytes)),
      sync: () => file.sync().catch(givingUp),
      save: (position, bytes) => file.save(position, bytes).catch(givingUp),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    }
  }

  async #withRoom<Value>(call: () => Promise<Value>): Promise<Value> {
    try {
      return await call()
    } catch (error) {
      if (!isAppError(error, 'disk.full')) throw error
      await this.#ballast.giveUp()
      return call()
    }
  }
}

/** The disk behind whatever gives way for saves. */
export function plainDisk(disk: Disk): Disk {
  return disk instanceof SavingDisk ? disk.plain : disk
}

/**
 * Does something from the start once more when the disk was full: some file systems find that out only in
 * a sync. `act` leaves nothing behind when it fails.
 */
export async function onceMoreWhenFull<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act()
  } catch (error) {
    if (!isAppError(error, 'disk.full')) throw error
    return act()
  }
}
