import sodium from 'libsodium-wrappers-sumo'
import { expect, test } from 'vitest'
import { memberKeys, spaceKeys } from '../../main/core/crypto/member-keys.ts'
import { openAnchor } from '../../main/core/vault/anchor.ts'
import { signConsent } from '../../main/core/vault/consents.ts'
import { applyDelta } from '../../main/core/vault/delta.ts'
import { checkGrants } from '../../main/core/vault/grants.ts'
import { pageKinds, readPage as readPageOfCore } from '../../main/core/vault/page.ts'
import type { MemberId } from '../../shared/ids.ts'
import { readAnchor } from './reader/anchor.ts'
import { fromHex, join, placeBytes, toBase64, toHex, u32, u64, utf8 } from './reader/bytes.ts'
import { isGenuineConsent } from './reader/consents.ts'
import { FilesInMemory } from './reader/folder.ts'
import { judgeGrants } from './reader/grants.ts'
import { readPage } from './reader/page.ts'
import { withBody } from './reader/record.ts'
import { signerWith } from './reader/signers.ts'
import { H, rootKeys, subkey } from './reader/sodium.ts'

const count = (length: number, from = 0) => Uint8Array.from({ length }, (_, index) => from + index)
const V = '00000000000000000000000000'
const M = '44444444444444444444444444' as MemberId
const S = '88888888888888888888888888'
const root = count(32)
const nonce = count(24, 0x40)
const keys = rootKeys(root)
const pins = new Map([[M as string, signerWith(keys)]])
const signer = { id: M, signKey: memberKeys(root).sign.privateKey }

function padded(plaintext: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  bytes.set(join(plaintext, new Uint8Array([0x80])))
  return bytes
}

function seal(key: Uint8Array, where: Uint8Array, plaintext: Uint8Array): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, where, null, nonce, key)
}

const box = fromHex(
  'b7f5c2770c5d69d3239527db1aed4ff4ce466e95b3f4977c9c06badcdd0ca341d5080c4ebcd163256b3ec96bb28ab7abd02cf6cfb23f9e440d97a9eeee3215e9750fa45df990c6868ed5cd2eb5eb415cc3b282797ee9f01ae6a3bb7a282fd7bf6e98380be83ddc6df79350ebf8d9f81fb68e764ffcd6',
)

test('the reader opens the grant that the document tells, and both readers count it', () => {
  const statement = placeBytes('hearth-grant', V, S, 1, M, M, box, '')
  expect(toHex(H(statement))).toBe(
    '5aeb2bdfd0bfc0529d03ac391460916684a91926edaba7c5e0b3dc0ab08bd3e4',
  )
  const signature = sodium.crypto_sign_detached(statement, signer.signKey)
  expect(toHex(signature)).toBe(
    '2cb960403a3ec7a53050397fd94009af66c5f064fab40ebf8f3c0852bff1046163883e30a5eccf51b568baf52ef1b5df6810d83eda0de89a727aa99295f3a903',
  )
  const [core, grant] = [memberKeys(root), { epoch: 1, from: M, to: M, sealed: box, previous: '' }]
  const list = { vault: V, space: S, grants: [{ ...grant, signature }], worn: false }
  const read = judgeGrants(list, { member: M, keys: [keys] }, pins, 'shared')
  expect([...read.keys]).toEqual([[1, count(32)]])
  const spelled = { ...grant, sealed: toBase64(box), signature: toBase64(signature) }
  const checked = checkGrants(
    { vault: V, space: S, revision: 1, grants: [spelled] },
    { id: M, keys: core },
    () => ({ sign: core.sign.publicKey, former: [], vouched: null }),
  )
  expect([...checked.keys]).toEqual([[1, { kind: 'shared', key: count(32) }]])
})

test('the reader signs and believes the consent that the document tells', () => {
  const consent = signConsent({ vault: V, space: S }, signer, 'nothing')
  expect(toHex(H(placeBytes('hearth-end', V, S, M, 'nothing')))).toBe(
    '641d9761be13fc1ba5983fb448df840c103da8f3140559fa2713bd87f6f2ed96',
  )
  expect(consent.signature).toBe(
    toBase64(
      fromHex(
        '5b4fecf0845709f31871089bfe21815c0372f6e0aea5df01ac1a2340db8a29ec1f1ee4040f85eb1fb8e101c05a772f93a69dfd43985053b577fb9d6fb852740d',
      ),
    ),
  )
  expect(isGenuineConsent(consent, V, S, pins)).toBe(true)
})

test('the reader opens the slot of an anchor', () => {
  const text =
    '{"at":"2026-11-22T00:00:00.000Z","spaces":{},"grants":"","incarnations":[],"count":1}'
  const sealed = seal(keys.anchor, placeBytes('hearth-anchor', V, M), padded(utf8(text), 16_312))
  const slot = join(utf8(M), new Uint8Array(6), nonce, sealed)
  expect(slot.length).toBe(16_384)
  expect(toHex(H(slot))).toBe('79dea740aec1ae6fb9214ecc41b8264a11869fa310b8835a4f70220368795528')
  expect(openAnchor(slot, root, { vault: V, member: M })?.count).toBe(1)
  const body = join(utf8('HEARTHan'), u32(1), u32(1), slot)
  const files = new FilesInMemory(new Map([[`anchors/${V}`, join(body, H(body))]]))
  expect(readAnchor(files, V, M, [keys])?.count).toBe(1)
})

test('the reader applies a change that cuts a pair of surrogates', () => {
  const [before, delta] = ['"a😀b"', { front: 3, back: 2, middle: '\ude01' }]
  expect(applyDelta(before, delta)).toBe('"a😁b"')
  const wire = {
    ...{ collection: 'drafts', id: V, revision: 2, operation: 'put' as const, author: M },
    ...{ writtenAt: '', transaction: '', previous: utf8(''), signature: utf8('') },
    ...{ body: null, large: null, delta },
  }
  const place = { vault: V, space: S, kind: 'drafts' as const, path: '', keys: new Map() }
  expect(withBody(new FilesInMemory(new Map()), place, wire, () => before).text).toBe('"a😁b"')
})

test('the reader reads a page of two messages', () => {
  const id = 'cccccccccccccccccccccccccc'
  const text = utf8(`"${'a'.repeat(299_998)}"`)
  const version = join(utf8('HPAG'), new Uint8Array([1, 2, 0, 0]))
  const head = join(version, u32(1), u32(2), u64(1), u64(0), new Uint8Array(32))
  const whole = padded(text, 303_104)
  const key = subkey(root, 2, 'hrthspce')
  const messages = [whole.subarray(0, 262_104), whole.subarray(262_104)].map((piece, index) =>
    join(nonce, seal(key, placeBytes('hearth-page', V, S, id, head, index, index), piece)),
  )
  const body = join(head, ...messages)
  const page = join(body, H(body))
  expect(page.length).toBe(303_280)
  expect(toHex(H(body))).toBe('db48b8a5ada93794665dbbd93e733e81fbad266cb224912233d6beeadb5a3f86')
  const place = { vault: V, space: S, page: id, kind: pageKinds.large, generation: 1 }
  const keyOf = () => spaceKeys(root).pages
  expect(readPageOfCore(keyOf, place, page).plaintext).toEqual(text)
  const path = `spaces/${S}`
  const files = new FilesInMemory(new Map([[`${path}/pages/${id}.1.page`, page]]))
  const at = { vault: V, space: S, kind: 'shared' as const, path, keys: new Map([[1, root]]) }
  expect(readPage(files, at, 2, id, 1)).toEqual(text)
})
