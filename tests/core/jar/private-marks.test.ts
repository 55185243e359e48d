import { expect, test } from 'vitest'
import { circleOf, PrivateMarks } from '../../../main/core/jar/private-marks.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { IdeaMark } from '../../../shared/model/jar.ts'
import { aVault, openAs } from '../../make/a-vault.ts'
import fc from '../../make/properties.ts'

const anyMark = fc.option(fc.constantFrom<IdeaMark>('yes', 'no', 'skip'))
const circle = circleOf(['m'.repeat(26) as MemberId])
const thing = fc.stringMatching(/^[a-z]{2,20}(-[a-z]{2,20}){0,3}$/)

test('whatever is marked, and however often, a member’s marks are one record of one size', async () => {
  const house = await aVault()
  const vault = await openAs('mara', house)
  const marks = new PrivateMarks('jar-marks')
  let revision = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(thing, anyMark), { maxLength: 12 }), async (all) => {
      for (const [name, mark] of all) {
        const before = vault.drafts.get('jar-marks', 'current')
        const isKnown = Object.hasOwn((before?.body as { marks: object })?.marks ?? {}, name)
        if (!isKnown && marks.read(vault.drafts).size > 100) return
        await marks.write(vault.drafts, vault.me, name, mark, 0, circle)
        revision += 1
        expect(marks.read(vault.drafts).get(name)?.mark ?? null).toBe(mark)
        const [record, ...others] = vault.drafts.list('jar-marks')
        expect(others).toEqual([])
        expect(record?.revision).toBe(revision)
        expect(JSON.stringify(record?.body).length % 8192).toBe(0)
      }
    }),
    { numRuns: 40 },
  )
  await vault.close()
})

test('more marks than one size holds make the record one size larger, whatever they say', async () => {
  const sizes = await Promise.all(
    (['yes', 'no', null] as const).map(async (mark) => {
      const vault = await openAs('mara', await aVault())
      const marks = new PrivateMarks('jar-marks')
      for (let index = 0; index < 40; index += 1) {
        const name = `${'a-rather-long-name-of-an-idea-'.repeat(8)}${index}`
        await marks.write(vault.drafts, vault.me, name, mark, 0, circle)
      }
      const size = JSON.stringify(vault.drafts.get('jar-marks', 'current')?.body).length
      await vault.close()
      return size
    }),
  )
  expect(sizes).toEqual([16384, 16384, 16384])
})

test('what cannot be read as marks says nothing, and marks go on', async () => {
  const vault = await openAs('mara', await aVault())
  const marks = new PrivateMarks('jar-marks')
  const odd = { collection: 'jar-marks', id: 'current', operation: 'put' } as const
  await vault.drafts.commit([{ ...odd, body: { marks: { walk: 'q7', swim: `y000${circle}` } } }])
  expect([...marks.read(vault.drafts)]).toEqual([
    ['swim', { mark: 'yes', ended: 0, among: circle }],
  ])
  await marks.write(vault.drafts, vault.me, 'bread', 'no', 3, circle)
  expect(marks.read(vault.drafts).get('bread')).toEqual({ mark: 'no', ended: 3, among: circle })
  await vault.close()
})
