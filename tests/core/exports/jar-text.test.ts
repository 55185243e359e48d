import { expect, test } from 'vitest'
import { jarText, jarToTell } from '../../../main/core/exports/jar-text.ts'
import { Jar } from '../../../main/core/jar/jar.ts'
import { copy, everyWay, sourceOf, textsOn } from '../../make/an-export.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'

test('a readable copy says what came out of the jar, and nobody’s marks, not even its maker’s', async () => {
  const house = await threeInAVault()
  const marking = async (who: 'mara' | 'jonas', also: string) => {
    const vault = await house.enter(who)
    const jar = new Jar(vault)
    if (who === 'mara') await jar.putIn('Sleep on the balcony')
    await jar.mark('night-walk', 'yes')
    await jar.mark(also, 'yes')
    await jar.mark('karaoke', 'no')
    await vault.close()
  }
  await marking('mara', 'swim-outdoors')
  await marking('jonas', 'pottery')
  const both = await house.together(['mara', 'jonas'])
  await new Jar(both).settle()
  await both.close()

  const mara = await house.enter('mara')
  const told = jarToTell(mara)
  expect(told.cameOut).toMatchObject([
    { idea: 'night-walk', text: 'A walk in the dark, without talking for the first half' },
  ])
  const text = jarText(told, (id) => (id === house.ids.mara ? 'Mara' : 'Jonas'))
  expect(text).toContain('A walk in the dark, without talking for the first half')
  expect(text).toContain('- Sleep on the balcony')
  for (const way of everyWay.filter(({ passphrase }) => passphrase === null)) {
    const disk = new MemoryDisk()
    await copy(sourceOf(mara), disk, way)
    const all = Object.values(textsOn(disk)).join('\n')
    expect(all).toContain('A walk in the dark')
    for (const alone of [
      'swim-outdoors',
      'open water',
      'pottery',
      'a wheel',
      'karaoke',
      'ashamed',
    ]) {
      expect(all).not.toContain(alone)
    }
  }
  await mara.close()
})
