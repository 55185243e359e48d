import sodium from 'libsodium-wrappers-sumo'
import { expect, test } from 'vitest'
import { fromHex, join, placeBytes, toBase64, toHex, u32, u64, utf8 } from './reader/bytes.ts'
import { readDocument } from './reader/documents.ts'
import { FilesInMemory } from './reader/folder.ts'
import { type KeyFile, openSlot, recoveryCodeOf, recoverySecretOf } from './reader/key-file.ts'
import { readPage } from './reader/page.ts'
import type { Place } from './reader/place.ts'
import { type Revision, statementOf } from './reader/record.ts'
import { readSegment } from './reader/segment.ts'
import { argon2id, H, idOf, rootKeys, subkey, verifies } from './reader/sodium.ts'

const count = (length: number, from = 0) => Uint8Array.from({ length }, (_, index) => from + index)
const V = '00000000000000000000000000'
const M = '44444444444444444444444444'
const root = count(32)
const nonce = count(24, 0x40)
const keyring: Place = {
  vault: V,
  space: M,
  kind: 'keyring',
  path: `keyring/${M}`,
  keys: new Map([[1, rootKeys(root).keyring]]),
}
const segment = '0001-00000001-88888888888888888888888888.seg'
const seed = H(placeBytes('hearth-segment', V, M, segment))

function padded(plaintext: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  bytes.set(join(plaintext, new Uint8Array([0x80])))
  return bytes
}

function seal(key: Uint8Array, where: Uint8Array, plaintext: Uint8Array): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, where, null, nonce, key)
}

/** The frame of chapter 18, made by the words of chapter 7. */
function frame(): Uint8Array {
  const key = subkey(rootKeys(root).keyring, 1, 'hrthspce')
  const head = join(utf8('HFRM'), new Uint8Array([1, 1, 0, 0]), u32(4096), u32(1), u64(1))
  const where = placeBytes('hearth-frame', V, M, segment, seed, head)
  const plaintext = utf8('{"counter":1,"incarnation":1,"parents":[]}')
  const body = join(head, nonce, seal(key, where, padded(plaintext, 4000)))
  return join(body, H(join(seed, body)))
}

test('the reader makes the digests, ids and keys that the document tells', () => {
  expect(toHex(H(new Uint8Array()))).toBe(
    '0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8',
  )
  expect(idOf(utf8('hearth'))).toBe('u1ke9f8f1m2l0fa00h36srmt78')
  expect(toHex(placeBytes('hearth-slot', 'ab', 3, fromHex('0001')))).toBe(
    '0b0000006865617274682d736c6f740200000061620800000003000000000000000200000000' + '01',
  )
  const keys = rootKeys(root)
  expect([keys.box, keys.boxSecret, keys.sign, keys.keyring].map(toHex)).toEqual([
    '63768d8c63784a58de3280f62e9ab19f0b125371fae3890633592b9ac14e1711',
    'af3750ab662f3651aee1d238ab42bee5f8b112bd958391c759c1741060404f17',
    '385d09c36d1d105959f16f8495792fa5aa69c659e5745533edc9834fd9604dda',
    'b6e7c871b0c9e389dca01e0b84d98aaaa9386a863f359a5743177e221cb9789a',
  ])
  expect([1, 2].map((index) => toHex(subkey(keys.keyring, index, 'hrthspce')))).toEqual([
    '337bf8212fab348f7187aff70aa5354b9fe456a6bed56d534405b9a8e42b55e1',
    '7185f74b2c8e188307bdf280da64ccb47f435d0d89238d59d13957ee63a77b01',
  ])
})

test('the reader reads the empty document', () => {
  const bytes = fromHex(
    '484541525448646301000100020000007b7d259d2b8a4930e598cd40ca3018cbc78db0c2a831f8fd5b678d578acaab651c5c',
  )
  expect(readDocument(bytes, 1)).toEqual({})
})

test('the reader derives a slot key from a passphrase', () => {
  expect(toHex(argon2id('correct horse', count(16), 3, 67_108_864))).toBe(
    'e3c889ca40ed01e6b6771fc8a5bf16e35ad60b41c9bd5d7e6d63adf51e50b0fd',
  )
})

