import { describe, expect, test } from 'vitest'
import { digest } from '../../../main/core/crypto/digest.ts'
import { Scrub, scrub } from '../../../main/core/vault/scrub.ts'
import { mendFound } from '../../../main/core/vault/scrub-mend.ts'
import { unwatched } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import { enter, type SmallVault, seenIn, smallVault } from '../../faults/small-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'

/** Every kind of file that lies in the vault, each with one of its paths. */
function kindsIn(vault: SmallVault): string[] {
  const paths = [...vault.disk.files().keys()]
  const { mine, drafts } = vault.spaces.ada
  const theirs = vault.spaces.ben.mine
  const some = (part: string) => paths.filter((path) => path.includes(part))
  return [
    'HEAD.a',
    'HEAD.b',
    `keys/${vault.people.ben.id}.a`,
    `spaces/${vault.ours}/grants.b`,
    ...some(`${vault.ours}/log`),
    ...some(`${vault.ours}/pages`),
    ...some(`${mine}/`),
    ...some(`${drafts}/log`),
    ...some(`keyring/${vault.people.ada.id}`),
    ...some(`${theirs}/`),
  ]
}

function flipped(disk: MemoryDisk, path: string, at: number): MemoryDisk {
  const copy = disk.copy()
  const bytes = copy.files().get(path)!.slice()
  bytes[at]! ^= 1 << (at % 8)
  copy.put(path, bytes)
  return copy
}

function cut(disk: MemoryDisk, path: string, length: number): MemoryDisk {
  const copy = disk.copy()
  copy.put(path, copy.files().get(path)!.slice(0, length))
  return copy
}

/** What a memory with a bad bit may seal: the chain goes on over it, and it does not open. */
async function sealedWrongly(
  disk: MemoryDisk,
  path: string,
  position: number,
  bytes: Uint8Array,
): Promise<string> {
  const before = await disk.read(path, position - 32, 32)
  bytes[60]! ^= 1
  const end = bytes.length - 32
  bytes.set(digest(before!, bytes.subarray(0, end)), end)
  return path
}

/** Whether anybody is told of that file, by being kept out or by the scrub. */
async function isNoticed(vault: SmallVault, disk: MemoryDisk, path: string): Promise<boolean> {
  try {
    const open = await enter(vault, 'ada', disk)
    try {
      const { findings } = await scrub(open)
      return findings.some((finding) => finding.path === path)
    } finally {
      await open.close()
    }
  } catch (error) {
    if (error instanceof AppError) return true
    throw error
  }
}

