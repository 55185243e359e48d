import type { Disk, DiskEntry, DiskFile, DiskRoom } from '../../main/core/ports.ts'
import { AppError } from '../../shared/errors.ts'
import { type Step, Tree } from './tree.ts'

export type DiskCall = keyof Disk | keyof DiskFile

/** Files take whole blocks of a disk. */
const block = 4096

/** A disk held in memory. Everything is durable at once. */
export class MemoryDisk implements Disk {
  static #count = 0
  protected readonly tree: Tree
  /** Bytes that all files together may take; null: there is no end to it. */
  capacity: number | null = null
  /** Which disk it is; each its own unless a test says otherwise. */
  device = `disk ${++MemoryDisk.#count}`

  constructor(tree: Tree = new Tree()) {
    this.tree = tree
  }

  /** Makes a disk of whole files, with the folders that they need. */
  static of(files: Iterable<[path: string, bytes: Uint8Array]>): MemoryDisk {
    const disk = new MemoryDisk()
    for (const [path, bytes] of files) disk.put(path, bytes)
    return disk
  }

  /** Every file with all its bytes, in order of path. */
  files(): Map<string, Uint8Array> {
    const found: [string, Uint8Array][] = []
    const walk = (folder: number, above: string) => {
      for (const [name, number] of this.tree.folder(folder).entries) {
        const node = this.tree.nodes.get(number)!
        if (node.kind === 'file') found.push([above + name, node.content.read()])
        else walk(number, `${above}${name}/`)
      }
    }
    walk(Tree.root, '')
    return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** Puts a whole file in its place, as somebody with the folder open in another program would. */
  put(path: string, bytes: Uint8Array): void {
    const [folder, name] = this.#foldersTo(path)
    const number = this.tree.newNumber()
    this.tree.apply({ does: 'create', folder, name, file: number })
    this.tree.apply({ does: 'write', file: number, position: 0, bytes: bytes.slice() })
  }

  /** Takes a file away, in the same manner. */
  take(path: string): void {
    this.tree.apply({ does: 'remove', ...this.#parent(path) })
  }

  /** What it holds, for a disk of another kind to begin with. */
  treeCopy(): Tree {
    return Tree.copyOf(this.tree)
  }

  /** What all files take, in bytes. */
  get used(): number {
    let used = 0
    for (const bytes of this.files().values()) used += Math.ceil(bytes.length / block) * block
    return used
  }

  /** Another disk with the same files. */
  copy(): MemoryDisk {
    return new MemoryDisk(Tree.copyOf(this.tree))
  }

  read(path: string, position = 0, length?: number): Promise<Uint8Array | null> {
    return this.call('read', path, () => {
      const number = this.#find(path)
      if (number === null) return null
      const node = this.tree.nodes.get(number)!
      if (node.kind === 'folder') throw new AppError('disk.failed')
      return node.content.read(position, length)
    })
  }

  size(path: string): Promise<number | null> {
    return this.call('size', path, () => {
      const number = this.#find(path)
      if (number === null) return null
      const node = this.tree.nodes.get(number)!
      return node.kind === 'file' ? node.content.size : 0
    })
  }

  list(path: string): Promise<DiskEntry[]> {
    return this.call('list', path, () => {
      const number = this.#find(path)
      const node = number === null ? undefined : this.tree.nodes.get(number)
      if (node?.kind !== 'folder') return []
      return [...node.entries]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, entry]) => {
          const { kind } = this.tree.nodes.get(entry)!
          return { name, kind, size: kind === 'file' ? this.tree.file(entry).content.size : 0 }
        })
    })
  }

  room(): Promise<DiskRoom | null> {
    const { capacity, device } = this
    return this.call('room', '', () =>
      capacity === null ? null : { bytes: Math.max(0, capacity - this.used), device },
    )
  }

  create(path: string): Promise<DiskFile> {
    return this.call('create', path, () => {
      const { folder, name } = this.#parent(path)
      if (this.tree.folder(folder).entries.has(name)) throw new AppError('file.exists')
      const file = this.tree.newNumber()
      this.apply({ does: 'create', folder, name, file })
      return this.#opened(file, path)
    })
  }

  open(path: string): Promise<DiskFile> {
    return this.call('open', path, () => {
      const number = this.#find(path)
      if (number === null) throw new AppError('file.not-found')
      if (this.tree.nodes.get(number)!.kind !== 'file') throw new AppError('disk.failed')
      return this.#opened(number, path)
    })
  }

  makeFolder(path: string): Promise<void> {
    return this.call('makeFolder', path, () => {
      let at = Tree.root
      for (const name of namesOf(path)) {
        const there = this.tree.folder(at).entries.get(name)
        if (there === undefined) {
          const made = this.tree.newNumber()
          this.apply({ does: 'make-folder', folder: at, name, made })
          at = made
        } else {
          if (this.tree.nodes.get(there)!.kind !== 'folder') throw new AppError('disk.failed')
          at = there
        }
      }
    })
  }

