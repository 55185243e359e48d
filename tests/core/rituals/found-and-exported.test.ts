import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { schemaPath } from '../../../build/export-schema.ts'
import { Rituals } from '../../../main/core/rituals/rituals.ts'
import type { Day } from '../../../shared/days.ts'
import type { RitualId } from '../../../shared/ids.ts'
import { searchIn } from '../../make/a-search.ts'
import { copy, everyWay, sourceOf, textsOn } from '../../make/an-export.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { aClock, twoInAVault } from '../../make/two-in-a-vault.ts'

const saturday = '2026-11-07' as Day

/** Mara is in; Jonas began a ritual and noted something about today. */
async function afterOneOfJonas() {
  const house = await twoInAVault()
  const vault = await house.enter('jonas')
  const his = new Rituals(vault, aClock())
  const { id } = await his.begin(vault.newId() as RitualId, {
    name: 'Sunday walk',
    words: 'Whatever the weather',
    rhythm: { kind: 'monthly-weekday', nth: -1, day: 7 },
  })
  await his.days.mark(id, saturday, 'done', 'A heron on the weir')
  await vault.close()
  return { id, vault: await house.enter('mara'), jonas: house.jonas.id }
}

test('a ritual is found by its name, by what there is to know, and by what was noted', async () => {
  const { id, vault } = await afterOneOfJonas()
  const { find, rituals, search } = searchIn(vault, aClock())
  for (const text of ['sunday', 'weather', 'heron']) {
    expect(await find(text)).toEqual([`ritual ${id}`])
  }
  await rituals.days.mark(id, saturday, 'done', 'Two herons, says Mara, and an otter')
  search.changedAll('ritual')
  expect(await find('otter', { kind: 'ritual' })).toEqual([`ritual ${id}`])
  expect(await find('otter', { kind: 'page' })).toEqual([])
})

test('rituals come along in every readable copy, with whose each line is', async () => {
  const { vault } = await afterOneOfJonas()
  // An archive holds the same files, packed.
  for (const way of everyWay.filter(({ passphrase }) => passphrase === null)) {
    const disk = new MemoryDisk()
    await copy(sourceOf(vault), disk, way)
    const texts = Object.values(textsOn(disk)).join('\n')
    for (const words of ['Sunday walk', 'Whatever the weather', 'A heron on the weir']) {
      expect([way, texts.includes(words)]).toEqual([way, true])
    }
  }
  const disk = new MemoryDisk()
  await copy(sourceOf(vault), disk)
  const text = textsOn(disk)['Hearth 2026-11-22/rituals.md']
  expect(text).toContain('## Sunday walk')
  expect(text).toContain('On the last Sunday of every month, since 2026-11-07.')
  expect(text).toContain('- 2026-11-07. Done. Jonas: A heron on the weir')
})

test('in JSON they fit the published schema, whole', async () => {
  const { id, vault, jonas } = await afterOneOfJonas()
  const disk = new MemoryDisk()
  await copy(sourceOf(vault), disk, { format: 'json' })
  const file = JSON.parse(textsOn(disk)['Hearth 2026-11-22/hearth.json'] ?? '')
  const check = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schemaPath, 'utf8')))
  expect([check(file), check.errors]).toEqual([true, null])
  expect(file.rituals).toMatchObject([
    {
      id,
      name: 'Sunday walk',
      plan: [{ from: saturday, rhythm: { kind: 'monthly-weekday', nth: -1, day: 7 } }],
      days: [{ day: saturday, notes: [{ by: jonas, text: 'A heron on the weir' }] }],
    },
  ])
})
