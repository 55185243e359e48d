import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { JournalScreen } from '../../../renderer/features/journal/JournalScreen.tsx'
import type { Day } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { EntryDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { allPages, type PageFilters } from '../../../shared/model/page-filters.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { putPage as put } from '../../make/put-page.ts'
import { OneRoom } from '../one-room.tsx'

let vault: FakeVault
let mara: MemberId
let jonas: MemberId
let room: OneRoom
const onFind = vi.fn<(text: string, filters: PageFilters) => void>()

beforeEach(() => {
  room = new OneRoom()
  ;({ vault, mara, jonas } = room)
})

afterEach(() => {
  onFind.mockReset()
})

function putPage(day: string, title: string, parts: Partial<Entry> = {}): Entry {
  return put(vault, { day: day as Day, title, body: 'We ate late.', ...parts })
}

async function openJournal(): Promise<void> {
  room.show(<JournalScreen onFind={onFind} />)
  await screen.findByRole('listbox', { name: 'All pages' })
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const listed = () =>
  screen.getAllByRole('option').map((row) => row.querySelector('[dir=auto]')?.textContent ?? '')
const chosen = () => screen.getByRole('option', { selected: true }).textContent
const dayButton = (name: string) => screen.findByRole('button', { name })
const pick = async (filter: string, choice: string) => {
  press(filter)
  fireEvent.click(await screen.findByRole('menuitem', { name: choice }))
}

test('the calendar begins with the day of the page that is read, marks days with a page, and takes the list to a day', async () => {
  putPage('2026-11-07', 'The newest')
  putPage('2026-11-03', 'The third')
  putPage('2026-10-20', 'In October')
  await openJournal()
  await screen.findByRole('heading', { name: 'The newest', level: 2 })
  press('Calendar')
  const grid = await screen.findByRole('grid', { name: 'November 2026' })
  await within(grid).findByRole('button', { name: 'Saturday 7 November 2026, written about' })
  expect(within(grid).getAllByRole('button', { name: /written about/ })).toHaveLength(2)
  fireEvent.click(await dayButton('Tuesday 3 November 2026, written about'))
  await waitFor(() => expect(chosen()).toContain('The third'))
  // A day without a page leads to the one before it, and stays in sight with the calendar.
  press('The month before')
  fireEvent.click(await dayButton('Saturday 31 October 2026'))
  await waitFor(() => expect(chosen()).toContain('In October'))
  await screen.findByText('Nothing was written about this day.')
  // Whoever goes on in the list wants to read.
  fireEvent.click(screen.getAllByRole('option')[1]!)
  await screen.findByRole('heading', { name: 'The third', level: 2 })
  expect(screen.queryByRole('grid')).toBeNull()
})

test('arrows, Home and End, the page keys and Shift go over days, weeks, months and years', async () => {
  putPage('2026-11-07', 'The newest')
  await openJournal()
  await screen.findByRole('heading', { name: 'The newest', level: 2 })
  press('Calendar')
  const start = await dayButton('Saturday 7 November 2026, written about')
  start.focus()
  const goes = async (key: string, name: RegExp, shiftKey = false) => {
    fireEvent.keyDown(document.activeElement!, { key, shiftKey })
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(name))
  }
  await goes('ArrowRight', /^Sunday 8 November 2026/)
  await goes('ArrowUp', /^Sunday 1 November 2026/)
  await goes('ArrowLeft', /^Saturday 31 October 2026/)
  await goes('PageDown', /^Monday 30 November 2026/)
  await goes('PageUp', /^Friday 30 October 2026/)
  await goes('PageUp', /^Thursday 30 October 2025/, true)
  await goes('PageDown', /^Friday 30 October 2026/, true)
  await goes('Home', /^Sunday 25 October 2026/)
  await goes('End', /^Saturday 31 October 2026/)
  expect(screen.getByRole('grid', { name: 'October 2026' })).toBeTruthy()
  expect(
    screen
      .getAllByRole('button', { name: /October 2026$/ })
      .map((day) => day.tabIndex)
      .filter((index) => index === 0),
  ).toHaveLength(1)
})

test('any day of any year is gone to by its date, and a page can be begun about it', async () => {
  putPage('2026-11-07', 'The newest')
  putPage('1665-11-07', 'The plague year')
  await openJournal()
  press('Calendar')
  await screen.findByRole('grid')
  fireEvent.change(screen.getByLabelText('Go to a day'), { target: { value: '1665-11-08' } })
  press('Go there')
  await screen.findByRole('grid', { name: 'November 1665' })
  await waitFor(() => expect(chosen()).toContain('The plague year'))
  fireEvent.click(await dayButton('Write about this day'))
  await screen.findByRole('heading', { name: 'Writing a page' }, { timeout: 60_000 })
  expect(screen.getByTitle('Day and time of this page').textContent).toBe('Sunday 8 November 1665')
})

test('a day shows what was written on it in earlier years; what is hidden stays away, and can be undone at once', async () => {
  putPage('2026-11-07', 'The newest')
  const roof = putPage('2025-11-07', 'The year of the roof')
  putPage('2019-11-07', 'First evening')
  await openJournal()
  await screen.findByRole('heading', { name: 'The newest', level: 2 })
  press('Calendar')
  const part = (await screen.findByText('7 November in earlier years')).parentElement!
  expect(
    within(part)
      .getAllByRole('listitem')
      .map((row) => row.textContent),
  ).toEqual([
    expect.stringMatching(/^2025The year of the roof/),
    expect.stringMatching(/^2019First evening/),
  ])
  const hide = () => within(part).getAllByRole('button', { name: 'Do not bring this up again' })[0]!
  fireEvent.click(hide())
  await waitFor(() => expect(within(part).getAllByRole('listitem')).toHaveLength(1))
  expect([...vault.hiddenMemories]).toEqual([roof.id])
  fireEvent.click(within(part).getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(within(part).getAllByRole('listitem')).toHaveLength(2))
  fireEvent.click(within(part).getByRole('button', { name: /First evening/ }))
  await screen.findByRole('heading', { name: 'First evening', level: 2 })
  await waitFor(() => expect(chosen()).toContain('First evening'))
})

test('together the calendar has the shared days, and no memories', async () => {
  putPage('2026-11-07', 'Ours to read', { zone: 'ours' })
  putPage('2025-11-07', 'Ours as well', { zone: 'ours' })
  putPage('2026-11-06', 'Only hers')
  vault.present = [mara, jonas]
  await openJournal()
  await screen.findByRole('heading', { name: 'Ours to read', level: 2 })
  press('Calendar')
  await dayButton('Saturday 7 November 2026, written about')
  expect(screen.getAllByRole('button', { name: /written about/ })).toHaveLength(1)
  expect(screen.queryByText(/in earlier years/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Pinned' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Where' })).toBeNull()
  press('The month before')
  await screen.findByRole('grid', { name: 'October 2026' })
  expect(screen.queryByRole('button', { name: 'Write about this day' })).toBeNull()
})

