import { expect, test } from 'vitest'
import { randomId } from '../../main/core/crypto/ids.ts'
import type { JobId } from '../../shared/ids.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'
import { write } from '../make/an-entry.ts'

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

/** A photo of which half has come, and the words of the sitting that began to take it in. */
async function halfAPhoto(visit: Visit) {
  const job = randomId() as JobId
  const { journal, search } = visit.room.evening()
  await write(journal, 'mine', { title: 'Heron' })
  await visit.ask('attachments.begin', { job, name: 'heron.png', type: 'image/png', bytes: 100 })
  await visit.ask('attachments.add', { job, chunk: new Uint8Array(50) })
  const filters = { kind: null, author: null, zone: null, tag: null, mood: null }
  const all = { ...filters, withPhoto: false, from: null, to: null }
  const find = () => search.query({ text: 'heron', filters: all, length: 5 })
  const halves = () =>
    [...visit.world.diskAt(visit.world.vaultFolder).files().keys()].filter((path) =>
      path.endsWith('.tmp'),
    )
  expect((await find()).hits).toHaveLength(1)
  expect(halves()).toHaveLength(1)
  return { find, halves }
}

test.each([
  [
    'new keys',
    (visit: Visit) => visit.ask('members.new-keys', { current: passphrases.mara, next }),
  ],
  ['leaving', (visit: Visit) => visit.ask('members.leave', { passphrase: passphrases.mara })],
] as const)(
  '%s end what was served before: no search, and no file half taken in',
  async (_, act) => {
    const { visit } = await aHousehold()
    const { find, halves } = await halfAPhoto(visit)
    await act(visit)
    expect(halves()).toEqual([])
    await expect(find()).rejects.toThrow('vault.locked')
    await visit.room.close()
    expect(visit.world.faults).toEqual([])
  },
)
