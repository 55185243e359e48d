import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { Frame } from '../../renderer/app/Frame.tsx'
import { useQuickExitKeys } from '../../renderer/app/useQuickExitKeys.ts'
import { makeQueryClient } from '../../renderer/bridge/query-client.ts'
import { WordsProvider } from '../../renderer/words/WordsProvider.tsx'
import type { Day } from '../../shared/days.ts'
import { limits } from '../../shared/limits.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { FakeHouse } from '../make/fake-house.ts'
import { FakeVault } from '../make/fake-vault.ts'
import type { Given, Opened } from './an-opening.ts'
import { openers } from './dialogs.tsx'

const sources = import.meta.glob<string>('../../renderer/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** Components that lay something over the screen, by their path in the renderer. */
const overlays = Object.entries(sources)
  .filter(([, source]) =>
    /<(Dialog|SharingDialog|Modal|ModalOverlay|AriaDialog|Popover|Menu)\b/.test(source),
  )
  .map(([path]) => path.replace('../../renderer/', ''))
  // What the others are made of.
  .filter(
    (path) => !['ui/Dialog.tsx', 'ui/Menu.tsx', 'parts/sharing/SharingDialog.tsx'].includes(path),
  )
  .sort()

test('every component that lays something over the screen is among those tried here', () => {
  expect(overlays.length).toBeGreaterThan(15)
  expect(Object.keys(openers).sort()).toEqual(overlays)
})

const houses: FakeHouse[] = []

afterEach(() => {
  cleanup()
  for (const house of houses.splice(0)) house.remove()
  delete document.documentElement.dataset.covered
})

function Room({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient)
  useQuickExitKeys()
  return (
    <QueryClientProvider client={client}>
      <WordsProvider locale="en">
        <Frame>{children}</Frame>
      </WordsProvider>
    </QueryClientProvider>
  )
}

/** Opens one of them in a frame as the app has it; answers with the house behind it. */
async function open(path: string): Promise<FakeHouse> {
  const vault = new FakeVault()
  const mara = vault.withMember('Mara', 'lantern orchard slow bicycle')
  const jonas = vault.withMember('Jonas', 'harbour woollen eleven teaspoon')
  vault.me = mara
  const house = new FakeHouse(vault).install()
  houses.push(house)
  const opener = openers[path]
  if (!opener) throw new Error(`Nobody knows how to open ${path}.`)
  const given: Given = { vault, mara, jonas, entry: anEntry(vault, mara), session: await session() }
  const { screen: shown, type, press = [], inside = 'dialog' }: Opened = await opener(given)
  render(<Room>{shown}</Room>)
  if (type) fireEvent.change(screen.getByLabelText(type[0]), { target: { value: type[1] } })
  for (const name of press) {
    const found = await screen.findAllByRole('button', { name })
    fireEvent.click(found[0]!)
  }
  const roles = inside === 'menu' ? ['menu'] : ['dialog', 'alertdialog']
  await waitFor(() => {
    const there = roles.flatMap((role) => screen.queryAllByRole(role))
    if (there.length === 0) throw new Error(`${path} did not open`)
  })
  return house

  async function session() {
    const reply = await vault.answer('session.read', {})
    if (!reply.ok) throw new Error(reply.code)
    return reply.value as Given['session']
  }
}

function anEntry(vault: FakeVault, author: Given['mara']): Entry {
  const entry: Entry = {
    id: vault.newId() as Entry['id'],
    day: '2026-11-07' as Day,
    time: '20:41',
    title: 'Rain on the roof',
    body: 'We ate late.',
    mood: null,
    tags: [],
    zone: 'mine',
    author,
    readers: [author],
    revision: 1,
    writtenAt: '2026-11-07T20:41:00.000Z',
    changedAt: '2026-11-07T20:41:00.000Z',
    pinned: false,
    binnedAt: null,
    wordCount: 3,
    attachments: [],
  }
  vault.entries.set(entry.id, entry)
  return entry
}

const isCovered = () => document.documentElement.hasAttribute('data-covered')

/** Where the keys go: wherever the focus is at that moment. */
function pressEscape(timeStamp: number): void {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: timeStamp })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
}

describe.each(overlays)('%s', (path) => {
  test('Esc twice over it hides everything and asks the shell to go', async () => {
    const house = await open(path)
    pressEscape(1000)
    expect(isCovered()).toBe(false)
    pressEscape(1000 + limits.quickExitMs)
    expect(isCovered()).toBe(true)
    expect(house.wasAsked('app.quick-exit')).toBe(true)
  })

  test('the button in the title bar is within reach over it', async () => {
    const house = await open(path)
    const button = screen.getByText('Quick exit').closest('button')
    expect(button?.closest('[inert], [aria-hidden="true"]')).toBeNull()
    fireEvent.click(button!)
    expect(isCovered()).toBe(true)
    expect(house.wasAsked('app.quick-exit')).toBe(true)
  })
})
