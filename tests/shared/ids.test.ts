import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf, randomId, timedId } from '../../main/core/crypto/ids.ts'
import { EntryId, idPattern } from '../../shared/ids.ts'

test('whatever the vault names is an id, and nothing else is', () => {
  for (const id of [randomId(), timedId(new Date()), idOf(new Uint8Array(3))]) {
    expect(EntryId.parse(id)).toBe(id)
  }
  for (const text of ['', 'a'.repeat(25), 'a'.repeat(27), 'A'.repeat(26), 'w'.repeat(26), '../x']) {
    expect(EntryId.safeParse(text).success).toBe(false)
  }
})

test('ids of records in order are their times in order', () => {
  const time = fc.date({
    min: new Date(0),
    max: new Date('2500-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(time, time, (a, b) => {
      fc.pre(a.getTime() !== b.getTime())
      expect(timedId(a) < timedId(b)).toBe(a.getTime() < b.getTime())
      expect(timedId(a)).toMatch(idPattern)
    }),
  )
})
