import { expect, test } from 'vitest'
import { rowsIn } from '../../../main/core/search/may-hold-row.ts'
import { PagesSource } from '../../../main/core/search/pages-source.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { termsOf } from '../../../shared/search/query.ts'
import { searchIn } from '../../make/a-search.ts'
import { aChange, write } from '../../make/an-entry.ts'
import { twoInAVault } from '../../make/two-in-a-vault.ts'

const phrase = '"the heron stood"'
/** The words of the phrase, and never in its order. */
const apart = 'The weir. It stood there, heron that it was.'

/** Mara's pages as they lie after an unlock, in Mine and in Ours, and search over them. */
async function reopened(pages: { zone: 'mine' | 'ours'; title?: string; body: string }[]) {
  const house = await twoInAVault()
  const writing = await house.enter('mara')
  const { journal } = searchIn(writing, house.world.clock)
  const ids: EntryId[] = []
  for (const { zone, title = '', body } of pages) {
    ids.push((await write(journal, zone, { title, body })).id)
  }
  await writing.tidy()
  await writing.close()
  const vault = await house.enter('mara')
  const rooms = searchIn(vault, house.world.clock)
  await rooms.search.idle()
  const source = new PagesSource(vault, rooms.journal, rooms.responses)
  const mayHold = (id: EntryId) => source.mayHold(id, rowsIn(termsOf(phrase)))
  return { ...rooms, house, vault, ids, mayHold }
}

test('pages that hold the words of a phrase apart from each other are not read for it', async () => {
  const { vault, ids, mayHold, find } = await reopened([
    { zone: 'mine', body: apart },
    { zone: 'ours', body: apart },
    { zone: 'mine', body: 'And the heron stood.' },
    { zone: 'ours', title: 'The HERON stood', body: '' },
  ])
  expect(ids.map(mayHold)).toEqual([false, false, true, true])
  expect((await find(phrase)).sort()).toEqual(
    ids
      .slice(2)
      .map((id) => `page ${id}`)
      .sort(),
  )
  expect(await find('heron stood')).toHaveLength(4)
  await vault.close()
})

test('a phrase that was said under a page is found, whatever the page itself says', async () => {
  const { vault, ids, mayHold, find, responses } = await reopened([{ zone: 'ours', body: apart }])
  expect(await find(phrase)).toEqual([])
  await responses.finish({ ...responses.begin(ids[0]!), text: 'Yes, the heron stood.' })
  expect(mayHold(ids[0]!)).toBe(true)
  expect(await find(phrase)).toEqual([`page ${ids[0]}`])
  await vault.close()
})

test.each(['mine', 'ours'] as const)(
  'a page of %s that is changed is found by its new words, and no longer by its old',
  async (zone) => {
    const { vault, ids, find, journal } = await reopened([
      { zone, body: apart },
      { zone, body: 'There the heron stood.' },
    ])
    expect(await find(phrase)).toEqual([`page ${ids[1]}`])
    for (const [index, body] of ['Now the heron stood.', apart].entries()) {
      await journal.finish(aChange(journal, journal.read(ids[index]!)!, { body }))
    }
    expect(await find(phrase)).toEqual([`page ${ids[0]}`])
    await journal.bin(ids[0]!)
    expect(await find(phrase)).toEqual([])
    await vault.close()
  },
)

test('a phrase in a private page is found by nobody else, and by both once it is shared', async () => {
  const { vault, house, ids } = await reopened([{ zone: 'mine', body: 'There the heron stood.' }])
  await vault.close()
  const asJonas = async () => {
    const jonas = await house.enter('jonas')
    const { search, find } = searchIn(jonas, house.world.clock)
    await search.idle()
    const found = await find(phrase)
    await jonas.close()
    return found
  }
  expect(await asJonas()).toEqual([])
  const maras = await house.enter('mara')
  const again = searchIn(maras, house.world.clock)
  const { id, revision } = again.journal.read(ids[0]!)!
  await again.journal.share(id, revision)
  expect(await again.find(phrase)).toEqual([`page ${id}`])
  await maras.tidy()
  await maras.close()
  expect(await asJonas()).toEqual([`page ${id}`])
})
