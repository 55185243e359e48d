import { describe, expect, test } from 'vitest'
import { addMember, changePassphrase, vaultStatus } from '../../../main/core/vault/index.ts'
import { readPaper, writePaper } from '../../../main/core/vault/paper.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import { worldOn } from '../../faults/world.ts'
import { aVault, openAs, putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'

const flip = (disk: MemoryDisk, path: string, at: number) => {
  const bytes = disk.files().get(path)!.slice()
  bytes[at]! ^= 1
  disk.put(path, bytes)
}
const segmentsOf = (disk: MemoryDisk, space: string) =>
  [...disk.files().keys()].filter((path) => path.startsWith(`spaces/${space}/log/`)).sort()

describe('a save that the disk refuses', () => {
  test.each(['ENOSPC', 'EIO on write', 'EIO on sync'] as const)(
    '%s once: the save goes to a fresh segment, and everything is there afterwards',
    async (trouble) => {
      const vault = await aVault(new SimulatedDisk())
      const disk = vault.disk as SimulatedDisk
      const mara = await openAs('mara', vault)
      await mara.ours.commit([putEntry('before', 1)])
      disk.harm(trouble)
      await mara.ours.commit([putEntry('during', 2)])
      disk.calm()
      await mara.ours.commit([putEntry('after', 3)])
      await mara.close()
      const again = await openAs('jonas', vault)
      expect(again.problems.filter(({ kind }) => kind !== 'unfinished-save')).toEqual([])
      expect(again.ours.list('entries').map(({ id }) => id)).toEqual(['after', 'before', 'during'])
      await again.close()
    },
  )

  test('a full disk is told as such, nothing was saved, and the next save works', async () => {
    const vault = await aVault(new SimulatedDisk())
    const disk = vault.disk as SimulatedDisk
    const mara = await openAs('mara', vault)
    await mara.mine.commit([putEntry('before', 1)])
    disk.harm('ENOSPC', true)
    await expect(mara.mine.commit([putEntry('during', 2)])).rejects.toThrow('disk.full')
    expect(mara.mine.get('entries', 'during')).toBeNull()
    disk.calm()
    await mara.mine.commit([putEntry('after', 3)])
    await mara.close()
    const again = await openAs('mara', vault)
    expect(again.mine.list('entries').map(({ id }) => id)).toEqual(['after', 'before'])
    await again.close()
  })
})

test('two saves of one page that share a frame are two revisions, and the second sees the first', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  await mara.ours.commit([putEntry('a', 'before')])
  const [first, stale, second] = await Promise.allSettled([
    mara.ours.commit([{ ...putEntry('a', 'first'), basedOn: 1 }]),
    mara.ours.commit([{ ...putEntry('a', 'stale'), basedOn: 1 }]),
    mara.ours.commit([{ ...putEntry('a', 'second'), basedOn: 2 }]),
  ])
  expect([first.status, stale.status, second.status]).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
  const bodies = mara.ours.history('entries', 'a').map(({ body }) => body)
  expect(bodies).toEqual(['before', 'first', 'second'])
  await mara.close()
})

describe('damage in the log', () => {
  test('opens for reading only, shows what still opens, and changes nothing', async () => {
    const vault = await aVault()
    const mara = await openAs('mara', vault)
    for (let index = 0; index < 5; index += 1)
      await mara.ours.commit([putEntry(`e${index}`, index)])
    await mara.close()
    const path = segmentsOf(vault.disk, mara.ours.id).at(-1)!
    flip(vault.disk, path, 4096 * 2 + 300)
    const before = vault.disk.files()
    const hurt = await openAs('mara', vault)
    expect(hurt.problems.map(({ kind }) => kind)).toContain('damage')
    expect(hurt.writable).toBe(false)
    expect(hurt.ours.list('entries').map(({ id }) => id)).toEqual(['e0', 'e2', 'e3', 'e4'])
    await expect(hurt.ours.commit([putEntry('new', 1)])).rejects.toThrow('vault.read-only')
    await hurt.close()
    expect(vault.disk.files()).toEqual(before)
  })

  test('a space whose log is gone is never taken for an empty one', async () => {
    const vault = await aVault()
    const mara = await openAs('mara', vault)
    await mara.close()
    const left = [...vault.disk.files()].filter(
      ([path]) => !path.startsWith(`spaces/${mara.mine.id}/`),
    )
    const { MemoryDisk } = await import('../../make/memory-disk.ts')
    const hurt = await openAs('mara', vault, MemoryDisk.of(left))
    expect(hurt.problems.map(({ kind }) => kind)).toContain('damage')
    expect(hurt.writable).toBe(false)
    await hurt.close()
  })

  test('bad pages cost nothing while the older ones and the log are there', async () => {
    const vault = await aVault()
    const mara = await openAs('mara', vault)
    for (let round = 0; round < 3; round += 1) {
      await mara.ours.commit([putEntry(`e${round}`, 'word '.repeat(100))])
      await mara.tidy()
    }
    await mara.close()
    const pages = [...vault.disk.files().keys()].filter((path) => path.endsWith('.page'))
    const newest = pages
      .filter((path) => path.startsWith(`spaces/${mara.ours.id}`))
      .sort()
      .at(-1)!
    flip(vault.disk, newest, 200)
    const again = await openAs('mara', vault)
    expect(again.problems.map(({ kind }) => kind)).toEqual(['copy-damaged'])
    expect(again.ours.list('entries').map(({ id }) => id)).toEqual(['e0', 'e1', 'e2'])
    await again.close()
  })
})

