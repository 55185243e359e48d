import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCouple, openPage } from '../open-page.tsx'

const lists = () =>
  [...screen.getByRole('main').querySelectorAll('section ul')].map((list) => list.textContent)

async function openAtTheDoor() {
  const house = openPage()
  await screen.findByLabelText('Mara’s passphrase')
  fireEvent.click(screen.getByText('What Hearth protects'))
  await screen.findByText('What Hearth cannot protect from')
  return house
}

async function openInside(page: string) {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const house = openPage(vault)
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }))
  const parts = await screen.findByRole('navigation', { name: 'Settings' })
  fireEvent.click(within(parts).getByText(page))
  return house
}

test('before the door one reads the same as inside', async () => {
  await openAtTheDoor()
  const outside = lists()
  expect(outside.length).toBe(6)
  cleanup()
  await openInside('Protection')
  await screen.findByText('What Hearth cannot protect from')
  expect(lists()).toEqual(outside)
})

test('reading it at the door asks nothing of the vault, leads nowhere, and leaves what was typed', async () => {
  const house = openPage()
  const field = await screen.findByLabelText<HTMLInputElement>('Mara’s passphrase')
  fireEvent.change(field, { target: { value: 'half a passphrase' } })
  await waitFor(() =>
    expect(house.vault.asked.map(({ name }) => name)).toContain('vault.expect-passphrase'),
  )
  const before = house.vault.asked.length
  fireEvent.click(screen.getByText('What Hearth protects'))
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })),
  )
  expect(screen.getByRole('main').querySelectorAll('a, [href], [src], form')).toHaveLength(0)
  expect(house.vault.asked.length).toBe(before)
  fireEvent.click(screen.getByRole('button', { name: 'Back' }))
  expect((await screen.findByLabelText<HTMLInputElement>('Mara’s passphrase')).value).toBe(
    'half a passphrase',
  )
})

test('what is said about Hearth leads to what it does not do', async () => {
  await openInside('About Hearth')
  fireEvent.click(await screen.findByText('a page of its own'))
  await screen.findByText('What Hearth cannot protect from')
})

test('where the system can, hiding from recordings is a choice; elsewhere it is said that it cannot', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const house = openPage(vault)
  house.platform = 'win32'
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }))
  fireEvent.click(
    within(await screen.findByRole('navigation', { name: 'Settings' })).getByText('Locking'),
  )
  const hides = await screen.findByLabelText<HTMLInputElement>('Hide from screen recordings')
  expect(hides.checked).toBe(true)
  fireEvent.click(hides)
  await waitFor(() => expect(house.settings.hideFromCapture).toBe(false))
  cleanup()
  await openInside('Locking')
  await screen.findByText(/Linux has no way to ask for it/)
  expect(screen.queryByLabelText('Hide from screen recordings')).toBeNull()
})

test('where somebody wants it, the words are covered while another window is in front', async () => {
  const house = await openInside('Locking')
  fireEvent.blur(window)
  expect(document.documentElement.dataset.away).toBeUndefined()
  fireEvent.click(await screen.findByLabelText('Cover while another window is in front'))
  await waitFor(() => expect(house.settings.coverOnBlur).toBe(true))
  await waitFor(() => {
    fireEvent.blur(window)
    expect(document.documentElement.dataset.away).toBe('')
  })
  fireEvent.focus(window)
  expect(document.documentElement.dataset.away).toBeUndefined()
})
