import { expect, test } from 'vitest'
import { makeBackup, restoreBackup } from '../../../main/core/backups/index.ts'
import {
  goOn,
  knowWhoWentOn,
  openTogether,
  openVault,
  proveSecrets,
  type UnlockedVault,
} from '../../../main/core/vault/index.ts'
import { paperKinds, readPaper, writePaper } from '../../../main/core/vault/paper.ts'
import { unwatched } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import { worldOn } from '../../faults/world.ts'
import { type AVault, aVault, putEntry } from '../../make/a-vault.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const secrets = { mara: 'mara secret', jonas: 'jonas secret' }

/** Mara's and Jonas's vault, on a computer that keeps an anchor beside it. */
async function anchored() {
  const vault = await aVault()
  const anchors = new MemoryDisk()
  const enter = (who: 'mara' | 'jonas', disk = vault.disk, beside: MemoryDisk | null = anchors) => {
    const secret = { type: 'passphrase' as const, passphrase: secrets[who] }
    const world = { ...worldOn(disk), ...(beside && { anchors: beside }) }
    return openVault(world, vault[who], secret)
  }
  const enterTogether = async (disk: MemoryDisk) => {
    const world = { ...worldOn(disk), anchors }
    const entries = (['mara', 'jonas'] as const).map((who) => ({
      member: vault[who],
      secret: { type: 'passphrase' as const, passphrase: secrets[who] },
    }))
    const { proven } = await proveSecrets(world, entries)
    return openTogether(world, proven)
  }
  const write = async (who: 'mara' | 'jonas', id: string, act = savedBoth, disk = vault.disk) => {
    const open = await enter(who, disk)
    await act(open, id)
    await open.close()
  }
  return { vault, anchors, enter, enterTogether, write }
}

/** A disk with a bad sector where the anchor lies. */
class FailingReads extends MemoryDisk {
  override async read(): Promise<Uint8Array | null> {
    throw new AppError('disk.failed')
  }
}

async function savedBoth(open: UnlockedVault, id: string): Promise<void> {
  await open.ours.commit([putEntry(id, { text: `${id} for both` })])
  await open.mine.commit([putEntry(id, { text: `${id} for me` })])
}

function kindsIn(open: UnlockedVault): string[] {
  return open.problems.map(({ kind }) => kind).sort()
}

function inFolder(disk: MemoryDisk, part: string): string[] {
  return [...disk.files().keys()].filter((path) => path.includes(part))
}

/** Puts files below a folder back to what they were. */
function putBack(vault: AVault, older: MemoryDisk, part: string): MemoryDisk {
  const disk = vault.disk.copy()
  for (const path of inFolder(disk, part)) disk.take(path)
  for (const path of inFolder(older, part)) disk.put(path, older.files().get(path)!)
  return disk
}

async function looked(opening: Promise<UnlockedVault>) {
  const open = await opening
  const found = { kinds: kindsIn(open), writable: open.writable, open }
  await open.close()
  return found
}

test('a shared space that was put back is noticed by whoever had seen more of it, and by nobody else', async () => {
  const { vault, enter, write } = await anchored()
  await write('jonas', 'one')
  await write('mara', 'two')
  const older = vault.disk.copy()
  await write('mara', 'three')
  const ours = await enter('mara').then(async (open) => {
    await open.close()
    return open.ours.id
  })
  const disk = putBack(vault, older, `spaces/${ours}/log`)
  const mara = await looked(enter('mara', disk, null))
  expect(mara.kinds).toEqual(['older-copy'])
  expect(mara.writable).toBe(false)
  expect(mara.open.parts.lookedBack.older).toEqual([
    {
      kind: 'shared',
      seenAt: expect.stringMatching(/^2026-01-01T/),
      newestHere: expect.stringMatching(/^2026-01-01T/),
    },
  ])
  expect((await looked(enter('jonas', disk, null))).kinds).toEqual([])
})

test('a newest segment that is lost is noticed', async () => {
  const { vault, enter, write } = await anchored()
  await write('mara', 'one')
  await write('mara', 'two')
  const open = await enter('mara')
  await open.close()
  for (const [space, kind] of [
    [open.ours.id, 'shared'],
    [open.mine.id, 'private'],
  ] as const) {
    const disk = vault.disk.copy()
    disk.take(inFolder(disk, `spaces/${space}/log`).at(-1)!)
    const { open: later } = await looked(enter('mara', disk, null))
    expect(later.parts.lookedBack.older.map((part) => part.kind)).toEqual([kind])
  }
  const disk = vault.disk.copy()
  for (const path of inFolder(disk, `keyring/${vault.mara}/log`).slice(-2)) disk.take(path)
  const found = (await looked(enter('mara', disk))).open.parts.lookedBack.older
  expect(found.map((part) => part.kind)).toEqual(['keyring'])
})