describe('what the lock screen is told', () => {
  test('wrong passphrase, damaged key file, missing key file and newer format are four things', async () => {
    const vault = await aVault()
    const keys = [`keys/${vault.mara}.a`, `keys/${vault.mara}.b`]
    const files = [...vault.disk.files()]
    const { MemoryDisk } = await import('../../make/memory-disk.ts')

    const damaged = MemoryDisk.of(files)
    for (const path of keys) flip(damaged, path, 60)
    await expect(openAs('mara', vault, damaged)).rejects.toThrow('vault.key-file-damaged')
    await (await openAs('jonas', vault, damaged)).close()

    const missing = MemoryDisk.of(files.filter(([path]) => !keys.includes(path)))
    await expect(openAs('mara', vault, missing)).rejects.toThrow('vault.key-file-missing')

    const newer = MemoryDisk.of(files)
    const head = readPaper(1, vault.disk.files().get('HEAD.a')!) as { format: string }
    for (const copy of ['HEAD.a', 'HEAD.b']) {
      newer.put(copy, writePaper(1, { ...head, format: '2', revision: 99 }))
    }
    await expect(openAs('mara', vault, newer)).rejects.toThrow('vault.newer-format')
    await expect(vaultStatus(newer)).rejects.toThrow('vault.newer-format')

    const draft = vault.disk.copy()
    for (const copy of ['HEAD.a', 'HEAD.b']) {
      draft.put(copy, writePaper(1, { ...head, format: '1-draft', revision: 99 }))
    }
    await expect(openAs('mara', vault, draft)).rejects.toThrow('vault.draft-format')
    await expect(vaultStatus(draft)).rejects.toThrow('vault.draft-format')

    for (const disk of [damaged, missing, newer, draft])
      expect(disk.files().has('LOCK')).toBe(false)
  })

  test('a key file from before a change of passphrase opens nothing that came after', async () => {
    const vault = await aVault()
    const keys = [`keys/${vault.mara}.a`, `keys/${vault.mara}.b`]
    const old = keys.map((path) => vault.disk.files().get(path)!)
    const mara = await openAs('mara', vault)
    await changePassphrase(mara, 'mara secret', 'a better one')
    await mara.close()
    for (const [index, path] of keys.entries()) vault.disk.put(path, old[index]!)
    await expect(openAs('mara', vault)).rejects.toThrow('vault.older-copy')
  })

  test('without HEAD the key files still say who lives here', async () => {
    const vault = await aVault()
    const { MemoryDisk } = await import('../../make/memory-disk.ts')
    const bare = MemoryDisk.of([...vault.disk.files()].filter(([path]) => !path.startsWith('HEAD')))
    expect((await vaultStatus(bare)).members.map(({ label }) => label)).toEqual(['Mara', 'Jonas'])
    const open = await openAs('jonas', vault, bare)
    await open.mine.commit([putEntry('x', 1)])
    await open.close()
    expect((await vaultStatus(bare)).members.length).toBe(2)
    expect(bare.files().has('HEAD.a')).toBe(true)
  })
})

test('opening and closing without a word written leaves every byte as it was', async () => {
  const vault = await aVault()
  const before = vault.disk.files()
  const open = await openAs('mara', vault)
  expect(vault.disk.files().has('LOCK')).toBe(true)
  await open.tidy()
  await open.close()
  expect(vault.disk.files()).toEqual(before)
})

test('one writer at a time: a second process is refused until the first has gone', async () => {
  const vault = await aVault()
  const first = await openAs('mara', vault)
  const busy = { ...worldOn(vault.disk), owners: first.parts.world.owners }
  const { openVault } = await import('../../../main/core/vault/index.ts')
  const secret = { type: 'passphrase' as const, passphrase: 'jonas secret' }
  await expect(openVault(busy, vault.jonas, secret)).rejects.toThrow('vault.in-use')
  await first.close()
  await (await openVault(busy, vault.jonas, secret)).close()
})

test('nobody takes a shared record away but the one who wrote it', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  await mara.ours.commit([putEntry('hers', 'Mara wrote this'), putEntry('gone', 'and this')])
  await mara.ours.commit([{ collection: 'entries', id: 'gone', operation: 'delete' }])
  await mara.close()
  const jonas = await openAs('jonas', vault)
  await jonas.ours.commit([{ collection: 'entries', id: 'hers', operation: 'delete' }])
  expect(jonas.ours.list('entries').map(({ body }) => body)).toEqual(['Mara wrote this'])
  await jonas.close()
})

test('a member joins, and a passphrase changes, right after a backup held the files', async () => {
  const vault = await aVault()
  for (const path of ['HEAD.a', `keys/${vault.mara}.b`]) flip(vault.disk, path, 60)
  const mara = await openAs('mara', vault)
  const still = await mara.still()
  const joined = addMember(mara, { label: 'Lin', passphrase: 'lin secret' })
  const changed = changePassphrase(mara, 'mara secret', 'a better one')
  await mara.mine.commit([putEntry('meanwhile', 1)])
  still.release()
  await joined
  await changed
  expect(mara.members().map(({ label }) => label)).toEqual(['Mara', 'Jonas', 'Lin'])
  await mara.close()
  const jonas = await openAs('jonas', vault)
  expect(jonas.problems).toEqual([])
  await jonas.close()
})