test('the reader understands a recovery code and opens the slot behind it', () => {
  const code = 'AAAQ-EAYE-AUDA-OCAJ-BIFQ-YDIO-B4IB-CEQT-E5CJ'
  expect(recoveryCodeOf(count(20))).toBe(code)
  expect(recoverySecretOf(' aaaq eaye auda ocaj bifq yd1o b41b ceqt e5cj')).toEqual(count(20))
  expect(() => recoverySecretOf(code.replace('E5CJ', 'E5CK'))).toThrow('mistyped')
  const file: KeyFile = {
    vault: V,
    member: M,
    revision: 1,
    label: 'Mara',
    place: 0,
    keyring: M,
    slots: [
      {
        type: 'recovery',
        revision: 1,
        derivation: { name: 'blake2b' },
        nonce,
        sealed: fromHex(
          '3d35db723bb5b54c48ffc631452a7d67a22696e942eabed94e99ebeaf0bacc2850acb126cd242dedb24029952780e34f',
        ),
        commitment: fromHex('708d9118cead54deaa5363a5a1c65d965aad0a3b021c6ef0de8d982f5031fe31'),
      },
    ],
  }
  expect(openSlot(file, { type: 'recovery', code }).root).toEqual(root)
})

test('the reader reads the frame of a segment', () => {
  expect(toHex(seed)).toBe('3648bc1145907c3050efe1df4d14c6dd91c9e88e57633bf954d99a891514309b')
  const bytes = frame()
  expect(toHex(H(bytes))).toBe('5bdaac3fe59e356dccecaacd2d7972425118258d813c41ae94a4acf87c6baa98')
  const { frames, tail } = readSegment(keyring, segment, join(bytes, new Uint8Array(4096)))
  expect(frames.map(({ type, sequence, end }) => [type, sequence, end])).toEqual([
    ['header', 1, 4096],
  ])
  expect(tail).toBe('clean')
  const other = bytes.slice()
  other[4095] = (other[4095] ?? 0) ^ 1
  expect(readSegment(keyring, segment, other).frames).toEqual([])
})

test('the reader reads the page', () => {
  const id = 'cccccccccccccccccccccccccc'
  const chain = frame().subarray(-32)
  const version = join(utf8('HPAG'), new Uint8Array([1, 1, 0, 0]))
  const head = join(version, u32(1), u32(1), u64(1), u64(1), chain)
  const key = subkey(rootKeys(root).keyring, 2, 'hrthspce')
  const where = placeBytes('hearth-page', V, M, id, head, 0, 1)
  const body = join(head, nonce, seal(key, where, padded(utf8('{"records":[]}'), 4096)))
  const page = join(body, H(body))
  expect(page.length).toBe(4232)
  expect(toHex(H(body))).toBe('4fb00a4a38411009e4eff14134ff6ca007f6e08656317a6f5d9401db57658b32')
  const path = `keyring/${M}/pages/${id}`
  const files = [1, 2].map((generation): [string, Uint8Array] => [
    `${path}.${generation}.page`,
    page,
  ])
  const folder = new FilesInMemory(new Map(files))
  expect(readPage(folder, keyring, 1, id, 1)).toEqual(utf8('{"records":[]}'))
  expect(readPage(folder, keyring, 1, id, 1, H(body))).toEqual(utf8('{"records":[]}'))
  expect(() => readPage(folder, keyring, 1, id, 1, new Uint8Array(32))).toThrow('not the one')
  expect(() => readPage(folder, keyring, 2, id, 1)).toThrow('head of page')
  expect(() => readPage(folder, keyring, 1, id, 2)).toThrow('head of page')
})

test('the reader checks the signature of a record', () => {
  const record: Revision = {
    collection: 'notes',
    id: V,
    revision: 1,
    operation: 'put',
    author: M,
    writtenAt: '2026-11-22T00:00:00.000Z',
    transaction: '',
    previous: new Uint8Array(),
    signature: fromHex(
      '402c039b1e1b1260548d99f6f6036a9ed6e27afa1a3506b774bd74ae44181536b19de7b2771c912f79ac8aa065a34eddf5d84498a92222e5166d217910fb970c',
    ),
    text: '{"a":1}',
  }
  const statement = statementOf(V, 'cccccccccccccccccccccccccc', record)
  expect(toBase64(H(statement))).toBe(
    toBase64(fromHex('da67cc4f52672cb02651e6012b92a12a94b27e9898e762139c699437cf610c0e')),
  )
  expect(verifies(record.signature, statement, rootKeys(root).sign)).toBe(true)
})
