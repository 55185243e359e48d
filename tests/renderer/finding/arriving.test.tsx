import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
// Read with the test, so that none waits for it.
import '../../../renderer/app/Shell.tsx'
import { expect, test, vi } from 'vitest'
import { showFromStart } from '../../../renderer/parts/show-from-start.ts'
import { Sheet } from '../../../renderer/ui/Sheet.tsx'
import { aCouple, openPage } from '../open-page.tsx'

/** Mara is in, on the page of the day. */
async function inside() {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  openPage(vault, { staysOnToday: true })
  await screen.findByText('Lock now')
  const rooms = screen.getByRole('navigation', { name: 'Hearth' })
  const opener = within(rooms).getByRole('button', { name: 'Rooms' })
  const isOpen = () => opener.getAttribute('aria-expanded') === 'true'
  return { rooms, opener, isOpen }
}

test('the first stop of the keyboard leads past the title bar and the rooms to the sheet', async () => {
  await inside()
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input')]
  const link = screen.getByRole('link', { name: 'To the page' })
  expect(stops[0]).toBe(link)
  expect(fireEvent.click(link)).toBe(false)
  expect(document.activeElement).toBe(screen.getByRole('main'))
  // It is a way to that sheet for whoever asks what the link leads to.
  expect(link.getAttribute('href')).toBe(`#${screen.getByRole('main').id}`)
})

test('the rooms open and fold up by their button, by Escape, and as somebody goes to one of them', async () => {
  const { rooms, opener, isOpen } = await inside()
  const wall = within(rooms).getByRole('button', { name: 'Gratitude wall' })
  expect(isOpen()).toBe(false)
  expect(rooms.hasAttribute('data-open')).toBe(false)
  fireEvent.click(opener)
  expect(isOpen()).toBe(true)
  expect(rooms.hasAttribute('data-open')).toBe(true)
  fireEvent.click(opener)
  expect(isOpen()).toBe(false)

  fireEvent.click(opener)
  wall.focus()
  fireEvent.keyDown(wall, { key: 'Escape' })
  await waitFor(() => expect(isOpen()).toBe(false))
  expect(document.activeElement).toBe(opener)

  fireEvent.click(opener)
  wall.focus()
  fireEvent.click(wall)
  await screen.findByRole('heading', { level: 1, name: 'Gratitude wall' })
  expect(isOpen()).toBe(false)
  await waitFor(() => expect(screen.getByRole('main').contains(document.activeElement)).toBe(true))
})

test('what opens over the screen from the rooms gives the keyboard back to their button', async () => {
  const { rooms, opener, isOpen } = await inside()
  fireEvent.click(opener)
  const goTo = within(rooms).getByRole('button', { name: 'Go to Ctrl K' })
  goTo.focus()
  fireEvent.click(goTo)
  const field = await screen.findByRole('combobox')
  expect(isOpen()).toBe(false)
  fireEvent.keyDown(field, { key: 'Escape' })
  await waitFor(() => expect(document.activeElement).toBe(opener))
})

test('whoever goes to a page of the settings by typing is on that page, and the list beside it is one stop', async () => {
  await inside()
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = await screen.findByRole('combobox', { name: 'Where to, or what to do' })
  fireEvent.change(field, { target: { value: 'locking' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  const page = await screen.findByRole('region', { name: 'Locking' })
  await waitFor(() => expect(page.contains(document.activeElement)).toBe(true))
  // So does the way past the rooms lead past the list.
  fireEvent.click(screen.getByRole('link', { name: 'To the page' }))
  expect(document.activeElement).toBe(page)
  const list = within(screen.getByRole('toolbar', { name: 'Settings' }))
  const stops = () => list.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)
  expect(stops().map(({ textContent }) => textContent)).toEqual(['Locking'])
  stops()[0]?.focus()
  fireEvent.keyDown(stops()[0]!, { key: 'ArrowDown' })
  const next = list.getByRole('button', { name: 'Appearance' })
  expect(document.activeElement).toBe(next)
  fireEvent.click(next)
  await screen.findByRole('region', { name: 'Appearance' })
  expect(stops()).toEqual([next])
})

test('in a wide window a choice leaves the keyboard where it is, among the rooms', async () => {
  const { rooms } = await inside()
  const wall = within(rooms).getByRole('button', { name: 'Gratitude wall' })
  wall.focus()
  fireEvent.click(wall)
  await screen.findByRole('heading', { level: 1, name: 'Gratitude wall' })
  expect(document.activeElement).toBe(wall)
})

test.each([
  ['the rooms stay in sight above a sheet that begins right below them', 60, 0],
  ['a sheet that begins far below, under what has to be told, comes to the top', 420, 420],
])('%s', (_, above, scrolled) => {
  render(
    <div data-side="shown" data-testid="all">
      <Sheet>
        <section data-testid="pane">
          <h1>Dreams</h1>
        </section>
      </Sheet>
    </div>,
  )
  const [all, pane] = [screen.getByTestId('all'), screen.getByTestId('pane')]
  const sheet = screen.getByRole('main')
  vi.spyOn(all, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(all, 'getBoundingClientRect').mockReturnValue({ top: 44 } as DOMRect)
  vi.spyOn(sheet, 'getBoundingClientRect').mockImplementation(
    () => ({ top: 44 + above - all.scrollTop }) as DOMRect,
  )
  for (const box of [all, pane, sheet]) box.scrollTop = 300
  showFromStart(screen.getByRole('heading'))
  expect([pane.scrollTop, sheet.scrollTop, all.scrollTop]).toEqual([0, 0, scrolled])
})
