import { limits } from '../../../../shared/limits.ts'

/** Blocks may lie in one another so deep; what lies deeper stands beside. */
const depthLimit = 12
/** The result grows by what is put before each line; past this it is too long for a page anyway. */
const lengthLimit = limits.bodyLength + 1

/** A quotation or an item of a list, around what is written now. */
interface Around {
  tag: 'blockquote' | 'li'
  /** What stands before its first line, and before the others. */
  first: string
  rest: string
  isBegun: boolean
}

interface List {
  tag: 'ul' | 'ol'
  next: number
  isBegun: boolean
  /** How many quotations and items stood around it. */
  depth: number
}

/** Blocks of Markdown, one below the other, in quotations and lists. */
export class BlockLines {
  readonly #lines: string[] = []
  readonly #around: Around[] = []
  readonly #lists: List[] = []
  #length = 0

  /** In UTF-16 units. */
  get length(): number {
    return this.#length
  }

  /** True once no page could hold it. */
  get isTooLong(): boolean {
    return this.#length > lengthLimit
  }

  get text(): string {
    return this.#lines.join('\n')
  }

  /** Writes one block, apart from the one before it. */
  write(block: readonly string[]): void {
    if (this.isTooLong) return
    const list = this.#lists.at(-1)
    const item = this.#around.at(-1)
    const isNewItem = item?.tag === 'li' && !item.isBegun
    // Items stand close; a list that begins inside an item stands close to its words, too.
    const isClose = isNewItem && (list?.isBegun === true || this.#around.length > 1)
    if (this.#lines.length > 0 && !isClose) {
      this.#put(this.#around.map(({ isBegun, rest }) => (isBegun ? rest : '')).join(''), '')
    }
    if (isNewItem && list !== undefined) list.isBegun = true
    for (const [at, line] of block.entries()) {
      const before = this.#around.map((around) =>
        at === 0 && !around.isBegun ? around.first : around.rest,
      )
      if (at === 0) for (const around of this.#around) around.isBegun = true
      this.#put(before.join(''), line)
    }
  }

  openQuotation(): void {
    this.#enter({ tag: 'blockquote', first: '> ', rest: '> ', isBegun: false })
  }

  /** @param start the number that it begins with, as it was written */
  openList(tag: 'ul' | 'ol', start: string): void {
    const given = Number.parseInt(start, 10)
    const next = given >= 0 && given < 1_000_000 ? given : 1
    this.#lists.push({ tag, next, isBegun: false, depth: this.#around.length })
  }

  openItem(): void {
    const list = this.#lists.at(-1)
    // An item that nobody closed ends where the next begins.
    if (list !== undefined) this.#leaveAllBut(list.depth)
    const marker = list?.tag === 'ol' ? `${list.next}. ` : '- '
    if (list !== undefined) list.next += 1
    this.#enter({ tag: 'li', first: marker, rest: ' '.repeat(marker.length), isBegun: false })
  }

  /** Makes the item that begins here one of a check list. */
  tick(isDone: boolean): void {
    const item = this.#around.at(-1)
    if (item?.tag !== 'li' || item.isBegun || item.first.includes('[')) return
    item.first = `- ${isDone ? '[x]' : '[ ]'} `
    item.rest = '  '
  }

  close(tag: 'blockquote' | 'li'): void {
    const at = this.#around.findLastIndex((around) => around.tag === tag)
    if (at < 0) return
    // An item without words is an item still.
    const isLast = at === this.#around.length - 1
    if (tag === 'li' && isLast && !this.#around[at]!.isBegun) this.write([''])
    this.#leaveAllBut(at)
  }

  closeList(tag: 'ul' | 'ol'): void {
    const at = this.#lists.findLastIndex((list) => list.tag === tag)
    if (at < 0) return
    const [{ depth }] = this.#lists.splice(at) as [List]
    this.#leaveAllBut(depth)
  }

  #enter(around: Around): void {
    if (this.#around.length < depthLimit) this.#around.push(around)
  }

  #leaveAllBut(depth: number): void {
    this.#around.length = Math.min(this.#around.length, depth)
  }

  #put(before: string, line: string): void {
    const whole = line === '' ? before.trimEnd() : before + line
    this.#lines.push(whole)
    this.#length += whole.length + 1
  }
}
