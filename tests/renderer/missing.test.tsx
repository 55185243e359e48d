import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import type { EntryId, PlaceToken } from '../../shared/ids.ts'
import { aCouple, openPage } from './open-page.tsx'

function withDamage() {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  vault.writable = false
  vault.problems = [{ kind: 'damage', count: 1 }]
  vault.damaged = [
    {
      part: 'mine',
      pages: [
        {
          id: 'c'.repeat(26) as EntryId,
          zone: 'mine',
          day: '2026-11-09' as Day,
          title: 'First frost',
          missing: 'newest',
        },
      ],
      saves: 2,
      others: 0,
    },
  ]
  return vault
}

test('the banner leads to what is missing, by day and title', async () => {
  openPage(withDamage())
  fireEvent.click(await screen.findByText('See what is missing'))
  expect(await screen.findByText('9 November 2026: First frost')).toBeTruthy()
  expect(screen.getByText('Its newest words; the page shows the ones before')).toBeTruthy()
  expect(screen.getByText('At most 2 saves, of which nothing more is known.')).toBeTruthy()
  fireEvent.click(screen.getByText('Back to the journal'))
  expect(await screen.findByText('Reading only')).toBeTruthy()
})

test('once it came back from a backup the keyboard is at the head, from which that is heard', async () => {
  const house = openPage(withDamage())
  house.picks.set('backup-source', { place: '0'.repeat(26) as PlaceToken, name: 'At home' })
  fireEvent.click(await screen.findByText('See what is missing'))
  const fill = await screen.findByRole('button', { name: 'Choose a backup' })
  fill.focus()
  fireEvent.click(fill)
  await screen.findByText('Your journal is in order again, and you can write.')
  const title = screen.getByRole('heading', { name: 'What is missing' })
  await waitFor(() => expect(document.activeElement).toBe(title))
})
