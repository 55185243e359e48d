import { expect, test } from 'vitest'
import { heldAgainst } from '../../../main/core/backups/held-against.ts'
import { Gratitude } from '../../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { aChange, write } from '../../make/an-entry.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { aClock, pinNote, twoInAVault } from '../../make/two-in-a-vault.ts'

type Act = (vault: UnlockedVault, journal: Journal) => Promise<unknown>
type Who = 'mara' | 'jonas'

const at = '2026-11-08T09:00:00.000Z'
const alike = { onlyHere: 0, onlyInCopy: 0, inOneBin: 0, isSame: true }
const unlike = { ...alike, isSame: false }

/** A journal and a copy of it, which go on apart. */
async function aCopyAfter(first: Act) {
  const home = await twoInAVault()
  await doIn(home.world.disk, 'mara', first)
  const there = home.world.disk.copy()
  return {
    ...home,
    here: (who: Who, act: Act) => doIn(home.world.disk, who, act),
    there: (who: Who, act: Act) => doIn(there, who, act),
    async held(who: Who = 'mara') {
      const [present, copy] = [await home.enter(who), await home.enter(who, there)]
      const held = await heldAgainst(present, copy, { clock: aClock(), work: unwatched })
      await present.close()
      await copy.close()
      return held
    },
  }

  async function doIn(disk: MemoryDisk, who: Who, act: Act): Promise<void> {
    const vault = await home.enter(who, disk)
    await act(vault, new Journal(vault, aClock()))
    await vault.tidy()
    await vault.close()
  }
}

/** With one page of Mara's in both. */
async function withOnePage(zone: 'mine' | 'ours' = 'mine') {
  let id = '' as EntryId
  const pair = await aCopyAfter(async (_, journal) => {
    id = (await write(journal, zone, { title: 'The roof' })).id
  })
  const rewrite =
    (body: string): Act =>
    (_, journal) =>
      journal.finish(aChange(journal, journal.read(id)!, { body }))
  return { ...pair, id, rewrite }
}

test('a copy of what is here holds the same', async () => {
  const { held } = await withOnePage()
  expect(await held()).toEqual({ ...alike, entries: 1, notes: 0 })
})

test.each(['mine', 'ours'] as const)(
  'a page of %s that was changed here and in the copy is told from both sides',
  async (zone) => {
    const { here, there, held, rewrite } = await withOnePage(zone)
    await here('mara', rewrite('Words of the journal'))
    await there('mara', rewrite('Words of the copy'))
    expect(await held()).toEqual({ ...unlike, entries: 1, notes: 0, onlyHere: 1, onlyInCopy: 1 })
  },
)

test('what one of the two was changed to is told there alone, for its history holds what the other has', async () => {
  const { here, held, rewrite } = await withOnePage()
  await here('mara', rewrite('Later'))
  await here('mara', rewrite('Later still'))
  expect(await held()).toEqual({ ...unlike, entries: 1, notes: 0, onlyHere: 1 })
  const other = await withOnePage()
  await other.there('mara', other.rewrite('Later'))
  expect(await other.held()).toEqual({ ...unlike, entries: 1, notes: 0, onlyInCopy: 1 })
})

test('a private page that was shared since is not said to be only in the copy', async () => {
  const { here, held, id } = await withOnePage()
  await here('mara', (_, journal) => journal.share(id, journal.read(id)!.revision))
  expect(await held()).toEqual({ ...unlike, entries: 1, notes: 0, onlyHere: 1 })
})

test('the only page, put in the bin since, does not make the two the same', async () => {
  for (const side of ['here', 'there'] as const) {
    const { [side]: go, held, id } = await withOnePage()
    await go('mara', (_, journal) => journal.bin(id))
    const entries = side === 'here' ? 0 : 1
    expect(await held()).toEqual({ ...unlike, entries, notes: 0, inOneBin: 1 })
  }
})

test('a page that was erased here is only in the copy', async () => {
  const { here, held, id } = await withOnePage()
  await here('mara', async (_, journal) => {
    await journal.bin(id)
    await journal.erase(id)
  })
  expect(await held()).toEqual({ ...unlike, entries: 0, notes: 0, onlyInCopy: 1 })
})

test('what came since and lies in the bin of whoever wrote it is counted nowhere', async () => {
  const { here, held, mara } = await aCopyAfter(async () => undefined)
  await here('jonas', async (vault, journal) => {
    const { id } = await pinNote(vault, mara.id, 'For the soup')
    await new Gratitude(vault).bin(id, at)
    await journal.bin((await write(journal, 'ours')).id)
  })
  expect(await held()).toEqual({ ...alike, entries: 0, notes: 0 })
})

test('a note, and the words of its receiver on it, are told when the copy lacks them', async () => {
  const { here, there, held, jonas } = await aCopyAfter(async () => undefined)
  await here('mara', (vault) => pinNote(vault, jonas.id, 'For the soup'))
  expect(await held()).toEqual({ ...unlike, entries: 0, notes: 1, onlyHere: 1 })
  await there('mara', (vault) => pinNote(vault, jonas.id, 'For the bread'))
  expect(await held()).toEqual({ ...unlike, entries: 0, notes: 1, onlyHere: 1, onlyInCopy: 1 })

  const both = await aCopyAfter((vault) => {
    const [, to] = vault.members()
    return pinNote(vault, to!.id, 'For the soup')
  })
  expect(await both.held()).toEqual({ ...alike, entries: 0, notes: 1 })
  await both.here('jonas', (vault) => {
    const wall = new Gratitude(vault)
    return wall.complete(wall.list()[0]!.id, 'It was my mother’s')
  })
  expect(await both.held()).toEqual({ ...unlike, entries: 0, notes: 1, onlyHere: 1 })
})

test('nothing that somebody else keeps to themselves is counted', async () => {
  const { here, there, held } = await withOnePage()
  await here('jonas', (_, journal) => write(journal, 'mine', { title: 'Only for Jonas' }))
  await there('jonas', (_, journal) => write(journal, 'mine', { title: 'For Jonas too' }))
  expect(await held()).toEqual({ ...alike, entries: 1, notes: 0 })
  expect(await held('jonas')).toEqual({
    ...{ ...unlike, entries: 1, notes: 0, onlyHere: 1, onlyInCopy: 1 },
  })
})