test('filters leave what passes in the list, drafts out, and come off together', async () => {
  putPage('2026-11-07', 'Shared and quiet', { zone: 'ours', mood: 'quiet' })
  putPage('2026-11-06', 'Private and quiet', { mood: 'quiet', pinned: true })
  putPage('2026-11-05', 'Private and sad', { mood: 'sad', tags: ['river'] })
  putPage('2026-11-04', 'Theirs', { zone: 'ours', author: jonas, mood: 'quiet' })
  const when = { zone: 'mine', day: '2026-11-08' as Day, time: null, entry: null } as const
  const begun = await vault.answer('drafts.begin', when)
  if (!begun.ok) throw new Error(begun.code)
  const draft = begun.value as EntryDraft
  const content = { ...draft.content, title: 'Half written', mood: 'quiet' as const }
  await vault.answer('drafts.save', { ...draft, content })
  await openJournal()
  await waitFor(() => expect(listed()).toHaveLength(5))
  expect(screen.getByPlaceholderText('Search 4 pages')).toBeTruthy()
  await pick('Mood', 'Quiet')
  await waitFor(() => expect(listed()).toHaveLength(3))
  expect(screen.queryByText('Private and sad')).toBeNull()
  await pick('Who', 'Mara')
  await waitFor(() => expect(listed()).toHaveLength(2))
  press('Pinned')
  await waitFor(() => expect(listed()).toHaveLength(1))
  await screen.findByRole('heading', { name: 'Private and quiet', level: 2 })
  expect(screen.getByText('1 page')).toBeTruthy()
  await pick('Tag', 'river')
  await screen.findByText('No page is like that. Fewer filters may show some.')
  press('Take the filters off')
  await waitFor(() => expect(listed()).toHaveLength(5))
  await screen.findByRole('heading', { name: 'Shared and quiet', level: 2 })
})

