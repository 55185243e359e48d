import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '../../../renderer/bridge/client.ts'
import { aDebriefAt } from '../../make/a-debrief.ts'
import { Couple } from './open-room.tsx'

test('whoever chooses last is told what became of it, though it is gone from the list', async () => {
  const couple = new Couple()
  const debrief = aDebriefAt(couple.vault, 'keep-last')
  const chosen = debrief.state.phase === 'keep' ? debrief.state.chosen.map(({ who }) => who) : []
  couple.vault.me = chosen.includes(couple.mara) ? couple.jonas : couple.mara
  await couple.openRoom()
  fireEvent.click(await screen.findByRole('button', { name: /^Choose/ }))
  fireEvent.click(await screen.findByRole('radio', { name: /Nothing/ }))
  fireEvent.click(screen.getByRole('button', { name: 'This is my choice' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Keep nothing' }))
  await waitFor(() => expect(couple.vault.debriefs.going.has(debrief.id)).toBe(false))
  await screen.findByRole('heading', { name: 'This one is behind you' })
  // The page has asked for the debrief once more and was told that it is gone.
  const reads = () => couple.calls().filter((name) => name === 'debriefs.read').length
  await waitFor(() => expect(reads()).toBeGreaterThan(1))
  await act(async () => void (await call('session.read', {})))
  expect(screen.getByRole('heading', { name: 'This one is behind you' })).toBeTruthy()
})
