import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Editor } from '@tiptap/core'
import { beforeEach, expect, test } from 'vitest'
import { JournalScreen } from '../../../renderer/features/journal/JournalScreen.tsx'
import type { Day } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { FakeHouse } from '../../make/fake-house.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { putPage } from '../../make/put-page.ts'
import { OneRoom } from '../one-room.tsx'

const patience = { timeout: 60_000 }

let vault: FakeVault
let house: FakeHouse
let mara: MemberId
let room: OneRoom

beforeEach(() => {
  room = new OneRoom()
  ;({ vault, house, mara } = room)
})

function openJournal(): void {
  room.show(<JournalScreen />)
}

function aPage(content: Partial<Entry>): Entry {
  return putPage(vault, { body: 'I woke at six.', ...content })
}

async function newPage(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: /page$/i }, patience))
  await screen.findByRole('textbox', { name: 'Text of the page' }, patience)
}

function typeTitle(title: string): void {
  fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: title } })
}

function typeText(text: string): void {
  const page = screen.getByRole('textbox', { name: 'Text of the page' }) as HTMLElement & {
    editor: Editor
  }
  page.editor.commands.insertContent({ type: 'text', text })
}

const drafts = () => [...vault.drafts.values()].map(({ draft }) => draft)
const pages = () => [...vault.entries.values()]
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('a page is private unless its writer says otherwise', async () => {
  openJournal()
  await newPage()
  typeTitle('What I could not say')
  typeText('# not a heading, *not* emphasis')
  press('Done')
  await screen.findByRole('heading', { name: 'What I could not say' }, patience)
  expect(pages()).toHaveLength(1)
  expect(pages()[0]).toMatchObject({ zone: 'mine', readers: [mara] })
  expect(screen.getByText('# not a heading, *not* emphasis')).toBeTruthy()
  expect(screen.getByText(/Only Mara\./)).toBeTruthy()
})

test('the switch asks once before it moves to shared, and Done then shares', async () => {
  openJournal()
  await newPage()
  typeText('For both of us.')
  expect(screen.getByText('Only Mara can open this page.')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: 'Shared with Jonas' }))
  const ask = await screen.findByRole('alertdialog', {}, patience)
  fireEvent.click(within(ask).getByRole('button', { name: 'Share when done' }))
  await screen.findByText('Jonas can read this page when you press Done.', {}, patience)
  fireEvent.click(screen.getByRole('radio', { name: 'Private to me' }))
  fireEvent.click(screen.getByRole('radio', { name: 'Shared with Jonas' }))
  expect(screen.queryByRole('alertdialog')).toBeNull()
  press('Done')
  await waitFor(() => expect(pages()[0]?.zone).toBe('ours'), patience)
})

test('words are kept as a draft, encrypted in Mine, shortly after they were typed', async () => {
  openJournal()
  await newPage()
  typeTitle('Half a thought')
  await waitFor(() => expect(drafts()[0]?.content.title).toBe('Half a thought'), patience)
  await screen.findByText(/^Saved/, {}, patience)
  expect(pages()).toHaveLength(0)
})

test('leaving the editor keeps the draft, and it can be carried on with', async () => {
  openJournal()
  await newPage()
  typeText('To be continued')
  press('Journal')
  const row = await screen.findByRole('option', { name: /Draft/ }, patience)
  expect(drafts()[0]?.content.body).toBe('To be continued')
  fireEvent.click(row)
  const text = await screen.findByRole('textbox', { name: 'Text of the page' }, patience)
  expect(text.textContent).toBe('To be continued')
})

test('a page on which nothing was written leaves no draft', async () => {
  openJournal()
  await newPage()
  typeTitle('x')
  await waitFor(() => expect(drafts()).toHaveLength(1), patience)
  typeTitle('')
  press('Journal')
  await screen.findByText('Nothing written yet', {}, patience)
  expect(drafts()).toHaveLength(0)
})

test('going to another room in the middle of a word loses nothing', async () => {
  openJournal()
  await newPage()
  typeText('in the middle of a wo')
  cleanup()
  await waitFor(() => expect(drafts()[0]?.content.body).toBe('in the middle of a wo'), patience)
})

test('when Hearth locks, the last words are handed over before it answers', async () => {
  openJournal()
  await newPage()
  typeText('the very last words')
  house.tell({ event: 'locking', why: 'idle' })
  expect(document.documentElement.dataset.covered).toBe('')
  await waitFor(() => expect(house.flushedCount).toBe(1), patience)
  expect(drafts()[0]?.content.body).toBe('the very last words')
})

test('when saving fails the words stay, and saying so stays until it works', async () => {
  openJournal()
  await newPage()
  vault.refusals.set('drafts.save', 'disk.full')
  typeTitle('Not lost')
  await screen.findByText(/Could not save\. The disk is full\./, {}, patience)
  press('Journal')
  await waitFor(() => expect(screen.getByDisplayValue('Not lost')).toBeTruthy(), patience)
  vault.refusals.delete('drafts.save')
  press('Try again')
  await waitFor(() => expect(screen.queryByText(/The disk is full/)).toBeNull(), patience)
  expect(drafts()[0]?.content.title).toBe('Not lost')
})

