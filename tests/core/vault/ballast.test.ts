import { hash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Ballast } from '../../../main/core/vault/ballast.ts'
import { changePassphrase, type UnlockedVault } from '../../../main/core/vault/index.ts'
import { listFiles } from '../../../main/core/vault/still.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import {
  aVaultWithBallast,
  ballastBytes,
  ballastOn,
  fill,
  openWithBallast,
  put,
} from '../../make/a-small-disk.ts'
import { type AVault, aVault, openAs } from '../../make/a-vault.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

/** What the next one who comes in finds, on a disk that has room again. */
async function found(vault: AVault, disk = vault.disk) {
  const mara = await openAs('mara', vault, disk.copy())
  const ids = mara.mine.list('entries').map(({ id }) => id)
  const problems = mara.problems.map(({ kind }) => kind)
  await mara.close()
  return { ids, problems }
}

/** Every file, told in one line. */
const digests = (disk: MemoryDisk) =>
  [...disk.files()].map(([path, bytes]) => `${path} ${hash('sha256', bytes)}`)

const whole = (...ids: string[]) => ({ ids, problems: [] })

async function givenUp(): Promise<{ vault: AVault; mara: UnlockedVault }> {
  const vault = await aVaultWithBallast()
  const mara = await openWithBallast(vault)
  fill(vault.disk)
  await mara.mine.commit([put('kept')])
  return { vault, mara }
}

test('room is kept back once somebody has written and it is quiet; reading alone leaves none', async () => {
  const vault = await aVault()
  const before = digests(vault.disk)
  const reader = await openWithBallast(vault)
  await reader.tidy()
  await reader.close()
  expect(digests(vault.disk)).toEqual(before)

  const mara = await openWithBallast(vault)
  await mara.mine.commit([put('a')])
  expect(ballastOn(vault.disk)).toBeNull()
  await mara.tidy()
  expect(ballastOn(vault.disk)).toBe(ballastBytes)
  await mara.close()
})

test('on a full disk the words that were typed are kept: the ballast makes room for them', async () => {
  const { vault, mara } = await givenUp()
  expect(ballastOn(vault.disk)).toBeNull()
  expect(mara.isDiskFull).toBe(true)
  await mara.mine.commit([put('and-more')])
  await mara.drafts.commit([put('draft')])
  await mara.close()
  expect(await found(vault)).toEqual(whole('and-more', 'before', 'kept'))
})

test('without a ballast the same save is refused, and told as a full disk', async () => {
  const vault = await aVaultWithBallast()
  vault.disk.take('ballast')
  fill(vault.disk, 4096)
  const mara = await openWithBallast(vault)
  await expect(mara.mine.commit([put('kept')])).rejects.toThrow('disk.full')
  await mara.close()
  expect(await found(vault)).toEqual(whole('before'))
})

test('saves that find the disk full at the same moment are all kept', async () => {
  const vault = await aVaultWithBallast()
  const mara = await openWithBallast(vault)
  fill(vault.disk)
  await Promise.all([
    mara.mine.commit([put('one')]),
    mara.drafts.commit([put('two')]),
    mara.ours.commit([put('three')]),
    mara.mine.commit([put('four')]),
  ])
  await mara.close()
  expect(await found(vault)).toEqual(whole('before', 'four', 'one'))
})

test('a long text, which has a file of its own, is kept too', async () => {
  const vault = await aVaultWithBallast()
  const mara = await openWithBallast(vault)
  await mara.mine.commit([put('short')])
  fill(vault.disk)
  await mara.mine.commit([put('long', 70_000)])
  await mara.close()
  expect(await found(vault)).toEqual(whole('before', 'long', 'short'))
})

test('a new passphrase is written on a full disk, and opens', async () => {
  const vault = await aVaultWithBallast()
  const mara = await openWithBallast(vault)
  fill(vault.disk)
  await changePassphrase(mara, 'mara secret', 'a better one')
  expect(ballastOn(vault.disk)).toBeNull()
  await mara.close()
  await expect(openAs('mara', vault, vault.disk.copy())).rejects.toThrow('vault.wrong-passphrase')
})

test('whoever comes in while the disk is full can write', async () => {
  const vault = await aVaultWithBallast()
  fill(vault.disk)
  const mara = await openWithBallast(vault)
  expect(mara.writable).toBe(true)
  await mara.mine.commit([put('kept')])
  await mara.close()
  expect(await found(vault)).toEqual(whole('before', 'kept'))
})

