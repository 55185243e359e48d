import { expect, test } from 'vitest'
import { aHousehold, passphrases, Visit } from '../make/a-room.ts'
import { FakeOwners, FakeWorld } from '../make/a-world.ts'
import { MemoryDisk } from '../make/memory-disk.ts'

test('before there is a vault, there is nothing to unlock', async () => {
  const visit = await Visit.begin()
  expect(await visit.ask('vault.status', {})).toEqual({ state: 'absent', members: [] })
  const member = '0'.repeat(26) as never
  const unlock = visit.ask('vault.unlock', { member, passphrase: passphrases.mara })
  await expect(unlock).rejects.toThrow('vault.not-found')
  expect(visit.world.diskAt(visit.world.vaultFolder).files().size).toBe(0)
})

test('whoever founds the vault is in; the second joins beside them and comes in later', async () => {
  const { visit, mara, jonas, codes } = await aHousehold()
  await visit.ask('recovery.confirm', { member: jonas, code: codes.jonas })
  await visit.ask('recovery.confirm', { member: mara, code: codes.mara.toLowerCase() })
  const members = [
    { id: mara, label: 'Mara', place: 0 },
    { id: jonas, label: 'Jonas', place: 1 },
  ]
  expect(await visit.ask('session.read', {})).toEqual({
    mode: 'solo',
    me: mara,
    present: [mara],
    members,
    former: [],
    mustChoosePassphrase: false,
    askForSheet: 'no',
    writable: true,
    isDiskFull: false,
    problems: [],
  })

  const later = await visit.lock()
  expect(await later.ask('vault.status', {})).toEqual({ state: 'locked', members })
  const session = await later.ask('vault.unlock', { member: jonas, passphrase: passphrases.jonas })
  expect(session).toMatchObject({ me: jonas, members, mustChoosePassphrase: false })
  expect(await later.ask('vault.status', {})).toEqual({ state: 'open', members })
  expect(visit.world.openings).toEqual([true, false, true])
})

test('a wrong passphrase opens nothing and changes nothing on disk', async () => {
  const { visit, jonas } = await aHousehold()
  const later = await visit.lock()
  const before = later.world.diskAt(later.world.vaultFolder).files()
  const wrong = later.ask('vault.unlock', { member: jonas, passphrase: passphrases.mara })
  await expect(wrong).rejects.toThrow('vault.wrong-passphrase')
  expect(later.world.diskAt(later.world.vaultFolder).files()).toEqual(before)
  expect(await later.ask('vault.status', {})).toMatchObject({ state: 'locked' })
  await expect(later.ask('entries.timeline', {})).rejects.toThrow('vault.locked')
  await later.ask('vault.unlock', { member: jonas, passphrase: passphrases.jonas })
})

test('a weak passphrase is refused wherever one is chosen', async () => {
  const empty = await Visit.begin()
  const weak = 'Mara2024!'
  const founding = empty.ask('vault.create', { label: 'Mara', passphrase: weak })
  await expect(founding).rejects.toThrow('passphrase.too-weak')
  expect(empty.world.diskAt(empty.world.vaultFolder).files().size).toBe(0)

  const { visit } = await aHousehold()
  const current = passphrases.mara
  const refused = [
    visit.ask('members.add', { label: 'Ada', passphrase: weak }),
    visit.ask('passphrase.change', { current, next: weak }),
    visit.ask('passphrase.choose', { next: weak }),
  ]
  for (const call of refused) await expect(call).rejects.toThrow('passphrase.too-weak')
  const asked = { passphrase: weak, labels: ['Mara', 'Jonas'] }
  expect(await empty.ask('passphrase.strength', asked)).toEqual({ level: 1, allowed: false })
})

test('after a change only the new passphrase opens', async () => {
  const { visit, mara } = await aHousehold()
  const next = 'eleven quiet umbrellas'
  const guessed = visit.ask('passphrase.change', { current: 'eleven', next })
  await expect(guessed).rejects.toThrow('vault.wrong-passphrase')
  await visit.ask('passphrase.change', { current: passphrases.mara, next })
  const later = await visit.lock()
  const old = later.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  await expect(old).rejects.toThrow('vault.wrong-passphrase')
  expect(await later.ask('vault.unlock', { member: mara, passphrase: next })).toMatchObject({
    me: mara,
  })
})

test('a recovery code opens its member, who then chooses a passphrase without the old one', async () => {
  const { visit, mara, jonas, codes } = await aHousehold()
  const next = 'eleven quiet umbrellas'
  await expect(visit.ask('passphrase.choose', { next })).rejects.toThrow('record.not-now')
  const later = await visit.lock()
  const unlock = (member: typeof mara, code: string) =>
    later.ask('vault.unlock-with-recovery-code', { member, code })
  await expect(unlock(mara, codes.mara.slice(0, -1))).rejects.toThrow('recovery.mistyped')
  await expect(unlock(jonas, codes.mara)).rejects.toThrow('vault.wrong-recovery-code')
  expect(await unlock(mara, codes.mara)).toMatchObject({ me: mara, mustChoosePassphrase: true })
  await later.ask('passphrase.choose', { next })
  expect(await later.ask('session.read', {})).toMatchObject({ mustChoosePassphrase: false })
  const last = await later.lock()
  await last.ask('vault.unlock', { member: mara, passphrase: next })
})

