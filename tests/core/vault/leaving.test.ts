import { expect, test } from 'vitest'
import { addMember, leaveVault, openVault, vaultStatus } from '../../../main/core/vault/index.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import { worldOn } from '../../faults/world.ts'
import { putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'

const epochOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true)

/** The epochs of all frames in a space's log, in the order of its segments. */
function epochsIn(disk: MemoryDisk, space: string): number[] {
  return [...disk.files()]
    .filter(([path]) => path.startsWith(`spaces/${space}/log/`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, bytes]) => {
      const epochs: number[] = []
      for (let at = 0; at + 4096 <= bytes.length; at += 4096) {
        if (Buffer.from(bytes.subarray(at, at + 4)).toString() === 'HFRM') {
          epochs.push(epochOf(bytes.subarray(at)))
        }
      }
      return epochs
    })
}

async function jonasHasLeft() {
  const house = await threeInAVault()
  const jonas = await house.enter('jonas')
  await jonas.ours.commit([putEntry('his', 'what Jonas shared')])
  await jonas.mine.commit([putEntry('own', 'what Jonas kept')])
  await jonas.drafts.commit([putEntry('draft', 'what Jonas began')])
  await jonas.tidy()
  const gone = [jonas.mine.id, jonas.drafts.id, jonas.me]
  const ours = jonas.ours.id
  await leaveVault(jonas, 'jonas secret')
  return { ...house, gone, ours }
}

test('whoever leaves is on no lock screen, and nothing of theirs is in the folder but what they shared', async () => {
  const { disk, ids, gone, enter } = await jonasHasLeft()
  expect((await vaultStatus(disk)).members.map(({ label }) => label)).toEqual(['mara', 'lea'])
  for (const id of gone) {
    expect([...disk.files().keys()].filter((path) => path.includes(id))).toEqual([])
  }
  await expect(enter('jonas')).rejects.toThrow('vault.no-such-member')
  const mara = await enter('mara')
  expect(mara.problems).toEqual([])
  expect(mara.members().map(({ label }) => label)).toEqual(['mara', 'lea'])
  expect(mara.former()).toEqual([{ id: ids.jonas, label: 'jonas', place: 1 }])
  expect(mara.ours.get('entries', 'his')).toMatchObject({
    body: 'what Jonas shared',
    author: ids.jonas,
    signature: 'verified',
  })
  expect(mara.ours.readers()).toEqual([ids.mara, ids.lea])
  await mara.close()
})

test('the first word of whoever stays is written with a key that the one who left never had', async () => {
  const { disk, ids, ours, enter } = await jonasHasLeft()
  expect(new Set(epochsIn(disk, ours))).toEqual(new Set([1]))
  const lea = await enter('lea')
  await lea.ours.commit([putEntry('hers', 'after he left')])
  await lea.close()
  const later = epochsIn(disk, ours)
  expect(later).toEqual(later.toSorted())
  expect(later.at(-1)).toBe(2)
  // Whoever was away meets the new key by its grant, and keeps it on their ring with their first save.
  const mara = await enter('mara')
  expect(mara.problems).toEqual([])
  expect(mara.ours.get('entries', 'hers')).toMatchObject({ body: 'after he left', author: ids.lea })
  await mara.ours.commit([putEntry('answer', 'and she answered')])
  const keys = (mara.keyring.get('spaces', ours)!.body as { keys: object }).keys
  expect(Object.keys(keys)).toEqual(['1', '2'])
  await mara.tidy()
  await mara.close()
  const again = await enter('lea')
  expect(again.ours.get('entries', 'answer')?.body).toBe('and she answered')
  expect(epochsIn(disk, ours).filter((epoch) => epoch > 2)).toEqual([])
  await again.close()
})

test('several leave one after the other, and the last one who stays reads everything', async () => {
  const house = await threeInAVault()
  for (const who of ['jonas', 'lea'] as const) {
    const open = await house.enter(who)
    await open.ours.commit([putEntry(who, `by ${who}`)])
    await leaveVault(open, `${who} secret`)
  }
  const mara = await house.enter('mara')
  await mara.ours.commit([putEntry('mara', 'alone')])
  await mara.tidy()
  await mara.close()
  const alone = await house.enter('mara')
  expect(alone.problems).toEqual([])
  expect(alone.ours.list('entries').map(({ body }) => body)).toEqual([
    'by jonas',
    'by lea',
    'alone',
  ])
  expect(new Set(epochsIn(house.disk, alone.ours.id))).toContain(3)
  await expect(leaveVault(alone, 'mara secret')).rejects.toThrow('members.only-one')
  expect(alone.writable).toBe(true)
  await alone.close()
})

