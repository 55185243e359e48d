import { expect, test } from 'vitest'
import { toBase64 } from '../../../main/core/crypto/base64.ts'
import { utf8 } from '../../../main/core/crypto/bytes.ts'
import { digest } from '../../../main/core/crypto/digest.ts'
import { newSpaceKey } from '../../../main/core/crypto/member-keys.ts'
import { digestOf, readGrants, withGrant, writeGrants } from '../../../main/core/vault/grants.ts'
import { leaveVault } from '../../../main/core/vault/index.ts'
import { readRing } from '../../../main/core/vault/key-ring.ts'
import { signRecord, type WireRecord } from '../../../main/core/vault/record.ts'
import { everythingThatOpens } from '../../faults/closure.ts'
import { putEntry } from '../../make/a-vault.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'
import { append } from './append-frame.ts'

/** Jonas left, with a copy of all he had; then Mara wrote. */
async function someoneLeft() {
  const house = await threeInAVault()
  const jonas = await house.enter('jonas')
  await jonas.ours.commit([putEntry('his', 'before-he-left')])
  const { root, keys } = jonas.seat
  const ring = readRing(jonas.keyring)
  const copy = new Map(house.disk.files())
  await leaveVault(jonas, 'jonas secret')
  const mara = await house.enter('mara')
  await mara.ours.commit([putEntry('hers', 'once-he-was-gone')])
  const all = readRing(mara.keyring).find(({ kind }) => kind === 'shared')!.keys
  await mara.close()
  return { house, root, keys, ring, copy, mara, all }
}

test('whoever left reads nothing that was written after, with all they took along', async () => {
  const { house, root, copy } = await someoneLeft()
  const files = new Map([
    ...house.disk.files(),
    ...[...copy].map(([path, bytes]) => [`old/${path}`, bytes] as const),
  ])
  const { text } = everythingThatOpens(files, [root])
  expect(text).toContain('before-he-left')
  expect(text).not.toContain('once-he-was-gone')
})

test('whoever left writes no more, not even their own words', async () => {
  const { house, keys, ring, mara, all } = await someoneLeft()
  const wire: WireRecord = {
    collection: 'entries',
    id: 'late',
    revision: 1,
    operation: 'put',
    author: house.ids.jonas,
    writtenAt: '2026-11-22T00:00:00.000Z',
  }
  const { id } = mara.ours
  const signing = { vault: mara.vaultId, space: id, signed: true, signKeyOf: () => null }
  const signature = signRecord(keys.sign.privateKey, signing, wire, '"late"')
  const key = ring.find(({ kind }) => kind === 'shared')!.keys.get(1)!
  await append(mara, house.disk, { space: id, epoch: 1, key, all }, [
    { ...wire, body: '"late"', signature },
  ])
  const lea = await house.enter('lea')
  expect(lea.problems.map(({ kind }) => kind)).toEqual(['forged'])
  expect(lea.ours.get('entries', 'late')).toBeNull()
  expect(lea.ours.get('entries', 'hers')?.signature).toBe('verified')
  await lea.close()
})

test.each([
  ['behind all others', 0],
  ['in the place of those they saw last', 1],
])('a key that somebody gives once they have left is refused: %s', async (_, cut) => {
  const house = await threeInAVault()
  const jonas = await house.enter('jonas')
  const { vaultId, seat } = jonas
  const ours = jonas.ours.id
  await leaveVault(jonas, 'jonas secret')
  const { list } = await readGrants(house.disk, vaultId, ours)
  const kept = { ...list, grants: list.grants.slice(0, list.grants.length - cut) }
  const given = { epoch: 2, kind: 'shared', key: newSpaceKey() }
  const to = (id: typeof seat.id, box: Uint8Array) => ({ id, box })
  const begun = withGrant(kept, seat, to(seat.id, seat.keys.box.publicKey), given)
  const lea = jonas.parts.pins.get(house.ids.lea)!.box
  const mara = jonas.parts.pins.get(house.ids.mara)!.box
  await writeGrants(
    house.disk,
    withGrant(
      withGrant(begun, seat, to(house.ids.lea, lea), given),
      seat,
      to(house.ids.mara, mara),
      given,
    ),
  )
  const open = await house.enter('mara')
  expect(open.problems.some(({ kind, where }) => kind === 'forged' && where === 'grants')).toBe(
    true,
  )
  // A list that lacks what she had seen may be told as an older copy besides: then nothing is written.
  if (cut === 0 || open.writable) {
    await open.ours.commit([putEntry('hers', 'after')])
    expect(open.ours.epoch).toBe(2)
  }
  const { keys } = readRing(open.keyring).find(({ kind }) => kind === 'shared')!
  expect([...keys.values()]).not.toContainEqual(given.key)
  await open.close()
})

