import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCouple, openPage } from './open-page.tsx'

function withDamage() {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  vault.writable = false
  vault.problems = [{ kind: 'damage', count: 3 }]
  return vault
}

test('damage that was found while opening is never silent', async () => {
  openPage(withDamage())
  const said = await screen.findByRole('alert')
  expect(said.textContent).toMatch(/3 pieces of the journal on this disk are damaged/)
  expect(said.textContent).toMatch(/kept where it is/)
  expect(said.textContent).toMatch(/reading only/)
})

test('what was read can be put away, and found again while the journal is for reading only', async () => {
  openPage(withDamage())
  fireEvent.click(await screen.findByText('I have read this'))
  await waitFor(() => expect(screen.queryByText(/3 pieces/)).toBeNull())
  fireEvent.click(screen.getByText('Reading only'))
  expect(await screen.findByText(/3 pieces/)).toBeTruthy()
})

test('a journal without problems says nothing of any', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  openPage(vault)
  await screen.findByText('Lock now')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByText('Reading only')).toBeNull()
})
