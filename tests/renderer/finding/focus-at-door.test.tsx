import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FakeVault } from '../../make/fake-vault.ts'
import { aCouple, maraWords, openPage } from '../open-page.tsx'

/** Presses what bears this name, with the keyboard on it. */
async function pressed(name: string): Promise<HTMLElement> {
  const control = (await screen.findAllByText(name)).map((one) => one.closest('button, a'))[0]
  if (!(control instanceof HTMLElement)) throw new Error(`${name} cannot be pressed.`)
  control.focus()
  fireEvent.click(control)
  return control
}

test.each([
  ['If you do not feel safe', 'Back', 'h1'],
  ['What Hearth protects', 'Back', 'h1'],
  ['Guide', 'Back', 'h2'],
  ['Restore from a backup', 'Back', 'h1'],
])('“%s” at the door takes the keyboard along, and gives it back', async (name, back, heading) => {
  openPage(aCouple())
  const field = await screen.findByLabelText('Mara’s passphrase')
  fireEvent.change(field, { target: { value: 'half of it' } })
  const led = await pressed(name)
  await waitFor(() => expect(document.activeElement?.localName).toBe(heading))
  await pressed(back)
  await waitFor(() => expect(document.activeElement).toBe(led))
  expect((field as HTMLInputElement).value).toBe('half of it')
})

test('in the set-up the safety page is heard from its title, and the keyboard comes back to its link', async () => {
  openPage(new FakeVault())
  const led = await pressed('If you do not feel safe')
  await waitFor(() => expect(document.activeElement?.localName).toBe('h1'))
  await pressed('Back')
  await waitFor(() => expect(document.activeElement).toBe(led))
})

test('whoever comes back to the first step of the set-up hears its title', async () => {
  openPage(new FakeVault())
  await pressed('Continue')
  await screen.findByText('Who shares this Hearth?')
  await pressed('Back')
  const title = await screen.findByRole('heading', { level: 1 })
  expect(document.activeElement).toBe(title)
})

test('what the door offers gives the keyboard back also in a step that is heard from its title', async () => {
  openPage(new FakeVault())
  await pressed('Continue')
  await screen.findByText('Who shares this Hearth?')
  await pressed('Back')
  await waitFor(() => expect(document.activeElement?.localName).toBe('h1'))
  const led = await pressed('If you do not feel safe')
  await waitFor(() => expect(document.activeElement?.closest('nav')).toBeNull())
  await pressed('Back')
  await waitFor(() => expect(document.activeElement).toBe(led))
})

test('where a trouble at the door goes with the button that was pressed, the keyboard stays at the form', async () => {
  const vault = aCouple()
  vault.refusals.set('vault.unlock', 'vault.in-use-elsewhere')
  openPage(vault)
  const field = await screen.findByLabelText('Mara’s passphrase')
  fireEvent.change(field, { target: { value: maraWords } })
  fireEvent.submit(field)
  await screen.findByRole('alert')
  vault.refusals.set('vault.unlock', 'vault.in-use')
  await pressed('Nobody has it open: open it here')
  await screen.findByText(/Another window/)
  await waitFor(() => expect(document.activeElement?.closest('form')).not.toBeNull())
})
