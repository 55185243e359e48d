import { expect, test } from 'vitest'
import { searchIn } from '../../make/a-search.ts'
import { write } from '../../make/an-entry.ts'
import { twoInAVault } from '../../make/two-in-a-vault.ts'

test('a page is found by what was said under it, while it stands there and no longer', async () => {
  const house = await twoInAVault()
  const vault = await house.enter('mara')
  const { journal, responses, find } = searchIn(vault, house.world.clock)
  const page = await write(journal, 'ours', { title: 'Two mugs' })
  expect(await find('jumper')).toEqual([])
  const draft = responses.begin(page.id)
  await responses.saveDraft({ ...draft, text: 'The jumper stays.' })
  expect(await find('jumper')).toEqual([])
  const said = await responses.finish({ ...draft, text: 'The jumper stays.' })
  expect(await find('jumper')).toEqual([`page ${page.id}`])
  await responses.bin(said.id)
  expect(await find('jumper')).toEqual([])
  await responses.unbin(said.id)
  expect(await find('jumper')).toEqual([`page ${page.id}`])
  await vault.close()
})

test('what was said under pages before is found by whoever comes in and reads them', async () => {
  const house = await twoInAVault()
  const maras = await house.enter('mara')
  const first = searchIn(maras, house.world.clock)
  const page = await write(first.journal, 'ours', { title: 'Two mugs' })
  await first.responses.finish({ ...first.responses.begin(page.id), text: 'The jumper stays.' })
  await maras.close()
  const vault = await house.enter('jonas')
  const { search, find } = searchIn(vault, house.world.clock)
  await search.idle()
  expect(await find('"jumper stays"')).toEqual([`page ${page.id}`])
  await vault.close()
})
