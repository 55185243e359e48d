/** FNV-1a, begun otherwise each time: nobody can write words that all have one number. */
const hashBasis = (Math.random() * 0x1_0000_0000) >>> 0
const hashPrime = 0x01000193

/** Making room for every page of many takes longer than to go through its words. */
let spare: WordList | null = null
const mostSpare = 65_536

/** Words one behind the other, in UTF-8, each with a number that words which are the same have in common. */
export class WordList {
  bytes: Uint8Array
  /** Where each word ends in `bytes`. */
  ends = new Uint32Array(256)
  hashes = new Uint32Array(256)
  count = 0
  #length = 0

  private constructor(room: number) {
    this.bytes = new Uint8Array(room)
  }

  /** An empty one, for about so many bytes. */
  static empty(room: number): WordList {
    const list = spare !== null && spare.bytes.length >= room ? spare : new WordList(room)
    if (list === spare) spare = null
    return list
  }

  /** Nobody needs it any more: the next document's words may go where it lies. */
  giveBack(): void {
    this.count = 0
    this.#length = 0
    if (this.bytes.length <= mostSpare) spare = this
  }

  /** A word of ASCII, as it stands in a text: it is written in small letters. */
  addPlain(text: string, from: number, to: number): void {
    this.#makeRoom(to - from)
    let hash = hashBasis
    let at = this.#length
    for (let index = from; index < to; index += 1) {
      const code = text.charCodeAt(index)
      const byte = code > 64 && code < 91 ? code + 32 : code
      this.bytes[at++] = byte
      hash = Math.imul(hash ^ byte, hashPrime)
    }
    this.#end(at, hash)
  }

  /** A word as it is to stand there. */
  add(word: string): void {
    this.#makeRoom(word.length * 3)
    const at = writeText(this.bytes, this.#length, word)
    let hash = hashBasis
    for (let index = this.#length; index < at; index += 1) {
      hash = Math.imul(hash ^ this.bytes[index]!, hashPrime)
    }
    this.#end(at, hash)
  }

  #end(at: number, hash: number): void {
    if (this.count === this.ends.length) {
      this.ends = twice(this.ends)
      this.hashes = twice(this.hashes)
    }
    this.ends[this.count] = at
    this.hashes[this.count] = hash
    this.count += 1
    this.#length = at
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.#length + count))
    larger.set(this.bytes)
    this.bytes = larger
  }
}

function twice(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2)
  larger.set(column)
  return larger
}

/** Writes a text in UTF-8 where there is room for it; answers with where it ends. */
function writeText(into: Uint8Array, from: number, text: string): number {
  let at = from
  for (const sign of text) {
    const code = sign.codePointAt(0)!
    if (code < 0x80) into[at++] = code
    else {
      if (code < 0x800) into[at++] = 0xc0 | (code >> 6)
      else {
        if (code < 0x10000) into[at++] = 0xe0 | (code >> 12)
        else {
          into[at++] = 0xf0 | (code >> 18)
          into[at++] = 0x80 | ((code >> 12) & 0x3f)
        }
        into[at++] = 0x80 | ((code >> 6) & 0x3f)
      }
      into[at++] = 0x80 | (code & 0x3f)
    }
  }
  return at
}