test('a wrong passphrase, or others looking on, and nobody leaves', async () => {
  const house = await threeInAVault()
  const before = house.disk.files()
  const jonas = await house.enter('jonas')
  await expect(leaveVault(jonas, 'mara secret')).rejects.toThrow('vault.wrong-passphrase')
  expect(jonas.writable).toBe(true)
  await jonas.close()
  const both = await house.together(['jonas', 'mara'])
  await expect(leaveVault(both, 'jonas secret')).rejects.toThrow('session.solo-only')
  await both.close()
  const after = house.disk.files()
  expect([...after.keys()].filter((path) => !before.has(path))).toEqual([])
  expect((await vaultStatus(house.disk)).members.length).toBe(3)
})

test('a member who joins later reads what was written under every key, and has a place of their own', async () => {
  const { disk, ids, enter } = await jonasHasLeft()
  const mara = await enter('mara')
  await mara.ours.commit([putEntry('hers', 'between')])
  const newcomer = await addMember(mara, { label: 'Jonas', passphrase: 'jonas again' })
  await mara.close()
  expect(newcomer.member.place).toBe(3)
  const secret = { type: 'passphrase' as const, passphrase: 'jonas again' }
  const open = await openVault(worldOn(disk), newcomer.member.id, secret)
  expect(open.problems).toEqual([])
  expect(open.ours.list('entries').map(({ body, signature }) => [body, signature])).toEqual([
    ['between', 'verified'],
    ['what Jonas shared', 'verified'],
  ])
  expect(open.former().map(({ id }) => id)).toEqual([ids.jonas])
  expect(open.ours.readers()).toEqual([ids.mara, ids.lea, newcomer.member.id])
  await open.ours.commit([putEntry('new', 'here I am')])
  await open.close()
  const lea = await enter('lea')
  expect(lea.problems).toEqual([])
  expect(lea.ours.get('entries', 'new')).toMatchObject({ signature: 'verified' })
  await lea.close()
})

test('two who come in together after somebody left go on by one key', async () => {
  const { enter, together } = await jonasHasLeft()
  const lea = await enter('lea')
  await lea.ours.commit([putEntry('hers', 1)])
  await lea.close()
  const both = await together(['mara', 'lea'])
  expect(both.problems).toEqual([])
  await both.ours.commit([putEntry('both', 2)])
  await both.close()
  const mara = await enter('mara')
  expect(mara.ours.list('entries').length).toBe(3)
  expect(mara.problems).toEqual([])
  await mara.close()
})

test('a debrief with somebody who left is still there, and whoever stays can end it', async () => {
  const house = await threeInAVault()
  const about = { collection: 'about', id: 'about', operation: 'put' as const, body: 1 }
  const jonas = await house.enter('jonas')
  const { id } = await jonas.sides.found([house.ids.jonas, house.ids.mara], [about])
  await leaveVault(jonas, 'jonas secret')
  const mara = await house.enter('mara')
  expect(mara.problems).toEqual([])
  expect(mara.sides.find(id)?.readers()).toEqual([house.ids.jonas, house.ids.mara])
  await mara.sides.end(id, [mara.sides.consent(id, mara.me, 'nothing')], [])
  expect([...house.disk.files().keys()].filter((path) => path.includes(id))).toEqual([])
  await mara.close()
})

test('while a backup reads, nobody writes on with the key that somebody took along', async () => {
  const { disk, ours, enter } = await jonasHasLeft()
  const lea = await enter('lea')
  const still = await lea.still()
  const before = epochsIn(disk, ours).length
  let isSaved = false
  const save = lea.ours.commit([putEntry('hers', 'meanwhile')]).then(() => {
    isSaved = true
  })
  await lea.mine.commit([putEntry('own', 'that needs no waiting')])
  expect([isSaved, epochsIn(disk, ours).length]).toEqual([false, before])
  still.release()
  await save
  expect(epochsIn(disk, ours).slice(before)).toContain(2)
  expect(epochsIn(disk, ours).slice(before)).not.toContain(1)
  await lea.close()
})

test('where no new key can be given, nothing is shared, and all that is private is saved', async () => {
  const { disk: before, ours, enter } = await jonasHasLeft()
  const disk = new SimulatedDisk(before.treeCopy())
  const lea = await enter('lea', disk)
  disk.harm('EPERM on rename', true)
  await expect(lea.ours.commit([putEntry('hers', 'no')])).rejects.toThrow('disk.no-permission')
  await lea.mine.commit([putEntry('own', 'yes')])
  expect(new Set(epochsIn(disk, ours))).toEqual(new Set([1]))
  disk.calm()
  await lea.ours.commit([putEntry('hers', 'now')])
  expect(epochsIn(disk, ours).at(-1)).toBe(2)
  await lea.close()
  const mara = await enter('mara', disk)
  expect(mara.problems).toEqual([])
  expect(mara.ours.get('entries', 'hers')?.body).toBe('now')
  await mara.close()
})
