import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { aDebriefAt } from '../../make/a-debrief.ts'
import { quarrel } from '../../make/debrief-story.ts'
import { SlowDisk } from '../slow-disk.ts'
import { Couple } from './open-room.tsx'

let couple: Couple

beforeEach(() => {
  couple = new Couple()
})

async function open(action: RegExp) {
  await couple.openRoom()
  fireEvent.click(await screen.findByRole('button', { name: action }))
  await screen.findByRole('heading', { name: quarrel.title })
}

const state = (id: string) => {
  const { state } = couple.vault.debriefs.going.get(id)!
  if (state.phase !== 'sides') throw new Error('the sides are open')
  return state
}

test('a sealed side can be read by its writer alone, and shows nothing of the other', async () => {
  const debrief = aDebriefAt(couple.vault, 'all-sealed')
  await open(/^Look at it/)
  const mine = debrief.sides.get(couple.mara)!.happened
  const theirs = debrief.sides.get(couple.jonas)!.happened
  expect(document.body.textContent).toContain(mine)
  expect(document.body.textContent).not.toContain(theirs)
})

test('a sealed side is taken back after one question, and is a draft again', async () => {
  const debrief = aDebriefAt(couple.vault, 'all-sealed')
  await open(/^Look at it/)
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }))
  const dialog = await screen.findByRole('alertdialog')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Take it back' }))
  await screen.findByLabelText('What happened')
  expect(state(debrief.id).sealed).toEqual([couple.jonas])
})

test('somebody who is in alone goes to the door for several to open', async () => {
  const debrief = aDebriefAt(couple.vault, 'all-sealed')
  await open(/^Look at it/)
  fireEvent.click(screen.getByRole('button', { name: 'Open together' }))
  expect(couple.left).toEqual(['together'])
  expect(couple.toOpen).toEqual([debrief.id])
  expect(couple.calls()).not.toContain('debriefs.open-together')
})

test('‘when each is ready’ holds only once all have chosen it, and says what it risks', async () => {
  const debrief = aDebriefAt(couple.vault, 'all-sealed')
  await open(/^Look at it/)
  expect(screen.getByText(/altered program could read first/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /When each is ready/ }))
  await screen.findByText(/holds once Jonas has chosen it too/)
  expect(state(debrief.id).eachReady).toEqual([couple.mara])
  expect(screen.queryByRole('button', { name: 'I am ready' })).toBeNull()
})

test('whoever chooses that way and the other one again at once has chosen the other', async () => {
  const debrief = aDebriefAt(couple.vault, 'all-sealed')
  const disk = new SlowDisk(couple.house, 'debriefs.choose-way')
  await open(/^Look at it/)
  const [together] = screen.getAllByRole<HTMLInputElement>('radio', { checked: true })
  fireEvent.click(screen.getByRole('radio', { name: /When each is ready/ }))
  fireEvent.click(together!)
  await disk.keepAll(2)
  await waitFor(() => expect(state(debrief.id).eachReady).toEqual([]))
  expect(together!.checked).toBe(true)
})

test('where all chose it, each says ready, and can still take back until all have', async () => {
  const debrief = aDebriefAt(couple.vault, 'each-ready')
  await open(/^Look at it/)
  fireEvent.click(screen.getByRole('button', { name: 'I am ready' }))
  await screen.findByRole('heading', { name: 'You have said ready' })
  expect(state(debrief.id).ready).toEqual([couple.mara])
  expect(screen.getByRole('button', { name: 'Take it back' })).toBeTruthy()
})

test('once everybody is bound nothing can be taken back any more', async () => {
  aDebriefAt(couple.vault, 'they-are-ready')
  await open(/^Look at it/)
  fireEvent.click(screen.getByRole('button', { name: 'I am ready' }))
  await screen.findByRole('heading', { name: 'The sides are opening' })
  expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull()
  expect(screen.queryByRole('radio')).toBeNull()
})

test('together at the table nobody’s side is shown while one is still to be written', async () => {
  const debrief = aDebriefAt(couple.vault, 'mine-sealed')
  couple.bothAreIn()
  await open(/^Look at it/)
  await screen.findByRole('heading', { name: 'Written alone, opened together' })
  expect(document.body.textContent).not.toContain(debrief.sides.get(couple.mara)!.happened)
  fireEvent.click(screen.getByRole('button', { name: /write alone/ }))
  expect(couple.left).toEqual(['alone'])
})

test('the stages say where one is, without a number to reach', async () => {
  aDebriefAt(couple.vault, 'all-sealed')
  await open(/^Look at it/)
  const track = screen.getByRole('list', { name: 'The way through, in seven stages' })
  const steps = within(track).getAllByRole('listitem')
  expect(steps).toHaveLength(7)
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([
    null,
    null,
    'step',
    null,
    null,
    null,
    null,
  ])
  expect(track.textContent).not.toContain('%')
})

test('closing before the sides are open leads back to the list and says what stays', async () => {
  const debrief = aDebriefAt(couple.vault, 'all-sealed')
  await open(/^Look at it/)
  fireEvent.click(screen.getByRole('button', { name: 'Close it' }))
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog.textContent).toContain('stays with you alone')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close it' }))
  await screen.findByRole('heading', { name: 'Work it through' })
  await waitFor(() => expect(couple.vault.debriefs.going.has(debrief.id)).toBe(false))
})
