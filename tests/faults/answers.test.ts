import { expect, test } from 'vitest'
import { bytesOf, MemoryDisk } from '../make/memory-disk.ts'
import { Answers } from './answers.ts'
import { LowdbHousehold } from './lowdb-household.ts'
import { hunt } from './vault-trial.ts'

const files = { 'vault/HEAD': 'one', 'vault/keys/ada': 'hers', 'vault/keys/ben': 'his' }

function diskWith(changed: Record<string, string> = {}) {
  const all = Object.entries({ ...files, ...changed })
  return MemoryDisk.of(all.map(([path, text]) => [path, bytesOf(text)])).treeCopy()
}

/** Asks the same of each disk in turn; answers with how often it was really done, and what came of it. */
async function askedOf(
  act: (disk: MemoryDisk) => Promise<unknown>,
  ...disks: ReturnType<typeof diskWith>[]
) {
  const answers = new Answers<unknown>()
  let done = 0
  const came: unknown[] = []
  for (const disk of disks) {
    const value = await answers.of('ada', disk, (on) => {
      done += 1
      return act(on)
    })
    came.push(value)
  }
  return { done, came }
}

const textOf = async (disk: MemoryDisk, path: string) => {
  const bytes = await disk.read(path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

test('what reads nothing of a file is not done anew when it changes, and what reads it is', async () => {
  const read = (disk: MemoryDisk) => textOf(disk, 'vault/keys/ada')
  const [same, bens, hers] = [
    diskWith(),
    diskWith({ 'vault/keys/ben': 'another' }),
    diskWith({ 'vault/keys/ada': 'another' }),
  ]
  expect(await askedOf(read, diskWith(), same, bens, hers, hers)).toEqual({
    ...{ done: 2, came: ['hers', 'hers', 'hers', 'another', 'another'] },
  })
})

test('a file that came, went or grew is noticed by whoever lists its folder', async () => {
  const list = async (disk: MemoryDisk) => (await disk.list('vault/keys')).length
  const more = diskWith({ 'vault/keys/cleo': 'hers' })
  const longer = diskWith({ 'vault/keys/ben': 'his, and longer' })
  const other = diskWith({ 'vault/keys/ben': 'hi!' })
  expect(await askedOf(list, diskWith(), more, longer, other)).toEqual({
    ...{ done: 3, came: [2, 3, 2, 2] },
  })
})

test('what was moved, written over or made first is read as it is on that disk', async () => {
  const moved = async (disk: MemoryDisk) => {
    await disk.rename('vault/keys/ben', 'vault/HEAD.new')
    const file = await disk.create('vault/more')
    await file.write(0, bytesOf('made'))
    await file.close()
    return [await textOf(disk, 'vault/HEAD.new'), await textOf(disk, 'vault/more')]
  }
  const other = diskWith({ 'vault/keys/ben': 'another' })
  const blocked = diskWith({ 'vault/more': 'there already' })
  expect(await askedOf(moved, diskWith(), diskWith(), other)).toEqual({
    ...{
      done: 2,
      came: [
        ['his', 'made'],
        ['his', 'made'],
        ['another', 'made'],
      ],
    },
  })
  await expect(askedOf(moved, diskWith(), blocked)).rejects.toThrow('file.exists')
})

test('the seed of a failure brings that failure again, and nothing else', async () => {
  const plan = { household: new LowdbHousehold(false), seed: 1, acts: 14 }
  const [first] = (await hunt({ ...plan, untilFailure: true })).failures
  const again = await hunt({ ...plan, household: new LowdbHousehold(false), only: first!.seed })
  expect(again.failures.map(({ seed }) => seed)).toEqual([first!.seed])
  expect(again.points).toBeLessThan(6)
})
