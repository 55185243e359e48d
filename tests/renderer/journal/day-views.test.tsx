import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Editor } from '@tiptap/core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { JournalScreen } from '../../../renderer/features/journal/JournalScreen.tsx'
import type { FakeDayView } from '../../make/fake-day-views.ts'
import { OneRoom } from '../one-room.tsx'

let room: OneRoom

// The paper is fetched when it is first asked for; no test waits for that.
beforeAll(async () => {
  await import('../../../renderer/features/journal/views/WritingView.tsx')
})

beforeEach(() => {
  room = new OneRoom()
})

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const day = (name: RegExp) => screen.findByRole('button', { name })

async function openViews(): Promise<void> {
  room.show(<JournalScreen />)
  await press('Two views of one day')
  await screen.findByRole('heading', { name: 'Two views of one day', level: 1 })
}

function aDay(date: string, by = room.mara): FakeDayView {
  return room.vault.dayViews.make(by, date)
}

test('whoever is asked reads in the journal by whom and for which day, and whoever asked does not', async () => {
  aDay('2026-11-05')
  aDay('2026-11-06', room.jonas)
  room.show(<JournalScreen />)
  const note = await screen.findByText(/Jonas would like to read your view of/)
  expect(note.textContent).toContain('6 November')
  expect(screen.queryByText(/5 November/)).toBeNull()
  await press('Write yours')
  await screen.findByRole('heading', { name: 'Your view of Friday 6 November 2026' })
})

test('asking says beforehand what the others see, and takes no day to come', async () => {
  await openViews()
  await press('Ask about a day')
  await screen.findByText(/Jonas will see that you ask, and for which day/)
  const field = screen.getByLabelText('The day')
  fireEvent.change(field, { target: { value: '9999-01-01' } })
  await press('Ask')
  expect(room.vault.dayViews.all.size).toBe(0)
  fireEvent.change(field, { target: { value: '2026-11-06' } })
  await press('Ask')
  await screen.findByRole('heading', { name: 'Your view of Friday 6 November 2026' })
  expect([...room.vault.dayViews.all.values()]).toMatchObject([
    { day: '2026-11-06', members: [room.mara, room.jonas] },
  ])
})

test('before any day was asked about the page invites to ask, by the one button there is', async () => {
  await openViews()
  await screen.findByRole('heading', { level: 2, name: 'No day has been asked about yet' })
  await screen.findByText(/Two people rarely saw the same one/)
  expect(screen.getAllByRole('button', { name: 'Ask about a day' })).toHaveLength(1)
  await press('Ask about a day')
  await screen.findByRole('heading', { name: 'Which day?' })
})

test('the key for Done asks whether to finish, where there is something to finish', async () => {
  aDay('2026-11-05')
  await openViews()
  fireEvent.click(await day(/5 November/))
  const text = await screen.findByRole('textbox', { name: 'Text of the page' })
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true })
  expect(screen.queryByRole('alertdialog')).toBeNull()
  ;(text as unknown as { editor: Editor }).editor.commands.insertContent('It rained.')
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true })
  const question = within(await screen.findByRole('alertdialog'))
  fireEvent.keyDown(question.getByText('Write on'), { key: 'Enter', ctrlKey: true })
  fireEvent.click(question.getByRole('button', { name: 'Finish' }))
  await screen.findByRole('heading', { level: 1, name: 'Thursday 5 November 2026' })
  expect([...room.vault.dayViews.all.values()][0]?.sealed.get(room.mara)).toBe('It rained.')
})

test('of three, those who are asked are chosen; that all can read it once open is said then', async () => {
  const lea = room.vault.withMember('Lea', 'window gravel seven cinnamon')
  room.show(<JournalScreen />)
  await press('Several views of one day')
  await press('Ask about a day')
  expect(screen.queryByText(/everyone in this journal can read it/)).toBeNull()
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Jonas' }))
  await screen.findByText(/everyone in this journal can read it/)
  await press('Ask')
  await screen.findByRole('button', { name: 'Finish' })
  expect([...room.vault.dayViews.all.values()]).toMatchObject([{ members: [room.mara, lea] }])
})

test('what was begun stands on the paper again, and is finished after a question that says what it means', async () => {
  const view = aDay('2026-11-06')
  view.drafts.set(room.mara, 'The rain began')
  await openViews()
  expect((await day(/6 November/)).textContent).toContain('Only you can open it')
  fireEvent.click(await day(/6 November/))
  await screen.findByText('The rain began')
  await press('Finish')
  const question = await screen.findByRole('alertdialog')
  within(question).getByText(/You can take it back until Jonas has finished too/)
  fireEvent.click(within(question).getByRole('button', { name: 'Finish' }))
  await screen.findByText(/Yours is finished and sealed. Jonas has not finished yet/)
  expect(view.sealed.get(room.mara)).toBe('The rain began')
})

