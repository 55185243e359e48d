/**
 * What a piece of an export says: the text of one entry, an entry past the limit, or damage after
 * which nothing more can be told apart.
 */
export type Piece = { kind: 'entry'; json: string } | { kind: 'too-large' } | { kind: 'damaged' }

/** One entry's JSON may be this long, in UTF-16 units; Day One writes the text twice into it. */
export const entryLimit = 32 * 1024 * 1024

/**
 * Takes the JSON of a journal apart while it is still being read: `{"metadata": {…}, "entries": [{…}, {…}]}`,
 * or `"entries": {"2020-06-01": {…}}`, of which each piece is a name with its value. Only the outline is
 * looked at here, so that a journal of any size passes through in the memory of its largest entry.
 */
export class EntrySplitter {
  /** True once a list of entries stood in the outermost object. */
  hasEntries = false
  /** True once something named `metadata` stood in the outermost object. */
  hasMetadata = false
  /** True where the entries have names, as those of an object. */
  isNamed = false

  #depth = 0
  #inText = false
  #escaped = false
  #state: 'before' | 'inside' | 'after' | 'lost' = 'before'
  /** In the outermost object: the text read last, which is a name once a colon follows. */
  #text = ''
  #name: string | null = null
  #inEntries = false
  #begins = false
  #entry: string[] = []
  #entryLength = 0

  readonly #list: string

  /** @param list the name of the list of entries */
  constructor(list = 'entries') {
    this.#list = list
  }

  /** Takes the next piece of text and answers with what became whole by it. */
  push(text: string): Piece[] {
    const found: Piece[] = []
    let entryStart = 0
    for (let at = 0; at < text.length && this.#state !== 'lost'; at += 1) {
      if (this.#inText) {
        at = this.#readText(text, at)
        continue
      }
      const code = text.charCodeAt(at)
      if (code === 0x22) {
        this.#inText = true
        this.#text = ''
        if (this.#state !== 'inside') this.#lose(found)
      } else if (code === 0x7b || code === 0x5b) {
        this.#open(code, found)
        if (this.#begins) entryStart = at + 1
        this.#begins = false
      } else if (code === 0x7d || code === 0x5d) {
        if (this.#inEntries && this.#depth === 2) {
          this.#keep(text.slice(entryStart, at))
          this.#finishEntry(found)
          this.#inEntries = false
        }
        this.#close(code, found)
      } else if (code === 0x2c) {
        if (this.#inEntries && this.#depth === 2) {
          this.#keep(text.slice(entryStart, at))
          this.#finishEntry(found)
          entryStart = at + 1
        } else if (this.#depth === 1) {
          this.#name = null
        }
      } else if (code === 0x3a) {
        if (this.#depth === 1) this.#takeName()
      } else if (this.#state !== 'inside' && !isBlank(code)) {
        this.#lose(found)
      }
    }
    if (this.#inEntries) this.#keep(text.slice(entryStart))
    return found
  }

  /** Says whether the text ended where JSON may end. */
  end(): Piece[] {
    const found: Piece[] = []
    if (this.#state === 'inside') this.#lose(found)
    return found
  }

  /** Reads on inside a text; answers with where it ended, or with the last character there is. */
  #readText(text: string, from: number): number {
    let at = from
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (this.#escaped) this.#escaped = false
      else if (code === 0x5c) this.#escaped = true
      else if (code === 0x22) {
        this.#inText = false
        break
      }
    }
    // Names are short; of a longer text only the fact that it is no name matters.
    if (this.#depth === 1 && this.#text.length < 32) this.#text += text.slice(from, at).slice(0, 32)
    return at
  }

  #open(code: number, found: Piece[]): void {
    if (this.#state === 'before' && code === 0x7b) this.#state = 'inside'
    else if (this.#state !== 'inside') this.#lose(found)
    else if (this.#depth === 1 && this.#name === this.#list) {
      this.hasEntries = true
      this.isNamed = code === 0x7b
      this.#inEntries = true
      this.#begins = true
    }
    this.#depth += 1
  }

  #close(code: number, found: Piece[]): void {
    this.#depth -= 1
    if (this.#depth < 0 || (this.#depth === 0 && code !== 0x7d)) this.#lose(found)
    else if (this.#depth === 0) this.#state = 'after'
  }

  #takeName(): void {
    this.#name = this.#text
    if (this.#text === 'metadata') this.hasMetadata = true
  }

  #keep(text: string): void {
    this.#entryLength += text.length
    if (this.#entryLength > entryLimit) this.#entry = []
    else this.#entry.push(text)
  }

  #finishEntry(found: Piece[]): void {
    const json = this.#entry.join('').trim()
    if (this.#entryLength > entryLimit) found.push({ kind: 'too-large' })
    else if (json !== '') found.push({ kind: 'entry', json })
    this.#entry = []
    this.#entryLength = 0
  }

  #lose(found: Piece[]): void {
    if (this.hasEntries) found.push({ kind: 'damaged' })
    this.#state = 'lost'
    this.#inEntries = false
    this.#entry = []
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff
}
