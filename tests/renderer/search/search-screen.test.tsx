import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { EntryContent, Zone } from '../../../shared/model/entry.ts'
import type { SearchQuery } from '../../../shared/model/search.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { aCouple, openPage } from '../open-page.tsx'

/** Mara and Jonas with two pages each of Mara's and one of Jonas'; Mara is in. */
async function someone(): Promise<FakeVault> {
  const vault = aCouple()
  const [mara, jonas] = vault.people.map(({ id }) => id)
  vault.me = jonas!
  await page(vault, 'mine', { title: 'His own', body: 'Nobody else reads of the orchard.' })
  await page(vault, 'ours', { title: 'The gate', body: 'We painted it, café green.' })
  vault.me = mara!
  await page(vault, 'mine', { title: 'Kept', body: 'The gate squeaks.', tags: ['garden'] })
  await page(vault, 'ours', {
    title: 'Sunday',
    body: 'Rain on the roof, and soup.',
    day: '2026-11-01',
  })
  return vault
}

async function page(
  vault: FakeVault,
  zone: Zone,
  content: Partial<Omit<EntryContent, 'day'>> & { day?: string },
): Promise<void> {
  const blank = { zone, day: '2026-11-07', time: null, entry: null }
  const begun = await vault.answer('drafts.begin', blank)
  if (!begun.ok) throw new Error(begun.code)
  const draft = begun.value as { content: EntryContent }
  await vault.answer('drafts.finish', { ...draft, content: { ...draft.content, ...content } })
}

const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Search for words' })

async function openSearch(vault: FakeVault): Promise<HTMLInputElement> {
  openPage(vault)
  await screen.findByText('Lock now')
  fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true })
  return field()
}

async function type(words: string): Promise<void> {
  fireEvent.change(await field(), { target: { value: words } })
}

const finds = async () =>
  (await screen.findAllByRole('option')).map(({ textContent }) => textContent ?? '')

test('Ctrl F opens search with the keyboard in its field, and words find pages as they are typed', async () => {
  const input = await openSearch(await someone())
  expect(document.activeElement).toBe(input)
  await screen.findByText('Look for a word you remember')
  await type('GATE')
  await waitFor(async () => expect(await finds()).toHaveLength(2))
  expect(screen.getAllByText('gate', { selector: 'mark' })).toHaveLength(2)
  await type('cafe gree')
  await waitFor(async () => expect(await finds()).toHaveLength(1))
  expect(screen.getByText('café', { selector: 'mark' })).toBeTruthy()
})

test('the newest find is open beside the list, arrows go on, and Enter goes into what was found', async () => {
  const input = await openSearch(await someone())
  await type('gate')
  await screen.findByRole('heading', { name: /Kept|The gate/, level: 2 })
  const first = input.getAttribute('aria-activedescendant')
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  await waitFor(() => expect(input.getAttribute('aria-activedescendant')).not.toBe(first))
  const chosen = screen.getByRole('option', { selected: true })
  const title = within(chosen).getByText(/Kept|The/).textContent ?? ''
  await screen.findByRole('heading', { name: title, level: 2 })
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(document.activeElement?.tagName).toBe('ARTICLE')
})

test('what only another may read is not found, not counted and not offered', async () => {
  await openSearch(await someone())
  await type('orchard')
  await screen.findByText('Nothing here says that')
  expect(screen.queryByRole('option')).toBeNull()
  expect(screen.getByText('Nothing found')).toBeTruthy()
})

