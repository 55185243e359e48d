import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { blameIn } from '../../../renderer/features/debriefs/hints/blame-in.ts'
import { intlOf, localeOf } from '../../../shared/language.ts'
import { shellWords } from '../../../shared/shell-words.ts'
import { maraWords, openPage } from '../open-page.tsx'

afterEach(() => vi.unstubAllGlobals())

async function knock(label: string, passphrase: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: passphrase } })
  fireEvent.submit(screen.getByLabelText(label))
}

test('somebody changes to German at the door, and is spoken to in German from there to Today', async () => {
  const house = openPage(undefined, { staysOnToday: true })
  await screen.findByText('Who is here?')
  expect(document.documentElement.lang).toBe('en')
  fireEvent.click(screen.getByRole('button', { name: 'Deutsch' }))
  await screen.findByText('Wer ist da?')
  expect(house.settings.locale).toBe('de')
  expect(document.documentElement.lang).toBe('de')
  expect(screen.getByRole('button', { name: 'English' })).toBeTruthy()

  await knock('Passphrase von Mara', 'lantern orchard')
  const said = await screen.findByText(/Das ist nicht die Passphrase von Mara/)
  expect(said.textContent).toMatch(/Nichts ist verloren/)

  await knock('Passphrase von Mara', maraWords)
  const rooms = await screen.findByRole('navigation', { name: 'Hearth' })
  for (const room of ['Heute', 'Tagebuch', 'Dankeswand', 'Aussprache']) {
    expect(within(rooms).getByText(room)).toBeTruthy()
  }
  const weekday = '(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)'
  await screen.findByText(new RegExp(`^${weekday}, \\d+\\. \\p{L}+ \\d{4}$`, 'u'))
})

test('behind the door the language changes where one stands, and back', async () => {
  const house = openPage(undefined, { staysOnToday: true })
  await knock('Mara’s passphrase', maraWords)
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }))
  fireEvent.click(await screen.findByText('Appearance'))
  const choice = await screen.findByRole('radiogroup', { name: 'Language' })
  expect(within(choice).getByLabelText('As the computer')).toHaveProperty('checked', true)
  fireEvent.click(within(choice).getByLabelText('Deutsch'))
  await screen.findByRole('radiogroup', { name: 'Sprache' })
  expect(screen.getByText('Heute ist nichts passiert, und es war gut.')).toBeTruthy()
  expect(house.settings.locale).toBe('de')
  fireEvent.click(screen.getByLabelText('English'))
  await screen.findByRole('radiogroup', { name: 'Language' })
})

test('without a choice Hearth speaks as the computer does, where it can', async () => {
  expect(localeOf('system', 'de-AT')).toBe('de')
  expect(localeOf('system', 'DE')).toBe('de')
  expect(localeOf('system', 'fr-FR')).toBe('en')
  expect(localeOf('system', 'den-CA')).toBe('en')
  expect(localeOf('en', 'de-DE')).toBe('en')
  expect(intlOf('en-XR')).toBe('en-GB')
  vi.stubGlobal('navigator', { ...navigator, language: 'de-CH' })
  openPage()
  await screen.findByText('Wer ist da?')
  await waitFor(() => expect(document.documentElement.lang).toBe('de'))
})

test('the hint beside one’s own side is silent in a language whose phrases it does not know', () => {
  const text = 'You always do that.'
  expect(blameIn('en')(text)).not.toEqual([])
  expect(blameIn('de')(text)).toEqual([])
})

test('a reminder is one word in every language', () => {
  for (const { reminder } of Object.values(shellWords)) expect(reminder).toMatch(/^\p{L}+$/u)
})
