import { fireEvent, screen, waitFor, within } from '@testing-library/react'
// Read with the test, so that none waits for it.
import '../../../renderer/app/Shell.tsx'
import { expect, test, vi } from 'vitest'
import { findInGuide } from '../../../renderer/features/guide/find-in-guide.ts'
import { GuideScreen } from '../../../renderer/features/guide/GuideScreen.tsx'
import { guideRoomPages } from '../../../renderer/features/guide/guide-room-pages.ts'
import { type GuideWays, guideWays } from '../../../renderer/features/guide/guide-ways.ts'
import { english, german } from '../../../renderer/words/catalogue.ts'
import { guidePages } from '../../../renderer/words/guide-list.ts'
import { OneRoom } from '../one-room.tsx'
import { aCouple, maraWords, openPage } from '../open-page.tsx'

const allWays = () =>
  Object.fromEntries(guideWays.map((way) => [way, vi.fn()])) as unknown as Required<GuideWays>

test('every page is shown with its ways, and every way leads somewhere', async () => {
  const ways = allWays()
  const room = new OneRoom()
  for (const { id, title } of guideRoomPages) {
    room.show(<GuideScreen page={id} onPage={() => undefined} ways={ways} />)
    const shown = await screen.findAllByRole('region', { name: english[title] })
    const article = shown.at(-1)!
    expect(within(article).getByRole('heading', { level: 2 }).textContent).toBe(english[title])
    for (const link of within(article).queryAllByRole('button')) fireEvent.click(link)
  }
  for (const [way, go] of Object.entries(ways)) {
    if (way !== 'keys') expect(go, way).toHaveBeenCalled()
  }
})

test('a tag in the guide is a place that there is, in every language', () => {
  const known = new Set<string>([...guideWays, 'b'])
  for (const words of [english, german]) {
    for (const { parts } of guidePages) {
      for (const line of parts.flatMap(({ lines }) => lines)) {
        const tags = [...words[line].matchAll(/<\/?([\w-]+)>/g)].map(([, tag]) => tag ?? '')
        expect(tags.filter((tag) => !known.has(tag))).toEqual([])
      }
    }
  }
})

test('what belongs to the page on protection is not told twice', () => {
  const told = guidePages.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines))
  const protection = Object.entries(english)
    .filter(([id]) => id.startsWith('protection.'))
    .map(([, text]) => text)
  expect(told.filter((line) => protection.includes(english[line]))).toEqual([])
})

test('typing narrows the list down to pages with those words, and Enter opens the first', async () => {
  const onPage = vi.fn()
  const room = new OneRoom()
  room.show(<GuideScreen page="wall" onPage={onPage} ways={{}} />)
  const field = await screen.findByRole('textbox', { name: 'Look for a word in the guide' })
  const list = screen.getByRole('navigation', { name: 'Pages of the guide' })
  const listed = () =>
    within(list)
      .queryAllByRole('button')
      .map(({ textContent }) => textContent)
      .filter((text) => text !== '')
  expect(listed()).toHaveLength(guideRoomPages.length)
  fireEvent.change(field, { target: { value: 'caps lock' } })
  expect(listed()).toEqual(['When something is wrong'])
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onPage).toHaveBeenCalledWith('trouble')
  fireEvent.change(field, { target: { value: 'zeppelin' } })
  expect(listed()).toEqual([])
  expect(screen.getByText('The guide has no page with these words.')).toBeTruthy()
})

test('a page with the words in its title comes first', () => {
  const pages = [
    { id: 1, title: 'Backup', words: 'a sheet' },
    { id: 2, title: 'The sheet', words: 'of paper' },
  ]
  expect(findInGuide(pages, 'SHEET')).toEqual([2, 1])
  expect(findInGuide(pages, 'sheet paper')).toEqual([2])
})

test('inside the guide leads to the room that it talks of, and its pages to each other', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  openPage(vault, { staysOnToday: true })
  fireEvent.click(await screen.findByRole('button', { name: 'Guide' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Next: Private and shared' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Next: Writing a page' }))
  const page = await screen.findByRole('region', { name: 'Writing a page' })
  fireEvent.click(within(page).getByRole('button', { name: 'Keyboard shortcuts' }))
  await screen.findByRole('region', { name: 'Keyboard shortcuts' })
  fireEvent.click(screen.getByRole('button', { name: 'The gratitude wall' }))
  fireEvent.click(await screen.findByRole('button', { name: 'wall' }))
  await screen.findByRole('heading', { name: 'Gratitude wall', level: 1 })
})

test('at the door the guide is read without a vault: only the ways that are open there lead on', async () => {
  const house = openPage(aCouple())
  const field = await screen.findByLabelText('Mara’s passphrase')
  fireEvent.change(field, { target: { value: maraWords } })
  await waitFor(() =>
    expect(house.vault.asked.map(({ name }) => name)).toContain('vault.expect-passphrase'),
  )
  const before = house.vault.asked.length
  fireEvent.click(screen.getByRole('button', { name: 'Guide' }))
  await screen.findByRole('region', { name: 'The first evening' })
  expect(screen.queryByRole('button', { name: 'Journal' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Working a conflict through' }))
  expect(house.vault.asked.length).toBe(before)
  fireEvent.click(await screen.findByRole('button', { name: 'read this first' }))
  await screen.findByRole('heading', { name: 'If you do not feel safe' })
  fireEvent.click(screen.getByRole('button', { name: 'Back' }))
  await waitFor(() =>
    expect((screen.getByLabelText('Mara’s passphrase') as HTMLInputElement).value).toBe(maraWords),
  )
})
