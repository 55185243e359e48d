import { expect, test } from 'vitest'
import { toBase64 } from '../../../main/core/crypto/base64.ts'
import { digest } from '../../../main/core/crypto/digest.ts'
import {
  type MemberKeys,
  memberKeys,
  newRoot,
  newSpaceKey,
} from '../../../main/core/crypto/member-keys.ts'
import { readGrants, withGrant, writeGrants } from '../../../main/core/vault/grants.ts'
import { readHead } from '../../../main/core/vault/head.ts'
import { makeNewKeys, openVault } from '../../../main/core/vault/index.ts'
import { signKeyChange } from '../../../main/core/vault/key-change.ts'
import { readRing } from '../../../main/core/vault/key-ring.ts'
import { memberWrite } from '../../../main/core/vault/known-members.ts'
import { pinned, publicKeys } from '../../../main/core/vault/pins.ts'
import { signRecord, statementOf, type WireRecord } from '../../../main/core/vault/record.ts'
import type { UnlockedVault } from '../../../main/core/vault/unlocked-vault.ts'
import { vouchedWrites } from '../../../main/core/vault/vouched.ts'
import { everythingThatOpens } from '../../faults/closure.ts'
import { worldOn } from '../../faults/world.ts'
import { putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../../make/three-in-a-vault.ts'
import { append } from './append-frame.ts'

/** Mara's keys were known to somebody, and were made anew. The thief has a copy from before. */
async function stolenKeys({ hasWritten = true } = {}) {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  await mara.ours.commit([putEntry('old', 'before')])
  await mara.mine.commit([putEntry('old', 'before')])
  const stolen = {
    root: mara.seat.root,
    keys: memberKeys(mara.seat.root),
    ring: readRing(mara.keyring),
  }
  const copy = new Map(house.disk.files())
  const made = await makeNewKeys(mara, 'mara secret', 'a new secret')
  const open = made.vault!
  if (hasWritten) await writeWithNew(open)
  const now = memberKeys(open.seat.root)
  await open.close()
  const asMara = (disk: MemoryDisk = house.disk) =>
    openVault(worldOn(disk), house.ids.mara, { type: 'passphrase', passphrase: 'a new secret' })
  return { house, stolen, copy, now, asMara }
}

async function writeWithNew(open: UnlockedVault): Promise<void> {
  await open.ours.commit([putEntry('new', 'shared-once-keys-were-new')])
  await open.mine.commit([putEntry('new', 'kept-once-keys-were-new')])
  await open.drafts.commit([putEntry('new', 'begun-once-keys-were-new')])
}

/** From here on this vault signs as somebody else, as a program of the thief's own would. */
function signAs(vault: UnlockedVault, id: string, keys: MemberKeys): void {
  const author = { id: id as typeof vault.me, signKey: keys.sign.privateKey }
  Object.assign(vault.parts.seats, { authorOf: () => author })
}

/** Lets a member write with a program of their own that has Mara's former keys. */
async function asThief(
  house: ThreeInAVault,
  who: Who,
  keys: MemberKeys,
  act: (vault: UnlockedVault) => Promise<unknown>,
): Promise<void> {
  const thief = await house.enter(who)
  await thief.mine.commit([putEntry('first', 'so that nothing waits')])
  signAs(thief, house.ids.mara, keys)
  await act(thief)
  await thief.close()
}

test('with former keys and every byte there ever was, nothing opens that was written since', async () => {
  const { house, stolen, copy } = await stolenKeys()
  const files = new Map([
    ...house.disk.files(),
    ...[...copy].map(([path, bytes]) => [`old/${path}`, bytes] as const),
  ])
  const { text } = everythingThatOpens(files, [stolen.root])
  expect(text).toContain('before')
  expect(text).not.toContain('once-keys-were-new')
})

test('a member who knows the former keys of another writes nothing in their name', async () => {
  const { house, stolen, asMara } = await stolenKeys()
  await asThief(house, 'jonas', stolen.keys, (thief) =>
    thief.ours.commit([putEntry('false', 'never said'), putEntry('old', 'changed')]),
  )
  for (const open of [await asMara(), await house.enter('lea')]) {
    expect(open.ours.get('entries', 'false')?.signature).toBe('failed')
    const [old, changed] = open.ours.history('entries', 'old')
    expect([old?.signature, changed?.signature]).toEqual(['verified', 'failed'])
    await open.close()
  }
})

test('nor do they make their words count by vouching for them', async () => {
  const { house, stolen, now, asMara } = await stolenKeys()
  const statement = (vault: UnlockedVault, wire: WireRecord, json: string) =>
    digest(statementOf(vault.vaultId, vault.ours.id, wire, json))
  const wire: WireRecord = {
    collection: 'entries',
    id: 'false',
    revision: 1,
    operation: 'put',
    author: house.ids.mara,
    writtenAt: '2026-11-22T00:00:00.000Z',
  }
  const json = '"never said"'
  const asked = (thief: UnlockedVault) =>
    vouchedWrites(now.sign.publicKey, [statement(thief, wire, json)])
  await asThief(house, 'jonas', stolen.keys, async (thief) => {
    await thief.ours.commit(asked(thief))
    signAs(thief, house.ids.jonas, thief.seat.keys)
    await thief.ours.commit(asked(thief))
    const signing = {
      vault: thief.vaultId,
      space: thief.ours.id,
      signed: true,
      signKeyOf: () => null,
    }
    const signature = signRecord(stolen.keys.sign.privateKey, signing, wire, json)
    const { keys } = readRing(thief.keyring).find(({ kind }) => kind === 'shared')!
    const epoch = thief.ours.epoch
    const place = { space: thief.ours.id, epoch, key: keys.get(epoch)!, all: keys }
    await thief.ours.close()
    await append(thief, house.disk, place, [{ ...wire, body: json, signature }])
  })
  for (const open of [await asMara(), await house.enter('lea')]) {
    expect(open.ours.get('entries', 'false')?.signature).toBe('failed')
    expect(open.ours.get('entries', 'old')?.signature).toBe('verified')
    await open.close()
  }
})

test('nor introduce other keys: refused by all who know the new ones, and told', async () => {
  const { house, stolen, now, asMara } = await stolenKeys()
  const lea = await house.enter('lea')
  await lea.ours.commit([putEntry('hers', 'so that she has pinned the new keys')])
  await lea.close()
  const thiefs = memberKeys(newRoot())
  await asThief(house, 'jonas', stolen.keys, (thief) => {
    const place = { space: thief.ours.id, member: house.ids.mara }
    const change = signKeyChange(place, stolen.keys, thiefs)
    const member = { id: house.ids.mara, label: 'mara', place: 0 }
    return thief.ours.commit([memberWrite(member, publicKeys(thiefs), change)])
  })
  for (const open of [await asMara(), await house.enter('lea'), await house.enter('jonas')]) {
    expect(open.problems).toContainEqual({ kind: 'forged', where: 'members', count: 1 })
    expect(open.parts.pins.get(house.ids.mara)!.sign).toEqual(now.sign.publicKey)
    expect(open.ours.get('entries', 'old')?.signature).toBe('verified')
    expect(open.writable).toBe(true)
    await open.close()
  }
})

test('where two changes of the same keys stand, whoever was away believes neither, and is told', async () => {
  const { house, stolen, now } = await stolenKeys()
  const thiefs = memberKeys(newRoot())
  await asThief(house, 'jonas', stolen.keys, async (thief) => {
    const space = thief.ours.id
    const change = signKeyChange({ space, member: house.ids.mara }, stolen.keys, thiefs)
    const member = { id: house.ids.mara, label: 'mara', place: 0 }
    const json = JSON.stringify(memberWrite(member, publicKeys(thiefs), change).body)
    // With a number that puts it in front of the real one.
    const wire: WireRecord = {
      collection: 'members',
      id: house.ids.mara,
      revision: 1,
      operation: 'put',
      author: house.ids.mara,
      writtenAt: '2026-11-22T00:00:00.000Z',
    }
    const signing = { vault: thief.vaultId, space, signed: true, signKeyOf: () => null }
    const signature = signRecord(thiefs.sign.privateKey, signing, wire, json)
    const { keys } = readRing(thief.keyring).find(({ kind }) => kind === 'shared')!
    const { epoch } = thief.ours
    await thief.ours.close()
    const place = { space, epoch, key: keys.get(epoch)!, all: keys }
    await append(thief, house.disk, place, [{ ...wire, body: json, signature }])
  })
  const lea = await house.enter('lea')
  expect(lea.problems.some(({ kind }) => kind === 'forged')).toBe(true)
  const pin = lea.parts.pins.get(house.ids.mara)!
  for (const keys of [thiefs, stolen.keys]) expect(pin.sign).not.toEqual(keys.sign.publicKey)
  await lea.mine.commit([putEntry('own', 'she goes on alone')])
  await expect(lea.ours.commit([putEntry('hers', 1)])).rejects.toThrow('vault.damaged')
  const ringed = lea.keyring.get('pins', house.ids.mara)!.body as { sign: string }
  const known = [stolen.keys, now].map(({ sign }) => toBase64(sign.publicKey))
  expect(known).toContain(ringed.sign)
  // Mara and whom she introduced stay known, however often that is asked, and none of hers counts.
  for (const _ of ['now', 'and again']) {
    expect(lea.members().map(({ label }) => label)).toEqual(['mara', 'jonas', 'lea'])
  }
  expect(lea.ours.get('entries', 'old')?.signature).toBe('failed')
  await lea.close()
  const cover = await readHead(house.disk)
  expect(cover?.head.members.map(({ label }) => label)).toEqual(['mara', 'jonas', 'lea'])
})

test.each([
  ['private', 1],
  ['private', 40],
  ['drafts', 1],
  ['drafts', 40],
] as const)(
  'words behind hers with the former key of %s count for nothing, before she wrote there again: %i',
  async (kind, times) => {
    const { house, stolen, asMara } = await stolenKeys({ hasWritten: false })
    const mara = await asMara()
    await mara.close()
    const { id, keys } = stolen.ring.find((space) => space.kind === kind)!
    const wire: WireRecord = {
      collection: 'entries',
      id: 'false',
      revision: 1,
      operation: 'put',
      author: house.ids.mara,
      writtenAt: '2026-11-22T00:00:00.000Z',
      body: '"never written"',
    }
    const place = { space: id, epoch: 1, key: keys.get(1)!, all: new Map() }
    await append(mara, house.disk, place, [wire], times)
    const again = await asMara()
    const space = kind === 'private' ? again.mine : again.drafts
    expect(space.get('entries', 'false')).toBeNull()
    expect(again.problems.map(({ kind: what }) => what)).toContain('forged')
    await space.commit([putEntry('later', 'and on')])
    await again.close()
    const last = await asMara()
    const after = kind === 'private' ? last.mine : last.drafts
    expect(after.get('entries', 'false')).toBeNull()
    expect(after.get('entries', 'later')?.body).toBe('and on')
    await last.close()
  },
)

test.each(['private', 'drafts', 'shared'] as const)(
  'a frame that was sealed with the former key of %s counts for nothing, and is told',
  async (kind) => {
    const { house, stolen, asMara } = await stolenKeys()
    const mara = await asMara()
    const { id, keys } = readRing(mara.keyring).find((space) => space.kind === kind)!
    const wire: WireRecord = {
      collection: 'entries',
      id: 'false',
      revision: 1,
      operation: 'put',
      author: house.ids.mara,
      writtenAt: '2026-11-22T00:00:00.000Z',
      body: '"never written"',
    }
    const old = stolen.ring.find((space) => space.kind === kind)!.keys.get(1)!
    await mara.close()
    await append(mara, house.disk, { space: id, epoch: 1, key: old, all: keys }, [wire])
    const again = await asMara()
    expect(again.problems.map(({ kind: what }) => what)).toEqual(['forged'])
    const space = { private: again.mine, drafts: again.drafts, shared: again.ours }[kind]
    expect(space.get('entries', 'false')).toBeNull()
    expect(space.get('entries', 'new')).not.toBeNull()
    // It is no damage: she goes on writing behind it.
    await space.commit([putEntry('later', 'and on')])
    await again.close()
    const last = await asMara()
    expect(
      { private: last.mine, drafts: last.drafts, shared: last.ours }[kind].get('entries', 'later')
        ?.body,
    ).toBe('and on')
    await last.close()
  },
)

test.each([
  ['private', 'shorter', 1],
  ['private', 'longer', 40],
  ['drafts', 'shorter', 1],
  ['drafts', 'longer', 40],
] as const)(
  'a history of %s that goes on from before the new keys counts for nothing, be it %s',
  async (kind, _, times) => {
    const { house, stolen, asMara } = await stolenKeys()
    const wire: WireRecord = {
      collection: 'entries',
      id: 'false',
      revision: 1,
      operation: 'put',
      author: house.ids.mara,
      writtenAt: '2026-11-22T00:00:00.000Z',
      body: '"never written"',
    }
    const { id, keys } = stolen.ring.find((space) => space.kind === kind)!
    const place = { space: id, epoch: 1, key: keys.get(1)!, all: new Map() }
    const mara = await asMara()
    await mara.close()
    await append(mara, house.disk, place, [wire], times)
    for (const later of ['once', 'and again']) {
      const again = await asMara()
      expect(again.problems.map(({ kind: what }) => what)).toContain('forged')
      const space = kind === 'private' ? again.mine : again.drafts
      expect(space.get('entries', 'false')).toBeNull()
      expect(space.get('entries', 'new')).not.toBeNull()
      await space.commit([putEntry(later, 'and on')])
      await again.tidy()
      await again.close()
    }
    const last = await asMara()
    const space = kind === 'private' ? last.mine : last.drafts
    expect(space.list('entries').map((record) => record.id)).toEqual(
      expect.arrayContaining(['and again', 'new', 'once']),
    )
    expect(space.get('entries', 'false')).toBeNull()
    await last.close()
  },
)

test.each([
  ['with former keys', 'mara', 5],
  ['of an epoch that is over', 'jonas', 1],
  ['that begins an epoch with somebody else', 'jonas', 3],
] as const)('a grant %s is refused and told', async (_, from, epoch) => {
  const { house, stolen, asMara } = await stolenKeys()
  const jonas = await house.enter('jonas')
  await jonas.ours.commit([putEntry('his', 'so that nothing waits')])
  const { vaultId, seat } = jonas
  const ours = jonas.ours.id
  await jonas.close()
  const { list } = await readGrants(house.disk, vaultId, ours)
  const giver = { id: house.ids[from], keys: from === 'mara' ? stolen.keys : seat.keys }
  const lea = { id: house.ids.lea, box: jonas.parts.pins.get(house.ids.lea)!.box }
  const given = { epoch, kind: 'shared', key: newSpaceKey() }
  const self = { id: giver.id, box: giver.keys.box.publicKey }
  const planted = from === 'mara' ? withGrant(list, giver, self, given) : list
  await writeGrants(house.disk, withGrant(planted, giver, lea, given))
  for (const open of [await asMara(), await house.enter('lea')]) {
    expect(open.problems).toContainEqual({
      kind: 'forged',
      where: 'grants',
      count: from === 'mara' ? 2 : 1,
    })
    await open.ours.commit([putEntry('on', 1)])
    expect(open.ours.epoch).toBe(2)
    await open.close()
  }
})

test('a pin says which keys came before, and the words of a member who never had others need none', () => {
  const keys = publicKeys(memberKeys(newRoot()))
  expect(pinned(keys)).toEqual({ ...keys, former: [], vouched: null, lastGrant: null })
})
