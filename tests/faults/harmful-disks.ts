import type { Disk, DiskFile } from '../../main/core/ports.ts'

/** A disk that hands everything on; harmful ones change a little of it. */
class Passing implements Disk {
  readonly #disk: Disk

  constructor(disk: Disk) {
    this.#disk = disk
  }

  read(path: string, position?: number, length?: number) {
    return this.#disk.read(path, position, length)
  }
  size(path: string) {
    return this.#disk.size(path)
  }
  list(path: string) {
    return this.#disk.list(path)
  }
  async create(path: string): Promise<DiskFile> {
    return this.file(await this.#disk.create(path), path)
  }
  async open(path: string): Promise<DiskFile> {
    return this.file(await this.#disk.open(path), path)
  }
  makeFolder(path: string) {
    return this.#disk.makeFolder(path)
  }
  rename(from: string, to: string) {
    return this.#disk.rename(from, to)
  }
  remove(path: string) {
    return this.#disk.remove(path)
  }
  syncFolder(path: string) {
    return this.#disk.syncFolder(path)
  }

  protected file(file: DiskFile, _path: string): DiskFile {
    return file
  }
}

function changed(file: DiskFile, changes: Partial<DiskFile>): DiskFile {
  return {
    write: (position, bytes) => file.write(position, bytes),
    sync: () => file.sync(),
    truncate: (length) => file.truncate(length),
    close: () => file.close(),
    ...changes,
  }
}

class NoSync extends Passing {
  protected override file(file: DiskFile): DiskFile {
    return changed(file, { sync: async () => undefined })
  }
}

class NoFolderSync extends Passing {
  override async syncFolder(): Promise<void> {}
}

/** Says "done" first, and does what it was asked before the next thing. */
class Late extends Passing {
  readonly #writesToo: boolean
  #due: (() => Promise<void>)[] = []

  constructor(disk: Disk, writesToo: boolean) {
    super(disk)
    this.#writesToo = writesToo
  }

  override async read(path: string, position?: number, length?: number) {
    await this.#catchUp()
    return super.read(path, position, length)
  }
  override async rename(from: string, to: string) {
    await this.#catchUp()
    return super.rename(from, to)
  }
  override async remove(path: string) {
    await this.#catchUp()
    return super.remove(path)
  }

  protected override file(file: DiskFile): DiskFile {
    const later = async (action: () => Promise<void>) => {
      this.#due.push(action)
    }
    const atOnce = async (action: () => Promise<void>) => {
      await this.#catchUp()
      return action()
    }
    const write = this.#writesToo ? later : atOnce
    return {
      write: (position, bytes) => write(() => file.write(position, bytes)),
      sync: () => later(() => file.sync()),
      truncate: (length) => atOnce(() => file.truncate(length)),
      close: () => atOnce(() => file.close()),
    }
  }

  async #catchUp(): Promise<void> {
    for (const action of this.#due.splice(0)) await action()
  }
}

/** Syncs logs, but no file that is written once and whole: covers, keys, grants, pages. */
class NoSyncOfWholeFiles extends Passing {
  protected override file(file: DiskFile, path: string): DiskFile {
    return path.endsWith('.seg') ? file : changed(file, { sync: async () => undefined })
  }
}

/** Gives a file its new name only when it is not the newest rename: the last one is always on its way. */
class LateRename extends Passing {
  #due: (() => Promise<void>) | null = null

  override async rename(from: string, to: string): Promise<void> {
    await this.#due?.()
    this.#due = () => super.rename(from, to)
  }
  override async read(path: string, position?: number, length?: number) {
    await this.#catchUp()
    return super.read(path, position, length)
  }
  override async list(path: string) {
    await this.#catchUp()
    return super.list(path)
  }
  override async create(path: string) {
    await this.#catchUp()
    return super.create(path)
  }

  async #catchUp(): Promise<void> {
    const due = this.#due
    this.#due = null
    await due?.()
  }
}

/** Ways for a disk, or for the code right above it, to be careless. */
export const harmfulDisks = {
  'fsync does nothing': (disk: Disk) => new NoSync(disk),
  'fsync of folders does nothing': (disk: Disk) => new NoFolderSync(disk),
  'done is said before the write': (disk: Disk) => new Late(disk, true),
  'done is said before the fsync': (disk: Disk) => new Late(disk, false),
  'files take their name without an fsync': (disk: Disk) => new NoSyncOfWholeFiles(disk),
  'done is said before the rename': (disk: Disk) => new LateRename(disk),
} satisfies Record<string, (disk: Disk) => Disk>

export type HarmfulDisk = keyof typeof harmfulDisks
