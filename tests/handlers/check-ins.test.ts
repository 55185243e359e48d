import { beforeEach, expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import type { MemberId, RoundId } from '../../shared/ids.ts'
import { aHousehold, comeIn, type Visit } from '../make/a-room.ts'
import { said } from '../make/check-in-table.ts'

const day = '2026-11-07' as Day

let mara: MemberId
let jonas: MemberId
let id: RoundId
/** Mara is in, and has begun one. */
let visit: Visit

beforeEach(async () => {
  const house = await aHousehold()
  ;({ mara, jonas, visit } = house)
  id = await visit.ask('check-ins.begin', { day })
})

async function alone(who: 'mara' | 'jonas'): Promise<void> {
  visit = await comeIn(visit, { mara, jonas }, who)
}

async function together(): Promise<void> {
  visit = await comeIn(visit, { mara, jonas }, 'mara', 'jonas')
}

const list = () => visit.ask('check-ins.list', {})

test('one’s own side is rated alone, and nobody who sits beside can ask for it', async () => {
  await visit.ask('check-ins.save-draft', { id, side: said(5, 'half a thought') })
  await together()
  for (const refused of [
    visit.ask('check-ins.draft', { id }),
    visit.ask('check-ins.save-draft', { id, side: said(1) }),
    visit.ask('check-ins.seal', { id, side: said(1) }),
    visit.ask('check-ins.take-back', { id }),
  ]) {
    await expect(refused).rejects.toThrow('session.solo-only')
  }
  expect(JSON.stringify(await list())).not.toContain('half a thought')
  expect((await list())[0]).toMatchObject({ mine: 'none', sealed: [] })
})

test('whoever comes in last finds it open, without asking for anything', async () => {
  await visit.ask('check-ins.seal', { id, side: said(5, 'the stairs') })
  await alone('jonas')
  await visit.ask('check-ins.seal', { id, side: said(3, 'the dishes') })
  expect((await list())[0]).toMatchObject({ stage: 'waiting', sides: null })
  await alone('mara')
  expect((await list())[0]).toMatchObject({
    stage: 'open',
    sides: [
      { who: mara, ...said(5, 'the stairs') },
      { who: jonas, ...said(3, 'the dishes') },
    ],
  })
})

test('in one sitting it waits for both of them to open it, and each notes in their own name', async () => {
  await visit.ask('check-ins.seal', { id, side: said(5) })
  await alone('jonas')
  await visit.ask('check-ins.seal', { id, side: said(3) })
  await together()
  expect((await list())[0]).toMatchObject({ stage: 'waiting', sides: null })
  await visit.ask('check-ins.open', { id })
  await visit.ask('check-ins.note', { id, topic: 'appreciation', text: 'The tea.' })
  await visit.ask('session.hand-over', { to: jonas })
  await visit.ask('check-ins.note', { id, topic: 'appreciation', text: 'The stairs.' })
  expect((await list())[0]?.notes).toEqual([
    { by: mara, topic: 'appreciation', text: 'The tea.' },
    { by: jonas, topic: 'appreciation', text: 'The stairs.' },
  ])
})

test('a side with a point off the scale, or twice about one thing, is no side', async () => {
  const [rating] = said(8).ratings
  await expect(visit.ask('check-ins.seal', { id, side: said(8) })).rejects.toThrow(
    'request.invalid',
  )
  const twice = { ratings: [rating!, rating!].map((one) => ({ ...one, point: 4 })) }
  await expect(visit.ask('check-ins.seal', { id, side: twice })).rejects.toThrow('request.invalid')
})

test('what somebody changes of the plan is told to the page', async () => {
  const { announced } = visit.world
  announced.splice(0)
  await visit.ask('check-ins.set-schedule', { every: 'month', from: day })
  expect(announced).toContainEqual({ event: 'changed', scopes: ['check-ins'] })
  const plan = await visit.ask('check-ins.plan', { today: day })
  expect(plan).toMatchObject({ schedule: { every: 'month', from: day }, isSlower: false })
})
