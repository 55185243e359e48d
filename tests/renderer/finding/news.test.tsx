import { fireEvent, screen, waitFor } from '@testing-library/react'
// Read with the test, so that none waits for it.
import '../../../renderer/app/Shell.tsx'
import { expect, test } from 'vitest'
import { version } from '../../../package.json'
import { newsSince, newsUpTo } from '../../../renderer/features/guide/news-since.ts'
import { allNews } from '../../../renderer/words/news-list.ts'
import { FakeVault } from '../../make/fake-vault.ts'
import { aCouple, openPage } from '../open-page.tsx'

const versionsOf = (news: readonly { version: string }[]) => news.map((each) => each.version)

test('new is what came after the version last seen, up to the one that runs', () => {
  expect(versionsOf(newsSince('0.1.0', '0.2.0'))).toEqual(['0.2.0'])
  expect(versionsOf(newsSince('0.2.0', '0.2.0'))).toEqual([])
  expect(versionsOf(newsSince('0.3.0', '0.2.0'))).toEqual([])
  expect(versionsOf(newsSince('0.0.9', '0.1.9'))).toEqual(['0.1.0'])
  expect(versionsOf(newsSince('0.1.0', '0.2.0-trial'))).toEqual(['0.2.0'])
})

test('a Hearth that kept no note of it comes from the first version', () => {
  expect(versionsOf(newsSince(null, '0.1.0'))).toEqual([])
  expect(versionsOf(newsSince(null, '0.10.0'))).toEqual(['0.2.0'])
})

test('the version that runs has its news, and they stand newest first', () => {
  expect(versionsOf(allNews)).toContain(version)
  expect(versionsOf(newsUpTo('99.0.0'))).toEqual(versionsOf(allNews))
  const [first, second] = versionsOf(allNews)
  expect(versionsOf(newsSince(second!, first!))).toEqual([first])
})

function open(seenVersion: string | null) {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const house = openPage(vault, { staysOnToday: true })
  house.settings = { ...house.settings, seenVersion }
  house.version = '0.2.0'
  house.tell({ event: 'changed', scopes: ['settings'] })
  return house
}

test('after an update it is told once, is put away for good, and can be read later', async () => {
  const house = open('0.1.0')
  await screen.findByText('Hearth has changed since it was last open here.')
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(house.settings.seenVersion).toBe('0.2.0'))
  await waitFor(() =>
    expect(screen.queryByText('Hearth has changed since it was last open here.')).toBeNull(),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Guide' }))
  fireEvent.click(await screen.findByRole('button', { name: 'What is new' }))
  await screen.findByText('Version 0.2.0')
  expect(screen.getByText('Hearth speaks German.')).toBeTruthy()
  // Keys are told by their names.
  await waitFor(() => expect(document.body.textContent).toContain('Search (Ctrl F) goes through'))
})

test('to read it is to have seen it', async () => {
  const house = open(null)
  fireEvent.click(await screen.findByRole('button', { name: 'See what is new' }))
  await screen.findByText('Version 0.2.0')
  await waitFor(() => expect(house.settings.seenVersion).toBe('0.2.0'))
})

test('whoever begins with a version is told of nothing that it brought', async () => {
  const house = openPage(new FakeVault(), { staysOnToday: true })
  house.version = '0.2.0'
  house.tell({ event: 'changed', scopes: ['settings'] })
  await screen.findByRole('heading', { name: 'A place for your journal' })
  await waitFor(() => expect(house.settings.seenVersion).toBe('0.2.0'))
})
