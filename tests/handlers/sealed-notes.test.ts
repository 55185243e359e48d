import { beforeEach, expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import type { MemberId, NoteId, PlaceToken } from '../../shared/ids.ts'
import type { NoteToSeal } from '../../shared/model/sealed-note.ts'
import { aHousehold, comeIn, type Visit } from '../make/a-room.ts'

let mara: MemberId
let jonas: MemberId
/** The lock screen, with nobody in; the evening of 7 November 2026. */
let door: Visit
let number = 0

beforeEach(async () => {
  const house = await aHousehold()
  ;({ mara, jonas } = house)
  house.visit.world.setClock('2026-11-07T20:00:00.000Z')
  door = await house.visit.lock()
})

async function alone(who: 'mara' | 'jonas'): Promise<Visit> {
  door = await comeIn(door, { mara, jonas }, who)
  return door
}

async function together(...who: ('mara' | 'jonas')[]): Promise<Visit> {
  door = await comeIn(door, { mara, jonas }, ...who)
  return door
}

function aNote(until: string, more: Partial<NoteToSeal> = {}): NoteToSeal {
  const id = `${String(number++).padStart(25, '0')}0` as NoteId
  const text = `for the lamp ${id}`
  return { id, kind: 'appreciation', to: jonas, text, until: until as Day, ...more }
}

test('a note for a day is its author’s alone until they come in on that day or later', async () => {
  const note = aNote('2026-12-24')
  await (await alone('mara')).ask('notes.seal', note)
  expect(await door.ask('notes.sealed', {})).toMatchObject([{ ...note }])
  expect(await door.ask('notes.list', {})).toEqual([])

  door.world.setClock('2026-12-24T09:00:00.000Z')
  const jonass = await alone('jonas')
  expect(await jonass.ask('notes.sealed', {})).toEqual([])
  expect(await jonass.ask('notes.list', {})).toEqual([])

  await alone('mara')
  expect(await door.ask('notes.sealed', {})).toEqual([])
  const [hung] = await door.ask('notes.list', {})
  expect(hung).toMatchObject({ id: note.id, from: mara, to: jonas, text: note.text })
  expect(hung?.writtenAt).toMatch(/^2026-12-24/)
  expect(hung?.keptSince).toMatch(/^2026-11-07/)
  expect(await door.ask('notes.arrived', {})).toEqual([hung])

  expect(await (await alone('jonas')).ask('notes.list', {})).toEqual([hung])
  expect(await door.ask('notes.arrived', {})).toEqual([])
})

test('a day early is too early', async () => {
  await (await alone('mara')).ask('notes.seal', aNote('2026-12-24'))
  door.world.setClock('2026-12-23T12:00:00.000Z')
  expect(await (await alone('mara')).ask('notes.list', {})).toEqual([])
  expect(await door.ask('notes.sealed', {})).toHaveLength(1)
})

test('a note for a moment together waits for both, whoever is at the keyboard', async () => {
  const note = aNote('together')
  await (await alone('mara')).ask('notes.seal', note)
  door.world.setClock('2030-01-01T09:00:00.000Z')
  expect(await (await alone('jonas')).ask('notes.list', {})).toEqual([])
  expect(await (await alone('mara')).ask('notes.list', {})).toEqual([])

  await together('jonas', 'mara')
  const arrived = await door.ask('notes.arrived', {})
  expect(arrived).toMatchObject([{ id: note.id, from: mara, to: jonas }])
  expect(await door.ask('notes.list', {})).toEqual(arrived)
  expect(await (await alone('mara')).ask('notes.sealed', {})).toEqual([])
})

test('together nobody asks for what waits, and nothing of it is told', async () => {
  await (await alone('mara')).ask('notes.seal', aNote('2026-12-24'))
  await together('mara', 'jonas')
  await expect(door.ask('notes.sealed', {})).rejects.toThrow('session.solo-only')
  const told = JSON.stringify([await door.ask('notes.list', {}), door.world.announced])
  expect(told).not.toContain('for the lamp')
  expect(door.room.evening().gratitude.sealed()).toEqual([])
})

test('what waits is in no search, not even its author’s, until it hangs', async () => {
  const note = aNote('2026-12-24', { text: 'for the lanterns' })
  await (await alone('mara')).ask('notes.seal', note)
  expect(door.room.evening().gratitude.read(note.id)).toBeNull()
  expect(door.room.evening().gratitude.ids()).not.toContain(note.id)
})

test('a sealed note may be taken back and changed, and then never goes up by itself', async () => {
  const note = aNote('2026-12-24')
  await (await alone('mara')).ask('notes.seal', note)
  const { until: _, ...draft } = note
  expect(await door.ask('notes.take-back', { id: note.id })).toEqual(draft)
  expect(await door.ask('notes.draft', {})).toEqual(draft)
  door.world.setClock('2027-01-01T09:00:00.000Z')
  await alone('mara')
  expect(await door.ask('notes.list', {})).toEqual([])
  expect(await door.ask('notes.draft', {})).toEqual(draft)
  await door.ask('notes.seal', { ...note, until: '2027-02-01' as Day, text: 'put better' })
  expect(await door.ask('notes.sealed', {})).toMatchObject([{ text: 'put better' }])
})

test('taking back never takes the place of words that are being written', async () => {
  const note = aNote('2026-12-24')
  await (await alone('mara')).ask('notes.seal', note)
  const draft = { ...(await door.ask('notes.draft', {})), text: 'half a th' }
  await door.ask('notes.save-draft', draft)
  await expect(door.ask('notes.take-back', { id: note.id })).rejects.toThrow('record.not-now')
  expect(await door.ask('notes.draft', {})).toEqual(draft)
  expect(await door.ask('notes.sealed', {})).toHaveLength(1)
})

test('sealing empties the slip, and an autosave that comes late does not fill it again', async () => {
  const { until, ...draft } = aNote('2026-12-24')
  await (await alone('mara')).ask('notes.save-draft', draft)
  await door.ask('notes.seal', { ...draft, until })
  await door.ask('notes.save-draft', draft)
  expect((await door.ask('notes.draft', {})).text).toBe('')
})

test('a day that has come, and a note to oneself, are refused', async () => {
  await alone('mara')
  for (const note of [aNote('2026-11-07'), aNote('2020-01-01'), aNote('together', { to: mara })]) {
    await expect(door.ask('notes.seal', note)).rejects.toThrow('request.invalid')
  }
  expect(await door.ask('notes.sealed', {})).toEqual([])
})

test('a year book holds the year’s notes with both voices and nothing of another year', async () => {
  await alone('mara')
  await door.ask('notes.seal', aNote('2026-12-24'))
  const old = { ...aNote(''), text: 'for the *stars* on\nthe roof' }
  const { until: _, ...note } = old
  await door.ask('notes.pin', note)
  await (await alone('jonas')).ask('notes.complete', { id: note.id, text: 'I had been sad' })
  door.world.setClock('2027-03-01T09:00:00.000Z')
  await door.ask('notes.pin', { ...note, id: aNote('').id, to: mara, text: 'for next year' })

  const place = door.world.places.add('/shelf/Gratitude 2026.pdf')
  const job = '0'.repeat(26) as never
  const order = { job, place, year: 2026, withPhotos: true }
  const report = await door.ask('notes.year-book', order)
  expect(report).toEqual({ photos: 0, leftOut: 0, signs: '' })
  const { disk } = door.world.forWriting('/shelf/Gratitude 2026.pdf')
  expect((await disk.list('')).map(({ name }) => name)).toEqual(['Gratitude 2026.pdf'])
  const book = new TextDecoder().decode((await disk.read('Gratitude 2026.pdf'))!)
  expect(book).toContain('Mara to Jonas')
  expect(book).toContain('for the \\\\*stars\\\\* on\\nthe roof')
  expect(book).toContain('I had been sad')
  expect(book).toContain('November 2026')
  expect(book).not.toContain('next year')
  expect(book).not.toContain('for the lamp')
})

test('a year book that is refused leaves what stood there before', async () => {
  await alone('mara')
  const { until: _, ...note } = aNote('')
  await door.ask('notes.pin', note)
  const path = '/shelf/Gratitude 2026.pdf'
  const { disk } = door.world.forWriting(path)
  const file = await disk.create('Gratitude 2026.pdf')
  await file.write(0, new TextEncoder().encode('last year’s'))
  await file.close()
  const job = '0'.repeat(26) as never
  const place = door.world.places.add(path) as PlaceToken
  const order = { job, place, year: 2026, withPhotos: false }
  const running = door.ask('notes.year-book', order)
  await door.ask('jobs.cancel', { job })
  await expect(running).rejects.toThrow('request.cancelled')
  expect((await disk.list('')).map(({ name }) => name)).toEqual(['Gratitude 2026.pdf'])
  expect(new TextDecoder().decode((await disk.read('Gratitude 2026.pdf'))!)).toBe('last year’s')
})