test('a disk that finds out only in a sync that it is full costs no word', async () => {
  for (const later of [0, 1, 2, 3]) {
    const vault = await aVaultWithBallast()
    const mara = await openWithBallast(vault)
    if (later > 0) await mara.mine.commit([put('first')])
    if (later > 1) await mara.drafts.commit([put('draft')])
    vault.disk.harm('ENOSPC on sync')
    await mara.mine.commit([put('kept', later > 2 ? 70_000 : 200)])
    if (later > 0) expect(ballastOn(vault.disk)).toBeNull()
    await mara.close()
    expect((await found(vault)).ids).toContain('kept')
  }
})

test('while it is gone photos and imports are refused, small saves go on, and segments stay small', async () => {
  const { vault, mara } = await givenUp()
  await expect(mara.mine.blobs.begin()).rejects.toThrow('disk.full')
  const stage = mara.mine.stage()
  await expect(stage.add([put('imported')])).rejects.toThrow('disk.full')
  await stage.abandon()
  await mara.mine.commit([put('small')])
  await mara.close()
  expect(await found(vault)).toEqual(whole('before', 'kept', 'small'))
})

test('photos, imports and checkpoints never cost the ballast', async () => {
  const vault = await aVaultWithBallast()
  const mara = await openWithBallast(vault)
  await mara.mine.commit([put('small')])
  fill(vault.disk)
  await expect(mara.parts.mine!.tidy()).rejects.toThrow('disk.full')
  const blob = await mara.mine.blobs.begin()
  await expect(blob.write(0, new Uint8Array(2 * ballastBytes))).rejects.toThrow('disk.full')
  await blob.abandon()
  const stage = mara.mine.stage()
  await expect(
    (async () => {
      for (let round = 0; round < 20; round += 1) await stage.add([put(`many-${round}`, 9_000)])
    })(),
  ).rejects.toThrow('disk.full')
  await stage.abandon()
  expect(ballastOn(vault.disk)).toBe(ballastBytes)
  expect(mara.isDiskFull).toBe(false)
  await mara.close()
})

test('it is made anew only where there is room to spare, and large additions are welcome again', async () => {
  const { vault, mara } = await givenUp()
  let told = 0
  mara.parts.ballast.changed = () => {
    told += 1
  }
  fill(vault.disk, 3 * ballastBytes - 4096)
  await mara.tendBallast()
  expect([ballastOn(vault.disk), mara.isDiskFull, told]).toEqual([null, true, 0])
  fill(vault.disk, 3 * ballastBytes)
  await mara.tendBallast()
  expect([ballastOn(vault.disk), mara.isDiskFull, told]).toEqual([ballastBytes, false, 1])
  await (await mara.mine.blobs.begin()).abandon()
  await mara.close()
})

test('somebody who has made room need not wait for it: the next photo is welcome', async () => {
  const { vault, mara } = await givenUp()
  fill(vault.disk, 4 * ballastBytes)
  await (await mara.mine.blobs.begin()).abandon()
  expect(mara.isDiskFull).toBe(false)
  await mara.close()
})

test('whoever only reads is told of a disk without room, and of room again, and nothing is written', async () => {
  const vault = await aVaultWithBallast()
  vault.disk.take('ballast')
  fill(vault.disk, 8192)
  const before = digests(vault.disk)
  const reader = await openWithBallast(vault)
  expect(reader.isDiskFull).toBe(true)
  vault.disk.capacity = null
  fill(vault.disk, 4 * ballastBytes)
  await reader.tendBallast()
  expect(reader.isDiskFull).toBe(false)
  await reader.close()
  expect(digests(vault.disk)).toEqual(before)
})

test('a save never waits for it, and one that needs the room has it at once', async () => {
  const vault = await aVault()
  const mara = await openWithBallast(vault)
  await mara.mine.commit([put('a')])
  const making = mara.tidy()
  fill(vault.disk, ballastBytes)
  await mara.ours.commit([put('kept')])
  await making
  await mara.close()
  const again = await openAs('mara', vault, vault.disk.copy())
  expect(again.ours.list('entries').map(({ id }) => id)).toEqual(['kept'])
  await again.close()
})

