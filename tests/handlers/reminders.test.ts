import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import type { ChapterId, MemberId, OwnTimeId } from '../../shared/ids.ts'
import { noReminders } from '../../shared/model/reminders.ts'
import { aHousehold, comeIn, passphrases, type Visit } from '../make/a-room.ts'

let mara: MemberId
let jonas: MemberId
/** The evening of 7 November 2026, and Mara in. */
let door: Visit

const wanted = { ...noReminders, isOn: true, quiet: null }

const before = process.env.TZ
afterAll(() => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

beforeEach(async () => {
  process.env.TZ = 'UTC'

  const house = await aHousehold()
  ;({ mara, jonas } = house)
  door = house.visit
  door.world.setClock('2026-11-07T20:00:00.000Z')
})

async function alone(who: 'mara' | 'jonas'): Promise<Visit> {
  door = await comeIn(door, { mara, jonas }, who)
  return door
}

/** Asks for an evening of one's own; answers with its id and wording. */
async function ask(day: string) {
  const { id } = await door.ask('own-time.begin', {})
  const asked = { id, basedOn: 0, day: day as Day, time: null, howLong: 'an evening', words: '' }
  const { wording } = await door.ask('own-time.ask', asked)
  return { id, wording }
}

async function give(
  { id, wording }: { id: OwnTimeId; wording: number },
  reply: 'yes' | 'another-time',
) {
  await door.ask('own-time.answer', { id, wording, reply, words: '' })
}

/** The days that the shell was told of last, and whose they are. */
function last() {
  const { of, moments } = door.world.reminded.at(-1)!
  return { of, days: moments.map(({ at }) => new Date(at).toISOString().slice(0, 10)) }
}

test('who has not asked for reminders has none, and the shell is told so', async () => {
  await beginARitual()
  expect(last()).toEqual({ of: mara, days: [] })
})

test('turned on and off again before the disk has kept the first, reminders are off', async () => {
  await Promise.all([wanted, noReminders].map((said) => door.ask('reminders.set', said)))
  expect(await door.ask('reminders.read', {})).toEqual(noReminders)
})

test('time of one’s own is told to the shell once it was given, and not to whoever gave it', async () => {
  await door.ask('reminders.set', wanted)
  const first = await ask('2026-11-10')
  const second = await ask('2026-11-12')
  expect(last()).toEqual({ of: mara, days: [] })
  await alone('jonas')
  await door.ask('reminders.set', wanted)
  await give(first, 'yes')
  await give(second, 'another-time')
  expect(last()).toEqual({ of: jonas, days: [] })
  await alone('mara')
  expect(last()).toEqual({ of: mara, days: ['2026-11-10'] })
  await door.ask('own-time.take-back', { id: first.id })
  expect(last()).toEqual({ of: mara, days: [] })
})

test('a ritual is told on its days, until its day is spoken of; a slower chapter lets them rest', async () => {
  await door.ask('reminders.set', wanted)
  const { id } = await door.ask('chapters.begin', {})
  await beginARitual()
  const days = Array.from({ length: 13 }, (_, at) => `2026-11-${String(8 + at).padStart(2, '0')}`)
  expect(last().days).toEqual(days)
  const chapter = { id: id as ChapterId, kind: 'move' as const, name: 'To the river' }
  const span = { from: '2026-11-10' as Day, until: '2026-11-18' as Day }
  await door.ask('chapters.keep', { ...chapter, ...span, basedOn: 0, pace: 'slower' })
  expect(last().days).toEqual(['2026-11-08', '2026-11-09', '2026-11-19', '2026-11-20'])
  await door.ask('reminders.set', { ...wanted, restsInSlowChapters: false })
  expect(last().days).toEqual(days)
  await door.ask('reminders.set', { ...wanted, about: ['own-time'] })
  expect(last().days).toEqual([])
})

test('together nobody’s reminders are touched, and nobody’s wishes are open', async () => {
  await door.ask('reminders.set', wanted)
  door = await door.lock()
  const told = door.world.reminded.length
  const members = [
    { member: mara, passphrase: passphrases.mara },
    { member: jonas, passphrase: passphrases.jonas },
  ]
  await door.ask('vault.unlock-together', { members })
  await ask('2026-11-10')
  expect(door.world.reminded).toHaveLength(told)
  await expect(door.ask('reminders.read', {})).rejects.toThrow('session.solo-only')
})

test('each has wishes of their own', async () => {
  await door.ask('reminders.set', { ...wanted, at: '06:30' })
  await alone('jonas')
  expect(await door.ask('reminders.read', {})).toEqual(noReminders)
  await alone('mara')
  expect(await door.ask('reminders.read', {})).toMatchObject({ isOn: true, at: '06:30' })
})

test('an hour in the quiet hours is refused', async () => {
  const late = { ...wanted, at: '22:00', quiet: { from: '21:00', to: '07:00' } }
  await expect(door.ask('reminders.set', late)).rejects.toThrow('request.invalid')
})

test('whoever leaves is reminded of nothing any more', async () => {
  await door.ask('reminders.set', wanted)
  await beginARitual()
  expect(last().days).not.toEqual([])
  await door.ask('members.leave', { passphrase: passphrases.mara })
  expect(last()).toEqual({ of: mara, days: [] })
})

async function beginARitual(): Promise<void> {
  const { id } = await door.ask('rituals.prepare', {})
  const coffee = { name: 'Coffee before the news', words: '', rhythm: { kind: 'daily' as const } }
  await door.ask('rituals.begin', { id, ...coffee })
}