test('the days of the calendar are those of the pages that pass', async () => {
  putPage('2026-11-07', 'Quiet', { mood: 'quiet' })
  putPage('2026-11-05', 'Sad', { mood: 'sad' })
  await openJournal()
  await screen.findByRole('heading', { name: 'Quiet', level: 2 })
  press('Calendar')
  await dayButton('Thursday 5 November 2026, written about')
  await pick('Mood', 'Quiet')
  await dayButton('Thursday 5 November 2026')
  await dayButton('Saturday 7 November 2026, written about')
})

test('while older pages are still being read, the list says that more may come', async () => {
  putPage('2026-11-07', 'Quiet', { mood: 'quiet' })
  vault.search.isReading = true
  await openJournal()
  await pick('Mood', 'Quiet')
  await screen.findByText('Still reading older pages. What is found there comes by itself.')
  await pick('Mood: Quiet', 'Sad')
  await screen.findByText('None so far. Hearth is still reading older pages.')
})

test('words typed above the list lead to search, with what the list is narrowed down to', async () => {
  putPage('2026-11-07', 'Quiet', { mood: 'quiet' })
  await openJournal()
  await pick('Mood', 'Quiet')
  await screen.findByPlaceholderText('Search among these')
  const field = screen.getByRole('textbox', { name: 'Search your pages' })
  fireEvent.submit(field.closest('form')!)
  expect(onFind).not.toHaveBeenCalled()
  fireEvent.change(field, { target: { value: 'heron' } })
  fireEvent.submit(field.closest('form')!)
  press('Search for these words')
  const narrowed = { ...allPages, mood: 'quiet' }
  expect(onFind.mock.calls).toEqual([
    ['heron', narrowed],
    ['heron', narrowed],
  ])
})

test('with Ctrl the arrows go from month to month, and Enter goes into the page', async () => {
  for (const day of ['2026-11-07', '2026-11-03', '2026-10-20', '2026-10-02', '2025-01-01']) {
    putPage(day, `On ${day}`)
  }
  await openJournal()
  await screen.findByRole('heading', { name: 'On 2026-11-07', level: 2 })
  const list = screen.getByRole('listbox', { name: 'All pages' })
  const goes = async (key: string, title: string) => {
    fireEvent.keyDown(list, { key, ctrlKey: true })
    await waitFor(() => expect(chosen()).toContain(title))
  }
  await goes('ArrowDown', 'On 2026-10-20')
  await goes('ArrowDown', 'On 2025-01-01')
  await goes('ArrowDown', 'On 2025-01-01')
  await goes('ArrowUp', 'On 2026-10-20')
  fireEvent.keyDown(list, { key: 'ArrowDown' })
  await waitFor(() => expect(chosen()).toContain('On 2026-10-02'))
  await goes('ArrowUp', 'On 2026-10-20')
  fireEvent.keyDown(list, { key: 'Enter' })
  await waitFor(() => expect(document.activeElement?.tagName).toBe('ARTICLE'))
})
