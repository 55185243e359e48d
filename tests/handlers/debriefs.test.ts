import { expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'
import { aSide } from '../make/at-the-table.ts'

const day = '2026-11-06' as Day
const instant = /\d{4}-\d\d-\d\dT/

/** Mara has begun a debrief with Jonas. */
async function begun() {
  const { visit, mara, jonas } = await aHousehold()
  const { id } = await visit.ask('debriefs.start', { title: 'The hall', day, with: [jonas] })
  const enter = async (from: Visit, who: 'mara' | 'jonas') => {
    const next = await from.lock()
    const member = who === 'mara' ? mara : jonas
    await next.ask('vault.unlock', { member, passphrase: passphrases[who] })
    return next
  }
  return { visit, id, mara, jonas, enter }
}

const lookAround = async (visit: Visit) =>
  JSON.stringify([
    await visit.ask('debriefs.list', {}),
    await Promise.all(
      (await visit.ask('debriefs.list', {})).map(({ id }) => visit.ask('debriefs.read', { id })),
    ),
    await visit.ask('debriefs.kept', {}),
    await visit.ask('agreements.list', {}),
    await visit.ask('session.read', {}),
  ])

test('a debrief that was looked at, and its side begun and left again, looks untouched to the other', async () => {
  const { visit, id, enter } = await begun()
  const jonasBefore = await enter(visit, 'jonas')
  const before = await lookAround(jonasBefore)
  const mara = await enter(jonasBefore, 'mara')
  await lookAround(mara)
  await mara.ask('debriefs.side-draft', { id })
  await mara.ask('debriefs.save-side-draft', { id, side: aSide('I am not sure') })
  await mara.ask('debriefs.turn-draft', { id, place: 'anywhere' })
  await mara.ask('debriefs.save-turn-draft', {
    id,
    who: (await mara.ask('session.read', {})).me,
    draft: { place: 'anywhere', fields: { a: 'b' } },
  })
  const jonas = await enter(mara, 'jonas')
  expect(await lookAround(jonas)).toBe(before)
  expect(await jonas.ask('debriefs.turn-draft', { id, place: 'anywhere' })).toMatchObject({
    fields: {},
  })
})

test('no answer tells when anybody did something', async () => {
  const { visit, id, enter } = await begun()
  await visit.ask('debriefs.seal', { id, side: aSide('I carried it out') })
  const jonas = await enter(visit, 'jonas')
  await jonas.ask('debriefs.seal', { id, side: aSide('It rained') })
  expect(await lookAround(jonas)).not.toMatch(instant)
  await jonas.ask('debriefs.pause', { id, minutes: 20 })
  const until = (await jonas.ask('debriefs.list', {}))[0]!.pausedUntil!
  expect((await lookAround(jonas)).replaceAll(until, '')).not.toMatch(instant)
})

test('saving what is being written tells the window nothing; sealing tells it that debriefs changed', async () => {
  const { visit, id } = await begun()
  visit.world.announced.length = 0
  await visit.ask('debriefs.save-side-draft', { id, side: aSide('I') })
  await visit.ask('debriefs.side-draft', { id })
  expect(visit.world.announced).toEqual([])
  await visit.ask('debriefs.seal', { id, side: aSide('I carried it out') })
  expect(visit.world.announced).toEqual([{ event: 'changed', scopes: ['debriefs'] }])
})

test('a time-out is taken for twenty minutes at least and a day at most', async () => {
  const { visit, id } = await begun()
  for (const minutes of [19, 24 * 60 + 1, 30.5]) {
    await expect(visit.ask('debriefs.pause', { id, minutes })).rejects.toMatchObject({
      code: 'request.invalid',
    })
  }
  await visit.ask('debriefs.pause', { id, minutes: 24 * 60 })
})

test('an outside view is read back by its writer through the door', async () => {
  const { visit, enter } = await begun()
  const today = '2026-11-07' as Day
  await visit.ask('outside-views.save-draft', { text: 'Two tired' })
  expect(await visit.ask('outside-views.read', { today })).toMatchObject({ draft: 'Two tired' })
  const view = await visit.ask('outside-views.finish', { text: 'Two tired people', today })
  const later = await enter(visit, 'mara')
  expect(await later.ask('outside-views.read', { today })).toMatchObject({ written: [view] })
})
