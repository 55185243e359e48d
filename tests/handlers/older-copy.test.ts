import { expect, test } from 'vitest'
import type { MemberId } from '../../shared/ids.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'
import { aPage } from '../make/an-entry.ts'

const begin = { day: aPage().day, time: null, entry: null } as const

async function write(visit: Visit, title: string): Promise<void> {
  const draft = await visit.ask('drafts.begin', { ...begin, zone: 'ours' })
  await visit.ask('drafts.finish', { ...draft, content: { ...draft.content, title } })
}

async function comeIn(visit: Visit, who: 'mara' | 'jonas', member: MemberId) {
  return visit.ask('vault.unlock', { member, passphrase: passphrases[who] })
}

/** Both have written, Mara once more after the folder was copied, and the copy lies in its place. */
async function putBack() {
  const { visit, mara, jonas } = await aHousehold()
  await write(visit, 'One')
  let now = await visit.lock()
  await comeIn(now, 'jonas', jonas)
  await write(now, 'Two')
  now = await now.lock()
  const { world } = now
  const older = world.diskAt(world.vaultFolder).copy()
  await comeIn(now, 'mara', mara)
  await write(now, 'Three')
  now = await now.lock()
  world.folders.set(world.vaultFolder, older)
  return { visit: now, mara, jonas }
}

test('a folder that was put back opens for looking, and says which parts are older', async () => {
  const { visit, mara } = await putBack()
  const session = await comeIn(visit, 'mara', mara)
  expect(session.writable).toBe(false)
  expect(session.problems.map(({ kind }) => kind)).toEqual(['older-copy'])
  const { parts, mayGoOn } = await visit.ask('older-copy.describe', {})
  expect(parts.map(({ part }) => part)).toContain('ours')
  expect(mayGoOn).toBe(true)
  await expect(write(visit, 'Four')).rejects.toThrow('vault.read-only')
})

test('whoever goes on from it writes again, and who went on is told to whoever comes next', async () => {
  const { visit, mara, jonas } = await putBack()
  await comeIn(visit, 'mara', mara)
  await visit.ask('older-copy.go-on', {})
  const session = await visit.ask('session.read', {})
  expect(session).toMatchObject({ writable: true, problems: [] })
  await write(visit, 'Four')
  let now = await visit.lock()
  const next = await comeIn(now, 'jonas', jonas)
  expect(next.problems.map(({ kind }) => kind)).toEqual(['went-on'])
  const { wentOn } = await now.ask('older-copy.describe', {})
  expect(wentOn.map(({ by }) => by)).toEqual([mara])
  await write(now, 'Five')
  now = await now.lock()
  expect((await comeIn(now, 'jonas', jonas)).problems).toEqual([])
})

test('a journal in order has nothing to go on from', async () => {
  const { visit } = await aHousehold()
  expect(await visit.ask('older-copy.describe', {})).toEqual({
    parts: [],
    mayGoOn: false,
    wentOn: [],
  })
})

test('whoever has read who went on is not told again, without having written a word', async () => {
  const { visit, mara, jonas } = await putBack()
  await comeIn(visit, 'mara', mara)
  await visit.ask('older-copy.go-on', {})
  let now = await visit.lock()
  const told = async () => (await comeIn(now, 'jonas', jonas)).problems.map(({ kind }) => kind)
  expect(await told()).toEqual(['went-on'])
  now = await now.lock()
  // Whoever only looks is told again.
  expect(await told()).toEqual(['went-on'])
  await now.ask('older-copy.read-went-on', {})
  expect((await now.ask('session.read', {})).problems).toEqual([])
  expect((await now.ask('older-copy.describe', {})).wentOn).toEqual([])
  now = await now.lock()
  expect(await told()).toEqual([])
})

test('where nothing can be written it stays told', async () => {
  const { visit, mara } = await putBack()
  await comeIn(visit, 'mara', mara)
  await expect(visit.ask('older-copy.read-went-on', {})).rejects.toThrow('vault.read-only')
})
