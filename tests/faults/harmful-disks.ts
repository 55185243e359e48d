import type { Disk, DiskFile } from '../../main/core/ports.ts'

/** A disk that hands everything on; harmful ones change a little of it. */
class Passing implements Disk {
  readonly #disk: Disk

  constructor(disk: Disk) {
    this.#disk = disk
  }

  async read(path: string, position?: number, length?: number) {
    await this.before()
    return this.#disk.read(path, position, length)
  }
  async size(path: string) {
    await this.before()
    return this.#disk.size(path)
  }
  async list(path: string) {
    await this.before()
    return this.#disk.list(path)
  }
  async room() {
    await this.before()
    return this.#disk.room()
  }
  async create(path: string): Promise<DiskFile> {
    await this.before()
    return this.file(await this.#disk.create(path), path)
  }
  async open(path: string): Promise<DiskFile> {
    await this.before()
    return this.file(await this.#disk.open(path), path)
  }
  async makeFolder(path: string) {
    await this.before()
    return this.#disk.makeFolder(path)
  }
  async rename(from: string, to: string) {
    await this.before()
    return this.#disk.rename(from, to)
  }
  async remove(path: string) {
    await this.before()
    return this.#disk.remove(path)
  }
  async syncFolder(path: string) {
    await this.before()
    return this.#disk.syncFolder(path)
  }

  /** Comes before every call. */
  protected async before(): Promise<void> {}

  protected file(file: DiskFile, _path: string): DiskFile {
    return file
  }
}

function changed(file: DiskFile, changes: Partial<Omit<DiskFile, 'save'>>): DiskFile {
  return saving({
    write: (position, bytes) => file.write(position, bytes),
    sync: () => file.sync(),
    truncate: (length) => file.truncate(length),
    close: () => file.close(),
    ...changes,
  })
}

/** Saves with the write and the sync that it has, careless or not. */
function saving(file: Omit<DiskFile, 'save'>): DiskFile {
  const save: DiskFile['save'] = async (position, bytes) => {
    await file.write(position, bytes)
    await file.sync()
  }
  return { ...file, save }
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

  protected override async before(): Promise<void> {
    await this.#catchUp()
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
    return saving({
      write: (position, bytes) => write(() => file.write(position, bytes)),
      sync: () => later(() => file.sync()),
      truncate: (length) => atOnce(() => file.truncate(length)),
      close: () => atOnce(() => file.close()),
    })
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

/** Writes other bytes than it is given, once: in the file number `turn` that `chosen` takes. */
export class Garbling extends Passing {
  garbled = 0
  readonly #chosen: (path: string) => boolean
  #turn: number

  constructor(disk: Disk, chosen: (path: string) => boolean, turn: number) {
    super(disk)
    this.#chosen = chosen
    this.#turn = turn
  }

  protected override file(file: DiskFile, path: string): DiskFile {
    if (!this.#chosen(path)) return file
    this.#turn -= 1
    if (this.#turn !== -1) return file
    this.garbled += 1
    return changed(file, {
      write: (position, bytes) => {
        const other = bytes.slice()
        other[Math.floor(other.length / 2)]! ^= 1
        return file.write(position, other)
      },
    })
  }
}

/** Ways for a disk, or for the code right above it, to be careless. */
export const harmfulDisks = {
  'fsync does nothing': (disk: Disk) => new NoSync(disk),
  'fsync of folders does nothing': (disk: Disk) => new NoFolderSync(disk),
  'done is said before the write': (disk: Disk) => new Late(disk, true),
  'done is said before the fsync': (disk: Disk) => new Late(disk, false),
  'files take their name without an fsync': (disk: Disk) => new NoSyncOfWholeFiles(disk),
} satisfies Record<string, (disk: Disk) => Disk>

export type HarmfulDisk = keyof typeof harmfulDisks
