import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Where a vault lies: on disk, or inside a backup. Paths are relative, parted by slashes. */
export interface Folder {
  /** The names of what lies in a folder, sorted; none where it does not exist. */
  names(path: string): string[]
  /** The bytes of a file, or null where there is none. */
  read(path: string): Uint8Array | null
}

export class DiskFolder implements Folder {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  names(path: string): string[] {
    const place = join(this.#root, path)
    return existsSync(place) ? readdirSync(place).sort() : []
  }

  read(path: string): Uint8Array | null {
    const place = join(this.#root, path)
    return existsSync(place) && statSync(place).isFile()
      ? new Uint8Array(readFileSync(place))
      : null
  }
}

/** Files held in memory: the inside of a backup, or a vault that a test has hurt. */
export class FilesInMemory implements Folder {
  readonly files: Map<string, Uint8Array>

  constructor(files: Map<string, Uint8Array>) {
    this.files = files
  }

  names(path: string): string[] {
    const prefix = path === '' ? '' : `${path}/`
    const inside = [...this.files.keys()].filter((name) => name.startsWith(prefix))
    return [...new Set(inside.map((name) => name.slice(prefix.length).split('/')[0] ?? ''))].sort()
  }

  read(path: string): Uint8Array | null {
    return this.files.get(path) ?? null
  }
}
