import { expect, test } from 'vitest'
import { utf8 } from '../../../main/core/crypto/bytes.ts'
import { readRecordsFrame, readShardRecords } from '../../../main/core/vault/read-records.ts'
import { RecordsFrame, WireRecord } from '../../../main/core/vault/record.ts'
import fc from '../../make/properties.ts'

const author = '0123456789abcdefghijklmno0'
const digest = Buffer.alloc(32, 7).toString('base64')
const anything = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.dictionary(fc.string(), fc.integer(), { maxKeys: 2 }),
)
const large = fc.oneof(
  fc.record({ page: fc.constant(author), bytes: fc.nat(), digest: fc.constant(digest) }),
  fc.record({ page: fc.string(), bytes: anything, digest: fc.string(), more: anything }),
)
const delta = fc.oneof(
  fc.record({ front: fc.nat(), back: fc.nat(), middle: fc.string(), more: anything }),
  anything,
)
const mostly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: anything })
/** Records as they are written, with something odd about one or another member. */
const records = fc.array(
  fc.record(
    {
      collection: mostly(fc.string()),
      id: mostly(fc.string()),
      revision: mostly(fc.integer({ min: 1 })),
      operation: mostly(fc.constantFrom('put', 'delete', 'erase')),
      author: mostly(fc.constant(author)),
      writtenAt: mostly(fc.string()),
      transaction: mostly(fc.string()),
      previous: mostly(fc.string()),
      signature: mostly(fc.string()),
      body: mostly(fc.string()),
      large: mostly(large),
      delta: mostly(delta),
      somethingNew: anything,
    },
    { requiredKeys: ['collection', 'id', 'revision', 'operation', 'author', 'writtenAt'] },
  ),
  { maxLength: 3 },
)
const spelled = (value: unknown) => utf8(JSON.stringify(value))

test('records read by hand are those that their schema reads, and no others', () => {
  let taken = 0
  fc.assert(
    fc.property(records, (given) => {
      const value = JSON.parse(JSON.stringify({ records: given }))
      const schema = WireRecord.array().safeParse(value.records)
      const byHand = readShardRecords(spelled(value))
      expect(byHand).toEqual(schema.success ? schema.data : null)
      if (byHand !== null && byHand.length > 0) taken += 1
    }),
    { numRuns: 1_500 },
  )
  expect(taken).toBeGreaterThan(100)
})

test('a frame read by hand is what its schema reads', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          records: fc.oneof(records, anything),
          stage: mostly(fc.string()),
          commit: mostly(fc.string()),
        },
        { requiredKeys: [] },
      ),
      (given) => {
        const value = JSON.parse(JSON.stringify(given))
        const schema = RecordsFrame.safeParse(value)
        expect(readRecordsFrame(spelled(value))).toEqual(schema.success ? schema.data : null)
      },
    ),
    { numRuns: 1_500 },
  )
})

test('what is no JSON, or is missing a member, is no record', () => {
  const whole = {
    collection: 'entries',
    id: 'a',
    revision: 1,
    operation: 'put',
    author,
    writtenAt: '2026-01-01T00:00:00.000Z',
  }
  expect(readShardRecords(spelled({ records: [whole] }))).toEqual([whole])
  expect(readShardRecords(spelled({ records: [{ ...whole, author: 'somebody' }] }))).toBeNull()
  expect(readShardRecords(utf8('{"records":['))).toBeNull()
  expect(readShardRecords(Uint8Array.of(0xff))).toBeNull()
  for (const name of Object.keys(whole)) {
    const { [name as keyof typeof whole]: _, ...rest } = whole
    expect([name, readShardRecords(spelled({ records: [rest] }))]).toEqual([name, null])
  }
})
