import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCouple, openPage } from './open-page.tsx'

function somebodyIn() {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  return vault
}

test('for as long as the disk is full it is said what is safe, what has to wait and what to do', async () => {
  const vault = somebodyIn()
  vault.isDiskFull = true
  openPage(vault)
  const said = await screen.findByRole('alert')
  expect(said.textContent).toMatch(/disk that your journal is on is full/)
  expect(said.textContent).toMatch(/saved is safe/)
  expect(said.textContent).toMatch(/have to wait/)
  expect(said.textContent).toMatch(/empty the trash/)
  expect(said.querySelector('button')).toBeNull()

  vault.isDiskFull = false
  act(() => vault.announce({ event: 'changed', scopes: ['session'] }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('it comes up over what somebody is doing, without taking them away from it', async () => {
  const vault = somebodyIn()
  openPage(vault)
  await screen.findByText('Lock now')
  expect(screen.queryByRole('alert')).toBeNull()
  const room = await screen.findByRole('heading', { level: 1 })
  vault.isDiskFull = true
  act(() => vault.announce({ event: 'changed', scopes: ['session'] }))
  await screen.findByRole('alert')
  expect(screen.getByRole('heading', { level: 1 })).toBe(room)
})
