import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { WallScreen } from '../../../renderer/features/gratitude/WallScreen.tsx'
import type { MemberId } from '../../../shared/ids.ts'
import type { FakeHouse } from '../../make/fake-house.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { OneRoom } from '../one-room.tsx'
import { slipToWriteOn } from './slip.ts'

let vault: FakeVault
let house: FakeHouse
let mara: MemberId
let jonas: MemberId
let room: OneRoom

beforeEach(() => {
  room = new OneRoom()
  ;({ vault, house, mara, jonas } = room)
})

async function openWall() {
  room.show(<WallScreen />)
  await screen.findByRole('heading', { name: 'Gratitude wall' })
}

async function aNote(from: MemberId, to: MemberId, text: string) {
  vault.me = from
  const id = vault.newId()
  await vault.answer('notes.pin', { id, kind: 'appreciation', to, text })
  vault.me = mara
}

test('words that could not be pinned stay on the slip, with a sentence that says why', async () => {
  await aNote(jonas, mara, 'For the tea.')
  await openWall()
  vault.refusals.set('notes.pin', 'disk.full')
  fireEvent.change(await slipToWriteOn(), { target: { value: 'For the soup.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Pin it' }))
  await screen.findByRole('alert')
  expect((await slipToWriteOn()).value).toBe('For the soup.')
  vault.refusals.clear()
  fireEvent.click(screen.getByRole('button', { name: 'Pin it' }))
  await waitFor(async () => expect((await slipToWriteOn()).value).toBe(''))
  expect([...vault.notes.values()].map(({ text }) => text)).toContain('For the soup.')
})

test('a note half written is there again after a lock came in between', async () => {
  await aNote(jonas, mara, 'For the tea.')
  await openWall()
  fireEvent.change(await slipToWriteOn(), { target: { value: 'For not asking' } })
  house.tell({ event: 'locking', why: 'idle' })
  await waitFor(() => expect(house.flushedCount).toBe(1))
  cleanup()
  delete document.documentElement.dataset.covered
  await openWall()
  await waitFor(async () => expect((await slipToWriteOn()).value).toBe('For not asking'))
  expect(vault.notes.size).toBe(1)
})

test('only the one a note was written to is asked why it mattered', async () => {
  await aNote(jonas, mara, 'For the tea.')
  await aNote(mara, jonas, 'For the soup.')
  await openWall()
  await screen.findByText('For the soup.')
  const asked = screen.getAllByRole('button', { name: 'Say why it mattered' })
  expect(asked).toHaveLength(1)
  fireEvent.click(asked[0]!)
  const answer = await screen.findByLabelText(/This mattered because/)
  fireEvent.change(answer, { target: { value: 'You noticed before I did.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add to the note' }))
  await screen.findByText('You noticed before I did.')
})
