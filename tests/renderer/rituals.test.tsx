import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useRead } from '../../renderer/bridge/hooks.ts'
import { PromiseList } from '../../renderer/features/debriefs/agreements/PromiseList.tsx'
import { RitualsRoom } from '../../renderer/features/rituals/RitualsRoom.tsx'
import { addDays, weekdayOf } from '../../shared/calendar.ts'
import { type Day, dayOfDate } from '../../shared/days.ts'
import type { EntryDraft } from '../../shared/model/draft.ts'
import type { Ritual } from '../../shared/model/ritual.ts'
import { OneRoom } from './one-room.tsx'

const today = dayOfDate(new Date())
const began = addDays(today, -30)

let room: OneRoom
let written: EntryDraft[]

beforeEach(() => {
  room = new OneRoom()
  written = []
})

function Room() {
  const session = useRead('session.read', {})
  if (!session.data) return null
  return (
    <RitualsRoom
      session={session.data}
      promises={<PromiseList session={session.data} />}
      onWrite={(draft) => written.push(draft)}
      onRead={() => {}}
    />
  )
}

function coffee(): Ritual {
  return room.vault.rituals.make('Coffee', { kind: 'daily' }, began)
}

/** The button of a day, by the ritual and what is said about it. */
const mark = (name: string, state: string) =>
  screen.findByRole('button', { name: new RegExp(`^${name}, .*: ${state}$`) })

async function press(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name })
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'))
  fireEvent.click(button)
}

async function write(label: string | RegExp, text: string): Promise<void> {
  const box = (await screen.findByLabelText(label)) as HTMLInputElement
  await waitFor(() => expect(box.readOnly).toBe(false))
  fireEvent.change(box, { target: { value: text } })
}

test('a first ritual is begun with a name and a rhythm, and stands in the week', async () => {
  room.show(<Room />)
  await press('A new ritual')
  await write('What is it called?', 'Morning coffee')
  fireEvent.click(await screen.findByRole('radio', { name: 'Daily' }))
  await screen.findByText('Every day.', { exact: false })
  await press('Begin it')
  await mark('Morning coffee', 'Today')
  expect(screen.getByRole('table').getAttribute('aria-label')).toMatch(/^Rituals in the week of/)
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => expect(room.vault.forms.drafts.size).toBe(0))
})

test('what was half written about a new ritual is there again', async () => {
  room.show(<Room />)
  await press('A new ritual')
  await write('What is it called?', 'Morning cof')
  await waitFor(() => expect(room.vault.forms.drafts.size).toBe(1), { timeout: 5000 })
  cleanup()
  room.show(<Room />)
  await press('A new ritual')
  await screen.findByDisplayValue('Morning cof')
})

test('today is done with two presses, and a line about it is told with whose it is', async () => {
  const { id } = coffee()
  room.show(<Room />)
  fireEvent.click(await mark('Coffee', 'Today'))
  await write('A line about it, if you like', 'With cake')
  await press('Keep it so')
  await mark('Coffee', 'Done')
  expect(await screen.findAllByText('With cake')).not.toHaveLength(0)
  expect(room.vault.rituals.days.get(`${id}.${today}`)).toMatchObject({
    state: 'done',
    notes: [{ by: room.mara, text: 'With cake' }],
  })
})

test('a day that goes by without a word is shown like any other, and nothing is counted', async () => {
  coffee()
  room.show(<Room />)
  await press('Week before')
  const marks = await screen.findAllByRole('button', { name: /^Coffee, .*: Planned$/ })
  expect(marks).toHaveLength(7)
  expect(document.body.textContent).not.toMatch(/missed|streak|in a row|\d+ of \d+|%/i)
})

test('a day to come may be left out, and is not done yet', async () => {
  coffee()
  room.show(<Room />)
  await press('Week after')
  const [first] = await screen.findAllByRole('button', { name: /^Coffee, .*: Planned$/ })
  fireEvent.click(first!)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.queryByRole('radio', { name: 'Done' })).toBeNull()
  fireEvent.click(dialog.getByRole('radio', { name: 'Not this time' }))
  await press('Keep it so')
  await mark('Coffee', 'Not this time')
})

