import { fireEvent, screen, waitFor, within } from '@testing-library/react'
// Read with the test, so that none waits for it.
import '../../../renderer/app/Shell.tsx'
import { expect, test } from 'vitest'
import type { Day } from '../../../shared/days.ts'
import type { FakeHouse } from '../../make/fake-house.ts'
import { aCouple, maraWords, openPage } from '../open-page.tsx'

interface Opened {
  house: FakeHouse
  field: HTMLElement
}

async function inside(change: (house: FakeHouse) => void = () => undefined): Promise<FakeHouse> {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const house = openPage(vault, { staysOnToday: true })
  change(house)
  await screen.findByText('Lock now')
  return house
}

async function openPalette(change?: (house: FakeHouse) => void): Promise<Opened> {
  const house = await inside(change)
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  return { house, field: await screen.findByRole('combobox', { name: 'Where to, or what to do' }) }
}

const lines = () => screen.getAllByRole('option').map((line) => line.textContent ?? '')
const chosen = () => screen.getByRole('option', { selected: true }).textContent ?? ''
const type = (field: HTMLElement, words: string) =>
  fireEvent.change(field, { target: { value: words } })
const press = (field: HTMLElement, key: string) => fireEvent.keyDown(field, { key })

async function goTo(words: string): Promise<void> {
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = await screen.findByRole('combobox', { name: 'Where to, or what to do' })
  type(field, words)
  press(field, 'Enter')
}

test('the keyboard stays in the field while arrows choose in the list, and Enter goes there', async () => {
  const { field } = await openPalette()
  expect(document.activeElement).toBe(field)
  expect(chosen()).toContain('Write a page')
  press(field, 'ArrowUp')
  expect(chosen()).toContain('What Hearth cannot do')
  press(field, 'ArrowDown')
  press(field, 'ArrowDown')
  expect(chosen()).toContain('Pin a note to the wall')
  expect(field.getAttribute('aria-activedescendant')).toBe(
    screen.getByRole('option', { selected: true }).id,
  )
  expect(document.activeElement).toBe(field)
  press(field, 'Enter')
  await screen.findByRole('heading', { name: 'Gratitude wall', level: 1 })
  const slip = await screen.findByRole('form', { name: 'A new note' })
  await waitFor(() => expect(document.activeElement).toBe(within(slip).getByRole('textbox')))
})

test.each([
  ['today', 'Good', 1],
  ['bin of', 'Bin', 1],
  ['gratitude', 'Gratitude wall', 1],
  ['fight', 'moment for yourself', 1],
  ['agreements', 'Agreements', 1],
  ['check-ins', 'Check-ins', 1],
  ['jar', 'Rituals & promises', 1],
  ['talk together', 'Talk together', 1],
  ['time for myself', 'Dreams', 1],
  ['chapters', 'Chapters', 1],
  ['afraid', 'If you do not feel safe', 1],
  ['appearance', 'Appearance', 2],
  ['licence', 'About Hearth', 2],
  ['moving in', 'Moving in', 2],
  ['what is new', 'What is new', 2],
] as const)('typing “%s” and Enter leads to its place', async (words, title, level) => {
  await inside()
  await goTo(words)
  const headings = () =>
    screen.getAllByRole('heading', { level }).map(({ textContent }) => textContent ?? '')
  await waitFor(() => expect(headings().join()).toMatch(new RegExp(title, 'i')))
})

test('write a page is a page at once, also while one is read elsewhere', async () => {
  await inside()
  await goTo('write a page')
  const title = await screen.findByRole('textbox', { name: 'Title' })
  await waitFor(() => expect(document.activeElement).toBe(title))
})

test('the light, the size of text and the language change in place', async () => {
  const house = await inside()
  await goTo('lamplight')
  await waitFor(() => expect(house.settings.theme).toBe('lamplight'))
  await goTo('larger')
  await waitFor(() => expect(house.settings.textSize).toBe(1.1))
  await goTo('deutsch')
  await waitFor(() => expect(house.settings.locale).toBe('de'))
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = await screen.findByRole('combobox', { name: 'Wohin, oder was tun' })
  type(field, 'streit')
  expect(chosen()).toContain('Etwas miteinander klären')
  type(field, 'worterbuch')
  expect(lines()).toHaveLength(1)
  type(field, 'anhangen')
  type(field, 'aufhangen')
  expect(chosen()).toContain('Einen Zettel aufhängen')
})