test('a page that was changed meanwhile loses neither version', async () => {
  const page = aPage({ title: 'Before' })
  openJournal()
  fireEvent.click(await screen.findByRole('button', { name: 'Edit' }, patience))
  await screen.findByRole('textbox', { name: 'Text of the page' }, patience)
  typeTitle('My version')
  vault.entries.set(page.id, { ...page, title: 'The other version', revision: 2 })
  press('Done')
  await screen.findByText('This page was changed while you were writing.', {}, patience)
  expect(screen.getByDisplayValue('My version')).toBeTruthy()
  await waitFor(() => expect(drafts()[0]?.content.title).toBe('My version'), patience)
  press('Put my version on top')
  await screen.findByRole('heading', { name: 'My version' }, patience)
  expect(pages()[0]).toMatchObject({ title: 'My version', revision: 3 })
})

test('a page that was opened to change and left as it was leaves no draft', async () => {
  aPage({ body: 'a * b\nc' })
  openJournal()
  fireEvent.click(await screen.findByRole('button', { name: 'Edit' }, patience))
  await screen.findByRole('textbox', { name: 'Text of the page' }, patience)
  press('Journal')
  const title = await screen.findByRole('heading', { name: 'Two mugs' }, patience)
  await waitFor(() => expect(document.activeElement).toBe(title))
  expect(drafts()).toHaveLength(0)
})

test('a page can be dated back to the year 33', async () => {
  openJournal()
  await newPage()
  typeText('Long ago.')
  press(/20\d\d/)
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '0033-04-03' } })
  press('Done')
  await waitFor(() => expect(pages()[0]?.day).toBe('0033-04-03'), patience)
  await screen.findByText('Mara, Sunday 3 April 33', { exact: false }, patience)
})

test('sharing shows exactly what becomes visible and says it cannot be unread', async () => {
  aPage({ title: 'Mum’s kitchen', body: 'She labels *everything*.', tags: ['mum'] })
  openJournal()
  fireEvent.click(await screen.findByRole('button', { name: 'More' }, patience))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Share with Jonas' }, patience))
  const dialog = await screen.findByRole('alertdialog', {}, patience)
  expect(within(dialog).getByText('Mum’s kitchen')).toBeTruthy()
  expect(within(dialog).getByText('everything')).toBeTruthy()
  expect(within(dialog).getByText('mum')).toBeTruthy()
  expect(dialog.textContent).toContain('it cannot be unread')
  expect(pages()[0]?.zone).toBe('mine')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Share with Jonas' }))
  await waitFor(() => expect(pages()[0]?.zone).toBe('ours'), patience)
  await screen.findByText(/Mara and Jonas\./, {}, patience)
})

test('nobody is offered to change or bin a page that somebody else wrote', async () => {
  const jonas = vault.people[1]?.id as MemberId
  aPage({ zone: 'ours', author: jonas })
  openJournal()
  await screen.findByRole('heading', { name: 'Two mugs' }, patience)
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'More' }))
  const menu = await screen.findByRole('menu', {}, patience)
  expect(within(menu).queryByText('Put in the bin')).toBeNull()
  expect(within(menu).queryByText(/Share/)).toBeNull()
})

test('a page comes out of the bin again', async () => {
  aPage({ title: 'Kept' })
  const away = aPage({ title: 'Away', binnedAt: '2026-11-08T10:00:00.000Z' })
  openJournal()
  fireEvent.click(await screen.findByRole('button', { name: 'Bin' }, patience))
  fireEvent.click(await screen.findByRole('button', { name: /Away/ }, patience))
  fireEvent.click(await screen.findByRole('button', { name: 'Take it out again' }, patience))
  await waitFor(() => expect(vault.entries.get(away.id)?.binnedAt).toBeNull(), patience)
})

test('the arrow keys, Home and End go from page to page', async () => {
  for (let day = 1; day <= 9; day += 1) {
    aPage({ title: `Day ${day}`, day: `2026-11-0${day}` as Day })
  }
  openJournal()
  const list = await screen.findByRole('listbox', {}, patience)
  const isRead = (title: string) => screen.findByRole('heading', { name: title }, patience)
  await isRead('Day 9')
  fireEvent.keyDown(list, { key: 'ArrowDown' })
  await isRead('Day 8')
  fireEvent.keyDown(list, { key: 'End' })
  await isRead('Day 1')
  fireEvent.keyDown(list, { key: 'ArrowUp' })
  await isRead('Day 2')
  fireEvent.keyDown(list, { key: 'Home' })
  await isRead('Day 9')
})

test('someone alone in Hearth is told who could read a shared page', async () => {
  vault.people = vault.people.slice(0, 1)
  openJournal()
  await newPage()
  typeText('Alone.')
  fireEvent.click(screen.getByRole('radio', { name: 'Shared' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Share when done' }, patience))
  await screen.findByText('Whoever joins this Hearth can read this page.', {}, patience)
})

test('a journal that is open for reading only offers nothing that writes', async () => {
  vault.writable = false
  aPage({})
  openJournal()
  await screen.findByRole('heading', { name: 'Two mugs' }, patience)
  expect(screen.getByRole('button', { name: 'New page' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull()
})