test('a page about a day keeps what was said first, and leads to the editor', async () => {
  const { id } = coffee()
  room.show(<Room />)
  fireEvent.click(await mark('Coffee', 'Today'))
  await press('Write a page about it, with photos')
  await waitFor(() => expect(written).toHaveLength(1))
  expect(written[0]).toMatchObject({ zone: 'ours', content: { title: 'Coffee', day: today } })
  expect(room.vault.rituals.days.get(`${id}.${today}`)?.state).toBe('done')
})

test('a ritual rests and goes on, and one that ended is there to begin again', async () => {
  coffee()
  room.show(<Room />)
  await press('More about Coffee')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Let it rest' }))
  await screen.findByRole('heading', { name: 'Resting' })
  const [more] = (await screen.findAllByRole('button', { name: 'More about Coffee' })).slice(-1)
  fireEvent.click(more!)
  fireEvent.click(await screen.findByRole('menuitem', { name: 'It has come to its end' }))
  await screen.findByRole('heading', { name: 'Come to their end' })
  const [again] = (await screen.findAllByRole('button', { name: 'More about Coffee' })).slice(-1)
  fireEvent.click(again!)
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Begin it again' }))
  await mark('Coffee', 'Today')
  expect(screen.queryByRole('heading', { name: 'Come to their end' })).toBeNull()
})

test('every rhythm is said in words, with its next days', async () => {
  room.show(<Room />)
  await press('A new ritual')
  const dialog = within(await screen.findByRole('dialog'))
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date())
  await dialog.findByText(`Every ${weekday}.`)
  fireEvent.change(dialog.getByLabelText('Every how many weeks'), { target: { value: '2' } })
  await dialog.findByText(`Every second ${weekday}.`)
  fireEvent.click(dialog.getByRole('radio', { name: 'Monthly' }))
  fireEvent.change(dialog.getByLabelText('On which date'), { target: { value: '31' } })
  await dialog.findByText('On the 31st of every month, or on its last day.')
  fireEvent.click(dialog.getByRole('radio', { name: 'On a day of the week' }))
  fireEvent.click(dialog.getByRole('radio', { name: 'Last' }))
  await dialog.findByText(/^The last \w+day of every month\.$/)
  fireEvent.click(dialog.getByRole('radio', { name: 'Yearly' }))
  fireEvent.change(dialog.getByLabelText('Which day of the year'), {
    target: { value: '2028-02-29' },
  })
  await dialog.findByText('Every year on 29 February.')
  await dialog.findByText('In a year without 29 February, it is on the 28th.')
})

test('in a journal that is only read, nothing can be changed, and why is said', async () => {
  coffee()
  room.vault.writable = false
  room.show(<Room />)
  const anew = await screen.findByRole('button', { name: 'A new ritual' })
  expect(anew.getAttribute('aria-disabled')).toBe('true')
  expect(screen.queryByRole('button', { name: 'More about Coffee' })).toBeNull()
  fireEvent.click(await mark('Coffee', 'Today'))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('button', { name: 'Keep it so' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  expect(dialog.queryByLabelText('A line about it, if you like')).toBeNull()
})

test('a small promise is made in the list, stands beside those of debriefs, and can be let go', async () => {
  const later = addDays(today, 9)
  const { agreements } = room.vault
  agreements.make(room.jonas, { text: 'I clear the pans first.', followUp: later }, null, today)
  room.show(<Room />)
  await press('Promises')
  await press('Promise something small')
  await write('What you will do', 'I ask before I fill a weekend.')
  await press('Promise it')
  await screen.findByText('I ask before I fill a weekend.')
  await screen.findByText('I clear the pans first.')
  expect([...agreements.all.values()].at(-1)).toMatchObject({ by: room.mara, debrief: null })
  await press('Let it go')
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: 'Let it go' }))
  await screen.findByRole('heading', { name: 'Looked at' })
  expect(screen.queryByRole('button', { name: 'Let it go' })).toBeNull()
})

test('weeks begin where calendars here begin them', async () => {
  vi.stubGlobal('navigator', { ...navigator, language: 'en-GB' })
  coffee()
  room.show(<Room />)
  const heads = await screen.findAllByRole('columnheader')
  const monday = addDays(today, 1 - weekdayOf(today)) as Day
  expect(heads[1]?.textContent).toBe(`Mon ${Number(monday.slice(8))}`)
})
