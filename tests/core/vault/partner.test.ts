import { afterEach, expect, test, vi } from 'vitest'
import { Journal } from '../../../main/core/journal/journal.ts'
import { vaultStatus } from '../../../main/core/vault/index.ts'
import { TickingClock } from '../../faults/world.ts'
import { type AVault, aVault, openAs, putEntry } from '../../make/a-vault.ts'

/** What Jonas writes over the introductions, as an altered program with his key could. */
async function jonasWrites(vault: AVault, of: 'mara' | 'jonas', body: object): Promise<void> {
  const jonas = await openAs('jonas', vault)
  const own = jonas.ours.get('members', vault[of])!.body as object
  const write = { collection: 'members', id: vault[of], operation: 'put' as const }
  await jonas.ours.commit([{ ...write, body: { ...own, ...body } }])
  await jonas.close()
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('keys that are no keys in the other’s introduction shut nobody out', async () => {
  const vault = await aVault()
  await jonasWrites(vault, 'jonas', { box: '!!', sign: '!!' })
  for (const who of ['mara', 'jonas'] as const) {
    const open = await openAs(who, vault)
    expect(open.members().map(({ label }) => label)).toEqual(['Mara', 'Jonas'])
    await open.close()
  }
})

test('nobody writes another off the lock screen by an introduction of their own', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  const keys = mara.ours.get('members', vault.jonas)!.body as { box: string; sign: string }
  await mara.close()
  await jonasWrites(vault, 'mara', { ...keys, label: 'Nobody' })
  const jonas = await openAs('jonas', vault)
  await jonas.mine.commit([putEntry('first save', 1)])
  await jonas.close()
  const labels = (await vaultStatus(vault.disk)).members.map(({ label }) => label)
  expect(labels).toEqual(['Mara', 'Jonas'])
  await (await openAs('mara', vault)).close()
})

test('a tombstone over the other’s introduction strikes nobody from the members', async () => {
  const vault = await aVault()
  const jonas = await openAs('jonas', vault)
  await jonas.ours.commit([{ collection: 'members', id: vault.mara, operation: 'delete' }])
  await jonas.mine.commit([putEntry('next save', 1)])
  await jonas.close()
  expect((await vaultStatus(vault.disk)).members.length).toBe(2)
  const mara = await openAs('mara', vault)
  expect(mara.members().map(({ label }) => label)).toEqual(['Mara', 'Jonas'])
  await mara.close()
})

test('a shared page of the other’s that is no JSON is left out, and all else is there', async () => {
  const vault = await aVault()
  const jonas = await openAs('jonas', vault)
  await jonas.ours.commit([putEntry('good', { words: 'before' })])
  const real = JSON.stringify
  vi.spyOn(JSON, 'stringify').mockImplementation((value, ...rest) =>
    (value as { odd?: boolean } | null)?.odd ? 'not json' : real(value, ...(rest as [])),
  )
  await jonas.ours.commit([putEntry('odd', { odd: true })])
  vi.restoreAllMocks()
  await jonas.close()

  const mara = await openAs('mara', vault)
  expect(mara.ours.get('entries', 'odd')!.body).toBeNull()
  expect(mara.ours.get('entries', 'good')!.body).toEqual({ words: 'before' })
  expect(new Journal(mara, new TickingClock()).timeline().count).toBe(0)
  expect(mara.writable).toBe(true)
  await mara.close()
})

test('whoever introduced another cannot give them another name later', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  const body = { ...(mara.ours.get('members', vault.jonas)!.body as object), label: 'Silly' }
  const write = { collection: 'members', id: vault.jonas, operation: 'put' as const }
  await mara.ours.commit([{ ...write, body: { ...body, place: 0 } }])
  await mara.close()
  const jonas = await openAs('jonas', vault)
  expect(jonas.members().map(({ label }) => label)).toEqual(['Mara', 'Jonas'])
  await jonas.close()
})

test('without the list of who was given the key, the vault says so and is not written to', async () => {
  const vault = await aVault()
  const open = await openAs('mara', vault)
  const ours = open.ours.id
  await open.close()
  for (const copy of ['a', 'b']) vault.disk.take(`spaces/${ours}/grants.${copy}`)
  const mara = await openAs('mara', vault)
  expect(mara.problems).toEqual([{ kind: 'damage', where: 'grants', count: 1 }])
  expect(mara.ours.readers()).toEqual([vault.mara])
  expect(mara.writable).toBe(false)
  await mara.close()
})
