import { expect, test } from 'vitest'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'

const day = 24 * 60 * 60 * 1000
const start = Date.parse('2026-11-07T20:00:00.000Z')

/** Mara at the door on a later day, and in again. */
async function onDay(visit: Visit, days: number): Promise<Visit> {
  const next = await visit.lock()
  next.world.setClock(new Date(start + days * day).toISOString())
  const { members } = await next.ask('vault.status', {})
  const member = members.find(({ label }) => label === 'Mara')!.id
  await next.ask('vault.unlock', { member, passphrase: passphrases.mara })
  return next
}

const asked = async (visit: Visit) => (await visit.ask('session.read', {})).askForSheet

test('whoever never typed their code back is asked from the first unlock', async () => {
  const { visit } = await aHousehold()
  expect(await asked(visit)).toBe('never')
  expect(await asked(await onDay(visit, 1))).toBe('never')
})

test('a code that was typed back is asked for once more after 30 days, and then after a year', async () => {
  const { visit, mara, codes } = await aHousehold()
  const confirm = (at: Visit) => at.ask('recovery.confirm', { member: mara, code: codes.mara })
  await confirm(visit)
  expect(await asked(visit)).toBe('no')
  const before = await onDay(visit, 29)
  expect(await asked(before)).toBe('no')
  const due = await onDay(before, 31)
  expect(await asked(due)).toBe('again')
  await confirm(due)
  expect(await asked(due)).toBe('no')
  const later = await onDay(due, 31 + 364)
  expect(await asked(later)).toBe('no')
  expect(await asked(await onDay(later, 31 + 366))).toBe('again')
})

test('not today rests for a week, over locks too', async () => {
  const { visit } = await aHousehold()
  await visit.ask('recovery.rest', {})
  expect(await asked(visit)).toBe('no')
  const same = await onDay(visit, 6)
  expect(await asked(same)).toBe('no')
  expect(await asked(await onDay(same, 8))).toBe('never')
})

test('a rest that was noted under a wrong clock does not last for years', async () => {
  const { visit } = await aHousehold()
  const wrong = await onDay(visit, 3650)
  await wrong.ask('recovery.rest', {})
  expect(await asked(await onDay(wrong, 2))).toBe('never')
})

test('a new code starts anew, whatever was noted about the old one', async () => {
  const { visit, mara, codes } = await aHousehold()
  await visit.ask('recovery.confirm', { member: mara, code: codes.mara })
  const due = await onDay(visit, 31)
  await due.ask('recovery.confirm', { member: mara, code: codes.mara })
  const { recoveryCode } = await due.ask('recovery.renew', { passphrase: passphrases.mara })
  await due.ask('recovery.confirm', { member: mara, code: recoveryCode })
  const later = await onDay(due, 60)
  expect(await asked(later)).toBe('no')
  expect(await asked(await onDay(later, 62))).toBe('again')
})

test('whoever came in by their code is not asked for it, then nor for a year', async () => {
  const { visit, mara, codes } = await aHousehold()
  const next = await visit.lock()
  await next.ask('vault.unlock-with-recovery-code', { member: mara, code: codes.mara })
  expect(await asked(next)).toBe('no')
  await next.ask('passphrase.choose', { next: passphrases.mara })
  expect(await asked(next)).toBe('no')
  const later = await onDay(next, 300)
  expect(await asked(later)).toBe('no')
  expect(await asked(await onDay(later, 367))).toBe('again')
})

test('a proof for a newcomer says nothing about the sheet of whoever sits beside them', async () => {
  const { visit, mara, jonas, codes } = await aHousehold()
  await visit.ask('recovery.confirm', { member: jonas, code: codes.jonas })
  expect(await asked(visit)).toBe('never')
  await visit.ask('recovery.confirm', { member: mara, code: codes.mara })
  const due = await onDay(visit, 31)
  await due.ask('recovery.confirm', { member: jonas, code: codes.jonas })
  expect(await asked(due)).toBe('again')
})

test('together nobody is asked', async () => {
  const { visit, mara, jonas } = await aHousehold()
  const next = await visit.lock()
  const members = [
    { member: mara, passphrase: passphrases.mara },
    { member: jonas, passphrase: passphrases.jonas },
  ]
  await next.ask('vault.unlock-together', { members })
  expect(await asked(next)).toBe('no')
})

test('a sheet is saved whole where a person chose, in place of what stood there', async () => {
  const { visit, codes } = await aHousehold()
  const { world } = visit
  const file = world.forWriting('/stick/Sheet.pdf')
  await file.disk.makeFolder('')
  const place = world.places.add('/stick/Sheet.pdf')
  const words = {
    title: 'Recovery sheet',
    whose: 'Mara',
    made: 'Made today.',
    parts: [],
    foot: 'Keep it.',
  }
  const sheet = { place, words, name: null }
  await visit.ask('recovery.save-sheet', { ...sheet, code: codes.mara.toLowerCase() })
  await visit.ask('recovery.save-sheet', { ...sheet, code: codes.mara })
  const bytes = await file.disk.read('Sheet.pdf')
  expect(new TextDecoder().decode(bytes!)).toBe(`Recovery sheet\nMara\n${codes.mara}`)
  expect((await file.disk.list('')).map(({ name }) => name)).toEqual(['Sheet.pdf'])
  await expect(
    visit.ask('recovery.save-sheet', { ...sheet, code: codes.mara.slice(1) }),
  ).rejects.toThrow('recovery.mistyped')
})