test('it lists nothing that was written, and asks the vault for nothing', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const begun = await vault.answer('drafts.begin', {
    ...{ zone: 'mine', day: '2026-11-07' as Day, time: null, entry: null },
  })
  if (!begun.ok) throw new Error(begun.code)
  const draft = begun.value as { content: object }
  const content = { ...draft.content, title: 'Heron at the weir', body: 'Fog.' }
  await vault.answer('drafts.finish', { ...draft, content })
  openPage(vault, { staysOnToday: true })
  await screen.findByRole('button', { name: 'Write an answer' })
  await screen.findByText('No backup yet')
  const before = vault.asked.length
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = await screen.findByRole('combobox', { name: 'Where to, or what to do' })
  type(field, 'heron')
  expect(screen.getByText('Nothing in Hearth is called that.')).toBeTruthy()
  expect(lines()).toEqual(['Search what is written for “heron”'])
  expect(vault.asked.slice(before)).toEqual([])
  press(field, 'Enter')
  const search = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Search for words' })
  expect(search.value).toBe('heron')
})

test('whoever can only read is offered nothing to write', async () => {
  await openPalette(({ vault }) => {
    vault.writable = false
  })
  const all = lines().join('\n')
  expect(all).not.toMatch(/Write a page|Pin a note|Work something through/)
  expect(all).toMatch(/Journal/)
})

async function together(): Promise<void> {
  const vault = aCouple()
  const [mara, jonas] = vault.people
  vault.me = mara!.id
  vault.present = [mara!.id, jonas!.id]
  openPage(vault, { staysOnToday: true })
  await screen.findByText('Lock now')
}

test('together only what is shared can be gone to, and the keyboard can change hands', async () => {
  await together()
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  await screen.findByRole('combobox', { name: 'Where to, or what to do' })
  const all = lines()
  for (const not of ['Write a page', 'Pin a note to the wall', 'Make a backup', 'Members']) {
    expect(all).not.toContain(not)
  }
  for (const one of ['Jonas takes the keyboard', 'Go on alone', 'Work something through']) {
    expect(all).toContain(one)
  }
})

test('what waits until one of them is here alone is found by its name, says so, and leads to how it is done', async () => {
  await together()
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = await screen.findByRole('combobox', { name: 'Where to, or what to do' })
  for (const [words, line] of [
    ['make a backup', 'Make a backup'],
    ['write a page', 'Write a page'],
    ['members', 'Members'],
  ] as const) {
    type(field, words)
    expect(chosen()).toBe(`${line}waits until one of you is here alone`)
  }
  type(field, 'back up')
  expect(chosen()).toMatch(/backup.*waits/i)
  press(field, 'Enter')
  const page = await screen.findByRole('region', { name: 'Backup' })
  expect(within(page).getByText('This waits until one of you is here alone.')).toBeTruthy()
  expect(within(page).getByRole('button', { name: 'One of us is leaving' })).toBeTruthy()
})

test('where somebody writes, it knows what only that screen can do', async () => {
  await inside()
  await goTo('write a page')
  await screen.findByRole('textbox', { name: 'Title' })
  await goTo('calm')
  await waitFor(() => expect(document.documentElement.dataset.calm).toBe(''))
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  await screen.findByRole('combobox', { name: 'Where to, or what to do' })
  expect(lines()).not.toContain('Only the page: calm writing')
})

test('it opens by mouse too, closes by its key and by Esc, and does not lie over a dialog', async () => {
  await inside()
  const button = screen.getByRole('button', { name: 'Go to Ctrl K' })
  fireEvent.click(button)
  const field = await screen.findByRole('combobox', { name: 'Where to, or what to do' })
  fireEvent.keyDown(field, { key: 'k', ctrlKey: true })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  fireEvent.keyDown(document.body, { key: '?' })
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  fireEvent.keyDown(within(dialog).getByRole('button', { name: 'Close' }), {
    ...{ key: 'k', ctrlKey: true },
  })
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
})

test('at the door there is nothing of it', async () => {
  openPage(aCouple())
  const field = await screen.findByLabelText('Mara’s passphrase')
  fireEvent.change(field, { target: { value: maraWords } })
  fireEvent.keyDown(field, { key: 'k', ctrlKey: true })
  expect(screen.queryByRole('dialog')).toBeNull()
})
