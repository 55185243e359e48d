import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { maraWords, openPage } from '../open-page.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

async function openLocked() {
  const house = openPage()
  await screen.findByLabelText('Mara’s passphrase')
  fireEvent.click(screen.getByText('If you do not feel safe'))
  await screen.findByText('If you are in danger now')
  return house
}

const page = () => screen.getByRole('main')
const countries = () =>
  [...document.querySelectorAll('section[aria-labelledby="help-lines"] section h3')].map(
    (heading) => heading.textContent,
  )
const find = (text: string) =>
  fireEvent.change(screen.getByLabelText('Find a country or a name'), { target: { value: text } })

test('nothing on the page leads outside, and reading it or searching in it tells nobody', async () => {
  const house = await openLocked()
  const before = [house.asked.length, house.vault.asked.length]
  find('fin')
  fireEvent.click(screen.getByRole('button', { name: 'Help lines by country' }))
  await waitFor(() => expect(countries()).toContain('Finland'))
  expect(page().querySelectorAll('a, area, iframe, form, img, [href], [src]')).toHaveLength(0)
  expect([house.asked.length, house.vault.asked.length]).toEqual(before)
  expect(localStorage.length + sessionStorage.length).toBe(0)
  expect(location.search + location.hash).toBe('')
})

test('the page is the same for somebody at the door and for somebody inside', async () => {
  await openLocked()
  const outside = page().innerHTML
  cleanup()
  openPage()
  const passphrase = await screen.findByLabelText('Mara’s passphrase')
  fireEvent.change(passphrase, { target: { value: maraWords } })
  fireEvent.submit(passphrase)
  await screen.findByText('Mara is here')
  fireEvent.click(screen.getByText('If you do not feel safe'))
  await screen.findByText('If you are in danger now')
  const withoutIds = (html: string) => html.replace(/(id|for|aria-\w+)="[^"]*"/g, '')
  expect(withoutIds(page().innerHTML)).toBe(withoutIds(outside))
})

test('the list does not guess where somebody lives', async () => {
  await openLocked()
  const here = page().textContent
  cleanup()
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-ZA')
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-ZA', 'en'])
  await openLocked()
  expect(page().textContent).toBe(here)
})

test.each([
  ['Österreich', 'Austria', '0800 222 555'],
  ['osterr', 'Austria', '0800 222 555'],
  ['deutschland', 'Germany', '116 016'],
  ['galop', 'United Kingdom', '0800 999 5428'],
  ['1888', 'Denmark', '1888'],
  ['0808 80', 'United Kingdom', '0808 80 10 800'],
  ['080880', 'United Kingdom', '0808 80 10 800'],
])('typing “%s” finds %s', async (typed, country, number) => {
  await openLocked()
  find(typed)
  await waitFor(() => expect(countries()).toContain(country))
  expect(countries().length).toBeLessThan(4)
  expect(within(page()).getByText(number)).toBeTruthy()
})

test('where nothing fits, the page says so and still says what works everywhere', async () => {
  await openLocked()
  find('atlantis')
  await screen.findByText('Nothing in this list fits “atlantis”.')
  expect(countries()).toEqual([])
  expect(page().textContent).toMatch(/the emergency number where you are works at any hour/)
})

test('a number in the list says whom it is for, when somebody answers, and where it was read', async () => {
  await openLocked()
  find('be')
  const line = (await screen.findByText('Écoute Violences Conjugales')).closest('li')
  expect(line?.textContent).toMatch(/0800 30 030/)
  expect(line?.textContent).toMatch(/For anyone, Monday to Friday, 9:00 to 19:00/)
  expect(line?.textContent).toMatch(/www\.ecouteviolencesconjugales\.be on 22 November 2026/)
  expect(page().textContent).toContain(
    'www.ecouteviolencesconjugales.be/qui-sommes-nous/presentation',
  )
})

test('in a hurry, one button leads to the numbers', async () => {
  await openLocked()
  fireEvent.click(screen.getByRole('button', { name: 'Help lines by country' }))
  expect(document.activeElement).toBe(
    screen.getByRole('heading', { level: 2, name: 'Help lines by country' }),
  )
})

test('whoever listens to the screen is told the title of the page on arriving', async () => {
  await openLocked()
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })),
  )
})
