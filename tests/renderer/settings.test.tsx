import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import type { PlaceToken } from '../../shared/ids.ts'
import type { FakeHouse } from '../make/fake-house.ts'
import { aCouple, jonasWords, maraWords, openPage } from './open-page.tsx'

const here = 'c'.repeat(26) as PlaceToken

async function openInside(page?: string): Promise<FakeHouse> {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const house = openPage(vault)
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }))
  if (page) {
    const parts = await screen.findByRole('navigation', { name: 'Settings' })
    fireEvent.click(within(parts).getByText(page))
  }
  return house
}

function giveImport(house: FakeHouse, days: string[]) {
  house.picks.set('import-source', { place: here, name: 'old.zip' })
  house.vault.imports.set(here, {
    days: days as Day[],
    preview: {
      format: 'day-one',
      entries: days.length,
      alreadyHere: 0,
      photos: 2,
      oldestDay: days[0] ?? null,
      newestDay: days.at(-1) ?? null,
      journals: [{ name: 'Diary', entries: days.length }],
      sample: [{ day: days[0] ?? '', title: '', opening: 'Up betimes' }],
      skipped: [{ reason: 'no-date', count: 1 }],
      problems: [{ where: 'Diary #2', reason: 'no-date' }],
    },
  })
}

test('pages come in private unless somebody says otherwise, and the report says what stayed', async () => {
  const house = await openInside('Bring in pages')
  giveImport(house, ['1660-01-01', '1660-01-02', '1660-01-03'])
  fireEvent.click(await screen.findByText('Choose a file'))
  const found = await screen.findByText(/3 pages in “old.zip”/)
  expect(document.activeElement).toBe(found)
  expect(screen.getByText(/from 1 January 1660 to 3 January 1660/)).toBeTruthy()
  fireEvent.click(await screen.findByText('Bring in 3 pages, private'))
  const done = await screen.findByRole('heading', { name: '3 pages are in' })
  expect(document.activeElement).toBe(done)
  expect(screen.getByText('1 page has no date and stays behind')).toBeTruthy()
  expect(screen.getByText('2 photos could not be brought in; keep the old journal')).toBeTruthy()
  expect([...house.vault.entries.values()].map(({ zone }) => zone)).toEqual([
    'mine',
    'mine',
    'mine',
  ])
})

test('what was all written on one day names that day once', async () => {
  const house = await openInside('Bring in pages')
  giveImport(house, ['1660-01-01', '1660-01-01'])
  fireEvent.click(await screen.findByText('Choose a file'))
  const dates = (await screen.findByText('Dates')).nextElementSibling
  expect(dates?.textContent).toBe('1 January 1660')
})

test('whoever goes on by arrows to who may read keeps the keyboard there, and the file is not read anew', async () => {
  const house = await openInside('Bring in pages')
  giveImport(house, ['1660-01-01', '1660-01-02'])
  fireEvent.click(await screen.findByText('Choose a file'))
  const mine = await screen.findByRole('radio', { name: /^Private/ })
  mine.focus()
  fireEvent.keyDown(mine, { key: 'ArrowDown' })
  await screen.findByText('Bring in 2 pages, shared')
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^Shared/ }))
  const looks = house.vault.asked.filter(({ name }) => name === 'imports.preview')
  expect(looks).toHaveLength(1)
})

test('a folder comes in as a file does, with a tag on every page, and what stayed behind is named', async () => {
  const house = await openInside('Bring in pages')
  giveImport(house, ['1660-01-01', '1660-01-02'])
  const found = house.vault.imports.get(here)!
  const problems = Array.from({ length: 7 }, (_, at) => ({
    where: `old/note ${at}.md`,
    reason: 'wrong-encoding' as const,
  }))
  const skipped = [{ reason: 'wrong-encoding' as const, count: 9 }]
  house.vault.imports.set(here, {
    ...found,
    preview: { ...found.preview, format: 'markdown', journals: [], problems, skipped },
  })
  house.picks.set('import-folder', { place: here, name: 'Notes' })
  fireEvent.click(await screen.findByText('Choose a folder'))
  await screen.findByText(/2 pages in “Notes”/)
  expect(screen.getByText('Markdown and text files')).toBeTruthy()
  expect(screen.getByText('old/note 4.md')).toBeTruthy()
  expect(screen.queryByText('old/note 5.md')).toBeNull()
  fireEvent.click(screen.getByText('Show all of them'))
  expect(screen.getByText('old/note 6.md')).toBeTruthy()
  expect(screen.getByText('and 2 more')).toBeTruthy()
  const field = screen.getByLabelText('Tags for all of them')
  fireEvent.change(field, { target: { value: ' #old diary , , london, old diary' } })
  fireEvent.click(await screen.findByText('Bring in 2 pages, private'))
  await screen.findByText('2 pages are in')
  expect(screen.getByText('old/note 0.md')).toBeTruthy()
  expect([...house.vault.entries.values()].map(({ tags }) => tags)).toEqual([
    ['old diary', 'london'],
    ['old diary', 'london'],
  ])
})