  rename(from: string, to: string): Promise<void> {
    return this.call('rename', from, () => {
      const number = this.#find(from)
      if (number === null) throw new AppError('file.not-found')
      const { folder, name } = this.#parent(from, 'file.not-found')
      const { folder: toFolder, name: toName } = this.#parent(to, 'file.not-found')
      const there = this.tree.folder(toFolder).entries.get(toName)
      if (there !== undefined && !this.#mayReplace(number, there)) throw new AppError('disk.failed')
      if (there === number) return
      this.apply({ does: 'rename', folder, name, toFolder, toName })
    })
  }

  remove(path: string): Promise<void> {
    return this.call('remove', path, () => {
      const number = this.#find(path)
      if (number === null) return
      const node = this.tree.nodes.get(number)!
      if (node.kind === 'folder' && node.entries.size > 0) throw new AppError('disk.failed')
      this.apply({ does: 'remove', ...this.#parent(path) })
    })
  }

  syncFolder(path: string): Promise<void> {
    return this.call('syncFolder', path, () => {
      const number = this.#find(path)
      if (number === null || this.tree.nodes.get(number)!.kind !== 'folder') {
        throw new AppError('disk.failed')
      }
      this.apply({ does: 'sync-folder', folder: number })
    })
  }

  /** Everything that is asked of the disk and of its open files comes through here. */
  protected async call<Value>(_call: DiskCall, _path: string, action: () => Value): Promise<Value> {
    return action()
  }

  /** Everything that changes the disk comes through here. */
  protected apply(step: Step): void {
    const done = this.fitting(step)
    this.tree.apply(done)
    if (done !== step) throw new AppError('disk.full')
  }

  /** The step, or as much of it as there is room for. */
  protected fitting(step: Step): Step {
    if (this.capacity === null || step.does !== 'write') return step
    const blocks = (bytes: number) => Math.ceil(bytes / block)
    const { size } = this.tree.file(step.file).content
    const free = Math.max(0, Math.floor((this.capacity - this.used) / block))
    const most = Math.max(size, (blocks(size) + free) * block)
    if (step.position + step.bytes.length <= most) return step
    return { ...step, bytes: step.bytes.subarray(0, Math.max(0, most - step.position)) }
  }

  #opened(file: number, path: string): DiskFile {
    let state: 'open' | 'broken' | 'closed' = 'open'
    const whileOpen = (call: DiskCall, step: () => Step) =>
      this.call(call, path, () => {
        if (state !== 'open') throw new AppError('disk.failed')
        try {
          this.apply(step())
        } catch (error) {
          if (call === 'sync') state = 'broken'
          throw error
        }
      })
    const write: DiskFile['write'] = (position, bytes) => {
      // The caller may use its buffer again once the promise settled, the log may not.
      const own = bytes.slice()
      return whileOpen('write', () => ({ does: 'write', file, position, bytes: own }))
    }
    const sync = () => whileOpen('sync', () => ({ does: 'sync', file }))
    return {
      write,
      sync,
      // Two steps, as on any disk: a crash may come between them, and either may fail.
      save: (position, bytes) => write(position, bytes).then(sync),
      truncate: (length) => whileOpen('truncate', () => ({ does: 'truncate', file, length })),
      close: () =>
        this.call('close', path, () => {
          if (state === 'closed') throw new AppError('disk.failed')
          state = 'closed'
        }),
    }
  }

  #find(path: string): number | null {
    return this.tree.find(namesOf(path).join('/'))
  }

  #parent(path: string, absent: 'disk.failed' | 'file.not-found' = 'disk.failed') {
    const names = namesOf(path)
    const name = names.pop()
    const folder = this.tree.find(names.join('/'))
    if (name === undefined || folder === null) throw new AppError(absent)
    if (this.tree.nodes.get(folder)!.kind !== 'folder') throw new AppError('disk.failed')
    return { folder, name }
  }

  /** A file may take the name of a file, a folder that of an empty folder. */
  #mayReplace(number: number, there: number): boolean {
    const [moving, standing] = [this.tree.nodes.get(number)!, this.tree.nodes.get(there)!]
    if (standing.kind === 'folder') return moving.kind === 'folder' && standing.entries.size === 0
    return moving.kind === 'file'
  }

  #foldersTo(path: string): [folder: number, name: string] {
    const names = namesOf(path)
    const name = names.pop()!
    let at = Tree.root
    for (const step of names) {
      let next = this.tree.folder(at).entries.get(step)
      if (next === undefined) {
        next = this.tree.newNumber()
        this.tree.apply({ does: 'make-folder', folder: at, name: step, made: next })
      }
      at = next
    }
    return [at, name]
  }
}

/** Makes bytes of text, for tests that care about files and not about what is in them. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function namesOf(path: string): string[] {
  if (path === '') return []
  const names = path.split('/')
  if (names.some((name) => name === '' || name === '.' || name === '..' || name.includes('\0'))) {
    throw new AppError('disk.no-permission')
  }
  return names
}
