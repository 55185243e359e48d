import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dayOfDate } from '../../shared/days.ts'
import { DebriefId, type MemberId } from '../../shared/ids.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { aDebriefAt } from '../make/a-debrief.ts'
import type { FakeHouse } from '../make/fake-house.ts'
import type { FakeVault } from '../make/fake-vault.ts'
import { aCouple, openPage } from './open-page.tsx'

/** Mara and Jonas (and whoever else) in one sitting, Mara at the keyboard. */
function together(vault: FakeVault = aCouple()): FakeVault {
  vault.present = vault.people.map(({ id }) => id)
  vault.me = vault.present[0] ?? null
  return vault
}

async function page(vault: FakeVault, title: string, zone: Entry['zone']): Promise<void> {
  const begun = await vault.answer('drafts.begin', {
    zone,
    day: '2026-11-07',
    time: null,
    entry: null,
  })
  if (!begun.ok) throw new Error(begun.code)
  const draft = begun.value as { content: object }
  await vault.answer('drafts.finish', { ...draft, content: { ...draft.content, title } })
}

function goTo(room: string) {
  fireEvent.click(within(screen.getByRole('navigation', { name: 'Hearth' })).getByText(room))
}

function doors({ asked }: FakeHouse) {
  return asked.filter(({ name }) => name === 'app.lock').map(({ input }) => input)
}

test('one who is here alone can say that the other is here too', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const house = openPage(vault)
  fireEvent.click(await screen.findByText('Jonas is here too'))
  await waitFor(() => expect(doors(house)).toEqual([{ door: 'together' }]))
})

/** Both went to their door to open a debrief, and have come in. */
function cameInToOpen(vault: FakeVault, toOpen: FakeHouse['toOpen']): FakeHouse {
  const house = openPage(together(vault), { door: 'together' })
  house.toOpen = toOpen
  return house
}

test('whoever came in to open a debrief finds it on the table, and later the list', async () => {
  const vault = aCouple()
  const debrief = aDebriefAt(vault, 'all-sealed')
  cameInToOpen(vault, { what: 'debrief', id: debrief.id })
  await screen.findByRole('button', { name: 'Open both sides' })
  expect(debrief.state.phase).toBe('sides')
  goTo('Today')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Open both sides' })).toBeNull())
  goTo('Work it through')
  await screen.findByRole('button', { name: /^Open together/ })
})

test('whoever came in for a check-in finds it with one press left, and locked for that purpose', async () => {
  const vault = aCouple()
  const [mara, jonas] = vault.people.map(({ id }) => id) as [MemberId, MemberId]
  const checkIn = vault.checkIns.make(mara, dayOfDate(new Date()))
  for (const who of [jonas, mara]) vault.checkIns.seal(checkIn, who, { ratings: [] })
  vault.me = mara
  const house = openPage(vault)
  await screen.findByText('Lock now')
  goTo('Check-ins')
  fireEvent.click(await screen.findByRole('button', { name: 'Open it together' }))
  await waitFor(() =>
    expect(doors(house)).toEqual([{ door: 'together', toOpen: { what: 'check-in' } }]),
  )
  cleanup()

  cameInToOpen(vault, { what: 'check-in' })
  expect(await currentRoom()).toBe('Check-ins')
})

test('whoever came in for views of one day finds them with one press left', async () => {
  const vault = aCouple()
  const [mara, jonas] = vault.people.map(({ id }) => id) as [MemberId, MemberId]
  const view = vault.dayViews.make(mara, '2026-11-06')
  for (const who of [mara, jonas]) vault.dayViews.finish(view, who, 'alone')
  view.given.clear()
  cameInToOpen(vault, { what: 'day-view', id: view.id })
  await screen.findByRole('button', { name: 'Open both' })
  expect(await currentRoom()).toBe('Journal')
})

test('where what was to be opened is not there for those who came, it is the list', async () => {
  const vault = aCouple()
  aDebriefAt(vault, 'all-sealed')
  cameInToOpen(vault, { what: 'debrief', id: DebriefId.parse('0'.repeat(26)) })
  await screen.findByRole('heading', { name: 'Work it through', level: 1 })
})