test('a second look at the same file says that nothing would be added', async () => {
  const house = await openInside('Bring in pages')
  giveImport(house, ['1660-01-01', '1660-01-02'])
  fireEvent.click(await screen.findByText('Choose a file'))
  fireEvent.click(await screen.findByText('Bring in 2 pages, private'))
  await screen.findByText('2 pages are in')
  fireEvent.click(screen.getByText('Choose something else'))
  fireEvent.click(await screen.findByText('Choose a file'))
  await screen.findByText(/Every page of this journal is here already/)
  expect(screen.queryByText(/^Bring in \d/)).toBeNull()
})

test('stopping an import brings in nothing, and says so', async () => {
  const house = await openInside('Bring in pages')
  giveImport(
    house,
    Array.from({ length: 28 }, (_, index) => `1660-02-${String(index + 1).padStart(2, '0')}`),
  )
  fireEvent.click(await screen.findByText('Choose a file'))
  const go = await screen.findByText('Bring in 28 pages, private')
  house.vault.stepMs = 10
  fireEvent.click(go)
  fireEvent.click(await screen.findByText('Stop, and bring in nothing'))
  await screen.findByText('Stopped, as you asked.')
  expect(house.vault.entries.size).toBe(0)
})

test('a backup is made where a person says, and its report stays', async () => {
  const house = await openInside()
  house.picks.set('backup-target', { place: here, name: 'Blue stick' })
  await screen.findByRole('heading', { name: 'No backup yet' })
  fireEvent.click(screen.getByText('Back up now'))
  await screen.findByText('Backed up today, and readable')
  expect(screen.getByText(/in “Blue stick”/)).toBeTruthy()
  expect(screen.getByText(/^Mara and Jonas, each with their own/)).toBeTruthy()
})

test('closing the system’s dialog makes no backup and no complaint', async () => {
  const house = await openInside()
  house.picks.set('backup-target', null)
  fireEvent.click(await screen.findByText('Back up now'))
  await waitFor(() => expect(house.wasAsked('picker.pick')).toBe(true))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(house.vault.asked.some(({ name }) => name === 'backups.make')).toBe(false)
})

test('the passphrase changes only for someone who knows the present one', async () => {
  const house = await openInside('Members')
  fireEvent.click(await screen.findByText('Change it'))
  const next = 'pebble walnut kettle orbit'
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  fill('Your passphrase until now', 'not this one')
  fill('Passphrase', next)
  fill('Once more, to be sure', next)
  await screen.findByText('Strong.')
  fireEvent.submit(screen.getByLabelText('Passphrase'))
  await screen.findByText(/That is not your present passphrase/)
  expect(house.vault.people[0]?.passphrase).toBe(maraWords)
  fill('Your passphrase until now', maraWords)
  fireEvent.submit(screen.getByLabelText('Passphrase'))
  await screen.findByText('Your passphrase is changed.')
  expect(house.vault.people[0]?.passphrase).toBe(next)
  expect(house.vault.people[1]?.passphrase).toBe(jonasWords)
})

test('the light changes at once', async () => {
  await openInside('Appearance')
  expect(document.documentElement.dataset.theme).toBe('daylight')
  fireEvent.click(await screen.findByLabelText('Lamplight'))
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('lamplight'))
})

test('a backup is opened from the lock screen, counted, and used only when somebody says so', async () => {
  const living = aCouple()
  const house = openPage(living)
  house.picks.set('backup-source', { place: here, name: 'november.hearth-backup' })
  living.backups.set(here, {
    madeAt: '2026-11-07T07:40:00.000Z',
    bytes: 2_100_000,
    holds: aCouple(),
  })
  fireEvent.click(await screen.findByText('Restore from a backup'))
  fireEvent.click(await screen.findByText('Choose a backup'))
  await screen.findByText(/7 November 2026/)
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  const field = await screen.findByLabelText('Mara’s passphrase on that day')
  fireEvent.change(field, { target: { value: 'wrong' } })
  fireEvent.submit(field)
  await screen.findByText(/not the passphrase Mara had/)
  const again = await screen.findByLabelText('Mara’s passphrase on that day')
  fireEvent.change(again, { target: { value: maraWords } })
  fireEvent.submit(again)
  await screen.findByText('The copy is whole')
  expect(screen.getByText('The folder used so far is kept.')).toBeTruthy()
  expect(house.wasAsked('app.use-restored')).toBe(false)
  fireEvent.click(screen.getByText('Open this copy'))
  await waitFor(() => expect(house.wasAsked('app.use-restored')).toBe(true))
})
