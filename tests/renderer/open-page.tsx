import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterAll, afterEach } from 'vitest'
import { App } from '../../renderer/App.tsx'
import { putAwayLongWork } from '../../renderer/bridge/long-work.ts'
import { FakeHouse } from '../make/fake-house.ts'
import { FakeVault } from '../make/fake-vault.ts'

/** What Mara and Jonas type, in every test of a screen. */
export const maraWords = 'lantern orchard slow bicycle'
export const jonasWords = 'harbour woollen eleven teaspoon'

const longCalls = [
  'backups.make',
  'backups.run',
  'backups.rehearse',
  'backups.restore',
  'exports.readable',
  'imports.preview',
  'imports.run',
] as const
const houses: FakeHouse[] = []
let hasOpened = false

/** A vault in which Mara and Jonas are members, and nobody is in. */
export function aCouple(): FakeVault {
  const vault = new FakeVault()
  vault.withMember('Mara', maraWords)
  vault.withMember('Jonas', jonasWords)
  return vault
}

export interface PageOptions extends Partial<Pick<FakeHouse, 'hasBroken' | 'door'>> {
  /** Whoever comes in goes on to the journal at once, unless a test is about the page of the day. */
  staysOnToday?: boolean
}

/** Opens the whole page on a fake house; both go after the test. */
export function openPage(
  vault: FakeVault = aCouple(),
  { hasBroken = false, door = 'solo', staysOnToday = false }: PageOptions = {},
): FakeHouse {
  const house = new FakeHouse(vault).install()
  house.hasBroken = hasBroken
  house.door = door
  houses.push(house)
  if (!staysOnToday) goToTheJournal()
  render(<App />)
  hasOpened = true
  return house
}

/** One for each page that was opened: none may press anything in the page of another test. */
const watching: MutationObserver[] = []

/** Presses 'Journal' as often as somebody comes in and stands before the page of the day. */
function goToTheJournal(): void {
  const seen = new WeakSet<Element>()
  const watch = new MutationObserver(() => {
    const side = document.querySelector('nav[aria-label="Hearth"]')
    if (side === null || seen.has(side)) return
    seen.add(side)
    if (side.querySelector('[aria-current]')?.textContent !== 'Today') return
    const room = [...side.querySelectorAll('button')].find((each) => each.textContent === 'Journal')
    fireEvent.click(room!)
  })
  watch.observe(document.body, { childList: true, subtree: true })
  watching.push(watch)
}

/** The wires and the shell without a page, for what stands below the screens. */
export function openHouse(vault: FakeVault = aCouple()): FakeHouse {
  const house = new FakeHouse(vault).install()
  houses.push(house)
  return house
}

afterEach(() => {
  for (const watch of watching.splice(0)) watch.disconnect()
  cleanup()
  for (const house of houses.splice(0)) house.remove()
  // Long work outlives screens; in the app it goes with the page.
  for (const name of longCalls) putAwayLongWork(name)
  delete document.documentElement.dataset.covered
})

// The door begins to read the rooms behind it at once. Tests that stay in front of it may be over before those are
// read, and what is read after a file has ended fails the run beside all tests.
afterAll(async () => {
  if (hasOpened) await import('../../renderer/app/Shell.tsx')
})
