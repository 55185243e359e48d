import { expect, test } from 'vitest'
import type { Write } from '../../main/core/vault/index.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'
import { type TwoInAVault, twoInAVault } from '../make/two-in-a-vault.ts'
import { toldByCore } from './core-telling.ts'
import { toldRevisions } from './golden.ts'
import { FilesInMemory } from './reader/folder.ts'
import { openVault } from './reader/open-vault.ts'
import { digestOf } from './telling.ts'

const put = (id: string, body: unknown, collection = 'entries'): Write => ({
  ...{ collection, id, operation: 'put', body },
})
const erase = (id: string, collection = 'entries'): Write => ({
  ...{ collection, id, operation: 'erase' },
})

const records = [
  ...['hers', 'his', 'both', 'again'].map((id) => ['entries', id] as const),
  ['outside', 'erased-elsewhere'] as const,
]

/** What the independent reader and Hearth's core find, for both members, of the same files. */
async function bothTell(house: TwoInAVault, disk: MemoryDisk) {
  const told: string[][] = []
  for (const who of ['mara', 'jonas'] as const) {
    const { id, code } = house[who]
    const reader = openVault(new FilesInMemory(disk.files()), id, { type: 'recovery', code })
    const vault = await house.enter(who, disk)
    for (const [place, space] of [
      ['shared', vault.ours],
      ['private', vault.mine],
    ] as const) {
      const { place: at, records: all } = reader.spaces[place]
      const chosen = new Map(records.map(([c, id]) => [id, all.get(`${c}/${id}`) ?? []]))
      const byReader = toldRevisions(
        { ...reader.spaces[place], place: at, records: chosen },
        reader.pins,
      )
      const byCore = records.flatMap(([collection, id]) => toldByCore(space, collection, id))
      expect(digestOf(byReader)).toBe(digestOf(byCore))
      told.push(byCore.map(({ id, revision, operation }) => `${id} ${revision} ${operation}`))
    }
    expect(reader.damage).toEqual([])
    await vault.close()
  }
  return told
}

test('what was erased is gone for every reader, from the log and from pages, and nothing else is', async () => {
  const house = await twoInAVault({ segmentBytes: 8 * 4096 })
  const { disk } = house.world
  const mara = await house.enter('mara')
  await mara.ours.commit([put('hers', 1), put('both', 1), put('again', 1)])
  await mara.mine.commit([put('hers', 1), put('erased-elsewhere', 1, 'outside')])
  await mara.ours.commit([put('erased-elsewhere', 1, 'outside')])
  await mara.close()
  const jonas = await house.enter('jonas')
  await jonas.ours.commit([put('his', 1), put('both', 2), erase('hers')])
  await jonas.close()
  for (const [index, space] of (['ours', 'mine'] as const).entries()) {
    const again = await house.enter('mara')
    await again[space].commit([put('hers', 2), erase('erased-elsewhere', 'outside')])
    await again[space].commit([erase('hers')])
    if (index === 0) {
      await again.ours.commit([erase('both'), erase('again'), erase('his')])
      await again.ours.commit([put('again', 2)])
    }
    await again.close()
  }
  const expected = [
    ['hers 2 erase', 'hers 4 erase', 'his 1 put', 'his 2 erase', 'both 2 put', 'both 3 erase'],
    ['again 2 erase', 'again 3 put', 'erased-elsewhere 1 put', 'erased-elsewhere 2 erase'],
  ].flat()
  const [ours, mine] = await bothTell(house, disk)
  expect(ours).toEqual(expected)
  expect(mine).toEqual(['hers 3 erase', 'erased-elsewhere 2 erase'])

  const later = await house.enter('mara')
  await later.ours.commit([put('late', 1)])
  await later.mine.commit([put('late', 1)])
  await later.tidy()
  await later.ours.commit([put('later', 1)])
  await later.mine.commit([put('later', 1)])
  await later.tidy()
  await later.close()
  const [oursLater, mineLater] = await bothTell(house, disk)
  expect(oursLater).toEqual(expected)
  expect(mineLater).toEqual(mine)
})
