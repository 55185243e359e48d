import { expect, test } from 'vitest'
import { sameBytes } from '../../../main/core/crypto/bytes.ts'

/** The same bytes, somewhere in a larger piece of memory. */
function at(offset: number, bytes: Uint8Array): Uint8Array {
  const room = new Uint8Array(offset + bytes.length + 3).fill(0xee)
  room.set(bytes, offset)
  return room.subarray(offset, offset + bytes.length)
}

const lengths = [0, 1, 3, 4, 5, 8, 31, 32, 33, 64]

test('bytes are the same wherever in memory they lie', () => {
  for (const length of lengths) {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 7)
    for (const a of [0, 1, 2, 3, 4]) {
      for (const b of [0, 1, 2, 3, 4]) expect(sameBytes(at(a, bytes), at(b, bytes))).toBe(true)
    }
  }
})

test('no single byte and no length can differ unseen', () => {
  for (const length of lengths) {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 7)
    for (let index = 0; index < length; index += 1) {
      const other = bytes.slice()
      other[index]! ^= 1
      for (const offset of [0, 1, 4])
        expect(sameBytes(at(offset, bytes), at(offset, other))).toBe(false)
    }
    expect(sameBytes(bytes, at(0, Uint8Array.from([...bytes, 0])))).toBe(false)
  }
})
