import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { PlaceToken } from '../../shared/ids.ts'
import type { FakeBackup } from '../make/fake-backup-calls.ts'
import type { FakeHouse } from '../make/fake-house.ts'
import { putPage } from '../make/put-page.ts'
import { aCouple, maraWords, openPage } from './open-page.tsx'

const here = '0'.repeat(26) as PlaceToken

/** In front of the door, with a backup on a stick that is chosen. */
async function chooseBackup(backup: Partial<FakeBackup>): Promise<FakeHouse> {
  const living = aCouple()
  const house = openPage(living)
  house.picks.set('backup-source', { place: here, name: 'november.hearth-backup' })
  living.backups.set(here, {
    ...{ madeAt: '2026-11-07T07:40:00.000Z', bytes: 2_100_000, holds: aCouple() },
    ...backup,
  })
  fireEvent.click(await screen.findByText('Restore from a backup'))
  fireEvent.click(await screen.findByText('Choose a backup'))
  await screen.findByText(/7 November 2026/)
  return house
}

async function unpack(): Promise<void> {
  const field = await screen.findByLabelText('Mara’s passphrase on that day')
  fireEvent.change(field, { target: { value: maraWords } })
  fireEvent.submit(field)
  await screen.findByText('The copy is whole')
}

test.each([
  ['another', /a copy of another journal than the one that is here now/],
  ['older', /older than the journal that is here now/],
  ['same-day', /last changed on the day of this copy. What was written after .* is not in it/],
  ['newer', /newer than the journal that is here now/],
  ['unknown', /cannot be told before it is opened/],
] as const)(
  'before anything is opened a copy that is %s says so, and that the journal here is kept',
  async (beside, words) => {
    await chooseBackup({ beside })
    const told = screen.getByText(words)
    expect(told.textContent).toMatch(/put aside whole, and kept/)
  },
)

test('where there is no journal yet nothing is said of one', async () => {
  await chooseBackup({ beside: 'none' })
  expect(screen.queryByText(/the journal that is here now|put aside/)).toBeNull()
})

const held = { entries: 3, notes: 0, onlyHere: 0, onlyInCopy: 0, inOneBin: 0, isSame: true }

test('before the journal here is put aside the screen says what goes with it, and how one comes back to it', async () => {
  const parted = { entries: 214, notes: 1, onlyHere: 16, onlyInCopy: 1, isSame: false }
  await chooseBackup({ present: { ...held, ...parted } })
  await unpack()
  screen.getByText(/Mara can read, leaving the bin aside: 214 pages, 1 note on the wall\./)
  screen.getByText(/16 pages and notes are only there, or were changed there/)
  screen.getByText(/1 page or note is only in this copy/)
  expect(screen.queryByText(/lies in the bin of one/)).toBeNull()
  screen.getByText(/There is a way back: on the lock screen, under “Restore from a backup”/)
})

test('a copy whose pages are all of one day names that day once', async () => {
  const holds = aCouple()
  putPage(holds, {})
  await chooseBackup({ holds })
  await unpack()
  const pages = screen.getByText('1 page').closest('li')
  expect(pages?.textContent).toBe('1 page from 7 November 2026')
})

test('two that hold the same are said to hold the same', async () => {
  await chooseBackup({ present: held })
  await unpack()
  screen.getByText(/both hold the same pages and notes for Mara: 3 pages, No notes on the wall/)
})

test('two that differ by the bin alone are not said to hold the same', async () => {
  await chooseBackup({ present: { ...held, inOneBin: 1, isSame: false } })
  await unpack()
  screen.getByText(/1 page or note lies in the bin of one of the two, and not of the other\./)
  expect(screen.queryByText(/both hold the same|only there|only in this copy/)).toBeNull()
})

test('a passphrase of long ago tells nothing of the journal of today', async () => {
  await chooseBackup({ beside: 'older', present: 'other-secret' })
  await unpack()
  screen.getByText(/What Mara typed does not open the journal that is here now/)
})

test('a journal that cannot be opened for comparing is not blamed on what was typed', async () => {
  await chooseBackup({ beside: 'older', present: 'unreadable' })
  await unpack()
  screen.getByText(/could not be opened whole for comparing\. It stays where it is, untouched\./)
  expect(screen.queryByText(/What Mara typed/)).toBeNull()
})

test('another journal is said to be another one, and not to have been opened', async () => {
  await chooseBackup({ beside: 'another' })
  await unpack()
  screen.getByText(/is another one, and was not opened/)
})

test('the lock screen says where the former journal lies once Hearth has gone over to another', async () => {
  const living = aCouple()
  const house = openPage(living)
  house.wentOverFrom = 'hearth/vault'
  house.tell({ event: 'changed', scopes: ['settings'] })
  await screen.findByText(/The journal used until now lies in hearth\/vault/)
})

