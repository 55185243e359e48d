import { type PageKind, pageInName, pageShape, readPage } from './page.ts'
import type { PageStore } from './sealed-adapter.ts'

/**
 * Page files that a save or a checkpoint left behind when it broke off: nothing ever led to them, and
 * they may hold words that were erased since. They lay there when the space was opened, with a log in
 * which nothing names them, and go once two checkpoints of the sitting stand. What came later may be
 * another computer's, and stays; so does whatever does not open as a page of this space.
 */
export class LeftoverPages {
  readonly #store: PageStore
  readonly #found: readonly string[]
  #waiting: readonly string[] | null = null

  /** @param found names of the files that lay there when the space was opened */
  constructor(store: PageStore, found: readonly string[]) {
    this.#store = store
    this.#found = found
  }

  /** Notes what the first checkpoint of the sitting does not need, nor the one before it. */
  look(inUse: ReadonlySet<string>): void {
    this.#waiting ??= this.#found.filter((name) => !inUse.has(name))
  }

  /** Removes what was noted at an earlier checkpoint; at the first one of the sitting only looks. */
  async remove(inUse: ReadonlySet<string>): Promise<void> {
    if (this.#waiting === null) return this.look(inUse)
    const { disk, folder } = this.#store
    for (const name of this.#waiting) {
      if (inUse.has(name) || !(await this.#isOurs(name))) continue
      await disk.remove(`${folder}/${name}`)
    }
    this.#waiting = []
  }

  async #isOurs(name: string): Promise<boolean> {
    const { disk, folder, keyOf, vault, space } = this.#store
    const named = pageInName(name)
    const bytes = named && (await disk.read(`${folder}/${name}`).catch(() => null))
    const shape = bytes && pageShape(bytes)
    if (!named || !bytes || !shape) return false
    try {
      readPage(keyOf, { vault, space, ...named, kind: shape.kind as PageKind }, bytes)
      return true
    } catch {
      return false
    }
  }
}
