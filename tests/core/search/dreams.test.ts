import { expect, test } from 'vitest'
import { Dreams } from '../../../main/core/dreams/dreams.ts'
import { OwnTimes } from '../../../main/core/own-time/own-times.ts'
import { touched } from '../../../main/core/search/open-search.ts'
import type { Day } from '../../../shared/days.ts'
import type { OwnTimeId } from '../../../shared/ids.ts'
import { searchIn } from '../../make/a-search.ts'
import { aClock, twoInAVault } from '../../make/two-in-a-vault.ts'

test('a dream is found by its owner, in all its words, and by others once it is shared', async () => {
  const house = await twoInAVault()
  const mara = await house.enter('mara')
  const dreams = new Dreams(mara, aClock())
  const steps = [{ text: 'ask about a sabbatical', doneOn: null }]
  const words = { title: 'A year by the sea', text: 'with gulls', support: 'kindly', steps }
  const { id, revision } = await dreams.finish({ ...dreams.begin(), ...words })
  const hers = searchIn(mara, aClock())
  for (const word of ['sea', 'gulls', 'kindly', 'sabbatical']) {
    expect(await hers.find(word), word).toEqual([`dream ${id}`])
  }
  expect(await hers.find('gulls', { zone: 'ours' })).toEqual([])
  expect(await hers.find('gulls', { kind: 'dream', author: house.mara.id })).toHaveLength(1)
  hers.search.stop()
  await mara.close()

  const jonas = await house.enter('jonas')
  const his = searchIn(jonas, aClock())
  expect(await his.find('gulls')).toEqual([])
  his.search.stop()
  await jonas.close()

  const again = await house.enter('mara')
  await new Dreams(again, aClock()).share(id, revision)
  await again.close()
  const later = await house.enter('jonas')
  const found = searchIn(later, aClock())
  expect(await found.find('sabbatical')).toEqual([`dream ${id}`])
  found.search.stop()
  await later.close()
})

test('what was said about time for oneself is found, also what was said while search was open', async () => {
  const house = await twoInAVault()
  const mara = await house.enter('mara')
  const { find, search } = searchIn(mara, aClock())
  expect(await find('draw')).toEqual([])
  const id = mara.newId() as OwnTimeId
  const asked = { day: '2026-11-12' as Day, time: null, howLong: 'an evening', words: 'to draw' }
  await new OwnTimes(mara).ask({ id, basedOn: 0, ...asked })
  touched(search, ['own-time'])
  expect(await find('draw')).toEqual([`own-time ${id}`])
  expect(await find('evening', { kind: 'own-time' })).toEqual([`own-time ${id}`])
  search.stop()
  await mara.close()
})