test('the last one is told that it is for good, and reads nothing yet', async () => {
  const view = aDay('2026-11-06')
  room.vault.dayViews.finish(view, room.jonas, 'secret of his')
  view.drafts.set(room.mara, 'The rain began')
  await openViews()
  fireEvent.click(await day(/6 November/))
  await screen.findByText('The rain began')
  await press('Finish')
  const question = await screen.findByRole('alertdialog')
  within(question).getByText(/can no longer be taken back/)
  expect(document.body.textContent).not.toContain('secret of his')
})

test('taken back, it is a draft again with all its words', async () => {
  const view = aDay('2026-11-06')
  room.vault.dayViews.finish(view, room.mara, 'The rain began')
  await openViews()
  fireEvent.click(await day(/6 November/))
  await screen.findByText('Only you can read this, until all is open.')
  await press('Take mine back')
  await press('Take it back')
  await screen.findByRole('textbox', { name: 'Text of the page' }).catch(() => null)
  await waitFor(() => expect(view.drafts.get(room.mara)).toBe('The rain began'))
  await screen.findByRole('button', { name: 'Finish' })
})

test('once open, each view stands under its author’s name, and who can read them is said', async () => {
  const view = aDay('2026-11-06')
  room.vault.dayViews.finish(view, room.mara, '## The harbour\n\nThe *gull*.')
  room.vault.dayViews.finish(view, room.jonas, 'I thought you were angry.')
  room.vault.dayViews.open(view)
  await openViews()
  fireEvent.click(await day(/6 November/))
  const hers = await screen.findByRole('article', { name: 'By Mara' })
  within(hers).getByRole('heading', { name: 'The harbour', level: 3 })
  expect(within(hers).getByText('gull').tagName).toBe('EM')
  const his = screen.getByRole('article', { name: 'By Jonas' })
  within(his).getByText('I thought you were angry.')
  expect(screen.getByRole('region', { name: 'Who can read this?' }).textContent).toContain(
    'Mara and Jonas',
  )
})

test('in one sitting all is opened by one press, and nobody’s own words stand there before', async () => {
  const view = aDay('2026-11-06')
  room.vault.dayViews.finish(view, room.mara, 'hers alone')
  room.vault.dayViews.finish(view, room.jonas, 'his alone')
  view.given.clear()
  room.vault.present = [room.mara, room.jonas]
  await openViews()
  expect(screen.queryByRole('button', { name: 'Ask about a day' })).toBeNull()
  fireEvent.click(await day(/6 November/))
  await screen.findByText(/You are all here/)
  expect(document.body.textContent).not.toContain('alone.')
  expect(document.body.textContent).not.toContain('hers alone')
  await press('Open both')
  await screen.findByText('hers alone')
  await screen.findByText('his alone')
})

test('one alone goes to the door for several with the view in mind', async () => {
  const view = aDay('2026-11-06')
  room.vault.dayViews.finish(view, room.jonas, 'his alone')
  room.vault.dayViews.finish(view, room.mara, 'hers alone')
  await openViews()
  fireEvent.click(await day(/6 November/))
  await press('Open it together')
  await waitFor(() =>
    expect(room.house.asked).toContainEqual({
      name: 'app.lock',
      input: { door: 'together', toOpen: { what: 'day-view', id: view.id } },
    }),
  )
})

test('what does not fit is said, with whose it is; nothing opens, and one’s own words are there', async () => {
  const view = aDay('2026-11-06')
  room.vault.dayViews.finish(view, room.mara, 'hers alone')
  room.vault.dayViews.finish(view, room.jonas, 'his alone')
  view.altered = [room.jonas]
  await openViews()
  fireEvent.click(await day(/6 November/))
  await screen.findByText(/Something of what Jonas put into it was changed afterwards/)
  await screen.findByText('hers alone')
  expect(screen.queryByText('his alone')).toBeNull()
})

test('in a journal that is open for reading only nothing is asked, and it is said why', async () => {
  room.vault.writable = false
  await openViews()
  const ask = await screen.findByRole('button', { name: 'Ask about a day' })
  expect(ask.getAttribute('aria-disabled')).toBe('true')
})

test('somebody who keeps a journal alone is shown no door to it', async () => {
  room.vault.people = room.vault.people.filter(({ id }) => id === room.mara)
  room.show(<JournalScreen />)
  await screen.findByText('Nothing written yet')
  expect(screen.queryByRole('button', { name: /views/ })).toBeNull()
})
