import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PlaceToken } from '../../shared/ids.ts'
import type { FakeHouse } from '../make/fake-house.ts'
import { aCouple, maraWords, openPage } from './open-page.tsx'

const here = 'c'.repeat(26) as PlaceToken
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

/** Mara is in; `prepare` comes before the page. */
function openInside(prepare: (house: FakeHouse['vault']) => void = () => undefined): FakeHouse {
  const vault = aCouple()
  vault.me = vault.people[0]!.id
  prepare(vault)
  return openPage(vault)
}

async function toMembers(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }))
  const parts = await screen.findByRole('navigation', { name: 'Settings' })
  fireEvent.click(within(parts).getByText('Members'))
}

/** A new sheet on the screen; answers with its code. */
async function aNewSheet(house: FakeHouse): Promise<string> {
  await toMembers()
  fireEvent.click(await screen.findByText('Make a new one'))
  fill('Mara’s passphrase', maraWords)
  fireEvent.submit(screen.getByLabelText('Mara’s passphrase'))
  await screen.findByText('I have written it down')
  return house.vault.people[0]!.recoveryCode
}

const printed = vi.fn()
beforeEach(() => {
  printed.mockReset()
  window.print = printed
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('what prints is the sheet alone: whose it is, the code in order, what it opens, and what to do with it', async () => {
  const house = openInside()
  const code = await aNewSheet(house)
  expect(document.querySelector('[data-print-sheet]')).toBeNull()
  fireEvent.click(screen.getByText('Print it'))
  await waitFor(() => expect(printed).toHaveBeenCalledTimes(1))
  const sheet = document.querySelector<HTMLElement>('[data-print-sheet]')!
  // Beside everything else, so that one rule keeps the rest off the paper.
  expect(sheet.parentElement).toBe(document.body)
  const text = sheet.textContent ?? ''
  expect(within(sheet).getByText('Mara')).toBeTruthy()
  expect(code.split('-').map((group) => text.indexOf(group))).toEqual(
    code
      .split('-')
      .map((group) => text.indexOf(group))
      .toSorted((a, b) => a - b),
  )
  expect(text).toMatch(/What this code opens.*What it does not open.*How to use it/)
  expect(text).toContain('Whoever holds this sheet can open what its owner can open.')
  expect(text).not.toContain('Documents/Hearth')
  window.dispatchEvent(new Event('afterprint'))
  await waitFor(() => expect(document.querySelector('[data-print-sheet]')).toBeNull())
})

test('the sheet is saved as a PDF where a person chose, with the same words', async () => {
  const house = openInside()
  house.picks.set('sheet-target', { place: here, name: 'Hearth recovery sheet.pdf' })
  const code = await aNewSheet(house)
  fireEvent.click(screen.getByText('Save as PDF'))
  await screen.findByText(/^Saved as “Hearth recovery sheet.pdf”/, { selector: 'div' })
  const saved = house.vault.savedSheets.get(here)!
  expect(saved.code).toBe(code)
  expect(saved.words).toMatchObject({ title: 'Recovery sheet', whose: 'Mara' })
  expect(saved.words.parts.map(({ title }) => title)).toEqual([
    'What this code opens',
    'What it does not open',
    'How to use it',
  ])
})

test('a dialog that was closed saves nothing, and a refusal is told', async () => {
  const house = openInside()
  await aNewSheet(house)
  fireEvent.click(screen.getByText('Save as PDF'))
  await waitFor(() => expect(house.wasAsked('picker.pick')).toBe(true))
  expect(house.vault.savedSheets.size).toBe(0)
  house.picks.set('sheet-target', { place: here, name: 'x.pdf' })
  house.vault.refusals.set('recovery.save-sheet', 'disk.read-only')
  fireEvent.click(screen.getByText('Save as PDF'))
  await screen.findByRole('alert')
  expect(screen.queryByText(/^Saved as/)).toBeNull()
})

test('while the code is typed back it can be neither printed nor saved', async () => {
  const house = openInside()
  await aNewSheet(house)
  fireEvent.click(screen.getByText('I have written it down'))
  await screen.findByLabelText('The code from your paper')
  expect(screen.queryByText('Print it')).toBeNull()
  expect(screen.queryByText('Save as PDF')).toBeNull()
})

test('nobody is asked for a sheet that is not due', async () => {
  openInside()
  await screen.findByText('Lock now')
  expect(screen.queryByText('Not today')).toBeNull()
})

test('somebody who never tried their sheet is asked quietly, and proves it by typing', async () => {
  const house = openInside((vault) => {
    vault.people[0]!.askForSheet = 'never'
  })
  await screen.findByText('Your recovery sheet has not been tried yet')
  fireEvent.click(screen.getByText('I have it here'))
  const field = await screen.findByLabelText('The code on your recovery sheet')
  fireEvent.change(field, { target: { value: 'ABCD-'.repeat(9) } })
  fireEvent.submit(field)
  await screen.findByText(/not the code of your present sheet/)
  expect(house.vault.people[0]!.isConfirmed).toBe(false)
  fireEvent.change(field, { target: { value: house.vault.people[0]!.recoveryCode.toLowerCase() } })
  fireEvent.submit(field)
  await screen.findByText('The sheet is right.')
  expect(screen.getByText(/once more in a month/)).toBeTruthy()
  expect(house.vault.people[0]!.isConfirmed).toBe(true)
  fireEvent.click(screen.getByText('Close'))
  await waitFor(() => expect(screen.queryByText('The sheet is right.')).toBeNull())
})

test('not today puts the question away, and says so to nobody but the vault', async () => {
  const house = openInside((vault) => {
    vault.people[0]!.askForSheet = 'again'
  })
  await screen.findByText('Do you still know where your recovery sheet is?')
  fireEvent.click(screen.getByText('Not today'))
  await waitFor(() => expect(screen.queryByText('Not today')).toBeNull())
  expect(house.vault.asked.some(({ name }) => name === 'recovery.rest')).toBe(true)
})

test('a sheet that cannot be found leads to a new one', async () => {
  openInside((vault) => {
    vault.people[0]!.askForSheet = 'again'
  })
  fireEvent.click(await screen.findByText('I cannot find it'))
  await screen.findByRole('heading', { name: 'A new recovery sheet' })
})
