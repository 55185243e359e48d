import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TodayRoom } from '../../../renderer/app/TodayRoom.tsx'
import { TodayScreen } from '../../../renderer/features/today/TodayScreen.tsx'
import { nothingRead } from '../../../renderer/features/today/thanks.ts'
import { addDays, addMonths } from '../../../shared/calendar.ts'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { Session } from '../../../shared/model/member.ts'
import { OneRoom } from '../one-room.tsx'

const evening = new Date(2026, 10, 12, 20, 30)
const today = dayOfDate(evening)

// One evening for all: what a page of the day shows must not depend on when the tests run.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: evening }))
afterEach(() => void vi.useRealTimers())

async function sessionOf(room: OneRoom): Promise<Session> {
  const reply = await room.vault.answer('session.read', {})
  if (!reply.ok) throw new Error(reply.code)
  return reply.value as Session
}

/** A page by whoever is in. */
async function page(room: OneRoom, day: Day, title: string, zone: 'mine' | 'ours') {
  const begun = await room.vault.answer('drafts.begin', { zone, day, time: null, entry: null })
  if (!begun.ok) throw new Error(begun.code)
  const draft = begun.value as { content: object }
  await room.vault.answer('drafts.finish', {
    ...draft,
    content: { ...draft.content, title, body: 'We ate late.' },
  })
}

async function open(room: OneRoom, hasBegun = true) {
  const onGo = vi.fn()
  const onBegun = () => onGo('begun')
  const session = await sessionOf(room)
  const reading = { read: nothingRead, onRead: onGo, showNote: () => null }
  room.show(<TodayScreen {...{ session, hasBegun, onBegun, onGo }} {...reading} />)
  await screen.findByRole('heading', { level: 1 })
  return onGo
}

test('a page that the other left today is told with a way to it, and one of long ago is not', async () => {
  const room = new OneRoom()
  room.vault.me = room.jonas
  await page(room, addDays(today, -40), 'Long ago', 'ours')
  room.vault.me = room.mara
  const onGo = await open(room)
  await screen.findByRole('button', { name: 'Write an answer' })
  expect(screen.queryByText(/left a page/)).toBeNull()

  room.vault.me = room.jonas
  await page(room, today, 'His own', 'mine')
  await page(room, today, 'This morning', 'ours')
  room.vault.me = room.mara
  room.house.tell({ event: 'changed', scopes: ['entries'] })
  await screen.findByText(/Jonas left a page today\./)
  fireEvent.click(screen.getByRole('button', { name: 'Read it' }))
  const left = [...room.vault.entries.values()].find(({ title }) => title === 'This morning')
  expect(onGo).toHaveBeenCalledWith({ to: 'page', id: left?.id })
})

test('whoever comes back after a long time is welcomed, and told nothing of the time between', async () => {
  const room = new OneRoom()
  await page(room, addMonths(today, -3), 'In another season', 'mine')
  await open(room)
  await waitFor(() =>
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome back, Mara.'),
  )
  const words = document.body.textContent ?? ''
  expect(words).not.toMatch(/month|since|missed|last time|\bdays\b/i)
})

test('the question can be passed over, and put away for everybody', async () => {
  const room = new OneRoom()
  const onGo = await open(room)
  const question = async () => (await screen.findByRole('heading', { level: 2 })).textContent
  const first = await question()
  fireEvent.click(screen.getByRole('button', { name: 'A different question' }))
  const second = await question()
  expect(second).not.toBe(first)
  fireEvent.click(screen.getByRole('button', { name: 'Not for us' }))
  await waitFor(() => expect(room.vault.promptsAside.size).toBe(1))
  await waitFor(async () => expect(await question()).not.toBe(second))
  fireEvent.click(screen.getByRole('button', { name: 'Write an answer' }))
  expect(onGo).toHaveBeenCalledWith({ to: 'answer', question: await question() })
})

