import { expect, test } from 'vitest'
import { memberKeys, newRoot } from '../../../main/core/crypto/member-keys.ts'
import { signerWith } from '../../../main/core/crypto/signature.ts'
import { packed, unpacked } from '../../../main/core/vault/packed-texts.ts'
import { HeldRecord, signRecord, type WireRecord } from '../../../main/core/vault/record.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { aVault, openAs, putEntry } from '../../make/a-vault.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import fc from '../../make/properties.ts'

const odd = [
  '',
  'plain',
  '\ufeffa mark at the beginning',
  'grün, смотри, 写, \0, "quoted"',
  '👩‍👩‍👧 \u2028',
  'half a pair \ud83d',
  '\udc00 the other half',
]
const texts = fc.array(
  fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
)

test('every text comes back sign for sign, whatever stands beside it', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const { bytes, places } = packed(all)
      const back = places.map((place) => place && unpacked(bytes.subarray(place.from, place.until)))
      expect(back).toEqual(all.map((text) => (/\p{Surrogate}/u.test(text) ? null : text)))
    }),
  )
})

const { sign } = memberKeys(newRoot())
const author = '0123456789abcdefghijklmno0' as MemberId
const signing = {
  vault: 'v',
  space: 's',
  signed: true,
  signKeyOf: () => signerWith(sign.publicKey),
}

function recordOf(json: string, index: number, operation: 'put' | 'delete' = 'put'): HeldRecord {
  const bare: WireRecord = {
    ...{ collection: 'entries', id: `page-${index}`, revision: 1, operation, author },
    ...{ writtenAt: '2026-11-22T00:00:00.000Z', transaction: 'moved in' },
  }
  const signed = operation === 'put' ? json : null
  const signature = signRecord(sign.privateKey, signing, bare, signed)
  return new HeldRecord({ ...bare, signature, body: json }, json, signing)
}

function tell(record: HeldRecord) {
  const { collection, id, revision, operation, writtenAt, transaction, json, body } = record
  const { statement, signature } = record
  const said = { collection, id, revision, operation, writtenAt, transaction, json, body }
  return { ...said, author: record.author, statement, signature, begins: record.jsonUpTo(9) }
}

test('a record says the same, and its signature holds, once its text is packed', () => {
  const bodies = [...odd.map((text) => JSON.stringify({ text })), ...odd, '{"no json']
  const make = () => [
    ...bodies.map((json, index) => recordOf(json, index)),
    recordOf('a body on a tombstone', 99, 'delete'),
  ]
  const strings = make()
  const packedOnes = make()
  HeldRecord.pack(packedOnes)
  const ascii = (record: HeldRecord) => /^[ -~]*$/.test(record.json ?? '')
  for (const [index, record] of packedOnes.entries()) {
    const expected = tell(strings[index]!)
    const told = tell(record)
    if (!ascii(record)) told.begins = expected.begins
    expect(told).toEqual(expected)
    expect(told.signature).toBe('verified')
    // Nothing else holds on to the words.
    const isHalf = /\p{Surrogate}/u.test(record.json ?? '') || record.operation !== 'put'
    expect(record.wire.body === undefined).toBe(!isHalf)
  }
  HeldRecord.pack(packedOnes)
  expect(packedOnes.map((record) => record.json)).toEqual(strings.map((record) => record.json))
})

test('what a page held is written into the next one to the same words', async () => {
  const vault = await aVault(new MemoryDisk())
  const words = odd.map((text, index) => putEntry(`page-${index}`, text))
  const first = await openAs('mara', vault)
  await first.ours.commit(words)
  await first.mine.commit(words)
  await first.tidy()
  await first.close()
  for (let time = 0; time < 3; time += 1) {
    const again = await openAs('mara', vault)
    for (const space of [again.ours, again.mine]) {
      // Beside an edit the others of its page are written anew.
      await space.commit([putEntry('page-1', `plain ${time}`)])
    }
    await again.tidy()
    await again.close()
  }
  const last = await openAs('mara', vault)
  expect(last.problems).toEqual([])
  for (const space of [last.ours, last.mine]) {
    for (const [index, text] of odd.entries()) {
      const record = space.get('entries', `page-${index}`)!
      expect(record.body).toEqual(index === 1 ? 'plain 2' : text)
      expect(record.signature).not.toBe('failed')
    }
  }
  await last.close()
})
