import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { JournalScreen } from '../../../renderer/features/journal/JournalScreen.tsx'
import { OneRoom } from '../one-room.tsx'

const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name })
  button.focus()
  fireEvent.click(button)
  return button
}

test('whoever has given a page its day goes on at the line that says it', async () => {
  new OneRoom().show(<JournalScreen />)
  await press('Write the first page')
  const line = await screen.findByTitle('Day and time of this page')
  fireEvent.click(line)
  await press('That will do')
  expect(line.getAttribute('aria-expanded')).toBe('false')
  expect(document.activeElement).toBe(line)
})

test('all questions are one stop of Tab, and one that is set aside gives way to the next', async () => {
  new OneRoom().show(<JournalScreen />)
  await press('Write the first page')
  await press('A question')
  const list = await screen.findByRole('toolbar', { name: 'Questions' })
  const buttons = () => within(list).getAllByRole('button')
  const stops = () => buttons().filter((one) => one.tabIndex >= 0)
  expect(buttons().length).toBeGreaterThan(20)
  expect(stops()).toEqual([buttons()[0]])
  buttons()[0]!.focus()
  fireEvent.keyDown(buttons()[0]!, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(buttons()[1])
  const [, , next] = buttons()
  fireEvent.click(buttons()[1]!)
  await waitFor(() => expect(document.activeElement).toBe(next))
  await waitFor(() => expect(stops()).toEqual([next]))
  fireEvent.keyDown(next!, { key: 'End' })
  expect(document.activeElement).toBe(buttons().at(-1))
})

test('whoever has gone on while a question is being set aside is left where they are', async () => {
  const room = new OneRoom()
  room.show(<JournalScreen />)
  await press('Write the first page')
  await press('A question')
  const list = await screen.findByRole('toolbar', { name: 'Questions' })
  const buttons = () => within(list).getAllByRole('button')
  const before = buttons()
  before[1]!.focus()
  fireEvent.click(before[1]!)
  before.at(-1)!.focus()
  await waitFor(() => expect(before[0]!.isConnected).toBe(false))
  // What takes the focus after the answer has done so by then.
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(document.activeElement).toBe(before.at(-1))
})