test('while it is being made, a save that needs the room waits for one piece of it and no more', async () => {
  const { disk } = await aVault(new SimulatedDisk())
  const ballast = new Ballast(disk, 'a vault', ballastBytes)
  const pieces = () =>
    (disk as SimulatedDisk).calls.filter(({ call, path }) => call === 'write' && path === 'ballast')
      .length
  const making = ballast.make()
  for (let turns = 0; pieces() === 0 && turns < 1_000; turns += 1) await null
  await ballast.giveUp()
  await making
  expect(pieces()).toBe(1)
  expect(ballastOn(disk)).toBeNull()
  expect(ballast.isFull).toBe(true)
  await ballast.make()
  expect(pieces()).toBe(1 + 4)
})

test('a ballast that is missing, cut or of other bytes is nobody’s problem, and is made anew', async () => {
  for (const bytes of [
    null,
    new Uint8Array(0),
    new Uint8Array(100),
    new Uint8Array(2 * ballastBytes),
  ]) {
    const vault = await aVaultWithBallast()
    if (bytes === null) vault.disk.take('ballast')
    else {
      vault.disk.take('ballast')
      vault.disk.put('ballast', bytes)
    }
    const mara = await openWithBallast(vault)
    expect([mara.problems, mara.isDiskFull]).toEqual([[], false])
    await mara.mine.commit([put('after')])
    await mara.tidy()
    expect(ballastOn(vault.disk)).toBe(ballastBytes)
    await mara.close()
  }
})

test('on two computers it is the same file, of another vault another, and nothing makes it smaller', async () => {
  const vault = await aVaultWithBallast()
  const elsewhere = vault.disk.copy()
  elsewhere.take('ballast')
  const there = await openWithBallast(vault, elsewhere)
  await there.mine.commit([put('there')])
  await there.tidy()
  await there.close()
  const bytes = vault.disk.files().get('ballast')!
  expect(Buffer.compare(elsewhere.files().get('ballast')!, bytes)).toBe(0)
  const other = (await aVaultWithBallast()).disk.files().get('ballast')!
  expect(Buffer.compare(other, bytes)).not.toBe(0)
  expect(deflateRawSync(bytes).length).toBeGreaterThanOrEqual(bytes.length)
})

test('it belongs to no backup', async () => {
  const vault = await aVaultWithBallast()
  expect((await listFiles(vault.disk)).map(({ path }) => path)).not.toContain('ballast')
})

test('a vault that is only looked at, or that is damaged, keeps its ballast as it is', async () => {
  const vault = await aVaultWithBallast()
  const looking = await openWithBallast(vault, vault.disk, { readOnly: true })
  await looking.tendBallast()
  await looking.parts.ballast.giveUp()
  await looking.close()

  const files = [...vault.disk.files()].filter(([path]) => !path.includes(`${looking.mine.id}/`))
  const hurt = MemoryDisk.of(files)
  const mara = await openWithBallast(vault, hurt)
  expect(mara.writable).toBe(false)
  fill(hurt)
  await expect(mara.ours.commit([put('refused')])).rejects.toThrow('vault.read-only')
  await mara.parts.ballast.giveUp()
  await mara.tidy()
  await mara.close()
  expect([ballastOn(vault.disk), ballastOn(hurt)]).toEqual([ballastBytes, ballastBytes])
})

test('as full as a disk may be, a save is whole or refused, and with a ballast it is whole', async () => {
  for (const hasBallast of [true, false]) {
    for (let left = 0; left <= 12 * 4096; left += 4096) {
      const vault = await aVaultWithBallast()
      if (!hasBallast) vault.disk.take('ballast')
      const mara = await openWithBallast(vault)
      fill(vault.disk, left)
      const saved: string[] = []
      for (const id of ['one', 'two', 'three']) {
        await mara.mine.commit([put(id, 3_000)]).then(
          () => saved.push(id),
          (error) => expect(error.code).toBe('disk.full'),
        )
      }
      await mara.close()
      if (hasBallast) expect({ left, saved }).toEqual({ left, saved: ['one', 'two', 'three'] })
      const { ids, problems } = await found(vault)
      expect({ left, ids: ids.sort() }).toEqual({ left, ids: ['before', ...saved].sort() })
      expect(problems.filter((kind) => kind !== 'unfinished-save')).toEqual([])
    }
  }
})