test('a draft waits here, with where it will go, and leads back to where it was left', async () => {
  const room = new OneRoom()
  const begun = await room.vault.answer('drafts.begin', {
    zone: 'ours',
    day: today,
    time: null,
    entry: null,
  })
  if (!begun.ok) throw new Error(begun.code)
  const draft = begun.value as { content: object }
  await room.vault.answer('drafts.save', {
    ...draft,
    content: { ...draft.content, body: '## A letter for our tenth year' },
  })
  const onGo = vi.fn()
  const reading = { read: nothingRead, onRead: onGo }
  const session = await sessionOf(room)
  room.show(<TodayRoom {...{ session, onGo, ...reading }} hasBegun onBegun={onGo} />)
  const line = await screen.findByRole('button', { name: /A letter for our tenth year/ })
  expect(line.textContent).toMatch(/Shared when done, today/)
  fireEvent.click(line)
  expect(onGo.mock.calls[0]?.[0]).toMatchObject({ room: 'journal', begin: { kind: 'carry-on' } })
})

test('one line of thanks goes to the wall, and the line is empty again', async () => {
  const room = new OneRoom()
  await open(room)
  const field = (await screen.findByLabelText('I appreciate Jonas for…')) as HTMLInputElement
  await waitFor(() => expect(field.disabled).toBe(false))
  fireEvent.change(field, { target: { value: 'the soup' } })
  fireEvent.click(screen.getByRole('button', { name: 'Pin it' }))
  await waitFor(() =>
    expect([...room.vault.notes.values()].map(({ text }) => text)).toEqual(['the soup']),
  )
  await waitFor(() => expect(field.value).toBe(''))
})

test('a memory of this day can be kept from coming up again, and brought back', async () => {
  const room = new OneRoom()
  await page(room, addMonths(today, -36), 'First breakfast', 'ours')
  await open(room)
  const part = (await screen.findByText('On this day, three years ago')).closest('section')!
  fireEvent.click(within(part).getByRole('button', { name: 'Do not bring this up again' }))
  await waitFor(() => expect(screen.queryByText('First breakfast')).toBeNull())
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('First breakfast')
})

test('together both are greeted, and nothing private is on the page', async () => {
  const room = new OneRoom()
  await page(room, today, 'Only mine', 'mine')
  room.vault.present = [room.mara, room.jonas]
  await open(room)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/Mara and Jonas\.$/)
  await screen.findByRole('button', { name: 'A different question' })
  expect(screen.queryByRole('button', { name: 'Write an answer' })).toBeNull()
  expect(screen.queryByLabelText(/I appreciate/)).toBeNull()
  const asked = room.house.asked.map(({ name }) => name)
  expect(asked).not.toContain('drafts.list')
  expect(asked).not.toContain('entries.on-this-day')
})

test('a celebration that was begun on the wall is not made a line of thanks', async () => {
  const room = new OneRoom()
  const begun = await room.vault.answer('notes.draft', {})
  if (!begun.ok) throw new Error(begun.code)
  const text = 'Ten years,\nand counting.'
  await room.vault.answer('notes.save-draft', {
    ...(begun.value as object),
    kind: 'celebration',
    text,
  })
  await open(room)
  await screen.findByRole('button', { name: 'Write an answer' })
  await waitFor(() => expect(screen.queryByLabelText(/I appreciate/)).toBeNull())
  expect([...room.vault.noteDrafts.values()]).toMatchObject([{ kind: 'celebration', text }])
})

test('whoever has written nothing yet is shown three ways to begin, and may put them away', async () => {
  const room = new OneRoom()
  const onGo = await open(room, false)
  await screen.findByRole('heading', { name: 'To begin with, if you like' })
  for (const name of [
    /Write a first page/,
    /See how Hearth is used/,
    /Choose a place for copies/,
  ]) {
    fireEvent.click(screen.getByRole('button', { name }))
  }
  expect(onGo.mock.calls).toEqual([[{ to: 'write' }], [{ to: 'guide' }], [{ to: 'copies' }]])
  fireEvent.click(screen.getByRole('button', { name: 'I will look around by myself' }))
  expect(onGo).toHaveBeenLastCalledWith('begun')
})

test('once something is written, nobody is shown how to begin', async () => {
  const room = new OneRoom()
  await page(room, today, 'A first line', 'mine')
  await open(room, false)
  await screen.findByRole('button', { name: 'Write an answer' })
  await waitFor(() =>
    expect(room.vault.asked.some(({ name }) => name === 'drafts.list')).toBe(true),
  )
  expect(screen.queryByText('To begin with, if you like')).toBeNull()
})

test('what others shared does not count as one’s own beginning', async () => {
  const room = new OneRoom()
  room.vault.me = room.jonas
  await page(room, today, 'From Jonas', 'ours')
  room.vault.me = room.mara
  await open(room, false)
  await screen.findByText('To begin with, if you like')
})
