import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Day } from '../../../shared/days.ts'
import { aDebriefAt, type DebriefStage } from '../../make/a-debrief.ts'
import { Couple } from './open-room.tsx'

let couple: Couple

beforeEach(() => {
  couple = new Couple()
})

const row = async () => {
  const list = await screen.findByRole('list', { name: 'What you are working through' })
  return within(list).getAllByRole('listitem')[0]!
}

const alone: [DebriefStage, string, string][] = [
  ['started', 'Your side is still to be written', 'Begin my side'],
  ['my-draft', 'Your side is begun', 'Write on'],
  ['mine-sealed', 'Waiting for Jonas', 'Read mine'],
  ['all-sealed', 'Ready to open together', 'Look at it'],
  ['each-ready', 'Sealed, to be opened when each is ready', 'Look at it'],
  ['i-am-ready', 'You have said ready', 'Look at it'],
  ['mirror', 'Next: Jonas', 'Look at it'],
  ['confirm', 'Your turn', 'Go on'],
  ['keep', 'Choose what is kept', 'Choose'],
]

for (const [stage, status, action] of alone) {
  test(`the list says plainly how a debrief stands: ${stage}`, async () => {
    aDebriefAt(couple.vault, stage)
    await couple.openRoom()
    const line = await row()
    expect(line.textContent).toContain(status)
    expect(within(line).getByRole('button', { name: new RegExp(`^${action}`) })).toBeTruthy()
  })
}

test('with everyone at the table the sealed sides open from the list', async () => {
  couple.bothAreIn()
  aDebriefAt(couple.vault, 'all-sealed')
  await couple.openRoom()
  within(await row()).getByRole('button', { name: /^Open together/ })
})

test('together at the table the list names who is to write or to go on', async () => {
  couple.bothAreIn()
  aDebriefAt(couple.vault, 'mine-sealed')
  await couple.openRoom()
  expect((await row()).textContent).toContain('Still to be written by Jonas')
})

test('no action of the list names anybody, nor when anything was done', async () => {
  for (const [stage] of alone) aDebriefAt(couple.vault, stage)
  await couple.openRoom()
  await row()
  for (const button of screen.getAllByRole('button')) {
    expect(button.textContent).not.toMatch(/Mara|Jonas|\d\d:\d\d/)
  }
})

test('only one lamp is lit on the list', async () => {
  aDebriefAt(couple.vault, 'all-sealed')
  aDebriefAt(couple.vault, 'all-sealed')
  await couple.openRoom()
  await row()
  expect(document.querySelectorAll('[data-tone="primary"]')).toHaveLength(1)
})

test('the line for whoever is afraid stands in the list, in the start and on one’s own side', async () => {
  aDebriefAt(couple.vault, 'my-draft')
  await couple.openRoom()
  const line = /This is not for situations where you feel afraid\./
  await screen.findByText(line)
  fireEvent.click(screen.getByRole('button', { name: 'If you do, read this first' }))
  expect(couple.left).toEqual(['safety'])
  fireEvent.click(await screen.findByRole('button', { name: /Write on/ }))
  await screen.findByLabelText('What happened')
  expect(screen.getByText(line)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Start something new' }))
  await screen.findByRole('heading', { name: /moment for yourself/ })
  expect(screen.getByText(line)).toBeTruthy()
})

test('a promise whose day has come stands in the list; one for later does not', async () => {
  const { agreements } = couple.vault
  const make = (text: string, followUp: string) =>
    agreements.make(couple.jonas, { text, followUp: followUp as Day }, null, '2026-01-10' as Day)
  make('I say good morning first.', '2026-02-01')
  make('I ring when I am late.', '2999-01-01')
  await couple.openRoom()
  expect((await row()).textContent).toContain('Jonas promised: I say good morning first.')
  expect(screen.queryByText(/I ring when I am late/)).toBeNull()
})

test('what was kept whole, and one’s own words, can be opened from the list', async () => {
  aDebriefAt(couple.vault, 'kept-everything', { title: 'Three weeks of visitors' })
  await couple.openRoom()
  fireEvent.click(await screen.findByRole('button', { name: /Three weeks.*Kept whole/ }))
  await screen.findByRole('heading', { name: 'Three weeks of visitors' })
})

test('somebody who is the only member is told what the room is for, and cannot start', async () => {
  couple.vault.people.pop()
  await couple.openRoom().catch(() => undefined)
  await screen.findByRole('heading', { name: 'For two or more' })
  expect(screen.queryByRole('button', { name: 'Start something new' })).toBeNull()
})

test('closing from the list asks once, asks for no reason, and keeps one’s words', async () => {
  const debrief = aDebriefAt(couple.vault, 'my-draft')
  await couple.openRoom()
  fireEvent.click(within(await row()).getByRole('button', { name: /^More for/ }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Close it' }))
  const dialog = await screen.findByRole('alertdialog')
  expect(within(dialog).queryByRole('textbox')).toBeNull()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close it' }))
  await waitFor(() => expect(couple.vault.debriefs.going.has(debrief.id)).toBe(false))
  await screen.findByRole('button', { name: /The bicycle in the hall.*Your own words/ })
})

test('starting says what the other will see before it is so, and then leads to one’s own side', async () => {
  await couple.openRoom()
  fireEvent.click(await screen.findByRole('button', { name: 'Start something new' }))
  for (const [question, choice] of [
    [/afraid/, 'No'],
    [/violence/, 'No'],
    [/say no/, 'Yes'],
    [/sober/, 'Yes'],
  ] as const) {
    const group = await screen.findByRole('radiogroup', { name: question })
    fireEvent.click(within(group).getByRole('radio', { name: choice }))
  }
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }))
  const title = await screen.findByLabelText(/A title/)
  expect(screen.getByText(/Jonas can see the title, the day, and that you began/)).toBeTruthy()
  expect(couple.vault.debriefs.going.size).toBe(0)
  fireEvent.change(title, { target: { value: 'The pans' } })
  fireEvent.submit(title.closest('form')!)
  // The check was just answered; it is not asked twice.
  await screen.findByLabelText('What happened')
  expect([...couple.vault.debriefs.going.values()][0]?.about.title).toBe('The pans')
})