test('whoever comes in alone after all is shown the day, and nothing is opened', async () => {
  const vault = aCouple()
  const debrief = aDebriefAt(vault, 'all-sealed')
  vault.me = vault.people[0]?.id ?? null
  const house = openPage(vault, { door: 'together', staysOnToday: true })
  house.toOpen = { what: 'debrief', id: debrief.id }
  await screen.findByText('Lock now')
  expect(screen.queryByRole('heading', { name: debrief.about.title, level: 1 })).toBeNull()
})

test('whoever has nobody to be together with is not asked', async () => {
  const vault = aCouple()
  vault.people.splice(1)
  vault.me = vault.people[0]?.id ?? null
  openPage(vault)
  await screen.findByText('Lock now')
  expect(screen.queryByText(/here too/)).toBeNull()
})

test('together the sidebar says so, names who is at the keyboard, and leads back to one alone', async () => {
  const house = openPage(together())
  await screen.findByText('Together')
  expect(screen.getByText('Shared pages')).toBeTruthy()
  expect(screen.getByText('Mara is at the keyboard')).toBeTruthy()
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toMatch(/Mara and Jonas are here/),
  )
  fireEvent.click(screen.getByText('One of us is leaving'))
  await waitFor(() => expect(doors(house)).toEqual([{ door: 'solo' }]))
})

/** The room whose line in the sidebar is marked. */
async function currentRoom(): Promise<string | null | undefined> {
  await screen.findByText('Lock now')
  const side = screen.getByRole('navigation', { name: 'Hearth' })
  return side.querySelector('[aria-current]')?.textContent
}

test('together the first room is the one to work something through', async () => {
  openPage(together())
  expect(await currentRoom()).toBe('Work it through')
  await screen.findByRole('heading', { name: 'Work it through' })
})

test('alone it is the journal, and the room is one step away', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  openPage(vault)
  expect(await currentRoom()).toBe('Journal')
  goTo('Work it through')
  await screen.findByRole('heading', { name: 'Work it through' })
})

test('from the page for somebody who is afraid the way back leads to the room it was opened from', async () => {
  openPage(together())
  fireEvent.click(await screen.findByText('If you do, read this first'))
  await screen.findByText('If you are in danger now')
  fireEvent.click(screen.getByText('Back'))
  await screen.findByRole('heading', { name: 'Work it through' })
})

test('locking by key ends at the door for one', async () => {
  const house = openPage(together())
  await screen.findByText('Together')
  fireEvent.keyDown(window, { key: 'l', ctrlKey: true })
  await waitFor(() => expect(house.wasAsked('app.lock')).toBe(true))
  expect(house.door).toBe('solo')
})

test('the keyboard goes over once the other says that they are here, and it is said aloud', async () => {
  const { vault } = openPage(together())
  fireEvent.click(await screen.findByText('Jonas takes the keyboard'))
  const heading = await screen.findByRole('heading', { name: 'Now it is Jonas’s turn' })
  expect(document.activeElement).toBe(heading)
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Now it is Jonas’s turn'))
  expect(vault.me).toBe(vault.people[0]?.id)
  fireEvent.click(screen.getByText('I am here'))
  await screen.findByText('Mara takes the keyboard')
  expect(vault.me).toBe(vault.people[1]?.id)
  expect(screen.getByRole('status').textContent).toBe('Jonas is at the keyboard')
  expect(screen.queryByText('I am here')).toBeNull()
})

test('not now leaves everything as it was', async () => {
  const { vault } = openPage(together())
  fireEvent.click(await screen.findByText('Jonas takes the keyboard'))
  fireEvent.click(await screen.findByText('Not now'))
  await waitFor(() => expect(screen.queryByText('Not now')).toBeNull())
  expect(vault.me).toBe(vault.people[0]?.id)
  expect(vault.asked.some(({ name }) => name === 'session.hand-over')).toBe(false)
})

test('a hand-over that is refused says so, and stays', async () => {
  const { vault } = openPage(together())
  vault.refusals.set('session.hand-over', 'session.not-here')
  fireEvent.click(await screen.findByText('Jonas takes the keyboard'))
  fireEvent.click(await screen.findByText('I am here'))
  expect((await screen.findByRole('alert')).textContent).toMatch(/not here just now/)
  expect(screen.getByText('I am here')).toBeTruthy()
})

