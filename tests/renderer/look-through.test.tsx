import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeVault } from '../make/fake-vault.ts'
import { aCouple, openPage } from './open-page.tsx'

/** Mara is in, on the page about backups. */
async function openBackups(prepare: (vault: FakeVault) => void = () => {}): Promise<void> {
  const vault = aCouple()
  vault.me = vault.people[0]!.id
  prepare(vault)
  openPage(vault)
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }))
  await screen.findByText('Test restore')
}
const look = () =>
  fireEvent.click(screen.getByRole('button', { name: /^Look (?:through everything|again)$/ }))

test('where all is well, that is said with how many files were read', async () => {
  await openBackups()
  look()
  const told = await screen.findByText(/^Looked through 42 files on .*: all well\.$/)
  expect(told.closest('[role="alert"]')).not.toBeNull()
  expect(screen.getByRole('button', { name: 'Look again' })).toBeDefined()
})

test('what is wrong is named, with where it can be had from', async () => {
  await openBackups((vault) => {
    vault.toFind!.losses = [
      { part: 'photos', name: 'weir.png', from: 'backup' },
      { part: 'keys', name: null, from: 'here' },
      { part: 'mine', name: null, from: null },
      { part: 'another', name: null, from: null },
      { part: 'backups', name: 'March.hearth-backup', from: null },
    ]
    vault.toFind!.mended = 2
    vault.toFind!.unknown = { names: ['Thumbs.db'], count: 1 }
  })
  look()
  await screen.findByText(/Something is not as it was written/)
  expect(screen.getByText(/weir\.png\. A copy still has it\./)).toBeDefined()
  expect(screen.getByText(/^A key file\. What it held is whole elsewhere/)).toBeDefined()
  expect(screen.getByText(/^A file of your own pages\. No copy in reach has it/)).toBeDefined()
  expect(screen.getByText(/only somebody else can open/)).toBeDefined()
  expect(screen.getByText(/March\.hearth-backup/)).toBeDefined()
  expect(screen.getByText(/^2 files were damaged, and are whole again/)).toBeDefined()
  expect(screen.getByText(/Thumbs\.db/)).toBeDefined()
})

test('stopped, nothing is told and it can be begun again', async () => {
  await openBackups((vault) => {
    vault.toFind = null
  })
  look()
  await screen.findByRole('button', { name: 'Look through everything' })
  expect(screen.queryByText(/Looked through/)).toBeNull()
})
