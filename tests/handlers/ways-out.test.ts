import { expect, test } from 'vitest'
import { aHousehold, passphrases } from '../make/a-room.ts'

const next = 'seven patient lighthouses'

test('whoever leaves is out at once, and the door shows the others', async () => {
  const { visit, mara, jonas } = await aHousehold()
  const wrong = visit.ask('members.leave', { passphrase: passphrases.jonas })
  await expect(wrong).rejects.toThrow('vault.wrong-passphrase')
  expect(await visit.ask('session.read', {})).toMatchObject({ me: mara, former: [] })
  await visit.ask('members.leave', { passphrase: passphrases.mara })
  await expect(visit.ask('session.read', {})).rejects.toThrow('vault.locked')
  const members = [{ id: jonas, label: 'Jonas', place: 1 }]
  expect(await visit.ask('vault.status', {})).toEqual({ state: 'locked', members })
  expect(visit.world.openings).toEqual([true, false])
  const session = await visit.ask('vault.unlock', { member: jonas, passphrase: passphrases.jonas })
  expect(session).toMatchObject({ members, former: [{ id: mara, label: 'Mara', place: 0 }] })
  const alone = visit.ask('members.leave', { passphrase: passphrases.jonas })
  await expect(alone).rejects.toThrow('members.only-one')
  expect(await visit.ask('session.read', {})).toMatchObject({ me: jonas, writable: true })
})

test('after new keys the sitting goes on, and the next one needs the new passphrase', async () => {
  const { visit, mara, codes } = await aHousehold()
  const current = passphrases.mara
  const same = visit.ask('members.new-keys', { current, next: current })
  await expect(same).rejects.toThrow('passphrase.too-weak')
  const guessed = visit.ask('members.new-keys', { current: 'eleven', next })
  await expect(guessed).rejects.toThrow('vault.wrong-passphrase')
  const { recoveryCode } = await visit.ask('members.new-keys', { current, next })
  expect(recoveryCode).not.toBe(codes.mara)
  expect(await visit.ask('session.read', {})).toMatchObject({ me: mara, writable: true })
  await visit.ask('recovery.confirm', { member: mara, code: recoveryCode })
  const later = await visit.lock()
  const old = later.ask('vault.unlock', { member: mara, passphrase: current })
  await expect(old).rejects.toThrow('vault.wrong-passphrase')
  const byOldCode = later.ask('vault.unlock-with-recovery-code', { member: mara, code: codes.mara })
  await expect(byOldCode).rejects.toThrow('vault.wrong-recovery-code')
  await later.ask('vault.unlock', { member: mara, passphrase: next })
})