test('among three the one who comes is chosen by name', async () => {
  const vault = aCouple()
  const lin = vault.withMember('Lin', 'pebble walnut kettle orbit')
  openPage(together(vault))
  fireEvent.click(await screen.findByText('Hand over the keyboard'))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Lin takes the keyboard' }))
  await screen.findByRole('heading', { name: 'Now it is Lin’s turn' })
  fireEvent.click(screen.getByText('I am here'))
  await waitFor(() => expect(vault.me).toBe(lin))
})

test('the journal is there to read together: shared pages only, and nothing to write with', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  await page(vault, 'Two mugs, no plans', 'ours')
  await page(vault, 'Only for me', 'mine')
  openPage(together(vault))
  await screen.findByText('Together')
  goTo('Journal')
  const whole = () => within(screen.getByRole('article'))
  await waitFor(() => whole().getByText('Two mugs, no plans'))
  await screen.findByText(/Writing waits until one of you is here alone/)
  expect(screen.queryByText('Only for me')).toBeNull()
  expect(screen.queryByText('New page')).toBeNull()
  expect(whole().queryAllByRole('button')).toEqual([])
})

test('an empty journal and an empty wall offer nothing that would be refused', async () => {
  openPage(together())
  await screen.findByText('Together')
  goTo('Journal')
  await screen.findByText('No shared pages yet')
  expect(screen.queryByText('Write the first page')).toBeNull()
  goTo('Gratitude wall')
  await screen.findByText('Nothing on the wall yet')
  expect(screen.queryByRole('form')).toBeNull()
})

test('the wall is there to read together, without the empty slip and without answers', async () => {
  const vault = aCouple()
  const [mara, jonas] = vault.people
  vault.me = jonas?.id ?? null
  await vault.answer('notes.pin', {
    id: vault.newId(),
    kind: 'thanks',
    to: mara?.id,
    text: 'For the soup.',
  })
  openPage(together(vault))
  await screen.findByText('Together')
  goTo('Gratitude wall')
  await screen.findByText('For the soup.')
  expect(screen.queryByRole('form')).toBeNull()
  expect(screen.queryByText('Say why it mattered')).toBeNull()
})

test.each(['Backup', 'Members', 'Bring in pages'])(
  'the settings say kindly that “%s” waits',
  async (part) => {
    const house = openPage(together())
    await screen.findByText('Together')
    goTo('Settings')
    const parts = await screen.findByRole('navigation', { name: 'Settings' })
    fireEvent.click(within(parts).getByText(part))
    const said = await screen.findByText('This waits until one of you is here alone.')
    const region = said.closest('section') ?? document.body
    fireEvent.click(within(region).getByText('One of us is leaving'))
    await waitFor(() => expect(doors(house)).toEqual([{ door: 'solo' }]))
  },
)

test('light and locking can be set together', async () => {
  openPage(together())
  await screen.findByText('Together')
  goTo('Settings')
  fireEvent.click(await screen.findByLabelText('Lamplight'))
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('lamplight'))
})

test('a walk through all rooms together asks for nothing that only one alone may ask', async () => {
  const { vault } = openPage(together())
  const refused: string[] = []
  const { answer } = vault
  vault.answer = async (name, input) => {
    const reply = await answer.call(vault, name, input)
    if (!reply.ok) refused.push(`${name} ${reply.code}`)
    return reply
  }
  await screen.findByText('Together')
  const rooms = ['Work it through', 'Journal', 'Gratitude wall', 'If you do not feel safe']
  for (const room of rooms) {
    goTo(room)
    await waitFor(() => expect(screen.queryByText('One moment')).toBeNull())
  }
  goTo('Settings')
  for (const part of ['Backup', 'Locking', 'Appearance', 'Members', 'Bring in pages']) {
    const parts = await screen.findByRole('navigation', { name: 'Settings' })
    fireEvent.click(within(parts).getByText(part))
  }
  expect(refused).toEqual([])
})