test('a new recovery code takes the place of the old one', async () => {
  const { visit, mara, codes } = await aHousehold()
  const { recoveryCode } = await visit.ask('recovery.renew', { passphrase: passphrases.mara })
  const old = visit.ask('recovery.confirm', { member: mara, code: codes.mara })
  await expect(old).rejects.toThrow('recovery.does-not-match')
  await visit.ask('recovery.confirm', { member: mara, code: recoveryCode })
  const later = await visit.lock()
  const withOld = later.ask('vault.unlock-with-recovery-code', { member: mara, code: codes.mara })
  await expect(withOld).rejects.toThrow('vault.wrong-recovery-code')
  await later.ask('vault.unlock-with-recovery-code', { member: mara, code: recoveryCode })
})

test('of two who unlock at once, one is in', async () => {
  const { visit, mara, jonas } = await aHousehold()
  const later = await visit.lock()
  const both = await Promise.allSettled([
    later.ask('vault.unlock', { member: mara, passphrase: passphrases.mara }),
    later.ask('vault.unlock', { member: jonas, passphrase: passphrases.jonas }),
  ])
  expect(both).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { code: 'request.invalid' } },
  ])
  expect(await later.ask('session.read', {})).toMatchObject({ me: mara })
  const again = later.ask('vault.create', { label: 'Eve', passphrase: passphrases.mara })
  await expect(again).rejects.toThrow('request.invalid')
})

test('of two who found a vault at once, one founds it', async () => {
  const visit = await Visit.begin()
  const both = await Promise.allSettled([
    visit.ask('vault.create', { label: 'Mara', passphrase: passphrases.mara }),
    visit.ask('vault.create', { label: 'Jonas', passphrase: passphrases.jonas }),
  ])
  expect(both).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { code: 'request.invalid' } },
  ])
  expect(await visit.ask('vault.status', {})).toMatchObject({ members: [{ label: 'Mara' }] })
})

test('a second process on the same folder is told that the vault is in use', async () => {
  const { visit, mara } = await aHousehold()
  const second = await Visit.begin(visit.world)
  const unlock = { member: mara, passphrase: passphrases.mara }
  await expect(second.ask('vault.unlock', unlock)).rejects.toThrow('vault.in-use')
  await visit.room.close()
  await second.ask('vault.unlock', unlock)
})

const mara = { label: 'Mara', passphrase: passphrases.mara }

test('where a vault has been and is not now nobody founds another, and nothing is written', async () => {
  const world = new FakeWorld()
  world.expected = 'vault'
  const visit = await Visit.begin(world)
  await expect(visit.ask('vault.status', {})).rejects.toThrow('vault.not-found')
  await expect(visit.ask('vault.create', mara)).rejects.toThrow('vault.not-found')
  expect(world.diskAt(world.vaultFolder).files().size).toBe(0)
})

test('once its stick is plugged in again the vault is found by looking again', async () => {
  const { visit } = await aHousehold()
  await visit.room.close()
  const { world } = visit
  world.expected = 'vault'
  const stick = world.diskAt(world.vaultFolder)
  world.folders.set(world.vaultFolder, new MemoryDisk())
  const later = await Visit.begin(world)
  await expect(later.ask('vault.status', {})).rejects.toThrow('vault.not-found')
  world.folders.set(world.vaultFolder, stick)
  expect(await later.ask('vault.status', {})).toMatchObject({ state: 'locked' })
})

/** A disk whose own folder is not there. */
class GoneDisk extends MemoryDisk {
  override size(path: string): Promise<number | null> {
    return path === '' ? Promise.resolve(null) : super.size(path)
  }
}

test('a chosen folder is a fresh place while it is there, and away when it is not', async () => {
  const world = new FakeWorld()
  world.expected = 'folder'
  const visit = await Visit.begin(world)
  expect(await visit.ask('vault.status', {})).toMatchObject({ state: 'absent' })
  world.folders.set(world.vaultFolder, new GoneDisk())
  await expect(visit.ask('vault.status', {})).rejects.toThrow('vault.not-found')
  await expect(visit.ask('vault.create', mara)).rejects.toThrow('vault.not-found')
  world.folders.set(world.vaultFolder, new MemoryDisk())
  await visit.ask('vault.create', mara)
})

/** The same folder, from a computer of another name. */
function elsewhere(world: FakeWorld): FakeWorld {
  const owners = new FakeOwners()
  owners.self.host = 'elsewhere'
  return Object.assign(new FakeWorld(), { owners, folders: world.folders })
}

test('a vault that another computer says it has open is opened when a person says so, and not before', async () => {
  // Nobody closes it: the computer was switched off.
  const { visit, mara: member, codes } = await aHousehold()
  const later = await Visit.begin(elsewhere(visit.world))
  const unlock = { member, passphrase: passphrases.mara }
  const code = { member, code: codes.mara }
  await expect(later.ask('vault.unlock', unlock)).rejects.toThrow('vault.in-use-elsewhere')
  const byCode = later.ask('vault.unlock-with-recovery-code', code)
  await expect(byCode).rejects.toThrow('vault.in-use-elsewhere')
  const wrong = { member, passphrase: passphrases.jonas, takeOver: true }
  await expect(later.ask('vault.unlock', wrong)).rejects.toThrow('vault.wrong-passphrase')
  await expect(later.ask('vault.unlock', unlock)).rejects.toThrow('vault.in-use-elsewhere')

  await later.ask('vault.unlock-with-recovery-code', { ...code, takeOver: true })
  await later.room.close()
  const again = await Visit.begin(later.world)
  expect(await again.ask('vault.unlock', unlock)).toMatchObject({ me: member, writable: true })
})

test('a vault that is open here is not taken over, whatever anybody says', async () => {
  const { visit, mara: member } = await aHousehold()
  const second = await Visit.begin(visit.world)
  const unlock = { member, passphrase: passphrases.mara, takeOver: true }
  await expect(second.ask('vault.unlock', unlock)).rejects.toThrow('vault.in-use')
})