test('grants that were put back are noticed', async () => {
  const { vault, enter, write } = await anchored()
  await write('mara', 'one')
  const open = await enter('mara')
  await open.close()
  const at = `spaces/${open.ours.id}/grants`
  const list = readPaper(paperKinds.grants, vault.disk.files().get(`${at}.a`)!) as {
    grants: unknown[]
  }
  const disk = vault.disk.copy()
  const fewer = writePaper(paperKinds.grants, { ...list, grants: list.grants.slice(0, 1) })
  for (const copy of ['a', 'b']) disk.put(`${at}.${copy}`, fewer)
  expect((await looked(enter('mara', disk, null))).kinds).toContain('older-copy')
})

test('a folder that was put back as a whole is noticed by each member who had seen more', async () => {
  const { vault, enter, write } = await anchored()
  await write('mara', 'one')
  const older = vault.disk.copy()
  await write('mara', 'two')
  await write('jonas', 'three')
  for (const who of ['mara', 'jonas'] as const) {
    expect((await looked(enter(who, older))).kinds).toContain('older-copy')
    expect((await looked(enter(who, older, null))).kinds).toEqual([])
    expect((await looked(enter(who))).kinds).toEqual([])
  }
})

test('together, each one who had seen more is told', async () => {
  const { vault, enterTogether, write } = await anchored()
  const older = vault.disk.copy()
  await write('jonas', 'one')
  const { kinds, writable } = await looked(enterTogether(older))
  expect(kinds).toEqual(['older-copy'])
  expect(writable).toBe(false)
})

test('an anchor that was taken away is missed, and is there again after the next save', async () => {
  const { anchors, enter, write } = await anchored()
  await write('mara', 'one')
  for (const path of [...anchors.files().keys()]) anchors.take(path)
  const found = await looked(enter('mara'))
  expect(found.kinds).toEqual(['anchor-missing'])
  expect(found.writable).toBe(true)
  await write('mara', 'two')
  expect((await looked(enter('mara'))).kinds).toEqual([])
})

test('an older anchor, and one that somebody wrote into, are missed as well', async () => {
  const { anchors, enter, write } = await anchored()
  await write('mara', 'one')
  const older = anchors.copy()
  await write('mara', 'two')
  expect((await looked(enter('mara', undefined, older))).kinds).toEqual(['anchor-missing'])
  const [[path, bytes]] = [...anchors.files()] as [[string, Uint8Array]]
  for (const at of [0, 20, 60, 9_000, bytes.length - 1]) {
    const changed = bytes.slice()
    changed[at]! ^= 1
    const hurt = anchors.copy()
    hurt.put(path, changed)
    expect((await looked(enter('mara', undefined, hurt))).kinds).toEqual(['anchor-missing'])
  }
})

test('an anchor that the disk does not give costs nobody else their slot', async () => {
  const { vault, anchors, enter, write } = await anchored()
  await write('jonas', 'one')
  const before = anchors.files()
  const failing = new FailingReads(anchors.treeCopy())
  const open = await enter('mara', vault.disk, failing)
  await savedBoth(open, 'two')
  await open.close()
  expect(failing.files()).toEqual(before)
  expect((await looked(enter('jonas'))).kinds).toEqual([])
})

test('on another computer there is no anchor, and nobody is told of one', async () => {
  const { vault, write } = await anchored()
  await write('mara', 'one')
  const world = worldOn(vault.disk)
  const elsewhere = {
    ...world,
    anchors: new MemoryDisk(),
    owners: { ...world.owners, self: { ...world.owners.self, host: 'another' } },
  }
  const secret = { type: 'passphrase' as const, passphrase: secrets.mara }
  const open = await openVault({ ...elsewhere }, vault.mara, secret, { readOnly: true })
  expect(kindsIn(open)).toEqual([])
  await open.close()
})

test('an anchor tells nobody who was here: every member has a slot of one size that reads as noise', async () => {
  const { vault, anchors, write } = await anchored()
  await write('mara', 'one')
  const [[, bytes]] = [...anchors.files()] as [[string, Uint8Array]]
  expect(bytes.length).toBe(16 + 2 * 16_384 + 32)
  const text = new TextDecoder('latin1').decode(bytes)
  for (const id of [vault.mara, vault.jonas]) expect(text.split(id)).toHaveLength(2)
  for (const space of inFolder(vault.disk, 'spaces/').map((path) => path.split('/')[1]!)) {
    expect(text).not.toContain(space)
  }
})

