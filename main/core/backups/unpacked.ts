import type { Disk } from '../ports.ts'
import { paths } from '../vault/format.ts'
import { restampHead } from '../vault/index.ts'
import { folderOf, makeDurableFolder } from '../vault/replace-file.ts'
import type { BackupFile, FileInBackup } from './backup-file.ts'

/** Tells a folder that is being restored to from a vault. */
export const unfinishedMark = paths.unfinishedRestore

/** The files of a restored vault; knows what it wrote, so that only that is taken away again. */
export class Unpacked {
  readonly #disk: Disk
  readonly #written: string[] = []
  /** Every folder that was made, each behind those around it. */
  readonly #folders = new Set<string>()
  #madeAll = false

  constructor(disk: Disk) {
    this.#disk = disk
  }

  async begin(): Promise<void> {
    this.#madeAll = (await this.#disk.size('')) === null
    await this.#disk.makeFolder('')
    await this.write(unfinishedMark, [new Uint8Array(0)])
    await this.#disk.syncFolder('')
  }

  /** Writes one file, durable but for its name. */
  async write(
    path: string,
    pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const folder = folderOf(path)
    if (folder !== '' && !this.#folders.has(folder)) {
      for (const around of foldersAround(path)) this.#folders.add(around)
      await makeDurableFolder(this.#disk, folder)
    }
    const file = await this.#disk.create(path)
    this.#written.push(path)
    try {
      let position = 0
      for await (const piece of pieces) {
        await file.write(position, piece)
        position += piece.length
      }
      await file.sync()
    } finally {
      await file.close()
    }
  }

  async syncFolders(): Promise<void> {
    for (const folder of this.#folders) await this.#disk.syncFolder(folder)
  }

  /** HEAD comes last: a folder without it is no vault. It says that this is another incarnation. */
  async finishHead(backup: BackupFile): Promise<void> {
    for (const file of backup.files.filter(isHead)) {
      await this.write(file.path, [await backup.source.read(file.at, file.length)])
    }
    await this.#disk.syncFolder('')
    await restampHead(this.#disk)
  }

  async finish(): Promise<void> {
    await this.#disk.remove(unfinishedMark)
    await this.#disk.syncFolder('')
  }

  /** Takes away what was written, HEAD first and the mark last. */
  async remove(): Promise<void> {
    for (const path of this.#written.splice(0).toReversed()) await this.#disk.remove(path)
    for (const path of [...this.#folders].toReversed()) await this.#disk.remove(path)
    if (this.#madeAll) await this.#disk.remove('')
    else await this.#disk.syncFolder('')
  }
}

/** `a` and `a/b` for `a/b/c`. */
function foldersAround(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

/** The vault's cover: without it a folder is no vault. */
export function isHead({ path }: FileInBackup): boolean {
  return path.startsWith('HEAD')
}
