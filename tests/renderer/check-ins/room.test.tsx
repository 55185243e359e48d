import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Day } from '../../../shared/days.ts'
import { dayOfDate } from '../../../shared/days.ts'
import type { DimensionId } from '../../../shared/model/check-in.ts'
import { someCheckIns } from '../../make/some-check-ins.ts'
import { OneRoom } from '../one-room.tsx'
import { openCheckIns } from './open-check-ins.tsx'

let room: OneRoom
const today = dayOfDate(new Date())
const rated = (point: number) => ({
  ratings: [{ dimension: 'closeness' as DimensionId, point, words: `about ${point}` }],
})

beforeEach(() => {
  room = new OneRoom()
})

test('nothing comes round unless somebody asked for it, and then the room says when', async () => {
  await openCheckIns(room)
  await screen.findByText('Whenever you like.')
  fireEvent.click(screen.getByRole('button', { name: 'How often' }))
  fireEvent.click(await screen.findByRole('radio', { name: 'Every two weeks' }))
  fireEvent.change(screen.getByLabelText('Beginning on'), { target: { value: '2999-01-06' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('The next one comes round on Sunday 6 January 2999.')
  expect(room.vault.checkIns.schedule).toEqual({ every: 'fortnight', from: '2999-01-06' })
})

test('one that is due is said on its page, without a hurry', async () => {
  room.vault.checkIns.schedule = { every: 'week', from: '2026-01-04' as Day }
  await openCheckIns(room)
  await screen.findByText('It is time for one, if it suits you. It will keep.')
})

test('while one waits, each is told who has finished and nothing else of it', async () => {
  const checkIn = room.vault.checkIns.make(room.mara, today)
  room.vault.checkIns.seal(checkIn, room.jonas, rated(3))
  await openCheckIns(room)
  await screen.findByText('Jonas has finished.')
  expect(document.body.textContent).not.toContain('about 3')
  screen.getByRole('button', { name: 'Say how it was for you' })
})

test('with both of them here it opens by one act, and both read both', async () => {
  const checkIn = room.vault.checkIns.make(room.mara, today)
  room.vault.checkIns.seal(checkIn, room.mara, rated(5))
  room.vault.checkIns.seal(checkIn, room.jonas, rated(3))
  room.vault.present = [room.mara, room.jonas]
  await openCheckIns(room)
  await screen.findByText('Everybody has finished, and everybody is here.')
  expect(document.body.textContent).not.toContain('about 3')
  fireEvent.click(screen.getByRole('button', { name: 'Open it' }))
  await screen.findByText('about 3')
  screen.getByText('about 5')
  screen.getByText('2 points apart')
  screen.getByText('Mara: 5')
  screen.getByText('Jonas: 3')
})

test('what is taken back is a draft again, after one question', async () => {
  const checkIn = room.vault.checkIns.make(room.jonas, today)
  room.vault.checkIns.seal(checkIn, room.mara, rated(5))
  await openCheckIns(room)
  fireEvent.click(await screen.findByRole('button', { name: 'Take mine back' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Take it back' }))
  await screen.findByText('You have begun yours. Only you can see it.')
  expect(checkIn.drafts.get(room.mara)).toEqual(rated(5))
})

test('anybody who is asked may let one go that is not open, and has their own words back', async () => {
  const checkIn = room.vault.checkIns.make(room.jonas, today)
  room.vault.checkIns.seal(checkIn, room.mara, rated(5))
  await openCheckIns(room)
  fireEvent.click(await screen.findByRole('button', { name: 'Let this one go' }))
  await screen.findByText(/What each of you has written goes back to them/)
  fireEvent.click(await screen.findByRole('button', { name: 'Let it go' }))
  await screen.findByText(/This one will not open/)
  fireEvent.click(screen.getByRole('button', { name: 'Read mine' }))
  await screen.findByText('about 5')
})

test('of three, it names who is still to finish, and then who is still to come in, and nobody else', async () => {
  const lea = room.vault.withMember('Lea', 'window gravel seven cinnamon')
  const checkIn = room.vault.checkIns.make(room.jonas, today)
  room.vault.checkIns.seal(checkIn, room.mara, rated(5))
  room.vault.checkIns.seal(checkIn, room.jonas, rated(3))
  await openCheckIns(room)
  await screen.findByText(/It opens when Lea has finished too/)

  room.vault.checkIns.seal(checkIn, lea, rated(4))
  checkIn.given.add(room.mara)
  room.vault.announce({ event: 'changed', scopes: ['check-ins'] })
  await screen.findByText(/It opens when Jonas comes in, or when you are here together/)
  checkIn.given.delete(lea)
  room.vault.announce({ event: 'changed', scopes: ['check-ins'] })
  await screen.findByText(/It opens when Jonas and Lea have come in/)
})

test('words of one that was let go can be read by their author, and thrown away', async () => {
  const checkIn = room.vault.checkIns.make(room.jonas, today)
  checkIn.stage = 'over'
  checkIn.drafts.set(room.mara, rated(5))
  await openCheckIns(room)
  fireEvent.click(await screen.findByRole('button', { name: 'Read mine' }))
  await screen.findByText('about 5')
  fireEvent.click(screen.getByRole('button', { name: 'Throw it away' }))
  await waitFor(() => expect(checkIn.drafts.size).toBe(0))
})

test('talking about it goes step by step; a line is kept under its author’s name, or nothing is', async () => {
  const [checkIn] = someCheckIns(room.vault, 1, today)
  await openCheckIns(room, { read: checkIn!.id })
  fireEvent.click(await screen.findByRole('button', { name: 'Talk about it, step by step' }))
  await screen.findByRole('heading', { name: 'What did you appreciate in each other?' })
  const box = await screen.findByLabelText<HTMLTextAreaElement>(/Your line/)
  await waitFor(() => expect(box.readOnly).toBe(false))
  fireEvent.change(box, { target: { value: 'The stairs, with tea.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }))
  await screen.findByRole('button', { name: 'Change mine' })
  for (const question of ['What went right?', 'Is there one thing on your mind?']) {
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }))
    await screen.findByRole('heading', { name: question })
  }
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }))
  await screen.findByRole('heading', { name: 'What would help you feel loved next week?' })
  fireEvent.click(screen.getByRole('button', { name: 'That was it' }))
  await screen.findByRole('heading', { name: 'What you noted' })
  expect(checkIn!.notes).toEqual([
    { by: room.mara, topic: 'appreciation', text: 'The stairs, with tea.' },
  ])
})

test('half a line is there again when somebody comes back to it', async () => {
  const [checkIn] = someCheckIns(room.vault, 1, today)
  await openCheckIns(room, { read: checkIn!.id })
  fireEvent.click(await screen.findByRole('button', { name: 'Talk about it, step by step' }))
  const box = await screen.findByLabelText<HTMLTextAreaElement>(/Your line/)
  await waitFor(() => expect(box.readOnly).toBe(false))
  fireEvent.change(box, { target: { value: 'The stai' } })
  fireEvent.click(screen.getByRole('button', { name: 'Enough for today' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Talk about it, step by step' }))
  await screen.findByDisplayValue('The stai')
  expect(checkIn!.notes).toEqual([])
})

test('what is rated can be called otherwise, left out and added', async () => {
  await openCheckIns(room)
  fireEvent.click(await screen.findByRole('button', { name: 'What you rate' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Rename Fun together' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('What it is about'), {
    target: { value: 'Silliness' },
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  await screen.findByRole('heading', { name: 'Silliness' })
  const fun = room.vault.checkIns.dimensions.find(({ id }) => (id as string) === 'fun')
  // Words that are still Hearth's own are not written down.
  expect(fun).toEqual({ id: 'fun', name: 'Silliness', low: null, high: null, hidden: false })
  fireEvent.click(screen.getByRole('button', { name: 'Leave out Silliness' }))
  await screen.findByRole('button', { name: 'Ask again about Silliness' })
  screen.getByText('Not asked')
})

test('where a part was changed after a key came out, whose it is is told, and nothing is shown', async () => {
  const checkIn = room.vault.checkIns.make(room.mara, today)
  room.vault.checkIns.seal(checkIn, room.mara, rated(5))
  room.vault.checkIns.seal(checkIn, room.jonas, rated(3))
  checkIn.stage = 'altered'
  checkIn.altered = [room.jonas]
  await openCheckIns(room)
  await screen.findByText(
    /Something of what Jonas put into it was changed afterwards, so nothing of this one opens/,
  )
  screen.getByRole('button', { name: 'Let this one go' })
  expect(document.body.textContent).not.toContain('about 3')
})

/** One that will not open, because of what Jonas sealed. */
function altered() {
  const checkIn = room.vault.checkIns.make(room.mara, today)
  room.vault.checkIns.seal(checkIn, room.mara, rated(5))
  room.vault.checkIns.seal(checkIn, room.jonas, rated(3))
  checkIn.stage = 'altered'
  checkIn.altered = [room.jonas]
  return checkIn
}

test('one that was altered does not stand in the way of the next', async () => {
  altered()
  await openCheckIns(room)
  fireEvent.click(await screen.findByRole('button', { name: 'New check-in' }))
  await screen.findByText('Only you can see this for now.')
  expect([...room.vault.checkIns.all.values()].map(({ stage }) => stage)).toEqual([
    'altered',
    'writing',
  ])
})

test('one’s own words in one that was altered can be read, taken back, and thrown away', async () => {
  const checkIn = altered()
  await openCheckIns(room)
  fireEvent.click(await screen.findByRole('button', { name: 'Read mine' }))
  await screen.findByText('about 5')
  expect(screen.queryByRole('button', { name: 'Throw it away' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Take mine back' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Take it back' }))
  await waitFor(() => expect(checkIn.drafts.get(room.mara)).toEqual(rated(5)))
  fireEvent.click(await screen.findByRole('button', { name: 'Read mine' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Throw it away' }))
  await waitFor(() => expect(checkIn.drafts.size).toBe(0))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Read mine' })).toBeNull())
})
