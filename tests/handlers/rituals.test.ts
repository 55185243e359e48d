import { beforeEach, expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import type { EntryId, MemberId, RitualId } from '../../shared/ids.ts'
import type { EntryDraft } from '../../shared/model/draft.ts'
import type { Ritual } from '../../shared/model/ritual.ts'
import type { Rhythm } from '../../shared/rhythm.ts'
import { aHousehold, comeIn, type Visit } from '../make/a-room.ts'

let mara: MemberId
let jonas: MemberId
/** Thursday 19 November 2026. */
let door: Visit

const weekdays: Rhythm = {
  kind: 'weekly',
  days: [1, 2, 3, 4, 5],
  every: 1,
  anchor: '2026-11-02' as Day,
}
const thursday = '2026-11-19' as Day
const week = { from: '2026-11-16' as Day, length: 7 }

beforeEach(async () => {
  const house = await aHousehold()
  ;({ mara, jonas } = house)
  house.visit.world.setClock('2026-11-19T09:00:00.000Z')
  door = await house.visit.lock()
})

async function alone(who: 'mara' | 'jonas'): Promise<Visit> {
  door = await comeIn(door, { mara, jonas }, who)
  return door
}

async function together(): Promise<Visit> {
  door = await comeIn(door, { mara, jonas }, 'mara', 'jonas')
  return door
}

async function coffee(): Promise<Ritual> {
  const { id } = await (await alone('mara')).ask('rituals.prepare', {})
  return door.ask('rituals.begin', {
    id,
    name: 'Coffee',
    words: 'before the news',
    rhythm: weekdays,
  })
}

test('a ritual that one begins is there for the other, who may change it', async () => {
  const { id } = await coffee()
  const jonass = await alone('jonas')
  const [found] = await jonass.ask('rituals.list', {})
  expect(found).toMatchObject({ id, name: 'Coffee', words: 'before the news', isEnded: false })
  await jonass.ask('rituals.change', {
    id,
    basedOn: found!.revision,
    name: 'Tea',
    words: '',
    rhythm: { kind: 'daily' },
  })
  const [changed] = await (await alone('mara')).ask('rituals.list', {})
  expect(changed).toMatchObject({ name: 'Tea', words: '' })
  expect(changed?.plan).toEqual([{ from: thursday, rhythm: { kind: 'daily' } }])
})

test('begun twice, as after a crash, it stands once', async () => {
  const { id, plan } = await coffee()
  const again = { id, name: 'Coffee', words: 'before the news', rhythm: weekdays }
  expect(await door.ask('rituals.begin', again)).toMatchObject({ id, plan, revision: 1 })
  expect(await door.ask('rituals.list', {})).toHaveLength(1)
})

test('two who change the same ritual at once do not write over each other', async () => {
  const { id, revision } = await coffee()
  await (await alone('jonas')).ask('rituals.rest', { id, basedOn: revision })
  const late = { id, basedOn: revision }
  await expect(door.ask('rituals.end', late)).rejects.toThrow('record.changed-elsewhere')
  const none = { id: unknown(), basedOn: 1 }
  await expect(door.ask('rituals.end', none)).rejects.toThrow('record.not-found')
})

test('what became of a day belongs to both; each line about it is its author’s own', async () => {
  const { id } = await coffee()
  await door.ask('rituals.mark', { ritual: id, day: thursday, state: 'done', text: 'With cake' })
  const jonass = await alone('jonas')
  const said = { ritual: id, day: thursday, state: 'not-this-time', text: 'It was tea' } as const
  await jonass.ask('rituals.mark', said)
  const notes = [
    { by: mara, text: 'With cake', page: null },
    { by: jonas, text: 'It was tea', page: null },
  ]
  const [day] = await (await alone('mara')).ask('rituals.days', week)
  expect(day).toEqual({ ritual: id, day: thursday, state: 'not-this-time', notes })
  await door.ask('rituals.mark', { ritual: id, day: thursday, state: null, text: '' })
  expect(await door.ask('rituals.days', week)).toEqual([
    { ritual: id, day: thursday, state: null, notes: [notes[1]] },
  ])
})

test('a day to come is not done yet, but may be said to be left out', async () => {
  const { id } = await coffee()
  const friday = '2026-11-20' as Day
  const done = { ritual: id, day: friday, state: 'done', text: '' } as const
  await expect(door.ask('rituals.mark', done)).rejects.toThrow('record.not-now')
  await door.ask('rituals.mark', { ...done, state: 'not-this-time' })
  const [said] = await door.ask('rituals.days', week)
  expect(said).toMatchObject({ day: friday, state: 'not-this-time' })
})

test('what comes next is the first day of each about which nothing is said, soonest first', async () => {
  const { id } = await coffee()
  const walk = (await door.ask('rituals.prepare', {})).id
  const sundays: Rhythm = { kind: 'monthly-weekday', nth: 4, day: 7 }
  await door.ask('rituals.begin', { id: walk, name: 'Walk', words: '', rhythm: sundays })
  expect(await door.ask('rituals.coming', { days: 7 })).toEqual([
    { ritual: id, name: 'Coffee', day: thursday },
    { ritual: walk, name: 'Walk', day: '2026-11-22' },
  ])
  await door.ask('rituals.mark', { ritual: id, day: thursday, state: 'done', text: '' })
  expect(await door.ask('rituals.coming', { days: 1 })).toEqual([
    { ritual: id, name: 'Coffee', day: '2026-11-20' },
  ])
  const [begun] = await door.ask('rituals.list', {})
  await door.ask('rituals.rest', { id, basedOn: begun!.revision })
  expect(await door.ask('rituals.coming', { days: 1 })).toEqual([])
})

test('one that ended keeps what was, and may begin again', async () => {
  const { id, revision } = await coffee()
  await door.ask('rituals.mark', { ritual: id, day: thursday, state: 'done', text: 'Last one' })
  const ended = await door.ask('rituals.end', { id, basedOn: revision })
  expect(ended.isEnded).toBe(true)
  expect(await door.ask('rituals.days', week)).toHaveLength(1)
  const again = await door.ask('rituals.go-on', { id, basedOn: ended.revision })
  expect(again).toMatchObject({ isEnded: false })
  expect(again.plan.at(-1)?.rhythm).toEqual(weekdays)
})

test('a rhythm changed while it rests is the one that it goes on with', async () => {
  const { id, revision } = await coffee()
  const resting = await door.ask('rituals.rest', { id, basedOn: revision })
  const changed = await door.ask('rituals.change', {
    id,
    basedOn: resting.revision,
    name: 'Coffee',
    words: '',
    rhythm: { kind: 'daily' },
  })
  expect(changed.plan.at(-1)?.rhythm).toBeNull()
  const on = await door.ask('rituals.go-on', { id, basedOn: changed.revision })
  expect(on.plan.at(-1)).toEqual({ from: thursday, rhythm: { kind: 'daily' } })
})

async function finished(draft: EntryDraft, zone: EntryDraft['zone'] = 'ours'): Promise<EntryId> {
  const content = { ...draft.content, body: 'The cups were full.' }
  await door.ask('drafts.save', { ...draft, zone, content })
  return (await door.ask('drafts.finish', { ...draft, zone, content })).id
}

test('a page about a day stands at that day for both once it is finished, and the day is done', async () => {
  const { id } = await coffee()
  const draft = await door.ask('rituals.write-page', { ritual: id, day: thursday })
  expect(draft).toMatchObject({ zone: 'ours', basedOn: 0 })
  expect(draft.content).toMatchObject({ title: 'Coffee', day: thursday })
  expect(await door.ask('rituals.days', week)).toEqual([])
  const page = await finished(draft)
  const expected = { state: 'done', notes: [{ by: mara, text: '', page }] }
  expect(await door.ask('rituals.days', week)).toMatchObject([expected])
  expect(await (await alone('jonas')).ask('rituals.days', week)).toMatchObject([expected])
  await (await alone('mara')).ask('entries.bin', { id: page })
  expect(await door.ask('rituals.days', week)).toMatchObject([{ state: 'done', notes: [] }])
})

test('a page that its writer puts into Mine after all is told to nobody', async () => {
  const { id } = await coffee()
  const draft = await door.ask('rituals.write-page', { ritual: id, day: thursday })
  await finished(draft, 'mine')
  expect(await (await alone('jonas')).ask('rituals.days', week)).toEqual([])
})

test('together, rituals are marked by whoever is at the keyboard, and half-written lines stay apart', async () => {
  const { id } = await coffee()
  const both = await together()
  const form = `mark.${id}.${thursday}`
  await both.ask('forms.keep', { form, who: mara, fields: { text: 'Half' } })
  await both.ask('rituals.mark', { ritual: id, day: thursday, state: 'done', text: 'Warm' })
  await both.ask('session.hand-over', { to: jonas })
  expect(await both.ask('forms.half-written', { form })).toEqual({})
  await both.ask('rituals.mark', { ritual: id, day: thursday, state: 'done', text: 'Hot' })
  const [said] = await both.ask('rituals.days', week)
  expect(said?.notes.map(({ by, text }) => [by, text])).toEqual([
    [mara, 'Warm'],
    [jonas, 'Hot'],
  ])
  expect(await (await alone('jonas')).ask('forms.half-written', { form })).toEqual({})
  expect(await (await alone('mara')).ask('forms.half-written', { form })).toEqual({ text: 'Half' })
  await door.ask('forms.keep', { form, who: mara, fields: { text: '' } })
  expect(await door.ask('forms.half-written', { form })).toEqual({})
})

function unknown(): RitualId {
  return '00000000000000000000000000' as RitualId
}
