import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCouple, openPage } from './open-page.tsx'

function withOlderCopy() {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  vault.writable = false
  vault.problems = [{ kind: 'older-copy', count: 1 }]
  vault.olderCopy = {
    parts: [
      {
        part: 'ours',
        seenAt: '2026-11-07T20:00:00.000Z',
        newestHere: '2026-10-01T20:00:00.000Z',
      },
    ],
    mayGoOn: true,
    wentOn: [],
  }
  return vault
}

test('an older copy is told before anything else, with the days that are known', async () => {
  openPage(withOlderCopy())
  expect(await screen.findByText('This is an older copy of your journal')).toBeTruthy()
  expect(await screen.findByText(/when you last saved, on Saturday 7 November 2026/)).toBeTruthy()
  expect(screen.getByText(/that is here is from Thursday 1 October 2026/)).toBeTruthy()
  expect(screen.queryByText('Lock now')).toBeNull()
})

test('whoever only looks can read, and find the way on again', async () => {
  openPage(withOlderCopy())
  fireEvent.click(await screen.findByText('Only look'))
  expect(await screen.findByText('Lock now')).toBeTruthy()
  fireEvent.click(screen.getByText('What is known, and how to go on'))
  expect(await screen.findByText('Only look')).toBeTruthy()
})

test('nobody goes on from an older copy by a slip: the words have to be typed', async () => {
  const vault = withOlderCopy()
  openPage(vault)
  fireEvent.click(await screen.findByText('Go on from this copy'))
  const box = await screen.findByRole('textbox')
  fireEvent.submit(box.closest('form')!)
  expect(await screen.findByText(/so that this does not happen by a slip/)).toBeTruthy()
  expect(vault.writable).toBe(false)
  fireEvent.change(box, { target: { value: 'Older copy ' } })
  fireEvent.submit(box.closest('form')!)
  expect(await screen.findByText('Lock now')).toBeTruthy()
  expect(vault.writable).toBe(true)
})

test('where it cannot be gone on from, that is said and not offered', async () => {
  const vault = withOlderCopy()
  vault.olderCopy = { ...vault.olderCopy, mayGoOn: false }
  openPage(vault)
  expect(await screen.findByText(/by one member who is in alone/)).toBeTruthy()
  expect(screen.queryByText('Go on from this copy')).toBeNull()
})

test('that somebody else went on from an older copy is told with their name and the day', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const by = vault.people[1]!.id
  vault.problems = [{ kind: 'went-on', count: 1 }]
  vault.olderCopy = { parts: [], mayGoOn: false, wentOn: [{ by, at: '2026-11-07T20:00:00.000Z' }] }
  openPage(vault)
  expect(await screen.findByText(/The journal went on from an older copy/)).toBeTruthy()
  await waitFor(() =>
    expect(screen.getByText(`${vault.people[1]!.label}, on Saturday 7 November 2026`)).toBeTruthy(),
  )
})

function withNews() {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const by = vault.people[1]!.id
  vault.problems = [{ kind: 'went-on', count: 1 }]
  vault.olderCopy = { parts: [], mayGoOn: false, wentOn: [{ by, at: '2026-11-07T20:00:00.000Z' }] }
  return vault
}

test('that somebody went on is no alarm: it waits in the journal and on the wall, until it is read', async () => {
  const vault = withNews()
  openPage(vault)
  await screen.findByText(/The journal went on from an older copy/)
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.click(screen.getByText('Settings'))
  await waitFor(() => expect(screen.queryByText(/The journal went on/)).toBeNull())
  fireEvent.click(screen.getByText('Gratitude wall'))
  await screen.findByText(/The journal went on/)
  fireEvent.click(screen.getByText('I have read this'))
  await waitFor(() => expect(screen.queryByText(/The journal went on/)).toBeNull())
  // The next sitting asks the vault.
  await waitFor(() => expect(vault.problems).toEqual([]))
})

test('where nothing can be written it is put away for this sitting, and told again in the next', async () => {
  const vault = withNews()
  vault.writable = false
  openPage(vault)
  fireEvent.click(await screen.findByText('I have read this'))
  await waitFor(() => expect(screen.queryByText(/The journal went on/)).toBeNull())
  expect(vault.problems.map(({ kind }) => kind)).toEqual(['went-on'])
})