test('a journal that was put aside is gone back to after one question, and nothing else is changed', async () => {
  const house = openPage(aCouple())
  house.formerPlaces = [
    { place: here, name: 'hearth/vault', leftAt: '2026-11-07T07:40:00.000Z' },
    {
      place: `${'1'.repeat(25)}0` as PlaceToken,
      name: 'hearth/other',
      leftAt: '2026-11-01T07:40:00.000Z',
    },
  ]
  fireEvent.click(await screen.findByText('Restore from a backup'))
  const list = await screen.findByRole('heading', { name: 'Journals that were used here before' })
  expect(within(list.parentElement!).getAllByRole('listitem')).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: 'Go back to hearth/vault' }))
  const question = await screen.findByRole('alertdialog')
  expect(question.textContent).toMatch(/Documents\/Hearth, stays where it is, exactly as it is/)
  expect(house.wasAsked('app.use-place')).toBe(false)
  fireEvent.click(within(question).getByRole('button', { name: 'Go back' }))
  await waitFor(() =>
    expect(house.asked.filter(({ name }) => name === 'app.use-place')).toEqual([
      { name: 'app.use-place', input: { place: here, mustHoldVault: true } },
    ]),
  )
})

test('two journals in folders of the same name are two, and each is gone back to by its own button', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const house = openPage(aCouple())
  const other = `${'1'.repeat(25)}0` as PlaceToken
  house.formerPlaces = [
    { place: here, name: 'Hearth/vault', leftAt: '2026-11-07T07:40:00.000Z' },
    { place: other, name: 'Hearth/vault', leftAt: '2026-11-01T07:40:00.000Z' },
  ]
  fireEvent.click(await screen.findByText('Restore from a backup'))
  const [, second] = await screen.findAllByRole('button', { name: 'Go back to Hearth/vault' })
  fireEvent.click(second!)
  const question = await screen.findByRole('alertdialog')
  fireEvent.click(within(question).getByRole('button', { name: 'Go back' }))
  await waitFor(() =>
    expect(house.asked.find(({ name }) => name === 'app.use-place')?.input).toEqual({
      place: other,
      mustHoldVault: true,
    }),
  )
  expect(told.mock.calls.flat().join(' ')).not.toContain('same key')
  told.mockRestore()
})

test('whoever mistypes the code of their sheet is at their own field again, and is told there what is wrong', async () => {
  const { vault } = await chooseBackup({})
  vault.refusals.set('backups.restore', 'recovery.mistyped')
  fireEvent.click(screen.getByRole('radio', { name: /Jonas/ }))
  fireEvent.click(screen.getByRole('radio', { name: /sheet/i }))
  const label = /Jonas’s recovery sheet/
  fireEvent.change(await screen.findByLabelText(label), { target: { value: 'NOT THIS' } })
  fireEvent.submit(screen.getByLabelText(label))
  await waitFor(() => expect(vault.asked.some(({ name }) => name === 'backups.restore')).toBe(true))
  await waitFor(() => {
    const field = screen.getByLabelText(label)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(field)
  })
})

test('what was typed, and what was wrong with it, stays with whoever it is of; arrows go from name to name', async () => {
  const { vault } = await chooseBackup({})
  vault.refusals.set('backups.restore', 'vault.wrong-passphrase')
  const type = (label: RegExp, value: string) => {
    const field = screen.getByLabelText<HTMLInputElement>(label)
    fireEvent.change(field, { target: { value } })
    return field
  }
  fireEvent.submit(type(/^Mara’s passphrase/, 'lantern orchard'))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Mara’s pass/)))
  screen.getByText(/is not the passphrase Mara had/)
  type(/^Mara’s passphrase/, 'lantern orchard slow')

  const jonas = screen.getByRole('radio', { name: /Jonas/ })
  jonas.focus()
  fireEvent.click(jonas)
  const field = await screen.findByLabelText<HTMLInputElement>(/^Jonas’s passphrase/)
  expect(document.activeElement).toBe(jonas)
  expect(field.value).toBe('')
  expect(field.getAttribute('aria-invalid')).toBeNull()
})

test('after a slip the two ways to open a backup are gone between by keys, and the keyboard stays with them', async () => {
  const { vault } = await chooseBackup({})
  vault.refusals.set('backups.restore', 'vault.wrong-passphrase')
  const field = screen.getByLabelText(/^Mara’s passphrase/)
  fireEvent.change(field, { target: { value: 'lantern orchard' } })
  fireEvent.submit(field)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Mara’s pass/)))
  for (const way of [/sheet/i, /passphrase/i]) {
    const radio = screen.getByRole('radio', { name: way })
    radio.focus()
    fireEvent.click(radio)
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: way }).checked).toBe(true),
    )
    expect(document.activeElement).toBe(radio)
  }
})
