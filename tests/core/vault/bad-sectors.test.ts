import { expect, test } from 'vitest'
import { vaultStatus } from '../../../main/core/vault/index.ts'
import { AppError } from '../../../shared/errors.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import { type AVault, aVault, openAs, putEntry } from '../../make/a-vault.ts'
import { type DiskCall, MemoryDisk } from '../../make/memory-disk.ts'

/** The same files on a disk that does not give some of them. */
class BadSectors extends MemoryDisk {
  readonly #bad: readonly string[]

  constructor(whole: MemoryDisk, bad: readonly string[]) {
    super(whole.treeCopy())
    this.#bad = bad
  }

  protected override call<Value>(
    call: DiskCall,
    path: string,
    action: () => Value,
  ): Promise<Value> {
    if (call === 'read' && this.#bad.includes(path)) {
      return Promise.reject(new AppError('disk.failed'))
    }
    return super.call(call, path, action)
  }
}

const longText = 'word '.repeat(600)

/** A vault whose shared space has been through several checkpoints and segments. */
async function aLivedInVault(): Promise<AVault> {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  for (let index = 0; index < 60; index += 1) {
    await mara.ours.commit([putEntry(`e${index}`, longText)])
  }
  await mara.tidy()
  await mara.close()
  return vault
}

test('the disk that these tests stand on gives everything but its bad files', async () => {
  const { disk } = await aVault()
  const hurt = new BadSectors(disk, ['HEAD.a'])
  await expect(hurt.read('HEAD.a')).rejects.toThrow('disk.failed')
  expect(await hurt.read('HEAD.b')).toEqual(await disk.read('HEAD.b'))
})

test('whichever single file the disk does not give, both get in', async () => {
  const vault = await aLivedInVault()
  const shutOut: string[] = []
  for (const path of vault.disk.files().keys()) {
    for (const who of ['mara', 'jonas'] as const) {
      const hurt = new BadSectors(vault.disk, [path])
      await openAs(who, vault, hurt).then(
        (open) => open.close(),
        (error: Error) => shutOut.push(`${who}: ${path}: ${error.message}`),
      )
    }
  }
  expect(shutOut).toEqual([])
})

test('one copy of a key file or of the cover that the disk does not give costs a notice only', async () => {
  const vault = await aVault()
  for (const [path, where] of [
    [`keys/${vault.mara}.a`, 'keys'],
    ['HEAD.a', 'HEAD'],
  ] as const) {
    const hurt = new BadSectors(vault.disk, [path])
    expect((await vaultStatus(hurt)).members.length).toBe(2)
    const open = await openAs('mara', vault, hurt)
    expect(open.problems).toEqual([{ kind: 'copy-damaged', where, count: 1 }])
    expect(open.writable).toBe(true)
    await open.close()
  }
})

test('a segment that the disk does not give is told as damage, and nothing is written', async () => {
  const vault = await aLivedInVault()
  const ours = (await readOnly(vault)).ours
  const segment = [...vault.disk.files().keys()].findLast(
    (path) => path.startsWith(`spaces/${ours}/`) && path.endsWith('.seg'),
  )!
  const hurt = new BadSectors(vault.disk, [segment])
  const before = hurt.files()
  const open = await openAs('mara', vault, hurt)
  expect(open.problems.map(({ kind }) => kind)).toContain('damage')
  expect(open.writable).toBe(false)
  expect(open.mine.list('about').length).toBe(1)
  await open.close()
  expect(hurt.files()).toEqual(before)
})

test('a long text whose page is lost takes no other page with it', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  const before = new Set(vault.disk.files().keys())
  await mara.mine.commit([putEntry('0-long', 'x'.repeat(90_000))])
  const isNewPage = (path: string) => path.endsWith('.page') && !before.has(path)
  const page = [...vault.disk.files().keys()].find(isNewPage)!
  for (let round = 0; round < 6; round += 1) {
    for (let index = 0; index < 20; index += 1) {
      await mara.mine.commit([putEntry(`${round}-${index}`, longText)])
    }
    await mara.tidy()
  }
  const ids = mara.mine.list('entries').map(({ id }) => id)
  await mara.close()

  vault.disk.take(page)
  const hurt = await openAs('mara', vault)
  expect(hurt.mine.list('entries').map(({ id }) => id)).toEqual(ids.filter((id) => id !== '0-long'))
  expect(hurt.problems.map(({ kind }) => kind)).toContain('damage')
  await hurt.close()
})

