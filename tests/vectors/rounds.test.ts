import sodium from 'libsodium-wrappers-sumo'
import { expect, test } from 'vitest'
import { openSide, sealSide } from '../../main/core/debriefs/seal-side.ts'
import type { MemberId } from '../../shared/ids.ts'
import {
  fromBase64,
  join,
  placeBytes,
  textOf,
  toBase64,
  toHex,
  unpadded,
  utf8,
} from './reader/bytes.ts'
import { H, unseal } from './reader/sodium.ts'

const count = (length: number, from = 0) => Uint8Array.from({ length }, (_, index) => from + index)
const V = '00000000000000000000000000'
const M = '44444444444444444444444444'
const S = '88888888888888888888888888'
const R = 'cccccccccccccccccccccccccc'
const key = count(32)
const place = { vault: V, space: S, author: M as MemberId, round: { kind: 'view', id: R } }
const where = placeBytes('hearth-round', V, S, 'view', R, M)
const words = { text: 'The gull took the last chip.' }

/** The seal of chapter 18, made by the words of 16.6. */
function sealed(): Uint8Array {
  const padded = new Uint8Array(4096)
  padded.set(join(utf8(JSON.stringify(words)), new Uint8Array([0x80])))
  const nonce = count(24, 0x40)
  const text = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(padded, where, null, nonce, key)
  return join(nonce, text)
}

test('what is written apart is sealed as chapter 16.6 says, with the values of chapter 18', () => {
  const bytes = sealed()
  const digest = H(bytes)
  const commitment = H(utf8('hearth-side'), key)
  expect([digest, commitment].map(toHex)).toEqual([
    'b6d8689a0b2023d51424ab784099c53fe46385491eb15a103e831bde82621aa2',
    'bb022a6f114abe4211b5a726c2d71456a79ba211e811692451bface6bae779a9',
  ])
  const [spelled, told, bound] = [bytes, digest, commitment].map(toBase64)
  const seal = { sealed: spelled!, digest: told!, commitment: bound! }
  expect(openSide(key, place, seal)).toEqual(words)
  const other = { ...place, round: { kind: 'check-in', id: R } }
  expect(openSide(key, other, seal)).toBeNull()
})

test('what Hearth seals opens to a reader that knows the document alone', () => {
  const bytes = fromBase64(sealSide(key, place, words).sealed)
  const padded = unseal(key, bytes.subarray(0, 24), where, bytes.subarray(24))
  expect(JSON.parse(textOf(unpadded(padded!)))).toEqual(words)
  expect(padded).toHaveLength(4096)
})
