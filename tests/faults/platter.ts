import { Content } from '../make/content.ts'
import { type Step, Tree } from '../make/tree.ts'

/** A change of a file that no sync has covered yet. */
export type Unsynced = Extract<Step, { does: 'write' | 'truncate' }>

/** Changes of a folder's names that come together and that no sync has covered yet. */
export type Unnamed = {
  name: string
  /** Null takes the name away. */
  node: number | null
}[]

/**
 * What a process sees, and beside it what is safe on the platter. The rules are the harshest that
 * POSIX allows: a file's bytes are safe after its own sync, a name after a sync of its folder, and
 * neither sync helps the other.
 */
export class Platter extends Tree {
  readonly safeContent = new Map<number, Content>()
  readonly safeNames = new Map<number, Map<string, number>>([[Tree.root, new Map()]])
  readonly unsynced = new Map<number, Unsynced[]>()
  readonly unnamed = new Map<number, Unnamed[]>()
  /** Files whose last sync failed: what they seem to hold is not what a later sync makes safe. */
  readonly #dropped = new Set<number>()

  /** The same files and names, all of them safe. */
  static from(tree: Tree): Platter {
    const platter = new Platter()
    for (const [number, node] of Tree.copyOf(tree).nodes) {
      platter.nodes.set(number, node)
      platter.reserve(number)
      if (node.kind === 'file') platter.safeContent.set(number, node.content)
      else platter.safeNames.set(number, new Map(node.entries))
    }
    return platter
  }

  /** The same disk at the same moment, with the same changes still waiting. */
  copy(): Platter {
    const platter = Platter.from(this)
    for (const [file, content] of this.safeContent) platter.safeContent.set(file, content)
    for (const [folder, names] of this.safeNames) platter.safeNames.set(folder, new Map(names))
    for (const [file, waiting] of this.unsynced) platter.unsynced.set(file, waiting)
    for (const [folder, waiting] of this.unnamed) platter.unnamed.set(folder, waiting)
    for (const file of this.#dropped) platter.#dropped.add(file)
    return platter
  }

  override apply(step: Step): void {
    const moved = step.does === 'rename' ? this.folder(step.folder).entries.get(step.name)! : 0
    super.apply(step)
    switch (step.does) {
      case 'create':
        this.safeContent.set(step.file, Content.empty)
        this.#name(step.folder, [{ name: step.name, node: step.file }])
        return
      case 'make-folder':
        this.safeNames.set(step.made, new Map())
        this.#name(step.folder, [{ name: step.name, node: step.made }])
        return
      case 'rename':
        this.#renamed(step, moved)
        return
      case 'remove':
        this.#name(step.folder, [{ name: step.name, node: null }])
        return
      case 'write':
      case 'truncate':
        this.unsynced.set(step.file, [...(this.unsynced.get(step.file) ?? []), step])
        return
      case 'sync':
        this.#sync(step.file)
        return
      case 'sync-failed':
        // The system forgets what it had still to write, and later syncs report success.
        this.unsynced.delete(step.file)
        this.#dropped.add(step.file)
        return
      case 'sync-folder':
        this.safeNames.set(step.folder, new Map(this.folder(step.folder).entries))
        this.unnamed.delete(step.folder)
        return
    }
  }

  #sync(file: number): void {
    const { content } = this.file(file)
    this.safeContent.set(file, this.#dropped.has(file) ? this.#replayed(file) : content)
    this.unsynced.delete(file)
  }

  #replayed(file: number): Content {
    return (this.unsynced.get(file) ?? []).reduce(changed, this.safeContent.get(file)!)
  }

  /** Within one folder both names change together; two folders know nothing of each other. */
  #renamed(step: Extract<Step, { does: 'rename' }>, node: number): void {
    const away = { name: step.name, node: null }
    const here = { name: step.toName, node }
    if (step.folder === step.toFolder) {
      this.#name(step.folder, [away, here])
    } else {
      this.#name(step.folder, [away])
      this.#name(step.toFolder, [here])
    }
  }

  #name(folder: number, changes: Unnamed): void {
    this.unnamed.set(folder, [...(this.unnamed.get(folder) ?? []), changes])
  }
}

/** A file's content after one more change. */
export function changed(content: Content, step: Unsynced): Content {
  return step.does === 'write'
    ? content.write(step.position, step.bytes)
    : content.truncate(step.length)
}
