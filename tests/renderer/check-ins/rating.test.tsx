import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { dayOfDate } from '../../../shared/days.ts'
import type { FakeCheckIn } from '../../make/fake-check-ins.ts'
import { OneRoom } from '../one-room.tsx'
import { openCheckIns } from './open-check-ins.tsx'

let room: OneRoom
let checkIn: FakeCheckIn

beforeEach(() => {
  room = new OneRoom()
  checkIn = room.vault.checkIns.make(room.mara, dayOfDate(new Date()))
})

async function rate(): Promise<void> {
  await openCheckIns(room)
  fireEvent.click(await screen.findByRole('button', { name: /Say how it was|Carry on/ }))
  await screen.findByRole('group', { name: 'Feeling close' })
}

function pointOf(name: string, label: string): HTMLInputElement {
  return within(screen.getByRole('group', { name })).getByLabelText<HTMLInputElement>(label)
}

test('whoever rates sees that nobody else can, and each point says where it lies', async () => {
  await rate()
  screen.getByText('Only you can see this for now.')
  screen.getByRole('heading', { name: 'How has it been lately, for you?' })
  pointOf('Feeling close', '1 of 7: Far away')
  pointOf('Feeling close', '4 of 7')
  pointOf('Feeling close', '7 of 7: Very close')
  expect(screen.getAllByRole('group')).toHaveLength(8)
})

test('what is rated is kept while it is made, and there again later', async () => {
  await rate()
  fireEvent.click(pointOf('Feeling close', '5 of 7'))
  fireEvent.click(screen.getByRole('button', { name: 'Add a line about Fun together' }))
  const line = screen.getByLabelText('A line about Fun together, if you like')
  fireEvent.change(line, { target: { value: 'The pancakes.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Later' }))
  await screen.findByText('You have begun yours. Only you can see it.')
  expect(checkIn.drafts.get(room.mara)?.ratings).toEqual([
    { dimension: 'closeness', point: 5, words: '' },
    { dimension: 'fun', point: null, words: 'The pancakes.' },
  ])
  cleanup()
  await rate()
  expect(pointOf('Feeling close', '5 of 7').checked).toBe(true)
  screen.getByDisplayValue('The pancakes.')
})

test('a lock waits for what was just rated', async () => {
  await rate()
  fireEvent.click(pointOf('Trusting each other', '6 of 7'))
  room.house.tell({ event: 'locking', why: 'idle' })
  await waitFor(() => expect(room.house.flushedCount).toBe(1))
  expect(checkIn.drafts.get(room.mara)?.ratings).toHaveLength(1)
})

test('a point that is pressed again is left out, and so it is by key', async () => {
  await rate()
  fireEvent.click(pointOf('Feeling close', '5 of 7'))
  fireEvent.click(pointOf('Feeling close', '5 of 7'))
  expect(pointOf('Feeling close', '5 of 7').checked).toBe(false)
  fireEvent.click(pointOf('Feeling close', '3 of 7'))
  fireEvent.keyDown(pointOf('Feeling close', '3 of 7'), { key: 'Delete' })
  expect(pointOf('Feeling close', '3 of 7').checked).toBe(false)
  // With nothing said there is nothing to finish.
  const done = screen.getByRole('button', { name: 'I am done' })
  expect(done.getAttribute('aria-disabled')).toBe('true')
})

test('finishing says what comes of it, seals what was rated, and the rest may be skipped', async () => {
  await rate()
  fireEvent.click(pointOf('Feeling close', '5 of 7'))
  fireEvent.click(screen.getByRole('button', { name: 'Skip the rest' }))
  const dialog = await screen.findByRole('alertdialog')
  within(dialog).getByText(/opens for everybody at the same moment, when Jonas has finished too/)
  fireEvent.click(within(dialog).getByRole('button', { name: 'Seal it' }))
  await screen.findByText('Yours is finished and sealed.')
  screen.getByText('It opens when Jonas has finished too. It will keep.')
  expect(checkIn.sealedSides.get(room.mara)?.ratings).toHaveLength(1)
  expect(checkIn.drafts.size).toBe(0)
})

test('where a seal is refused, the ratings stay on the screen and go on being saved', async () => {
  await rate()
  fireEvent.click(pointOf('Feeling close', '5 of 7'))
  fireEvent.click(screen.getByRole('button', { name: 'Skip the rest' }))
  room.vault.refusals.set('check-ins.seal', 'disk.full')
  fireEvent.click(await screen.findByRole('button', { name: 'Seal it' }))
  await screen.findByRole('alert')
  fireEvent.click(screen.getByRole('button', { name: 'Not yet' }))
  fireEvent.click(pointOf('Feeling close', '2 of 7'))
  await waitFor(() => expect(checkIn.drafts.get(room.mara)?.ratings[0]?.point).toBe(2))
})

test('whoever finishes last is told that it cannot be taken back', async () => {
  room.vault.checkIns.seal(checkIn, room.jonas, { ratings: [] })
  await rate()
  fireEvent.click(pointOf('Feeling close', '5 of 7'))
  fireEvent.click(screen.getByRole('button', { name: 'Skip the rest' }))
  await screen.findByText(/Jonas has finished already. From here it opens/)
})

test('in a journal that is open for reading only nothing can be finished', async () => {
  room.vault.checkIns.seal(checkIn, room.mara, { ratings: [] })
  room.vault.writable = false
  await openCheckIns(room)
  const back = await screen.findByRole('button', { name: 'Take mine back' })
  expect(back.getAttribute('aria-disabled')).toBe('true')
})
