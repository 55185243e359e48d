import { expect, test } from 'vitest'
import { randomId } from '../../../main/core/crypto/ids.ts'
import { dayOfId } from '../../../main/core/journal/missing-pages.ts'
import { FirstHalves, idInNameOf, idNaming, isNaming } from '../../../main/core/vault/own-id.ts'
import { dayOfDate } from '../../../shared/days.ts'
import { idPattern } from '../../../shared/ids.ts'
import fc from '../../make/properties.ts'

const [vault, mara, jonas] = [randomId(), randomId(), randomId()]

test('an id names the one it was made for, in that vault, and nobody else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (first) => {
      const id = idNaming(vault, mara, first)
      expect(id).toMatch(idPattern)
      expect(isNaming(vault, mara, id)).toBe(true)
      expect(isNaming(vault, jonas, id)).toBe(false)
      expect(isNaming(randomId(), mara, id)).toBe(false)
    }),
  )
})

test('ids from before, and texts that are no ids, name nobody', () => {
  for (const text of [randomId(), '', 'about', '000001', `${randomId()}.${mara}`]) {
    expect(isNaming(vault, mara, text)).toBe(false)
  }
})

test('an id can be made another’s, and then names them alone', () => {
  const hers = idNaming(vault, mara, new Uint8Array(8))
  const his = idInNameOf(vault, jonas, hers)
  expect(isNaming(vault, jonas, his)).toBe(true)
  expect(isNaming(vault, mara, his)).toBe(false)
  expect(idInNameOf(vault, mara, his)).toBe(hers)
})

test('ids sort by the time at which they were made, and tell its day', () => {
  const time = fc.date({
    min: new Date(0),
    max: new Date('2500-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(time, time, (a, b) => {
      fc.pre(Math.abs(a.getTime() - b.getTime()) >= 256)
      const id = (at: Date) => idNaming(vault, mara, new FirstHalves().next(at))
      expect(id(a) < id(b)).toBe(a.getTime() < b.getTime())
    }),
  )
  const noon = new Date('2026-11-22T12:00:00.000Z')
  expect(dayOfId(idNaming(vault, mara, new FirstHalves().next(noon)))).toBe(dayOfDate(noon))
})

test('ids of one moment are all others, and sort in the order in which they were made', () => {
  const halves = new FirstHalves()
  const still = new Date('2026-11-22T12:00:00.000Z')
  const ids = Array.from({ length: 2_000 }, () => idNaming(vault, mara, halves.next(still)))
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})
