import { expect, test } from 'vitest'
import { Dreams } from '../../../main/core/dreams/dreams.ts'
import { Gratitude } from '../../../main/core/gratitude/gratitude.ts'
import { isInstant, noInstant } from '../../../shared/instants.ts'
import { writeFirst } from '../../make/altered-program.ts'
import { aClock, twoInAVault } from '../../make/two-in-a-vault.ts'

test('an instant is one spelling of a day and an hour that exist', () => {
  expect(isInstant('2026-11-22T18:04:05.123Z')).toBe(true)
  for (const text of [
    ...['', 'x', '2026', '2026-11-22', '2026-02-30T00:00:00.000Z', '2026-11-22T25:00:00.000Z'],
    ...['2026-11-22T18:04:05Z', '2026-11-22T18:04:05.123+01:00', '+012026-11-22T18:04:05.123Z'],
  ]) {
    expect([text, isInstant(text)]).toEqual([text, false])
  }
})

test('whatever text somebody puts where an instant belongs, what is shown is one', async () => {
  const two = await twoInAVault()
  const jonas = await two.enter('jonas')
  const [note, dream] = [jonas.newId(), jonas.newId()]
  await jonas.close()
  const words = { title: 'x', text: '', support: '', steps: [], state: 'open' }
  await writeFirst(jonas, [
    {
      ...{ collection: 'notes', id: note, writtenAt: 'one of these days' },
      body: { kind: 'celebration', to: null, text: 'x', keptSince: '31 February' },
    },
    {
      ...{ collection: 'dreams', id: dream, writtenAt: '9999999' },
      body: { ...words, createdAt: '', changedAt: '2026-99-99T00:00:00.000Z' },
    },
  ])
  const mara = await two.enter('mara')
  expect(new Gratitude(mara).list()).toMatchObject([
    { writtenAt: noInstant, keptSince: noInstant, text: 'x' },
  ])
  expect(new Dreams(mara, aClock()).list()).toMatchObject([
    { createdAt: noInstant, changedAt: noInstant, title: 'x' },
  ])
  // It is signed as it was written, and holds.
  expect(mara.ours.history('notes', note)).toMatchObject([{ signature: 'verified' }])
  await mara.close()
})
