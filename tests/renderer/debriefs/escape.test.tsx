import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aDebriefAt } from '../../make/a-debrief.ts'
import { Couple } from './open-room.tsx'
import { enter, Table } from './stages/open-stage.tsx'

const pressEscape = () =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
const f8 = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F8' })
const button = (name: string) => screen.getByRole('button', { name, hidden: true })

test('a pause over the question whether to close: each Escape takes one of them away', async () => {
  const table = new Table('mirror')
  table.alone(table.jonas).open()
  await enter('Close it')
  await screen.findByRole('alertdialog', { name: 'Close this one?' })
  f8()
  const pause = await screen.findByRole('dialog', { name: 'A pause' })
  within(pause).getByRole('button', { name: 'Pause now' })
  pressEscape()
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'A pause' })).toBeNull())
  const close = screen.getByRole('alertdialog', { name: 'Close this one?' })
  await waitFor(() => expect(close.contains(document.activeElement)).toBe(true))
  pressEscape()
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(button('Close it')))
})

test('during a pause its key asks for another time once, and not a second time', async () => {
  const table = new Table('mirror')
  table.debrief.pausedUntil = new Date(Date.now() + 45 * 60_000).toISOString()
  table.alone(table.jonas).open()
  await enter('Choose another time')
  await screen.findByRole('dialog', { name: 'A pause' })
  f8()
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
  pressEscape()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(button('Choose another time')))
})

test('Escape leaves the field for a word of one’s own, back to what opened it, and adds nothing', async () => {
  const couple = new Couple()
  const debrief = aDebriefAt(couple.vault, 'my-draft')
  await couple.openRoom()
  fireEvent.click(await screen.findByRole('button', { name: /Write on/ }))
  await screen.findByLabelText('What happened')
  const felt = debrief.drafts.get(couple.mara)?.felt
  const [openFelt] = screen.getAllByRole('button', { name: 'Another word' })
  fireEvent.click(openFelt!)
  const field = await screen.findByLabelText('A feeling in your own word')
  fireEvent.change(field, { target: { value: 'thin-skinned' } })
  fireEvent.keyDown(field, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByLabelText('A feeling in your own word')).toBeNull())
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Another word'))
  expect(screen.queryByRole('button', { name: 'thin-skinned' })).toBeNull()
  expect(debrief.drafts.get(couple.mara)?.felt).toEqual(felt)
})
