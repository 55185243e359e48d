import { expect, test } from 'vitest'
import { randomId } from '../../../main/core/crypto/ids.ts'
import { placeBytes } from '../../../main/core/crypto/place.ts'
import { randomBytes } from '../../../main/core/crypto/random.ts'
import fc from '../../make/properties.ts'
import * as independent from '../../vectors/reader/bytes.ts'

test('a place is spelled as the independent reader spells it, whatever is in it', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('é', 'plain, then naïve ÿ', '\u007f\u0080\u00ff', 'Ω', '🌧️', ''),
    fc.string(),
    fc.maxSafeNat(),
    fc.uint8Array({ maxLength: 40 }),
  )
  fc.assert(
    fc.property(fc.string(), fc.array(part, { maxLength: 6 }), (label, parts) => {
      expect([...placeBytes(label, ...parts)]).toEqual([...independent.placeBytes(label, ...parts)])
    }),
    { numRuns: 1_000 },
  )
})

test('chance never comes twice, and none is held back', () => {
  const seen = new Set<string>()
  for (let turn = 0; turn < 4_000; turn += 1) seen.add(Buffer.from(randomBytes(24)).toString('hex'))
  for (let turn = 0; turn < 2_000; turn += 1) seen.add(randomId())
  expect(seen.size).toBe(6_000)
  const long = randomBytes(5_000)
  expect(new Set(long).size).toBe(256)
  expect([0, 1, 24, 1024, 1025].map((length) => randomBytes(length).length)).toEqual([
    0, 1, 24, 1024, 1025,
  ])
})

test('bytes that were given are the taker’s own', () => {
  const [first, second] = [randomBytes(16), randomBytes(16)]
  const before = second.slice()
  first.fill(0)
  expect(second).toEqual(before)
  expect(first.buffer.byteLength).toBe(16)
})