describe('what a scrub looks at', () => {
  test('a whole vault is found whole, and looking changes nothing', async () => {
    const vault = await smallVault()
    const before = vault.disk.files()
    for (const who of ['ada', 'ben'] as const) {
      const open = await enter(vault, who)
      const found = await scrub(open)
      expect(found).toMatchObject({ findings: [], others: [] })
      expect(found.files).toBe(vault.disk.files().size)
      const bytes = [...vault.disk.files().values()].reduce((sum, { length }) => sum + length, 0)
      expect(found.bytes).toBe(bytes)
      await open.close()
    }
    expect(vault.disk.files()).toEqual(before)
  })

  test('a changed byte of any file is found, of the other member’s files too', async () => {
    const vault = await smallVault()
    const unnoticed: string[] = []
    for (const path of kindsIn(vault)) {
      const { length } = vault.disk.files().get(path)!
      for (const at of [0, 9, 70, length >> 1, length - 40, length - 1]) {
        if (at < 0 || at >= length) continue
        const isSeen = await isNoticed(vault, flipped(vault.disk, path, at), path)
        if (!isSeen) unnoticed.push(`${path} at ${at} of ${length}`)
      }
    }
    expect(unnoticed).toEqual([])
  })

  test('a file that was cut is found', async () => {
    const vault = await smallVault()
    const unnoticed: string[] = []
    for (const path of kindsIn(vault)) {
      const { length } = vault.disk.files().get(path)!
      for (const to of [0, 100, 4096, 8192, length - 4096, length - 1]) {
        if (to < 0 || to >= length) continue
        const isSeen = await isNoticed(vault, cut(vault.disk, path, to), path)
        if (!isSeen) unnoticed.push(`${path} to ${to} of ${length}`)
      }
    }
    expect(unnoticed).toEqual([])
  })

  test('what does not belong to a vault is named and not looked into', async () => {
    const vault = await smallVault()
    const disk = vault.disk.copy()
    disk.put('notes.txt', new Uint8Array(3))
    disk.put(`spaces/${vault.ours}/log/HEAD (copy).seg`, new Uint8Array(3))
    disk.put('keys/x.tmp', new Uint8Array(3))
    disk.put('more/shelf', new Uint8Array(3))
    disk.put('quarantine/HEAD.a.0', new Uint8Array(3))
    const open = await enter(vault, 'ada', disk)
    const { others, findings } = await scrub(open)
    await open.close()
    expect(findings).toEqual([])
    expect(Object.fromEntries(others.map(({ path, what }) => [path, what]))).toEqual({
      'notes.txt': 'unknown',
      [`spaces/${vault.ours}/log/HEAD (copy).seg`]: 'unknown',
      'keys/x.tmp': 'leftover',
      'more/shelf': 'later',
      'quarantine/HEAD.a.0': 'quarantine',
    })
  })

  test('a frame that was sealed wrongly is found and mended, though nothing needs it and opening passes over it', async () => {
    const vault = await smallVault()
    const disk = vault.disk.copy()
    let spoilt = ''
    let saves = 0
    const create = disk.create.bind(disk)
    disk.create = async (path) => {
      const file = await create(path)
      const save: typeof file.save = async (position, bytes) => {
        saves += 1
        if (saves === 2) spoilt = await sealedWrongly(disk, path, position, bytes)
        await file.save(position, bytes)
      }
      return { ...file, save }
    }
    const open = await enter(vault, 'ada', disk)
    for (const id of ['before', 'spoilt', 'after']) {
      await open.ours.commit([{ collection: 'entries', id, operation: 'put', body: id }])
    }
    await open.tidy()
    await open.close()
    const again = await enter(vault, 'ada', disk)
    expect(again.problems).toEqual([])
    expect(again.ours.get('entries', 'spoilt')?.body).toBe('spoilt')
    const found = await scrub(again)
    expect(found.findings.map(({ path, state }) => [path, state])).toEqual([[spoilt, 'damaged']])
    expect(await mendFound(again, found)).toEqual([spoilt])
    expect((await scrub(again)).findings).toEqual([])
    await again.close()
  })

  test('stopped in the middle it goes on where it was, and finds all the same', async () => {
    const vault = await smallVault()
    const disk = flipped(flipped(vault.disk, 'HEAD.a', 40), `keys/${vault.people.ben.id}.b`, 50)
    const open = await enter(vault, 'ada', disk)
    const looking = new Scrub(open)
    let stretches = 0
    const inStretches = async () => {
      for (;;) {
        stretches += 1
        let steps = 0
        const breathe = async () => {
          steps += 1
          if (steps > 3) throw new AppError('request.cancelled')
        }
        try {
          return await looking.run({ at() {}, breathe })
        } catch (error) {
          if (!(error instanceof AppError)) throw error
        }
      }
    }
    const found = await inStretches()
    expect(stretches).toBeGreaterThan(3)
    expect(found.findings.map(({ path }) => path).sort()).toEqual([
      'HEAD.a',
      `keys/${vault.people.ben.id}.b`,
    ])
    expect(found.files).toBe(disk.files().size)
    await open.close()
  })

  test('what is just being written is looked at again before anybody is told', async () => {
    const vault = await smallVault()
    for (const path of kindsIn(vault)) {
      const disk = vault.disk.copy()
      const open = await enter(vault, 'ada', disk)
      const read = disk.read.bind(disk)
      let isHalf = true
      disk.read = async (asked, ...where) => {
        const bytes = await read(asked, ...where)
        if (asked !== path || !isHalf || bytes === null) return bytes
        isHalf = false
        return bytes.slice(0, bytes.length >> 1)
      }
      expect((await scrub(open)).findings, path).toEqual([])
      expect(isHalf, path).toBe(false)
      await open.close()
    }
  })

  test('while words are saved and pages are written nothing is taken for damage', async () => {
    const vault = await smallVault()
    const open = await enter(vault, 'ada', vault.disk.copy())
    const looking = new Scrub(open)
    for (let round = 0; round < 3; round += 1) {
      let written = 0
      const breathe = async () => {
        written += 1
        const id = `r${round}-${written}`
        void open.ours.commit([
          { collection: 'entries', id, operation: 'put', body: 'word '.repeat(900) },
        ])
        if (written % 5 === 0) void open.tidy()
      }
      expect((await looking.run({ at() {}, breathe })).findings).toEqual([])
    }
    await open.close()
  })
})

