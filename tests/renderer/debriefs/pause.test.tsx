import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { minutesUntil } from '../../../renderer/features/debriefs/pause/pause-times.ts'
import { aDebriefAt, type DebriefStage } from '../../make/a-debrief.ts'
import type { FakeDebrief } from '../../make/fake-debriefs.ts'
import { Couple } from './open-room.tsx'

let couple: Couple

beforeEach(() => {
  couple = new Couple()
})

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

function paused(stage: DebriefStage, minutes: number): FakeDebrief {
  const debrief = aDebriefAt(couple.vault, stage)
  debrief.pausedUntil = inMinutes(minutes)
  return debrief
}

async function open(action: RegExp) {
  await couple.openRoom()
  fireEvent.click(await screen.findByRole('button', { name: action }))
}

test('one key asks for a pause while somebody types, and one more begins it', async () => {
  const debrief = aDebriefAt(couple.vault, 'my-draft')
  await open(/^Write on/)
  const field = await screen.findByLabelText('What happened')
  field.focus()
  fireEvent.keyDown(field, { key: 'F8' })
  const dialog = await screen.findByRole('dialog', { name: 'A pause' })
  fireEvent.submit(dialog.querySelector('form')!)
  await screen.findByRole('heading', { name: /^A pause until/ })
  const left = Date.parse(debrief.pausedUntil!) - Date.now()
  expect(left).toBeGreaterThan(19 * 60_000)
  expect(left).toBeLessThanOrEqual(20 * 60_000)
})

test('a pause carries nobody’s name, neither in the list nor on its own screen', async () => {
  paused('started', 45)
  await couple.openRoom()
  const list = await screen.findByRole('list', { name: 'What you are working through' })
  expect(list.textContent).toMatch(/Paused until/)
  expect(list.textContent).not.toMatch(/Mara|Jonas/)
  fireEvent.click(screen.getByRole('button', { name: /^Look again/ }))
  const title = await screen.findByRole('heading', { name: /^A pause until/ })
  expect(title.parentElement?.textContent).not.toMatch(/Mara|Jonas/)
})

test('a pause can be begun from the list', async () => {
  const debrief = aDebriefAt(couple.vault, 'mirror')
  await open(/^More for/)
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Pause' }))
  const dialog = await screen.findByRole('dialog', { name: 'A pause' })
  fireEvent.click(within(dialog).getByRole('radio', { name: 'In 3 hours' }))
  fireEvent.submit(dialog.querySelector('form')!)
  // In the list, and said aloud.
  await screen.findAllByText(/Paused until/)
  expect(Date.parse(debrief.pausedUntil!)).toBeGreaterThan(Date.now() + 179 * 60_000)
})

test('while it lasts nobody comes back alone; once its time has come, anybody does', async () => {
  const debrief = paused('mirror', 45)
  await open(/^Look again/)
  await screen.findByRole('heading', { name: /^A pause until/ })
  expect(screen.queryByRole('button', { name: 'Come back' })).toBeNull()
  debrief.pausedUntil = inMinutes(-5)
  couple.vault.announce({ event: 'changed', scopes: ['debriefs'] })
  fireEvent.click(await screen.findByRole('button', { name: 'Come back' }))
  await waitFor(() => expect(debrief.pausedUntil).toBeNull())
})

test('where all are here together, they may come back earlier', async () => {
  const debrief = paused('mirror', 45)
  couple.bothAreIn()
  await open(/^Look again/)
  fireEvent.click(await screen.findByRole('button', { name: 'Come back' }))
  await waitFor(() => expect(debrief.pausedUntil).toBeNull())
})

test('one’s own side can be written on during a pause, and is not sealed', async () => {
  paused('my-draft', 45)
  await open(/^Look again/)
  fireEvent.click(await screen.findByRole('button', { name: 'Write on your side' }))
  await screen.findByLabelText('What happened')
  const seal = screen.getByRole('button', { name: 'Seal my side' })
  expect(seal.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(seal)
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('a pause does not spare the private check', async () => {
  paused('started', 45)
  await open(/^Look again/)
  fireEvent.click(await screen.findByRole('button', { name: 'Write on your side' }))
  await screen.findByRole('heading', { name: /moment for yourself/ })
})

test('the pace to breathe with can be stopped and begun again', async () => {
  paused('mirror', 45)
  await open(/^Look again/)
  await screen.findByRole('img', { name: /in for 4 seconds, out for 6/ })
  fireEvent.click(screen.getByRole('button', { name: 'Stop the pace' }))
  expect(screen.queryByRole('img', { name: /in for 4 seconds/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Breathe with me' }))
  expect(screen.getByRole('img', { name: /in for 4 seconds/ })).toBeTruthy()
})

test('a time of one’s own lies between 20 minutes and 24 hours from now, over midnight too', () => {
  const now = new Date(2026, 10, 14, 22, 50)
  expect(minutesUntil('23:30', now)).toBe(40)
  expect(minutesUntil('07:00', now)).toBe(490)
  expect(minutesUntil('22:50', now)).toBe(24 * 60)
  expect(minutesUntil('23:00', now)).toBeNull()
  expect(minutesUntil('', now)).toBeNull()
})
