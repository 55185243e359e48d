import { fireEvent, screen, waitFor } from '@testing-library/react'
// Read with the test, so that none waits for it.
import '../../../renderer/app/Shell.tsx'
import { expect, test } from 'vitest'
import { aCouple, maraWords, openPage } from '../open-page.tsx'

const patience = { timeout: 4000 }

/** Presses as somebody at the keyboard does: what is pressed has the focus. */
async function press(name: string | RegExp): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name }, patience)
  button.focus()
  fireEvent.click(button)
  return button
}

/** Waits until the focus is on this heading. */
async function arrivesAt(name: string | RegExp): Promise<void> {
  await waitFor(
    () => expect(document.activeElement).toBe(screen.getByRole('heading', { name })),
    patience,
  )
}

/** Mara is in. */
function inside(staysOnToday = false) {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  return openPage(vault, { staysOnToday })
}

async function atPartOfSettings(part: string): Promise<void> {
  await press('Settings')
  await press(part)
}

test('whoever unlocks arrives at the greeting of the day', async () => {
  openPage(aCouple(), { staysOnToday: true })
  const field = await screen.findByLabelText('Mara’s passphrase')
  fireEvent.change(field, { target: { value: maraWords } })
  fireEvent.submit(field)
  await arrivesAt(/^Good .*Mara/)
})

test('the code that is shown again is told from the head of its sheet', async () => {
  const house = inside()
  await atPartOfSettings('Members')
  await press('Make a new one')
  const field = await screen.findByLabelText('Mara’s passphrase')
  fireEvent.change(field, { target: { value: maraWords } })
  fireEvent.submit(field)
  await press('I have written it down')
  await press('Show the code again')
  expect(house.vault.people[0]?.recoveryCode).toBeTruthy()
  expect(document.activeElement?.tagName).toBe('H1')
})

test('a backup that is made begins and ends at its head', async () => {
  const house = inside()
  house.vault.scheduled.folder = 'Blue stick'
  await atPartOfSettings('Backup')
  const before = await screen.findByRole('button', { name: 'Back up now' })
  before.focus()
  fireEvent.click(before)
  await screen.findByText('The backup is made, and it was checked.')
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
})