test('reading alone leaves nothing, in the folder or beside it', async () => {
  const { vault, anchors, enter, write } = await anchored()
  await write('mara', 'one')
  const before = [vault.disk.files(), anchors.files()]
  for (const who of ['mara', 'jonas'] as const) await looked(enter(who))
  expect([vault.disk.files(), anchors.files()]).toEqual(before)
})

test('whoever goes on from an older copy signs for it: they can write, and the others are told once', async () => {
  const { vault, enter, write } = await anchored()
  await write('mara', 'one')
  const older = vault.disk.copy()
  await write('mara', 'two')
  await write('jonas', 'three')
  const open = await enter('mara', older)
  await expect(open.ours.commit([putEntry('no', {})])).rejects.toThrow('vault.read-only')
  await goOn(open)
  expect(kindsIn(open)).toEqual([])
  await open.ours.commit([putEntry('on', { text: 'and on' })])
  await open.close()
  expect((await looked(enter('mara', older))).kinds).toEqual([])

  const jonas = await enter('jonas', older)
  expect(kindsIn(jonas)).toEqual(['went-on'])
  expect(jonas.writable).toBe(true)
  expect(jonas.parts.lookedBack.wentOn.map(({ by }) => by)).toEqual([vault.mara])
  await jonas.mine.commit([putEntry('four', {})])
  await jonas.close()
  expect((await looked(enter('jonas', older))).kinds).toEqual([])
  // The other history is an older copy from then on, for both of them.
  for (const who of ['mara', 'jonas'] as const) {
    expect((await looked(enter(who, vault.disk))).kinds).toContain('older-copy')
  }
})

test('whoever has read who went on is not told again, though the power goes at once', async () => {
  const { vault, enter, write } = await anchored()
  const older = vault.disk.copy()
  await write('mara', 'one')
  const mara = await enter('mara', older)
  await expect(knowWhoWentOn(mara)).rejects.toThrow('vault.read-only')
  await goOn(mara)
  await mara.close()
  const jonas = await enter('jonas', older)
  expect(kindsIn(jonas)).toEqual(['went-on'])
  await knowWhoWentOn(jonas)
  expect(kindsIn(jonas)).toEqual([])
  const survivor = older.copy()
  survivor.take('LOCK')
  await jonas.close()
  expect((await looked(enter('jonas', survivor))).kinds).toEqual([])
})

test('what somebody signed for once excuses no other older copy', async () => {
  const { vault, enter, write } = await anchored()
  await write('mara', 'one')
  const older = vault.disk.copy()
  await write('mara', 'three')
  const again = await enter('mara', older)
  await goOn(again)
  await again.close()
  await write('jonas', 'known', savedBoth, older)
  const copy = older.copy()
  await write('jonas', 'more', savedBoth, older)
  expect((await looked(enter('jonas', copy))).kinds).toContain('older-copy')
})

test('going on is nothing that a sitting of several does', async () => {
  const { vault, enterTogether, write } = await anchored()
  const older = vault.disk.copy()
  await write('jonas', 'one')
  const open = await enterTogether(older)
  await expect(goOn(open)).rejects.toThrow('session.solo-only')
  await open.close()
})

test('what a backup holds is not held against what was seen of the vault since', async () => {
  const { vault, enter, write } = await anchored()
  await write('mara', 'one')
  const older = vault.disk.copy()
  await write('mara', 'two')
  const open = await enter('mara')
  const copy = await open.openCopy(older)
  expect(copy.problems).toEqual([])
  await copy.close()
  await open.close()
})

test('whoever restores a backup goes on with it unasked; the others are told, and what is in use goes on', async () => {
  const { vault, anchors, enter, write } = await anchored()
  await write('mara', 'one')
  const stick = new MemoryDisk()
  const open = await enter('mara')
  const target = { disk: stick, name: 'copy.hearth-backup' }
  const { clock, kdf, owners } = worldOn(vault.disk)
  await makeBackup({ vault: open, living: vault.disk, target, clock, work: unwatched })
  await open.close()
  await write('mara', 'two')
  await write('jonas', 'three')
  const into = new MemoryDisk()
  const secret = { kind: 'passphrase' as const, passphrase: secrets.mara }
  const order = { file: target, into, member: vault.mara, secret, kdf, clock, owners, anchors }
  await restoreBackup({ ...order, work: unwatched })

  expect((await looked(enter('mara'))).kinds).toEqual([])
  expect((await looked(enter('mara', into))).kinds).toEqual([])
  const jonas = await looked(enter('jonas', into))
  expect(jonas.kinds).toEqual(['went-on'])
  expect(jonas.writable).toBe(true)
  // Once the vault itself has gone on, the copy is an older one for whoever restored it as well.
  await write('mara', 'four')
  expect((await looked(enter('mara', into))).kinds).toContain('older-copy')
})
