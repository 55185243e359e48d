import { expect, test } from 'vitest'
import { type Day, dayOfDate } from '../../shared/days.ts'
import type { AgreementId, MemberId } from '../../shared/ids.ts'
import { type Agreement, HowItWent, isDue, Review } from '../../shared/model/agreement.ts'
import fc from '../make/properties.ts'

const id = '0'.repeat(26) as AgreementId
const agreement: Agreement = {
  id,
  by: '4'.repeat(26) as MemberId,
  text: 'I ask before I move it.',
  followUp: '2026-11-29' as Day,
  madeOn: '2026-11-15' as Day,
  debrief: null,
  title: null,
  review: null,
  replies: [],
}
const anyDay = fc
  .date({ min: new Date(1900, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true })
  .map(dayOfDate)

test('a promise is looked at on its day or later, and not a day before', () => {
  expect(isDue(agreement, '2026-11-28' as Day)).toBe(false)
  expect(isDue(agreement, '2026-11-29' as Day)).toBe(true)
  expect(isDue(agreement, '2027-01-01' as Day)).toBe(true)
  expect(isDue({ ...agreement, followUp: '2026-02-10' as Day }, '2026-02-09' as Day)).toBe(false)
})

test('once it is due it stays so until its one review, however it went', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.constantFrom(...HowItWent.options), (today, followUp, how) => {
      const promised = { ...agreement, followUp }
      expect(isDue(promised, today)).toBe(!(today < followUp))
      const review = { how, words: '', changedInto: how === 'change' ? id : null }
      expect(isDue({ ...promised, review }, today)).toBe(false)
    }),
  )
})

test('what comes next is said where the promise is changed, and only there', () => {
  const next = { text: 'I ask on Sundays.', followUp: '2026-12-13' }
  for (const how of HowItWent.options) {
    const isChange = how === 'change'
    expect(Review.safeParse({ id, how, words: '', next }).success).toBe(isChange)
    expect(Review.safeParse({ id, how, words: '', next: null }).success).toBe(!isChange)
  }
})
