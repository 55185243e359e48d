import { expect, test } from 'vitest'
import {
  fromBase32,
  handAlphabet,
  nameAlphabet,
  toBase32,
} from '../../../main/core/crypto/base32.ts'
import {
  formatRecoveryCode,
  newRecoverySecret,
  parseRecoveryCode,
} from '../../../main/core/crypto/recovery-code.ts'
import fc from '../../make/properties.ts'

const secret = fc.uint8Array({ minLength: 20, maxLength: 20 })

test('a code is nine groups of four and reads back to the same secret', () => {
  fc.assert(
    fc.property(secret, (bytes) => {
      const code = formatRecoveryCode(bytes)
      expect(code).toMatch(/^([A-Z2-7]{4}-){8}[A-Z2-7]{4}$/)
      expect(parseRecoveryCode(code)).toEqual(bytes)
    }),
  )
})

test('a code reads as people type it', () => {
  const bytes = newRecoverySecret()
  const code = formatRecoveryCode(bytes)
  const sloppy = ` ${code.toLowerCase().replaceAll('-', '  ').replaceAll('o', '0')} \n`
  expect(parseRecoveryCode(sloppy)).toEqual(bytes)
  expect(parseRecoveryCode(code.replaceAll('I', '1').replaceAll('B', '8'))).toEqual(bytes)
})

test('a single wrong letter is told as a slip, not as a wrong code', () => {
  let slips = 0
  fc.assert(
    fc.property(secret, fc.nat(35), fc.nat(30), (bytes, position, shift) => {
      const letters = [...formatRecoveryCode(bytes).replaceAll('-', '')]
      const old = handAlphabet.indexOf(letters[position]!)
      letters[position] = handAlphabet[(old + 1 + shift) % 32]!
      expect(() => parseRecoveryCode(letters.join(''))).toThrow('recovery.mistyped')
      slips += 1
    }),
    { numRuns: 300 },
  )
  expect(slips).toBeGreaterThan(100)
  for (const typed of ['', 'AAAA', 'not a code', '!'.repeat(36)]) {
    expect(() => parseRecoveryCode(typed)).toThrow('recovery.mistyped')
  }
})

test('base32 reads back in both alphabets and refuses what it did not write', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      for (const alphabet of [nameAlphabet, handAlphabet]) {
        expect(fromBase32(toBase32(bytes, alphabet), alphabet)).toEqual(bytes)
      }
    }),
  )
  expect(fromBase32('w', nameAlphabet)).toBeNull()
  expect(fromBase32('01', nameAlphabet)).toBeNull()
})
