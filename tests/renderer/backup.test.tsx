import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { JobId, PlaceToken } from '../../shared/ids.ts'
import type { FakeHouse } from '../make/fake-house.ts'
import { aCouple, openPage } from './open-page.tsx'

const here = '0'.repeat(26) as PlaceToken
const day = 24 * 60 * 60 * 1000

/** Mara is in, on the page about backups. */
async function openBackups(prepare: (house: FakeHouse) => void = () => {}): Promise<FakeHouse> {
  const vault = aCouple()
  vault.me = vault.people[0]!.id
  const house = openPage(vault)
  prepare(house)
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }))
  await screen.findByText('Test restore')
  return house
}

/** Copies of today and the days before, in a folder that was chosen. */
function withCopies({ vault }: FakeHouse, count: number): void {
  vault.scheduled.folder = 'Blue stick/Hearth backups'
  const found = {
    bytes: 2_100_000,
    files: 40,
    entries: 2,
    notes: 1,
    members: vault.people.map(({ id, label, place }) => ({ id, label, place })),
  }
  for (let back = count - 1; back >= 0; back -= 1) {
    vault.scheduled.make(new Date(Date.now() - back * day), found)
  }
}

test('a folder is chosen once, and copies go there from then on', async () => {
  const house = await openBackups(({ picks }) =>
    picks.set('backup-folder', { place: here, name: 'Hearth backups' }),
  )
  fireEvent.click(screen.getByText('Choose a place'))
  await screen.findByText(/media\/Hearth backups\. No copies yet/)
  fireEvent.click(screen.getByRole('radio', { name: 'Every week' }))
  await waitFor(() => expect(house.settings.backupEvery).toBe('weekly'))
  fireEvent.click(screen.getByText('Back up now'))
  await screen.findByText('The backup is made, and it was checked.')
  const list = await screen.findByRole('list', { name: 'Copies in media/Hearth backups' })
  expect(within(list).getByText('Today')).toBeDefined()
  expect(within(list).getByText(/Opens for Mara and Jonas/)).toBeDefined()
  expect(house.wasAsked('picker.pick')).toBe(true)
})

test('a copy is tried out, and its counts are told', async () => {
  await openBackups((house) => withCopies(house, 6))
  const list = await screen.findByRole('list', { name: 'Copies in Blue stick/Hearth backups' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(4)
  fireEvent.click(screen.getByText('Show all 6 copies'))
  expect(within(list).getAllByRole('listitem')).toHaveLength(6)
  fireEvent.click(within(list).getByRole('button', { name: /the copy of Yesterday/ }))
  await screen.findByText('This copy is whole, and it opens.')
  expect(screen.getByText(/no pages, no notes on the wall, no drafts/)).toBeDefined()
  await within(list).findByText(/Checked again at/)
})

test.each([
  ['backup.folder-away', 'The place for the copies is not here.', 'Its place is not here'],
  ['disk.full', 'There is no room for another copy.', 'It needs a look'],
  ['disk.read-only', 'Nothing can be written in the place for the copies.', 'It needs a look'],
  [
    'disk.no-permission',
    'Hearth is not allowed to write in the place for the copies.',
    'It needs a look',
  ],
  [
    'backup.verification-failed',
    'The last copy did not match when Hearth read it back.',
    'It needs a look',
  ],
] as const)('%s is told kindly, in the sidebar too, and tried again', async (code, told, aside) => {
  const house = await openBackups((one) => {
    withCopies(one, 2)
    one.vault.scheduled.trouble = code
  })
  await screen.findByText(told)
  expect(screen.getByText(aside)).toBeDefined()
  // The last good one is told all the same.
  expect(screen.getAllByText(/^Backed up/).length).toBeGreaterThan(0)
  fireEvent.click(screen.getByText('Try again now'))
  await screen.findByText('The backup is made, and it was checked.')
  await waitFor(() => expect(screen.queryByText(told)).toBeNull())
  await waitFor(() => expect(screen.queryByText(aside)).toBeNull())
  expect(house.vault.scheduled.trouble).toBeNull()
})

test('copies rest while part of the journal is missing, and one can be saved by hand', async () => {
  await openBackups((house) => {
    withCopies(house, 2)
    house.vault.scheduled.trouble = 'vault.damaged'
  })
  await screen.findByText('Copies rest for now.')
  expect(screen.queryByText('Try again now')).toBeNull()
  expect(screen.getByText('Save a copy')).toBeDefined()
})

test('a copy that is made by itself is seen going on, here and in the sidebar, and can be stopped', async () => {
  const job = 'g'.repeat(26) as JobId
  const house = await openBackups((one) => {
    withCopies(one, 1)
    one.vault.scheduled.running = job
  })
  await screen.findByRole('heading', { name: 'Making a backup' })
  house.vault.announce({
    event: 'progress',
    progress: { job, phase: 'copying', done: 30, total: 120 },
  })
  await screen.findByText('Backing up, 25 %')
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
  await waitFor(() =>
    expect(house.vault.asked).toContainEqual({ name: 'jobs.cancel', input: { job } }),
  )
})

test('a file that cannot be read is listed, and nothing is offered but to leave it alone', async () => {
  await openBackups((house) => {
    withCopies(house, 1)
    house.vault.scheduled.copies.push({
      place: here,
      name: 'Hearth 2026-01-02 08.00 copy 3.hearth-backup',
      bytes: 12,
      isScheduled: true,
      cover: null,
      state: 'unreadable',
      checkedAt: null,
    })
  })
  await screen.findByText('Hearth cannot read this file, and leaves it alone')
  expect(screen.getAllByRole('button', { name: /^Try it out/ })).toHaveLength(1)
})
