import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  firstStep,
  nextSetup,
  type SetupEvent,
  type SetupState,
} from '../../renderer/features/setup/setup-flow.ts'
import type { MemberId, PlaceToken } from '../../shared/ids.ts'
import { FakeVault } from '../make/fake-vault.ts'
import { jonasWords, maraWords, openPage } from './open-page.tsx'

const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function nameBoth() {
  fireEvent.click(await screen.findByText('Continue'))
  await screen.findByText('Who shares this Hearth?')
  fill('Your name', 'Mara')
  fill('The name of the other person', 'Jonas')
  fireEvent.submit(screen.getByLabelText('Your name'))
}

async function choose(words: string) {
  await screen.findByText('Choose your passphrase')
  fill('Passphrase', words)
  fill('Once more, to be sure', words)
  await screen.findByText(/^(Strong|Very strong)\.$/)
  fireEvent.submit(screen.getByLabelText('Passphrase'))
  await screen.findByText('Your recovery sheet')
}

function codeOnScreen(): string {
  return [...document.querySelectorAll('[data-group]')].map((one) => one.textContent).join('-')
}

async function typeBack(code: string) {
  fireEvent.click(screen.getByText('I have written it down'))
  fill('The code from your paper', code)
  fireEvent.submit(await screen.findByLabelText('The code from your paper'))
}

test('two people set Hearth up, each with their own keys, and it ends with a lock', async () => {
  const vault = new FakeVault()
  const house = openPage(vault)
  await nameBoth()
  await choose(maraWords)
  const maraCode = codeOnScreen()
  await typeBack(maraCode)
  await screen.findByText('Please hand over to Jonas')
  expect(document.body.textContent).not.toContain(maraCode.slice(0, 4))
  fireEvent.click(screen.getByText('I am Jonas'))
  await choose(jonasWords)
  await typeBack(codeOnScreen().toLowerCase())
  await screen.findByText('All set. Hearth locks now')
  fireEvent.click(screen.getByRole('button', { name: 'Lock, and begin' }))
  await waitFor(() => expect(house.wasAsked('app.lock')).toBe(true))
  expect(
    vault.people.map(({ label, place, isConfirmed }) => ({ label, place, isConfirmed })),
  ).toEqual([
    { label: 'Mara', place: 0, isConfirmed: true },
    { label: 'Jonas', place: 1, isConfirmed: true },
  ])
})

test('a passphrase below the floor makes nobody a member', async () => {
  const vault = new FakeVault()
  openPage(vault)
  await nameBoth()
  await screen.findByText('Choose your passphrase')
  fill('Passphrase', 'password1')
  fill('Once more, to be sure', 'password1')
  await screen.findByText('Weak.')
  fireEvent.submit(screen.getByLabelText('Passphrase'))
  expect(vault.people).toEqual([])
})

test('the code has to be typed back whole, and the screen covers it meanwhile', async () => {
  const vault = new FakeVault()
  openPage(vault)
  await nameBoth()
  await choose(maraWords)
  const code = codeOnScreen()
  await typeBack(code.slice(0, 20))
  expect(codeOnScreen()).toBe('')
  expect(vault.asked.some(({ name }) => name === 'recovery.confirm')).toBe(false)

  fill('The code from your paper', code.replace(/^./, code.startsWith('Z') ? 'Y' : 'Z'))
  fireEvent.submit(screen.getByLabelText('The code from your paper'))
  await screen.findByText(/not quite what the sheet says/)
  expect(vault.people[0]?.isConfirmed).toBe(false)

  fireEvent.click(screen.getByText('Show the code again'))
  await waitFor(() => expect(codeOnScreen()).toBe(code))
})

test('two people with one name are asked for another word', async () => {
  openPage(new FakeVault())
  fireEvent.click(await screen.findByText('Continue'))
  await screen.findByText('Who shares this Hearth?')
  fill('Your name', 'Sam')
  fill('The name of the other person', 'sam ')
  fireEvent.submit(screen.getByLabelText('Your name'))
  expect(screen.getByText('Two people need two different names.')).toBeTruthy()
})

test('a folder that a person chooses is used, and shown', async () => {
  const house = openPage(new FakeVault())
  await screen.findByText('Documents/Hearth')
  house.picks.set('vault-folder', { place: 'g'.repeat(26) as PlaceToken, name: 'Journals' })
  fireEvent.click(screen.getByText('Choose another folder'))
  await waitFor(() => expect(house.wasAsked('app.use-place')).toBe(true))
})

const made = { member: 'c'.repeat(26) as MemberId, recoveryCode: 'AAAA' }

function walk(events: SetupEvent[]): SetupState {
  return events.reduce(nextSetup, firstStep)
}

const named: SetupEvent = { type: 'named', names: ['Mara', 'Jonas'], areBothHere: true }
const alone: SetupEvent = { type: 'named', names: ['Mara', ''], areBothHere: false }

test.each<[string, SetupEvent[], SetupState['at']]>([
  [
    'one who begins alone has one turn',
    [{ type: 'placed' }, alone, { type: 'joined', made }, { type: 'kept-sheet' }],
    'end',
  ],
  [
    'of two, the second turn begins with a hand-over',
    [{ type: 'placed' }, named, { type: 'joined', made }, { type: 'kept-sheet' }],
    'hand-over',
  ],
  [
    'the second person may put it off',
    [
      { type: 'placed' },
      named,
      { type: 'joined', made },
      { type: 'kept-sheet' },
      { type: 'put-off' },
    ],
    'end',
  ],
  [
    'nobody skips their own sheet',
    [
      { type: 'placed' },
      named,
      { type: 'joined', made },
      { type: 'handed-over' },
      { type: 'put-off' },
    ],
    'sheet',
  ],
  [
    'there is no way back to before somebody was a member',
    [{ type: 'placed' }, named, { type: 'joined', made }, { type: 'went-back' }],
    'sheet',
  ],
])('%s', (_, events, at) => {
  expect(walk(events).at).toBe(at)
})

test('a code leaves the memory of the set-up with its sheet', () => {
  expect(
    walk([{ type: 'placed' }, named, { type: 'joined', made }, { type: 'kept-sheet' }]).made,
  ).toBeNull()
})
