import { expect, test } from 'vitest'
import { fromBase32, nameAlphabet, toBase32 } from '../../main/core/crypto/base32.ts'
import { idOf, randomId } from '../../main/core/crypto/ids.ts'
import { EntryId, idOfBytes } from '../../shared/ids.ts'
import fc from '../make/properties.ts'

const sixteenBytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('whatever the vault names is an id, and nothing else is', () => {
  for (const id of [randomId(), idOf(new Uint8Array(3))]) {
    expect(EntryId.parse(id)).toBe(id)
  }
  for (const text of ['', '0'.repeat(25), '0'.repeat(27), 'C'.repeat(26), 'w'.repeat(26), '../x']) {
    expect(EntryId.safeParse(text).success).toBe(false)
  }
})

test('every sixteen bytes have one id, and the page and the vault spell it alike', () => {
  fc.assert(
    fc.property(sixteenBytes, (bytes) => {
      const id = idOfBytes(bytes)
      expect(EntryId.parse(id)).toBe(id)
      expect(id).toBe(toBase32(bytes, nameAlphabet))
      expect(fromBase32(id, nameAlphabet)).toEqual(bytes)
    }),
  )
})

test('a name is an id exactly where it is the one spelling of its bytes', () => {
  const name = fc.stringMatching(/^[0-9a-v]{26}$/)
  fc.assert(
    fc.property(name, (text) => {
      const bytes = fromBase32(text, nameAlphabet)
      const isSpelling = bytes !== null && toBase32(bytes, nameAlphabet) === text
      expect(EntryId.safeParse(text).success).toBe(isSpelling)
    }),
  )
})

test('of the names that differ in the bits to spare alone, one is an id', () => {
  fc.assert(
    fc.property(sixteenBytes, (bytes) => {
      const id = idOfBytes(bytes)
      const last = nameAlphabet.indexOf(id.at(-1)!)
      const others = [1, 2, 3].map((spare) => id.slice(0, -1) + nameAlphabet[last + spare])
      expect(others.filter((other) => EntryId.safeParse(other).success)).toEqual([])
    }),
  )
})
