import { expect, test } from 'vitest'
import { Gratitude } from '../../../main/core/gratitude/gratitude.ts'
import { addMember, createVault, openVault } from '../../../main/core/vault/index.ts'
import { worldOn } from '../../faults/world.ts'
import { forge } from '../../make/altered-program.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { threeInAVault, type Who } from '../../make/three-in-a-vault.ts'

const place = { collection: 'notes', id: '0'.repeat(26) }
const note = (text: string) => ({ kind: 'celebration', to: null, text })
const put = (text: string) => ({ ...place, operation: 'put' as const, body: note(text) })
const remove = { ...place, operation: 'delete' as const }

/** A note that begins with a revision in a name that did not sign it; then Lea writes under that id. */
async function aForgedBeginning(name: Who) {
  const house = await threeInAVault()
  const altered = await house.enter('jonas')
  await altered.close()
  await forge(altered, house.ids[name], [put('Never said')])
  const lea = await house.enter('lea')
  await lea.ours.commit([put('As Lea wrote it')])
  await lea.close()
  return house
}

async function notesSeenBy(house: Awaited<ReturnType<typeof threeInAVault>>, who: Who) {
  const vault = await house.enter(who)
  const seen = new Gratitude(vault).list().map(({ from, text }) => ({ from, text }))
  await vault.close()
  return seen
}

test('a forged beginning in his own name lets nobody take away the words of another', async () => {
  const house = await aForgedBeginning('jonas')
  const jonas = await house.enter('jonas')
  await jonas.ours.commit([remove])
  await jonas.close()
  for (const who of ['mara', 'jonas', 'lea'] as const) {
    const seen = await notesSeenBy(house, who)
    expect(seen).toEqual([{ from: house.ids.lea, text: 'As Lea wrote it' }])
  }
})

test('a forged beginning in another name leaves the words with the one who signed them', async () => {
  const house = await aForgedBeginning('mara')
  expect(await notesSeenBy(house, 'mara')).toEqual([
    { from: house.ids.lea, text: 'As Lea wrote it' },
  ])
  const lea = await house.enter('lea')
  await lea.ours.commit([remove])
  expect(lea.ours.list('notes')).toEqual([])
  await lea.close()
  expect(await notesSeenBy(house, 'mara')).toEqual([])
})

test('nobody strikes a member from the list, also for one who was away when they joined', async () => {
  const disk = new MemoryDisk()
  const newcomer = (label: string) => ({ label, passphrase: `${label} secret` })
  const { vault: mara } = await createVault(worldOn(disk), newcomer('mara'))
  const lea = await addMember(mara, newcomer('lea'))
  const jonas = await addMember(mara, newcomer('jonas'))
  const struck = { collection: 'members', id: jonas.member.id, operation: 'delete' as const }
  await mara.ours.commit([struck])
  await mara.close()
  const secret = { type: 'passphrase' as const, passphrase: 'lea secret' }
  const seen = await openVault(worldOn(disk), lea.member.id, secret)
  expect(seen.members().map(({ label }) => label)).toEqual(['mara', 'lea', 'jonas'])
  await seen.close()
})
