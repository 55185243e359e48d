import type { DiskEntry, DiskFile } from '../../main/core/ports.ts'
import { type DiskCall, MemoryDisk } from '../make/memory-disk.ts'
import { Tree } from '../make/tree.ts'
import { fingerprint, markOf } from './fingerprint.ts'

/** One question that was asked of a disk, and where each answer led. */
interface Turn<Value> {
  asked: Question | null
  next: Map<string, Turn<Value>>
  came: { value: Value } | null
}

interface Question {
  call: DiskCall | 'all'
  path: string
}

/**
 * Remembers what something came to, by the answers that it heard from the disk. The same questions with
 * the same answers come to the same, whatever else the disk holds: what reads nothing of a torn file in
 * another member's part need not be done anew for it.
 *
 * That holds for whatever depends on the disk, on its name and on nothing else. Chance and the clock have to
 * start afresh with each, or the questions differ: then it is done, and not remembered.
 */
export class Answers<Value> {
  readonly #begun = new Map<string, Turn<Value>>()

  /** @param act is given a disk of its own, and may write there */
  async of(name: string, tree: Tree, act: (disk: MemoryDisk) => Promise<Value>): Promise<Value> {
    const first = this.#begun.get(name) ?? newTurn<Value>()
    this.#begun.set(name, first)
    const known = recalled(first, tree)
    if (known !== null) return known.value
    const disk = new AskedDisk(Tree.copyOf(tree), tree, first)
    const value = await act(disk)
    disk.end(value)
    return value
  }
}

function newTurn<Value>(): Turn<Value> {
  return { asked: null, next: new Map(), came: null }
}

function recalled<Value>(first: Turn<Value>, tree: Tree): { value: Value } | null {
  let turn: Turn<Value> | undefined = first
  while (turn?.asked) turn = turn.next.get(answerOf(tree, turn.asked))
  return turn?.came ?? null
}

/** Notes all that is asked of it, with what the disk held before anything was written. */
class AskedDisk<Value> extends MemoryDisk {
  readonly #before: Tree
  readonly #asked = new Set<string>()
  #turn: Turn<Value> | null

  constructor(tree: Tree, before: Tree, first: Turn<Value>) {
    super(tree)
    this.#before = before
    this.#turn = first
  }

  /** Says what it came to. */
  end(value: Value): void {
    if (this.#turn?.asked === null) this.#turn.came = { value }
  }

  override rename(from: string, to: string): Promise<void> {
    // What was moved may be read under its other name.
    this.#note({ call: 'all', path: from })
    this.#note({ call: 'create', path: to })
    return super.rename(from, to)
  }

  override read(path: string, position?: number, length?: number): Promise<Uint8Array | null> {
    this.#note({ call: 'read', path })
    return super.read(path, position, length)
  }

  override size(path: string): Promise<number | null> {
    this.#note({ call: 'size', path })
    return super.size(path)
  }

  override list(path: string): Promise<DiskEntry[]> {
    this.#note({ call: 'list', path })
    return super.list(path)
  }

  override create(path: string): Promise<DiskFile> {
    this.#note({ call: 'create', path })
    return super.create(path)
  }

  override open(path: string): Promise<DiskFile> {
    this.#note({ call: 'create', path })
    return super.open(path)
  }

  override makeFolder(path: string): Promise<void> {
    this.#note({ call: 'create', path })
    return super.makeFolder(path)
  }

  override remove(path: string): Promise<void> {
    this.#note({ call: 'list', path })
    this.#note({ call: 'create', path })
    return super.remove(path)
  }

  override syncFolder(path: string): Promise<void> {
    this.#note({ call: 'create', path })
    return super.syncFolder(path)
  }

  #note(question: Question): void {
    const turn = this.#turn
    const name = `${question.call} ${question.path}`
    if (turn === null || this.#asked.has(name)) return
    this.#asked.add(name)
    turn.asked ??= question
    const isSame = turn.asked.call === question.call && turn.asked.path === question.path
    if (!isSame || turn.came !== null) {
      this.#turn = null
      return
    }
    const answer = answerOf(this.#before, question)
    this.#turn = turn.next.get(answer) ?? newTurn<Value>()
    turn.next.set(answer, this.#turn)
  }
}

/** All that an answer to such a question may depend on. */
function answerOf(tree: Tree, { call, path }: Question): string {
  const number = tree.find(path)
  const node = number === null ? undefined : tree.nodes.get(number)!
  if (call === 'all') return fingerprint(tree, path)
  if (call === 'create') return node?.kind ?? nearestKind(tree, path)
  if (node === undefined) return ''
  if (node.kind === 'file') return call === 'read' ? markOf(node.content) : `${node.content.size}`
  if (call !== 'list') return 'folder'
  const lines = [...node.entries].map(([name, entry]) => {
    const below = tree.nodes.get(entry)!
    return `${name} ${below.kind === 'file' ? below.content.size : '/'}`
  })
  return `folder\n${lines.sort().join('\n')}`
}

/** What stands where a path that is not there would branch off. */
function nearestKind(tree: Tree, path: string): string {
  for (let above = path; above !== ''; ) {
    above = above.slice(0, Math.max(0, above.lastIndexOf('/')))
    const number = tree.find(above)
    if (number !== null) return `none in ${tree.nodes.get(number)!.kind} ${above}`
  }
  return 'none'
}
