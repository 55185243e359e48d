import { expect, test } from 'vitest'
import { isDue } from '../../../main/core/backups/due.ts'
import {
  isUnfinishedOf,
  markOf,
  numberInName,
  scheduledName,
  unfinishedName,
} from '../../../main/core/backups/scheduled-name.ts'
import { sodium } from '../../../main/core/crypto/sodium.ts'
import fc from '../../make/properties.ts'

const at = (month: number, day: number, hour: number, minute = 0) =>
  new Date(2026, month - 1, day, hour, minute)
const iso = (date: Date) => date.toISOString()

test('without a copy one is due, unless nobody wants any', () => {
  expect(isDue('daily', null, at(3, 4, 9))).toBe(true)
  expect(isDue('weekly', null, at(3, 4, 9))).toBe(true)
  expect(isDue('off', null, at(3, 4, 9))).toBe(false)
  expect(isDue('off', iso(at(1, 1, 9)), at(3, 4, 9))).toBe(false)
})

test('a daily copy is due once on each day of the calendar', () => {
  const last = iso(at(3, 4, 23, 50))
  expect(isDue('daily', last, at(3, 4, 23, 59))).toBe(false)
  expect(isDue('daily', last, at(3, 5, 0, 1))).toBe(true)
})

test('a weekly copy is due on the seventh day, also across summer time', () => {
  const last = iso(at(3, 27, 22))
  expect(isDue('weekly', last, at(4, 2, 23))).toBe(false)
  expect(isDue('weekly', last, at(4, 3, 1))).toBe(true)
})

test('a copy from a day that is still to come is no reason to wait', () => {
  expect(isDue('daily', iso(at(9, 1, 9)), at(3, 4, 9))).toBe(true)
  expect(isDue('weekly', iso(at(9, 1, 9)), at(3, 4, 9))).toBe(true)
})

test('once made, none is due for the rest of the day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-02-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (now) => {
        expect(isDue('daily', iso(now), now)).toBe(false)
        expect(isDue('weekly', iso(now), now)).toBe(false)
      },
    ),
  )
})

test('the name of a scheduled copy says day, time and which copy it is', () => {
  const name = scheduledName(at(3, 4, 7, 5), 12)
  expect(name).toBe('Hearth 2026-03-04 07.05 copy 12.hearth-backup')
  expect(numberInName(name)).toBe(12)
})

test.each([
  'Hearth 2026-03-04.hearth-backup',
  'Hearth 2026-03-04 copy 2.hearth-backup',
  'Hearth 2026-03-04 07.05 copy 12 copy.hearth-backup',
  'Hearth 2026-03-04 07.05 copy 12 (2).hearth-backup',
  'Hearth 2026-03-04 07.05 copy 12 (copy).hearth-backup',
  'Hearth 2026-03-04 07.05 copy 12.hearth-backup.part',
  'Copy of Hearth 2026-03-04 07.05 copy 12.hearth-backup',
  'Hearth 2026-03-04 07.05 copy 0.hearth-backup',
  'Hearth 2026-03-04 07.05 copy 012.hearth-backup',
  'Hearth 2026-03-04 07.05 copy 12.hearth-backup\n',
  'the wedding.hearth-backup',
])('%j is the name of no scheduled copy', (name) => {
  expect(numberInName(name)).toBeNull()
})

test('an unfinished file is known by whoever would have finished it, and by nobody else', async () => {
  await sodium.ready
  const mark = markOf('v'.repeat(26), 'kitchen', '/home/vault')
  const name = unfinishedName(scheduledName(at(3, 4, 7), 12), mark)
  expect(isUnfinishedOf(name, mark)).toBe(true)
  expect(numberInName(name)).toBeNull()
  for (const other of [
    markOf('w'.repeat(26), 'kitchen', '/home/vault'),
    markOf('v'.repeat(26), 'study', '/home/vault'),
    markOf('v'.repeat(26), 'kitchen', '/home/other'),
  ]) {
    expect(isUnfinishedOf(name, other)).toBe(false)
  }
  // What a backup by hand leaves, and whatever merely looks alike.
  expect(isUnfinishedOf(`Hearth.hearth-backup.${mark}.unfinished`, mark)).toBe(false)
  expect(isUnfinishedOf(`letter.hearth-backup.${mark}.${mark}.unfinished`, mark)).toBe(false)
  expect(isUnfinishedOf(`${name}.txt`, mark)).toBe(false)
})