test('on a full disk the vault can still be read', async () => {
  const vault = await aLivedInVault()
  const full = new SimulatedDisk(vault.disk.treeCopy())
  full.harm('ENOSPC', true)
  const open = await openAs('mara', vault, full)
  expect(open.ours.list('entries').length).toBe(60)
  expect(open.writable).toBe(false)
  expect(open.problems.map(({ kind }) => kind)).toEqual(['folder-read-only'])
  await open.close()
})

test('of two saves asked for one after the other, before either is done, the later one stands', async () => {
  const vault = await aVault()
  // A worn copy makes the first save wait for mending; the second must not pass it by.
  vault.disk.take('HEAD.b')
  const mara = await openAs('mara', vault)
  await Promise.all([
    mara.mine.commit([putEntry('page', 'first')]),
    mara.mine.commit([putEntry('page', 'second')]),
  ])
  expect(mara.mine.get('entries', 'page')!.body).toBe('second')
  await mara.close()
})

test('with a segment and a page that the disk does not give, both get in', async () => {
  const vault = await aLivedInVault()
  const { ours } = await readOnly(vault)
  const shared = [...vault.disk.files().keys()].filter((path) => path.startsWith(`spaces/${ours}/`))
  const segments = shared.filter((path) => path.endsWith('.seg'))
  for (const page of shared.filter((path) => path.endsWith('.page'))) {
    const open = await openAs('jonas', vault, new BadSectors(vault.disk, [...segments, page]))
    expect(open.writable).toBe(false)
    await open.close()
  }
})

/** Turns one bit in the header of a space's oldest segment that is still there. */
function hurtOldestSegment({ disk }: AVault, space: string): void {
  const isSegment = (path: string) => path.startsWith(`spaces/${space}/log/`)
  const [path, bytes] = [...disk.files()].find(([name]) => isSegment(name))!
  const hurt = bytes.slice()
  hurt[100]! ^= 1
  disk.put(path, hurt)
}

test('a hurt segment that pages have taken in already costs no word of a draft', async () => {
  const vault = await aVault()
  let mara = await openAs('mara', vault)
  let words = longText.repeat(2)
  for (let index = 0; index < 30; index += 1) {
    words += ` and ${index}`
    await mara.drafts.commit([
      { collection: 'drafts', id: 'page', operation: 'put', body: { words } },
    ])
    if (index % 9 === 8) await mara.tidy()
  }
  await mara.close()
  hurtOldestSegment(vault, mara.drafts.id)
  mara = await openAs('mara', vault)
  expect(mara.drafts.get('drafts', 'page')!.body).toEqual({ words })
  await mara.close()
})

test('what is salvaged from a hurt segment still says whose page it is', async () => {
  const vault = await aVault()
  let mara = await openAs('mara', vault)
  await mara.ours.commit([putEntry('page', 'Mara wrote this')])
  await mara.close()
  const written = [...vault.disk.files().keys()].findLast((path) =>
    path.startsWith(`spaces/${mara.ours.id}/log/`),
  )!
  const jonas = await openAs('jonas', vault)
  await jonas.ours.commit([putEntry('page', 'Jonas over it')])
  await jonas.close()
  const hurt = vault.disk.files().get(written)!.slice()
  hurt[100]! ^= 1
  vault.disk.put(written, hurt)
  mara = await openAs('mara', vault)
  const revisions = mara.ours.history('entries', 'page')
  expect(revisions.map(({ author }) => author)).toEqual([vault.mara, vault.jonas])
  await mara.close()
})

/** The names of a vault's spaces, which stand inside it only. */
async function readOnly(vault: AVault): Promise<{ ours: string }> {
  const open = await openAs('mara', vault, vault.disk.copy())
  await open.close()
  return { ours: open.ours.id }
}
