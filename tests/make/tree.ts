import { Content } from './content.ts'

/** One change of a disk. Files and folders are numbers, so that a rename changes no file. */
export type Step =
  | { does: 'create'; folder: number; name: string; file: number }
  | { does: 'make-folder'; folder: number; name: string; made: number }
  | { does: 'rename'; folder: number; name: string; toFolder: number; toName: string }
  | { does: 'remove'; folder: number; name: string }
  | { does: 'sync-folder'; folder: number }
  | { does: 'write'; file: number; position: number; bytes: Uint8Array }
  | { does: 'truncate'; file: number; length: number }
  | { does: 'sync'; file: number }
  | { does: 'sync-failed'; file: number }

export interface FileNode {
  kind: 'file'
  content: Content
}

export interface FolderNode {
  kind: 'folder'
  entries: Map<string, number>
}

export type Node = FileNode | FolderNode

/** Files and folders as a process sees them. */
export class Tree {
  static readonly root = 0
  readonly nodes = new Map<number, Node>([[Tree.root, { kind: 'folder', entries: new Map() }]])
  #next = 1

  /** The same files and folders; changing one tree does not change the other. */
  static copyOf(tree: Tree): Tree {
    const copy = new Tree()
    for (const [number, node] of tree.nodes) {
      copy.nodes.set(
        number,
        node.kind === 'file' ? { ...node } : { kind: 'folder', entries: new Map(node.entries) },
      )
      copy.reserve(number)
    }
    return copy
  }

  newNumber(): number {
    return this.#next++
  }

  /** Makes sure that no new number is `number` or less. */
  protected reserve(number: number): void {
    this.#next = Math.max(this.#next, number + 1)
  }

  file(number: number): FileNode {
    const node = this.nodes.get(number)
    if (node?.kind !== 'file') throw new Error(`${number} is no file`)
    return node
  }

  folder(number: number): FolderNode {
    const node = this.nodes.get(number)
    if (node?.kind !== 'folder') throw new Error(`${number} is no folder`)
    return node
  }

  /** The number behind a path; null when nothing has that name. */
  find(path: string): number | null {
    let at = Tree.root
    for (const name of path === '' ? [] : path.split('/')) {
      const node = this.nodes.get(at)
      const next = node?.kind === 'folder' ? node.entries.get(name) : undefined
      if (next === undefined) return null
      at = next
    }
    return at
  }

  apply(step: Step): void {
    switch (step.does) {
      case 'create':
        this.#add(step.folder, step.name, step.file, { kind: 'file', content: Content.empty })
        return
      case 'make-folder':
        this.#add(step.folder, step.name, step.made, { kind: 'folder', entries: new Map() })
        return
      case 'rename': {
        const { entries } = this.folder(step.folder)
        const node = entries.get(step.name)!
        entries.delete(step.name)
        this.folder(step.toFolder).entries.set(step.toName, node)
        return
      }
      case 'remove':
        this.folder(step.folder).entries.delete(step.name)
        return
      case 'write': {
        const file = this.file(step.file)
        file.content = file.content.write(step.position, step.bytes)
        return
      }
      case 'truncate': {
        const file = this.file(step.file)
        file.content = file.content.truncate(step.length)
        return
      }
      // What a process sees does not depend on what is durable.
      case 'sync':
      case 'sync-failed':
      case 'sync-folder':
        return
    }
  }

  #add(folder: number, name: string, number: number, node: Node): void {
    this.folder(folder).entries.set(name, number)
    this.nodes.set(number, node)
    this.reserve(number)
  }
}