test('a filter narrows it down, alone too, and can be taken off again', async () => {
  const vault = await someone()
  await openSearch(vault)
  fireEvent.click(screen.getByRole('button', { name: 'Where' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Private' }))
  await waitFor(async () => expect(await finds()).toHaveLength(1))
  expect(screen.getByRole('button', { name: 'Where: Private' })).toBeTruthy()
  await type('roof')
  await screen.findByText('Nothing here says that')
  fireEvent.click(screen.getAllByRole('button', { name: 'Take the filters off' })[0]!)
  await waitFor(async () => expect(await finds()).toHaveLength(1))
})

test('tags that are in use are offered as a filter', async () => {
  await openSearch(await someone())
  fireEvent.click(await screen.findByRole('button', { name: 'Tag' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'garden' }))
  await waitFor(async () => expect(await finds()).toHaveLength(1))
})

test('a page that is written while search is open is found at once', async () => {
  const vault = await someone()
  await openSearch(vault)
  await type('lighthouse')
  await screen.findByText('Nothing here says that')
  await page(vault, 'mine', { title: 'By the sea', body: 'We saw the lighthouse.' })
  await waitFor(async () => expect(await finds()).toHaveLength(1))
})

test('a note is read here, and leads to the wall', async () => {
  const vault = await someone()
  const [mara, jonas] = vault.people.map(({ id }) => id)
  vault.me = jonas!
  const note = { id: vault.newId(), kind: 'appreciation', to: mara, text: 'For the lemon cake.' }
  await vault.answer('notes.pin', note)
  vault.me = mara!
  await openSearch(vault)
  await type('lemon')
  await screen.findByText('For the lemon cake.', { selector: 'p' })
  fireEvent.click(screen.getByText('Go to the wall'))
  await screen.findByRole('heading', { name: 'Gratitude wall', level: 1 })
})

test('going elsewhere and coming back finds the question as it was left', async () => {
  await openSearch(await someone())
  await type('roof')
  await finds()
  fireEvent.click(screen.getByRole('button', { name: 'Gratitude wall' }))
  await screen.findByRole('heading', { name: 'Gratitude wall', level: 1 })
  fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true })
  expect((await field()).value).toBe('roof')
})

test('while older pages are still being read, the screen says so', async () => {
  const vault = await someone()
  vault.search.isReading = true
  await openSearch(vault)
  await type('roof')
  await screen.findByText(/Still reading older pages/)
  vault.search.isReading = false
  vault.announce({ event: 'changed', scopes: ['search'] })
  await waitFor(() => expect(screen.queryByText(/Still reading older pages/)).toBeNull())
})

test('together there is no filter for what is private, and only what is shared is found', async () => {
  const vault = await someone()
  vault.present = vault.people.map(({ id }) => id)
  await openSearch(vault)
  await screen.findByText(/looks through what you share/)
  expect(screen.queryByRole('button', { name: 'Where' })).toBeNull()
  await type('gate')
  await waitFor(async () => expect(await finds()).toHaveLength(1))
})

/** Answers to search, one by one, when the test lets them go. */
function heldAnswers(vault: FakeVault) {
  const held: { text: string; go(code?: ErrorCode): void }[] = []
  const answer = vault.answer.bind(vault)
  vault.answer = async (name, input) => {
    if (name !== 'search.query') return answer(name, input)
    const code = await new Promise<ErrorCode | undefined>((go) => {
      held.push({ text: (input as SearchQuery).text, go })
    })
    return code === undefined ? answer(name, input) : { ok: false, code }
  }
  const next = async (text: string) => {
    await waitFor(() => expect(held.some((one) => one.text === text)).toBe(true))
    const at = held.findIndex((one) => one.text === text)
    return held.splice(at, 1)[0]!
  }
  return { next }
}

test('while somebody types on, what is open stays open, and is not built anew', async () => {
  const vault = await someone()
  await openSearch(vault)
  const { next } = heldAnswers(vault)
  await type('gate')
  ;(await next('gate')).go()
  await waitFor(async () => expect(await finds()).toHaveLength(2))
  await screen.findByRole('heading', { name: 'Kept', level: 2 })
  const open = screen.getByRole('article')
  await type('gate s')
  // The answer is on its way: finds and page stand as they were.
  const going = await next('gate s')
  expect(screen.getByRole('article')).toBe(open)
  expect(await finds()).toHaveLength(2)
  going.go()
  await waitFor(async () => expect(await finds()).toHaveLength(1))
  expect(screen.getByRole('article')).toBe(open)
  screen.getByRole('heading', { name: 'Kept', level: 2 })
})

test('while an answer is on its way, the list of finds says that it is not done', async () => {
  const vault = await someone()
  await openSearch(vault)
  const { next } = heldAnswers(vault)
  const isBusy = () => document.querySelector('main [aria-busy=true]') !== null
  expect(isBusy()).toBe(false)
  await type('gate')
  expect(isBusy()).toBe(true)
  ;(await next('gate')).go()
  await waitFor(() => expect(isBusy()).toBe(false))
  expect(await finds()).toHaveLength(2)
  await type('')
  expect(isBusy()).toBe(false)
})

test('a question that was given up for a later one, and stands there again, is asked again', async () => {
  const vault = await someone()
  await openSearch(vault)
  const { next } = heldAnswers(vault)
  await type('gate')
  const first = await next('gate')
  await type('gate x')
  const second = await next('gate x')
  await type('gate')
  // Both were given up before: each for the one after it.
  first.go('request.cancelled')
  second.go('request.cancelled')
  ;(await next('gate')).go()
  await waitFor(async () => expect(await finds()).toHaveLength(2))
})

test('a page that comes meanwhile, and is newer, takes nobody away from what they read', async () => {
  const vault = await someone()
  await openSearch(vault)
  await type('gate')
  await screen.findByRole('heading', { name: 'Kept', level: 2 })
  await page(vault, 'mine', { title: 'Later', body: 'The gate again.', day: '2026-11-08' })
  await waitFor(async () => expect(await finds()).toHaveLength(3))
  expect((await finds())[0]).toContain('Later')
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Kept')
  screen.getByRole('heading', { name: 'Kept', level: 2 })
})
