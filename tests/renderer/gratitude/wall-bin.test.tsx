import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followChanges, makeQueryClient } from '../../../renderer/bridge/query-client.ts'
import { WallScreen } from '../../../renderer/features/gratitude/WallScreen.tsx'
import { WordsProvider } from '../../../renderer/words/WordsProvider.tsx'
import type { MemberId } from '../../../shared/ids.ts'
import { FakeHouse } from '../../make/fake-house.ts'
import { FakeVault } from '../../make/fake-vault.ts'

const patience = { timeout: 10_000 }
const soup = 'The soup, when I was ill.'

class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

let vault: FakeVault
let house: FakeHouse
let mara: MemberId
let jonas: MemberId
let stop: (() => void)[] = []

beforeEach(async () => {
  vi.stubGlobal('ResizeObserver', StillObserver)
  vi.stubGlobal('IntersectionObserver', StillObserver)
  vault = new FakeVault()
  mara = vault.withMember('Mara', 'lantern orchard slow bicycle')
  jonas = vault.withMember('Jonas', 'harbour woollen eleven teaspoon')
  vault.me = mara
  house = new FakeHouse(vault).install()
  const note = { id: `${'1'.repeat(25)}0`, kind: 'appreciation', to: jonas, text: soup }
  await vault.answer('notes.pin', note)
})

afterEach(() => {
  cleanup()
  for (const end of stop) end()
  stop = []
  house.remove()
  vi.unstubAllGlobals()
})

async function openWall(): Promise<void> {
  const client = makeQueryClient()
  stop.push(followChanges(client))
  render(
    <QueryClientProvider client={client}>
      <WordsProvider locale="en">
        <WallScreen />
      </WordsProvider>
    </QueryClientProvider>,
  )
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

test('the other sees the bin of the wall, and leaves what is in it alone', async () => {
  await vault.answer('notes.bin', { id: `${'1'.repeat(25)}0` })
  vault.me = jonas
  await openWall()
  await press('Bin of the wall')
  await screen.findByText(soup, {}, patience)
  expect(screen.queryByRole('button', { name: 'Hang it up again' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Take it away now' })).toBeNull()
})
