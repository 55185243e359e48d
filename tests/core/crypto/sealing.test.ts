import { describe, expect, test } from 'vitest'
import { pad, unpad } from '../../../main/core/crypto/padding.ts'
import { type PlacePart, placeBytes } from '../../../main/core/crypto/place.ts'
import { open, openOrNull, seal } from '../../../main/core/crypto/seal.ts'
import { sodium } from '../../../main/core/crypto/sodium.ts'
import fc from '../../make/properties.ts'

const key = sodium.randombytes_buf(32)
const bytes = (max: number) => fc.uint8Array({ maxLength: max })
const part: fc.Arbitrary<PlacePart> = fc.oneof(
  fc.string(),
  fc.nat(),
  fc.uint8Array({ maxLength: 40 }),
)

test('any bytes sealed at a place open there', () => {
  fc.assert(
    fc.property(bytes(5000), bytes(200), (plaintext, place) => {
      const { nonce, sealed } = seal(key, place, plaintext)
      expect(open(key, place, nonce, sealed)).toEqual(plaintext)
    }),
  )
})

test('they open nowhere else, with no other key, and after no change of a single bit', () => {
  fc.assert(
    fc.property(bytes(300), bytes(60), bytes(60), fc.nat(), (plaintext, here, there, at) => {
      const { nonce, sealed } = seal(key, here, plaintext)
      fc.pre(here.join() !== there.join())
      expect(() => open(key, there, nonce, sealed)).toThrow('vault.damaged')
      expect(openOrNull(sodium.randombytes_buf(32), here, nonce, sealed)).toBeNull()
      const flipped = sealed.slice()
      flipped[at % flipped.length]! ^= 1 << (at % 8)
      expect(openOrNull(key, here, nonce, flipped)).toBeNull()
      expect(openOrNull(key, here, nonce, sealed.subarray(0, -1))).toBeNull()
    }),
  )
})

test('two different places never spell the same bytes', () => {
  const spelled = (parts: PlacePart[]) => placeBytes('label', ...parts).join()
  const meaning = (parts: PlacePart[]) =>
    JSON.stringify(
      parts.map((item) =>
        typeof item === 'number'
          ? [...new Uint8Array(new BigUint64Array([BigInt(item)]).buffer)]
          : typeof item === 'string'
            ? [...new TextEncoder().encode(item)]
            : [...item],
      ),
    )
  fc.assert(
    fc.property(fc.array(part), fc.array(part), (one, other) => {
      expect(spelled(one) === spelled(other)).toBe(meaning(one) === meaning(other))
    }),
    { numRuns: 500 },
  )
  expect(spelled(['ab', 'c'])).not.toBe(spelled(['a', 'bc']))
})

describe('padding', () => {
  test('comes off exactly, also from bytes that end like padding', () => {
    fc.assert(
      fc.property(bytes(600), fc.integer({ min: 1, max: 300 }), (plaintext, room) => {
        expect(unpad(pad(plaintext, plaintext.length + room))).toEqual(plaintext)
      }),
    )
    const tricky = Uint8Array.from([1, 0x80, 0, 0])
    expect(unpad(pad(tricky, 64))).toEqual(tricky)
  })

  test('that is not there is damage', () => {
    expect(() => unpad(new Uint8Array(32))).toThrow('vault.damaged')
    expect(() => unpad(Uint8Array.from([7]))).toThrow('vault.damaged')
  })
})
