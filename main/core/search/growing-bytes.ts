/** Bytes that are written one behind the other, and make themselves room. */
export class GrowingBytes {
  bytes: Uint8Array
  length = 0

  constructor(room = 1024) {
    this.bytes = new Uint8Array(room)
  }

  /** Makes room for so many more, and answers with where they go. */
  room(count: number): number {
    if (this.length + count > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count))
      larger.set(this.bytes)
      this.bytes = larger
    }
    return this.length
  }

  add(bytes: Uint8Array, from: number, until: number): void {
    const at = this.room(until - from)
    // A few bytes are copied sooner than they are asked to be copied.
    if (until - from < 32) {
      for (let index = from; index < until; index += 1)
        this.bytes[at + index - from] = bytes[index]!
    } else this.bytes.set(bytes.subarray(from, until), at)
    this.length = at + until - from
  }

  /** A number as LEB128. */
  addNumber(value: number): void {
    const at = this.room(5)
    this.length = writeNumber(this.bytes, at, value)
  }

  /** What was written, in as much memory as it needs. */
  whole(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

/** Writes a number as LEB128; answers with where the next one goes. */
export function writeNumber(into: Uint8Array, at: number, value: number): number {
  let rest = value
  let end = at
  while (rest > 0x7f) {
    into[end++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  into[end++] = rest
  return end
}
