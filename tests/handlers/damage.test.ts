import { expect, test } from 'vitest'
import { randomId } from '../../main/core/crypto/ids.ts'
import type { JobId } from '../../shared/ids.ts'
import { aHousehold, passphrases, Visit } from '../make/a-room.ts'
import { aChange, write } from '../make/an-entry.ts'

const job = () => randomId() as JobId

test('what the disk has lost is told by day and title, and a backup brings it back', async () => {
  const { visit, mara } = await aHousehold()
  const { world } = visit
  const { journal, vault } = visit.room.evening()
  const page = await write(journal, 'mine', { title: 'Rain', body: 'It rained.' })
  const long = 'And then it rained on. '.repeat(4000)
  const disk = world.diskAt(world.vaultFolder)
  const isLong = (path: string) => path.startsWith(`spaces/${vault.mine.id}/pages/`)
  const before = new Set([...disk.files().keys()].filter(isLong))
  await journal.finish(aChange(journal, page, { body: long }))
  const [lost] = [...disk.files().keys()].filter((path) => isLong(path) && !before.has(path))
  const backup = world.places.add('/home/stick/copy.hearth-backup')
  await visit.ask('backups.make', { job: job(), place: backup })
  await write(journal, 'mine', { title: 'After the copy' })
  const locked = await visit.lock()
  disk.take(lost!)

  const again = await Visit.begin(locked.world)
  const enter = { member: mara, passphrase: passphrases.mara }
  const session = await again.ask('vault.unlock', enter)
  expect(session.writable).toBe(false)
  const parts = await again.ask('damage.list', {})
  expect(parts).toMatchObject([
    {
      part: 'mine',
      pages: [{ id: page.id, day: '2026-11-07', title: 'Rain', missing: 'newest', zone: 'mine' }],
    },
  ])
  const filled = await again.ask('damage.fill', { job: job(), place: backup })
  expect(filled).toMatchObject({ pages: 1, others: 0, still: [] })
  expect(await again.ask('damage.list', {})).toEqual([])
  const after = await again.ask('session.read', {})
  expect(after.writable).toBe(true)
  expect(after.problems.map(({ kind }) => kind)).not.toContain('damage')
  const { journal: now } = again.room.evening()
  expect(now.read(page.id)?.body).toBe(long)
  expect(now.timeline().count).toBe(2)
  await write(now, 'mine', { title: 'And on' })
  await again.room.close()
})

test('a backup of another vault fills nothing', async () => {
  const other = await aHousehold()
  const { visit } = await aHousehold()
  const place = other.visit.world.places.add('/home/stick/other.hearth-backup')
  await other.visit.ask('backups.make', { job: job(), place })
  const bytes = other.visit.world.diskAt('/home/stick').files().get('other.hearth-backup')!
  visit.world.diskAt('/home/stick').put('other.hearth-backup', bytes)
  const here = visit.world.places.add('/home/stick/other.hearth-backup')
  await expect(visit.ask('damage.fill', { job: job(), place: here })).rejects.toThrow(
    'backup.of-another-vault',
  )
  expect((await visit.ask('session.read', {})).writable).toBe(true)
  await visit.room.close()
})

test('one kind of trouble is told once, however many spaces have it', async () => {
  const { visit, mara } = await aHousehold()
  const { world } = visit
  const { journal, vault } = visit.room.evening()
  const long = 'And then it rained on. '.repeat(4000)
  for (const zone of ['mine', 'ours'] as const) await write(journal, zone, { body: long })
  const disk = world.diskAt(world.vaultFolder)
  const locked = await visit.lock()
  for (const space of [vault.mine.id, vault.ours.id]) {
    for (const path of [...disk.files().keys()]) {
      if (path.startsWith(`spaces/${space}/pages/`)) disk.take(path)
    }
  }
  const again = await Visit.begin(locked.world)
  const enter = { member: mara, passphrase: passphrases.mara }
  const { problems } = await again.ask('vault.unlock', enter)
  expect(problems).toEqual([{ kind: 'damage', count: 2 }])
  await again.room.close()
})
