import type { Disk, DiskEntry, DiskFile, DiskRoom } from '../../main/core/ports.ts'

/** One folder of a disk as a disk of its own. */
export class Within implements Disk {
  readonly #disk: Disk
  readonly #folder: string

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#folder = folder
  }

  read(path: string, position?: number, length?: number): Promise<Uint8Array | null> {
    return this.#disk.read(this.#at(path), position, length)
  }
  size(path: string): Promise<number | null> {
    return this.#disk.size(this.#at(path))
  }
  list(path: string): Promise<DiskEntry[]> {
    return this.#disk.list(this.#at(path))
  }
  room(): Promise<DiskRoom | null> {
    return this.#disk.room()
  }
  create(path: string): Promise<DiskFile> {
    return this.#disk.create(this.#at(path))
  }
  open(path: string): Promise<DiskFile> {
    return this.#disk.open(this.#at(path))
  }
  async makeFolder(path: string): Promise<void> {
    await this.#disk.makeFolder(this.#at(path))
    // Nobody in here can sync what lies around the folder, so that is done as the real disk does it.
    if (path === '') await this.#disk.syncFolder('')
  }
  rename(from: string, to: string): Promise<void> {
    return this.#disk.rename(this.#at(from), this.#at(to))
  }
  remove(path: string): Promise<void> {
    return this.#disk.remove(this.#at(path))
  }
  syncFolder(path: string): Promise<void> {
    return this.#disk.syncFolder(this.#at(path))
  }

  #at(path: string): string {
    return path === '' ? this.#folder : `${this.#folder}/${path}`
  }
}
