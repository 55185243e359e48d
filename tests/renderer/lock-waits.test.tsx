import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { flushDrafts, useBeforeLock } from '../../renderer/bridge/events.ts'
import { Autosave } from '../../renderer/parts/autosave.ts'
import type { Reply } from '../../shared/errors.ts'
import { aCouple, maraWords, openPage } from './open-page.tsx'

const isCovered = () => document.documentElement.hasAttribute('data-covered')

function Words({ areSafe }: { areSafe(): boolean }) {
  useBeforeLock(async () => areSafe())
  return null
}

/** Mara is in, and her last words cannot be saved while `disk.isFull`. */
async function maraWrites() {
  const vault = aCouple()
  vault.me = vault.people[0]!.id
  const house = openPage(vault)
  await screen.findByText('Lock now')
  const disk = { isFull: true }
  render(<Words areSafe={() => !disk.isFull} />)
  return { house, disk }
}

async function lockItself() {
  const { house, disk } = await maraWrites()
  house.tell({ event: 'locking', why: 'idle' })
  await screen.findByText(/last words could not be saved/)
  return { house, disk }
}

async function type(passphrase: string) {
  fireEvent.change(await screen.findByLabelText('Mara’s passphrase'), {
    target: { value: passphrase },
  })
  fireEvent.submit(screen.getByLabelText('Mara’s passphrase'))
}

test('a lock waits, covered, for words that cannot be saved, and goes on once they are', async () => {
  const { house, disk } = await lockItself()
  expect(isCovered()).toBe(true)
  expect([house.unsavedCount, house.flushedCount]).toEqual([1, 0])
  disk.isFull = false
  await waitFor(() => expect(house.flushedCount).toBe(1))
  expect(house.staysCount).toBe(0)
  expect(isCovered()).toBe(true)
})

test('only the passphrase of whoever wrote them leads back to words that a lock waits for', async () => {
  const { house } = await lockItself()
  await type('a guess of mine')
  await screen.findByText(/not Mara’s passphrase/)
  expect([isCovered(), house.staysCount]).toEqual([true, 0])
  await type(maraWords)
  await waitFor(() => expect(house.staysCount).toBe(1))
  expect(isCovered()).toBe(false)
  expect(screen.queryByText(/last words could not be saved/)).toBeNull()
  expect(house.flushedCount).toBe(0)
})

test('the keyboard is on the field over the cover, and goes back to where it was once somebody came back', async () => {
  const { house } = await maraWrites()
  const before = screen.getByText('Lock now').closest('button')
  before?.focus()
  house.tell({ event: 'locking', why: 'idle' })
  const field = await screen.findByLabelText('Mara’s passphrase')
  expect(document.activeElement).toBe(field)
  await type(maraWords)
  await waitFor(() => expect(house.staysCount).toBe(1))
  await waitFor(() => expect(document.activeElement).toBe(before))
})

test('whoever gives the words up locks at once', async () => {
  const { house } = await lockItself()
  fireEvent.click(screen.getByRole('button', { name: /^Lock without them/ }))
  expect(house.flushedCount).toBe(1)
})

test('words whose save failed are asked for at a lock, though their screen has gone', async () => {
  let answer: Reply<{ savedAt: string }> = { ok: false, code: 'disk.full' }
  const autosave = new Autosave(async () => answer)
  autosave.touch()
  expect(await autosave.flush()).toBe(false)
  expect(await flushDrafts()).toBe(false)
  answer = { ok: true, value: { savedAt: '2026-11-22T20:00:00.000Z' } }
  expect(await flushDrafts()).toBe(true)
})

test('words that went another way after a failure keep no lock waiting', async () => {
  const autosave = new Autosave(async () => ({ ok: false, code: 'disk.full' }))
  autosave.touch()
  expect(await autosave.flush()).toBe(false)
  autosave.stop()
  expect(await flushDrafts()).toBe(true)
  expect(await autosave.flush()).toBe(true)
})