test('nor one that they give once they have left without a word on which key stood then', async () => {
  const house = await threeInAVault()
  const jonas = await house.enter('jonas')
  const { vaultId, seat } = jonas
  const ours = jonas.ours.id
  const body = { keyrings: [], spaces: [], grants: '' }
  await jonas.ours.commit([{ collection: 'departures', id: seat.id, operation: 'put', body }])
  await jonas.close()
  const { list } = await readGrants(house.disk, vaultId, ours)
  const given = { epoch: 2, kind: 'shared', key: newSpaceKey() }
  const members = (['jonas', 'mara', 'lea'] as const).map((who) => house.ids[who])
  const grown = members.reduce(
    (all, id) => withGrant(all, seat, { id, box: jonas.parts.pins.get(id)!.box }, given),
    list,
  )
  await writeGrants(house.disk, grown)
  const mara = await house.enter('mara')
  expect(mara.problems).toContainEqual({ kind: 'forged', where: 'grants', count: 3 })
  await mara.ours.commit([putEntry('hers', 'after')])
  expect(mara.ours.epoch).toBe(2)
  const { keys } = readRing(mara.keyring).find(({ kind }) => kind === 'shared')!
  expect([...keys.values()]).not.toContainEqual(given.key)
  await mara.close()
})

test.each([
  ['none', 1],
  ['none of the list', 1],
  ['the first', 1],
  ['none', 2],
  ['the first', 2],
] as const)(
  'a founder who leaves naming %s of their grants shuts out nobody who stays, in epoch %i',
  async (named, epoch) => {
    const house = await threeInAVault()
    const mara = await house.enter('mara')
    const { vaultId } = mara
    const ours = mara.ours.id
    await mara.close()
    if (epoch === 2) {
      const { list } = await readGrants(house.disk, vaultId, ours)
      const given = { epoch, kind: 'shared', key: newSpaceKey() }
      const ids = (['mara', 'jonas', 'lea'] as const).map((who) => house.ids[who])
      const boxOf = (id: (typeof ids)[number]) => mara.parts.pins.get(id)!.box
      await writeGrants(
        house.disk,
        ids.reduce((all, id) => withGrant(all, mara.seat, { id, box: boxOf(id) }, given), list),
      )
      for (const who of ['jonas', 'lea'] as const) {
        const open = await house.enter(who)
        await open.ours.commit([putEntry(who, 'with the second key')])
        await open.close()
      }
    }
    const leaving = await house.enter('mara')
    const { list } = await readGrants(house.disk, vaultId, ours)
    const grants = {
      none: '',
      'none of the list': toBase64(digest(utf8('no grant'))),
      'the first': digestOf(list, list.grants[0]!),
    }[named]
    const body = { keyrings: [], spaces: [], grants }
    await leaving.ours.commit([
      { collection: 'departures', id: house.ids.mara, operation: 'put', body },
    ])
    await leaving.close()
    for (const who of ['jonas', 'lea', 'jonas'] as const) {
      const open = await house.enter(who)
      expect(open.problems.filter(({ kind }) => kind === 'damage')).toEqual([])
      await open.ours.commit([putEntry(`${who}s`, 'after')])
      expect(open.ours.epoch).toBe(epoch + 1)
      expect([...open.ours.readers()].sort()).toEqual([house.ids.jonas, house.ids.lea].sort())
      if (epoch === 2) expect(open.ours.get('entries', 'lea')?.signature).toBe('verified')
      await open.close()
    }
  },
)

test('a departure that somebody else signs makes nobody leave', async () => {
  const house = await threeInAVault()
  const jonas = await house.enter('jonas')
  const body = { keyrings: [house.ids.mara], spaces: [], grants: '' }
  await jonas.ours.commit([
    { collection: 'departures', id: house.ids.mara, operation: 'put', body },
  ])
  await jonas.close()
  const mara = await house.enter('mara')
  expect(mara.members().length).toBe(3)
  await mara.ours.commit([putEntry('hers', 1)])
  await mara.close()
  await (await house.enter('mara')).close()
})

test('a departure cannot take along what is another’s', async () => {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  const spaces = [mara.mine.id, mara.ours.id]
  await mara.mine.commit([putEntry('own', 'hers')])
  await mara.close()
  const jonas = await house.enter('jonas')
  const body = { keyrings: [house.ids.mara, house.ids.lea], spaces, grants: '' }
  await jonas.ours.commit([
    { collection: 'departures', id: house.ids.jonas, operation: 'put', body },
  ])
  await jonas.close()
  const again = await house.enter('mara')
  await again.mine.commit([putEntry('more', 1)])
  await again.close()
  const last = await house.enter('mara')
  expect(last.mine.get('entries', 'own')?.body).toBe('hers')
  expect(last.former().map(({ label }) => label)).toEqual(['jonas'])
  await last.close()
  await (await house.enter('lea')).close()
})
