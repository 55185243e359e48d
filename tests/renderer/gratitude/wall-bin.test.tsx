import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { WallScreen } from '../../../renderer/features/gratitude/WallScreen.tsx'
import type { MemberId } from '../../../shared/ids.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { OneRoom } from '../one-room.tsx'

const patience = { timeout: 60_000 }
const soup = 'The soup, when I was ill.'

let vault: FakeVault
let jonas: MemberId
let room: OneRoom

beforeEach(async () => {
  room = new OneRoom()
  ;({ vault, jonas } = room)
  const note = { id: `${'1'.repeat(25)}0`, kind: 'appreciation', to: jonas, text: soup }
  await vault.answer('notes.pin', note)
})

async function openWall(): Promise<void> {
  room.show(<WallScreen />)
  await screen.findByRole('heading', { name: 'Gratitude wall' }, patience)
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }, patience))

test('who wrote a note takes it off the wall and hangs it up again', async () => {
  await openWall()
  await screen.findByText(soup, {}, patience)
  await press('What to do with your note')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Take it off the wall' }, patience))
  await waitFor(() => expect(screen.queryByText(soup)).toBeNull(), patience)
  await press('Bin of the wall')
  await screen.findByText(soup, {}, patience)
  await press('Hang it up again')
  await waitFor(() => expect(vault.binnedNotes.size).toBe(0), patience)
  await screen.findByText(soup, {}, patience)
})

test('a note in the bin goes for good only after asking', async () => {
  await vault.answer('notes.bin', { id: `${'1'.repeat(25)}0` })
  await openWall()
  await press('Bin of the wall')
  await press('Take it away now')
  await screen.findByRole('alertdialog', {}, patience)
  await press('Take it away for good')
  await waitFor(() => expect(vault.notes.size).toBe(0), patience)
})

test('the bin of the wall closes behind the last note that leaves it', async () => {
  await vault.answer('notes.bin', { id: `${'1'.repeat(25)}0` })
  await openWall()
  await press('Bin of the wall')
  await screen.findByRole('dialog', {}, patience)
  await press('Hang it up again')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patience)
})

test('the other sees the bin of the wall, and leaves what is in it alone', async () => {
  await vault.answer('notes.bin', { id: `${'1'.repeat(25)}0` })
  vault.me = jonas
  await openWall()
  await press('Bin of the wall')
  await screen.findByText(soup, {}, patience)
  expect(screen.queryByRole('button', { name: 'Hang it up again' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Take it away now' })).toBeNull()
})
