import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { ArrivedNotes } from '../../../renderer/features/gratitude/ArrivedNotes.tsx'
import { WallScreen } from '../../../renderer/features/gratitude/WallScreen.tsx'
import type { MemberId, NoteId, PlaceToken } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
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

function open(what = <WallScreen />) {
  room.show(what)
}

function hang(text: string, writtenAt = '2026-11-07T20:41:00.000Z'): NoteId {
  const id = vault.newId() as NoteId
  const note = { id, kind: 'thanks', from: jonas, to: mara, text, completion: null } as const
  vault.notes.set(id, { ...note, writtenAt })
  return id
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function keep(text: string) {
  fireEvent.change(await slipToWriteOn(), { target: { value: text } })
  press('Keep for later')
  await screen.findByRole('dialog')
}

test('a note is kept for a day after today, and is not on the wall', async () => {
  hang('For the tea.')
  open()
  await keep('For the lanterns.')
  const day = screen.getByLabelText('Which day')
  fireEvent.change(day, { target: { value: '2020-01-01' } })
  const keepIt = screen.getByRole('button', { name: 'Keep it' })
  expect(keepIt.getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(day, { target: { value: '2999-12-24' } })
  press('Keep it')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect([...vault.sealedNotes.values()]).toMatchObject([
    { text: 'For the lanterns.', until: '2999-12-24', to: jonas, by: mara },
  ])
  expect((await slipToWriteOn()).value).toBe('')
  expect(screen.queryByText('For the lanterns.')).toBeNull()
})

test('words that could not be kept stay on the slip', async () => {
  hang('For the tea.')
  open()
  await keep('For the lanterns.')
  vault.refusals.set('notes.seal', 'disk.full')
  fireEvent.click(screen.getByLabelText(/For a moment together/))
  press('Keep it')
  await within(screen.getByRole('dialog')).findByRole('alert')
  press('Cancel')
  expect((await slipToWriteOn()).value).toBe('For the lanterns.')
})

test('a kept note is taken back onto the slip, but not over words that are there', async () => {
  hang('For the tea.')
  open()
  await keep('For the lanterns.')
  fireEvent.click(screen.getByLabelText(/For a moment together/))
  press('Keep it')
  await waitFor(() => expect(vault.sealedNotes.size).toBe(1))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  fireEvent.change(await slipToWriteOn(), { target: { value: 'Half a th' } })
  fireEvent.click(await screen.findByRole('button', { name: 'Notes you keep for later' }))
  const list = await screen.findByRole('dialog')
  expect(list.textContent).toContain('To Jonas, for a moment together')
  fireEvent.click(within(list).getByRole('button', { name: 'Take it back' }))
  await within(list).findByText(/There is another note on your slip/)
  expect(vault.sealedNotes.size).toBe(1)
  press('Close')
  fireEvent.change(await slipToWriteOn(), { target: { value: '' } })
  press('Notes you keep for later')
  fireEvent.click(await screen.findByRole('button', { name: 'Take it back' }))
  await waitFor(async () => expect((await slipToWriteOn()).value).toBe('For the lanterns.'))
  expect(vault.sealedNotes.size).toBe(0)
})

test('together nobody sees that a note is kept', async () => {
  hang('For the tea.')
  const id = vault.newId() as NoteId
  const note = { id, kind: 'thanks', to: jonas, text: 'Hidden', until: 'together' } as const
  vault.sealedNotes.set(id, { ...note, keptSince: '2026-11-07T20:41:00.000Z', by: mara })
  vault.present = [mara, jonas]
  const answer = vi.spyOn(vault, 'answer')
  open()
  await screen.findByText('For the tea.')
  expect(screen.queryByRole('button', { name: 'Notes you keep for later' })).toBeNull()
  expect(answer.mock.calls.map(([name]) => name)).toContain('notes.list')
  expect(answer.mock.calls.map(([name]) => name)).not.toContain('notes.sealed')
})

test('a note that waited is offered to be read when both have come in', async () => {
  vault.arrivedNotes = [hang('For the lanterns.')]
  vault.present = [mara, jonas]
  const reply = await vault.answer('session.read', {})
  const session = (reply.ok ? reply.value : null) as Session
  let seen = 0
  open(<ArrivedNotes session={session} onSeen={() => seen++} />)
  await screen.findByText('A note was kept for this moment')
  expect(screen.queryByText('For the lanterns.')).toBeNull()
  press('Read it')
  await screen.findByText('For the lanterns.')
  press('Close')
  expect(seen).toBe(1)
})

test('the wall is searched as one types, and everything comes back by one press', async () => {
  hang('For the tea.')
  hang('For the Größe of it.')
  open()
  await screen.findByText('For the tea.')
  fireEvent.change(screen.getByLabelText('Search the wall'), { target: { value: 'grosse' } })
  await waitFor(() => expect(screen.queryByText('For the tea.')).toBeNull())
  screen.getByText('For the Größe of it.')
  fireEvent.change(screen.getByLabelText('Search the wall'), { target: { value: 'nowhere' } })
  fireEvent.click(await screen.findByText('Show everything'))
  await screen.findByText('For the tea.')
})

test('what hangs is what prints, and nothing else', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  hang('For the tea.')
  hang('For the soup.')
  open()
  await screen.findByText('For the tea.')
  fireEvent.change(screen.getByLabelText('Search the wall'), { target: { value: 'tea' } })
  await waitFor(() => expect(screen.queryByText('For the soup.')).toBeNull())
  press('On paper')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Print what hangs here' }))
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1))
  const sheet = document.querySelector('[data-print-sheet]')
  expect(sheet?.textContent).toContain('For the tea.')
  expect(sheet?.textContent).not.toContain('For the soup.')
  fireEvent(window, new Event('afterprint'))
  await waitFor(() => expect(document.querySelector('[data-print-sheet]')).toBeNull())
})

test('a year book is made of a year that has notes, once a person chose where', async () => {
  hang('For the tea.')
  hang('For the stair.', '2024-05-01T10:00:00.000Z')
  const place = '4'.repeat(26) as PlaceToken
  house.picks.set('sheet-target', { place, name: 'Gratitude 2024.pdf' })
  open()
  await screen.findByText('For the tea.')
  press('On paper')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Make a year book' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('It is not encrypted.')
  fireEvent.click(within(dialog).getByRole('button', { name: /2026/ }))
  fireEvent.click(await screen.findByRole('menuitem', { name: '2024' }))
  fireEvent.click(screen.getByRole('button', { name: 'Choose where to save it' }))
  await screen.findByText(/It is called Gratitude 2024.pdf/)
  const asked = house.asked.find(({ name }) => name === 'picker.pick')
  expect(asked?.input).toEqual({ for: 'sheet-target', name: 'Gratitude 2024.pdf' })
})
