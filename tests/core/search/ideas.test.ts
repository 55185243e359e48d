import { expect, test } from 'vitest'
import { Jar } from '../../../main/core/jar/jar.ts'
import { searchIn } from '../../make/a-search.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'
import { aClock } from '../../make/two-in-a-vault.ts'

test('an idea in the jar is found by all, without whose it was, until it is taken out; marks never are', async () => {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  const jar = new Jar(mara)
  const id = await jar.putIn('Sleep on the balcony')
  await jar.mark(id, 'yes')
  await jar.mark('night-walk', 'yes')
  await mara.close()

  const jonas = await house.enter('jonas')
  const { find, search } = searchIn(jonas, aClock())
  expect(await find('balcony')).toEqual([`idea ${id}`])
  expect(await find('balcony', { author: house.ids.mara })).toEqual([])
  expect(await find('night')).toEqual([])
  search.stop()
  await jonas.close()

  const again = await house.enter('mara')
  await new Jar(again).takeOut(id)
  const mine = searchIn(again, aClock())
  expect(await mine.find('balcony')).toEqual([])
  mine.search.stop()
  await again.close()
})
