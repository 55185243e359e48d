import { expect, test } from 'vitest'
import { dayOfDate } from '../../shared/days.ts'
import { noReminders } from '../../shared/model/reminders.ts'
import { aHousehold, comeIn } from '../make/a-room.ts'

test('a form that is emptied while its last words are on their way stays empty', async () => {
  const { visit, mara } = await aHousehold()
  const keep = (fields: Record<string, string>) =>
    visit.ask('forms.keep', { form: 'ritual.new', who: mara, fields })
  await Promise.all([keep({ name: 'Walk by the river' }), keep({})])
  expect(await visit.ask('forms.half-written', { form: 'ritual.new' })).toEqual({})
  await visit.room.close()
})

test('what a form holds is told with the words that are on their way', async () => {
  const { visit, mara } = await aHousehold()
  const fields = { name: 'Walk by the river' }
  const kept = visit.ask('forms.keep', { form: 'ritual.new', who: mara, fields })
  expect(await visit.ask('forms.half-written', { form: 'ritual.new' })).toEqual(fields)
  await kept
  await visit.room.close()
})

test('a question that is set aside and brought back in one breath is not set aside', async () => {
  const { visit } = await aHousehold()
  const set = (aside: boolean) => visit.ask('prompts.set-aside', { prompt: 'rain', aside })
  await Promise.all([set(true), set(false)])
  expect(await visit.ask('prompts.aside', {})).toEqual([])
  await visit.room.close()
})

test('reminders that are switched on and off again in one breath are off', async () => {
  const { visit } = await aHousehold()
  const set = (isOn: boolean) => visit.ask('reminders.set', { ...noReminders, isOn })
  await Promise.all([set(true), set(false)])
  expect((await visit.ask('reminders.read', {})).isOn).toBe(false)
  await visit.room.close()
})

test('what check-ins ask, changed and changed back in one breath, is as it was', async () => {
  const { visit } = await aHousehold()
  const today = dayOfDate(visit.world.clock.now())
  const [first] = (await visit.ask('check-ins.plan', { today })).dimensions
  const set = (hidden: boolean) => visit.ask('check-ins.set-dimension', { ...first!, hidden })
  await Promise.all([set(true), set(false)])
  const { dimensions } = await visit.ask('check-ins.plan', { today })
  expect(dimensions.find(({ id }) => id === first!.id)?.hidden).toBe(false)

  const schedule = (every: 'week' | 'month') =>
    visit.ask('check-ins.set-schedule', { every, from: today })
  await schedule('week')
  await Promise.all([schedule('month'), schedule('week')])
  expect((await visit.ask('check-ins.plan', { today })).schedule?.every).toBe('week')
  await visit.room.close()
})

test('of several that are hidden at once, one is left to ask about', async () => {
  const { visit } = await aHousehold()
  const today = dayOfDate(visit.world.clock.now())
  const { dimensions } = await visit.ask('check-ins.plan', { today })
  const hide = dimensions.map((one) =>
    visit.ask('check-ins.set-dimension', { ...one, hidden: true }),
  )
  await Promise.allSettled(hide)
  const left = (await visit.ask('check-ins.plan', { today })).dimensions
  expect(left.filter(({ hidden }) => !hidden)).toHaveLength(1)
  await visit.room.close()
})

test('a yes that takes the place of another answer in one breath is a yes', async () => {
  const { visit, mara, jonas } = await aHousehold()
  const day = dayOfDate(visit.world.clock.now())
  const { id } = await visit.ask('own-time.begin', {})
  const { wording } = await visit.ask('own-time.ask', {
    ...{ id, basedOn: 0, day, time: null, howLong: 'an evening', words: '' },
  })
  const his = await comeIn(visit, { mara, jonas }, 'jonas')
  const answer = (reply: 'yes' | 'another-time') =>
    his.ask('own-time.answer', { id, wording, reply, words: '' })
  await answer('yes')
  await Promise.all([answer('another-time'), answer('yes')])
  const [time] = await his.ask('own-time.list', {})
  expect(time?.answers.map(({ reply }) => reply)).toEqual(['yes'])
  await his.room.close()
})
