import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import type { EntryId } from '../../shared/ids.ts'
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