describe('mending', () => {
  test.each(['HEAD.a', 'keys', 'grants'] as const)(
    'a damaged copy of %s is set aside, and the good one stands in both places',
    async (which) => {
      const vault = await smallVault()
      const path =
        which === 'keys'
          ? `keys/${vault.people.ben.id}.a`
          : which === 'grants'
            ? `spaces/${vault.ours}/grants.a`
            : which
      const open = await enter(vault, 'ada')
      const whole = vault.disk.files().get(path)!
      vault.disk.put(path, flipped(vault.disk, path, 30).files().get(path)!)
      const found = await scrub(open)
      expect(found.findings).toMatchObject([{ path, from: 'other-copy' }])
      expect(await mendFound(open, found)).toEqual([path])
      expect(vault.disk.files().get(path)).toEqual(whole)
      expect([...vault.disk.files().keys()].some((one) => one.startsWith('quarantine/'))).toBe(true)
      expect((await scrub(open)).findings).toEqual([])
      await open.close()
    },
  )

  test('every segment and page that is damaged while the vault is open is mended without a loss', async () => {
    const small = await smallVault()
    const own = [small.ours, small.spaces.ada.mine, small.spaces.ada.drafts, small.people.ada.id]
    const isOwn = (path: string) =>
      /\.(?:seg|page)$/.test(path) && own.some((id) => path.includes(`/${id}/`))
    for (const path of [...small.disk.files().keys()].filter(isOwn)) {
      const disk = small.disk.copy()
      const open = await enter(small, 'ada', disk)
      const hurt = flipped(disk, path, disk.files().get(path)!.length - 60)
        .files()
        .get(path)!
      disk.put(path, hurt)
      const found = await scrub(open)
      expect(found.findings.map((one) => one.path)).toEqual([path])
      expect(await mendFound(open, found)).toEqual([path])
      expect((await scrub(open)).findings).toEqual([])
      // What did not verify is kept.
      const kept = [...disk.files()].find(([name]) => name.startsWith('quarantine/'))
      expect(kept?.[1]).toEqual(hurt)
      await open.close()
      for (const who of ['ada', 'ben'] as const) {
        const again = await enter(small, who, disk)
        expect(again.problems).toEqual([])
        expect(again.writable).toBe(true)
        expect(seenIn(again)).toEqual(small.seen[who])
        await again.close()
      }
    }
  })

  test('all files of a space that were hurt at once while it was open are mended, and none is removed', async () => {
    const vault = await smallVault()
    const open = await enter(vault, 'ada')
    const isHurt = (path: string) =>
      path.startsWith(`spaces/${vault.ours}/`) && /\.(?:seg|page)$/.test(path)
    const hurt = new Map<string, Uint8Array>()
    for (const [path, bytes] of vault.disk.files()) {
      if (!isHurt(path)) continue
      hurt.set(
        path,
        flipped(vault.disk, path, bytes.length - 50)
          .files()
          .get(path)!,
      )
    }
    for (const [path, bytes] of hurt) vault.disk.put(path, bytes)
    const found = await scrub(open)
    expect(found.findings.map(({ path }) => path).sort()).toEqual([...hurt.keys()].sort())
    expect((await mendFound(open, found)).sort()).toEqual([...hurt.keys()].sort())
    expect((await scrub(open)).findings).toEqual([])
    const kept = [...vault.disk.files()].filter(([path]) => path.startsWith('quarantine/'))
    for (const [path, bytes] of hurt) {
      expect(
        kept.some(([, one]) => Buffer.compare(one, bytes) === 0),
        path,
      ).toBe(true)
    }
    await open.close()
    for (const who of ['ada', 'ben'] as const) {
      const again = await enter(vault, who)
      expect(again.problems).toEqual([])
      expect(seenIn(again)).toEqual(vault.seen[who])
      await again.close()
    }
  })

  test('while a backup reads, no file goes anywhere; afterwards it is mended', async () => {
    const vault = await smallVault()
    const path = [...vault.disk.files().keys()].findLast((one) =>
      one.startsWith(`spaces/${vault.ours}/log`),
    )!
    const open = await enter(vault, 'ada')
    await open.ours.commit([{ collection: 'entries', id: 'more', operation: 'put', body: 1 }])
    await open.tidy()
    vault.disk.put(path, flipped(vault.disk, path, 5_000).files().get(path)!)
    const found = await scrub(open)
    const still = await open.still()
    expect(await mendFound(open, found)).toEqual([])
    for (const { path: listed } of still.files) expect(vault.disk.files().has(listed)).toBe(true)
    still.release()
    expect(await mendFound(open, found)).toEqual([path])
    await open.close()
  })

  test('what another member alone can read is left as it is', async () => {
    const vault = await smallVault()
    const path = [...vault.disk.files().keys()].find((one) =>
      one.startsWith(`spaces/${vault.spaces.ben.mine}/log`),
    )!
    const disk = flipped(vault.disk, path, 4096)
    const before = disk.files().get(path)
    const open = await enter(vault, 'ada', disk)
    const found = await scrub(open)
    expect(found.findings).toMatchObject([{ path, from: null, whose: 'another' }])
    expect(await mendFound(open, found)).toEqual([])
    expect(disk.files().get(path)).toEqual(before)
    await open.close()
  })

  test('a vault that is open for reading only is not written to', async () => {
    const vault = await smallVault()
    const disk = flipped(vault.disk, 'HEAD.a', 40)
    const files = disk.files()
    const { openVault } = await import('../../../main/core/vault/index.ts')
    const { worldOn } = await import('../../faults/world.ts')
    const { id, passphrase } = vault.people.ada
    const secret = { type: 'passphrase' as const, passphrase }
    const open = await openVault(worldOn(disk), id, secret, { readOnly: true })
    const found = await new Scrub(open).run(unwatched)
    await expect(mendFound(open, found)).rejects.toThrow('vault.read-only')
    await open.close()
    expect(disk.files()).toEqual(files)
  })
})
