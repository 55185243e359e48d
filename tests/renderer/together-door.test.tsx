import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ErrorCode } from '../../shared/errors.ts'
import type { FakeHouse } from '../make/fake-house.ts'
import type { FakeVault } from '../make/fake-vault.ts'
import { aCouple, jonasWords, maraWords, openPage } from './open-page.tsx'

const linWords = 'pebble walnut kettle orbit'

function atTheDoor(vault: FakeVault = aCouple()): FakeHouse {
  return openPage(vault, { door: 'together' })
}

async function fieldOf(name: string): Promise<HTMLInputElement> {
  return (await screen.findByLabelText(`${name}’s passphrase`)) as HTMLInputElement
}

async function type(name: string, passphrase: string) {
  fireEvent.change(await fieldOf(name), { target: { value: passphrase } })
}

function pressEnter() {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' })
}

function calls({ vault }: FakeHouse) {
  return vault.asked.filter(({ name }) => name === 'vault.unlock-together')
}

test('after a lock that asked for it, the door for both is the one that is shown', async () => {
  atTheDoor()
  await screen.findByText('Both of you are here')
  expect(document.activeElement).toBe(await fieldOf('Mara'))
  expect(screen.getByText('Private pages stay closed for both of you.')).toBeTruthy()
})

test('after any other lock it is the door for one, and from each door there is a way to the other', async () => {
  openPage()
  await screen.findByText('Who is here?')
  fireEvent.click(screen.getByText('Both of us are here'))
  await screen.findByText('Both of you are here')
  fireEvent.click(screen.getByText('Just one of us'))
  await screen.findByText('Who is here?')
})

test('whoever lives here alone so far is not asked who else is here', async () => {
  const vault = aCouple()
  vault.people.splice(1)
  atTheDoor(vault)
  await screen.findByText('Who is here?')
  expect(screen.queryByText(/of us are here/)).toBeNull()
})

test('Enter leads from field to field and then in, with everyone’s passphrase', async () => {
  const house = atTheDoor()
  await type('Mara', maraWords)
  ;(await fieldOf('Mara')).focus()
  pressEnter()
  expect(document.activeElement).toBe(await fieldOf('Jonas'))
  expect(calls(house)).toEqual([])
  await type('Jonas', jonasWords)
  pressEnter()
  await screen.findByText('Together')
  const [mara, jonas] = house.vault.people
  expect(calls(house).map(({ input }) => input)).toEqual([
    {
      members: [
        { member: mara?.id, passphrase: maraWords },
        { member: jonas?.id, passphrase: jonasWords },
      ],
    },
  ])
})

test('Enter in the last field leads back to one that was left empty', async () => {
  const house = atTheDoor()
  await type('Jonas', jonasWords)
  ;(await fieldOf('Jonas')).focus()
  pressEnter()
  expect(document.activeElement).toBe(await fieldOf('Mara'))
  expect(calls(house)).toEqual([])
})

test('a wrong passphrase is told at its own field, the other stays typed, and nobody is in', async () => {
  const house = atTheDoor()
  await type('Mara', maraWords)
  await type('Jonas', 'harbour')
  fireEvent.click(screen.getByText('Unlock together'))
  await screen.findByText(/That is not Jonas’s passphrase/)
  expect(screen.queryByText(/That is not Mara’s/)).toBeNull()
  expect((await fieldOf('Jonas')).getAttribute('aria-invalid')).toBe('true')
  expect((await fieldOf('Mara')).value).toBe(maraWords)
  expect(document.activeElement).toBe(await fieldOf('Jonas'))
  expect(house.vault.me).toBeNull()

  await type('Jonas', jonasWords)
  expect(screen.queryByText(/That is not Jonas’s/)).toBeNull()
  fireEvent.click(screen.getByText('Unlock together'))
  await screen.findByText('Together')
})

const isTicked = async (name: string) =>
  (await fieldOf(name)).parentElement?.querySelector('.lucide-check') !== null

test('a passphrase is ticked once it was tried and is right, and not while it is only typed', async () => {
  atTheDoor()
  await type('Mara', maraWords)
  await type('Jonas', 'harbour')
  expect(await isTicked('Mara')).toBe(false)
  fireEvent.click(screen.getByText('Unlock together'))
  await screen.findByText(/That is not Jonas’s passphrase/)
  expect(await isTicked('Mara')).toBe(true)
  expect(await isTicked('Jonas')).toBe(false)
  await type('Mara', `${maraWords} and`)
  expect(await isTicked('Mara')).toBe(false)
})

test('when both are wrong both are told', async () => {
  atTheDoor()
  await type('Mara', 'lantern')
  await type('Jonas', 'harbour')
  fireEvent.click(screen.getByText('Unlock together'))
  await screen.findByText(/That is not Mara’s passphrase/)
  expect(screen.getByText(/That is not Jonas’s passphrase/)).toBeTruthy()
})

test.each<[ErrorCode, RegExp]>([
  ['vault.key-file-damaged', /keeps this key is damaged/],
  ['vault.in-use', /Another window/],
])('%s has its own true sentence here too', async (code, sentence) => {
  const vault = aCouple()
  vault.refusals.set('vault.unlock-together', code)
  atTheDoor(vault)
  await type('Mara', maraWords)
  await type('Jonas', jonasWords)
  fireEvent.click(screen.getByText('Unlock together'))
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
  expect(screen.queryByText(/That is not/)).toBeNull()
})

test('a lock of another computer is set aside only when somebody says so', async () => {
  const vault = aCouple()
  vault.refusals.set('vault.unlock-together', 'vault.in-use-elsewhere')
  const house = atTheDoor(vault)
  await type('Mara', maraWords)
  await type('Jonas', jonasWords)
  fireEvent.click(screen.getByText('Unlock together'))
  await screen.findByRole('alert')
  vault.refusals.clear()
  fireEvent.click(screen.getByText('Nobody has it open: open it here'))
  await screen.findByText('Together')
  expect(calls(house).map(({ input }) => (input as { takeOver?: boolean }).takeOver)).toEqual([
    undefined,
    true,
  ])
})

test('of three, those who are here say so, and only they are asked', async () => {
  const vault = aCouple()
  const lin = vault.withMember('Lin', linWords)
  const house = atTheDoor(vault)
  await screen.findByText('Who is here together?')
  expect(screen.queryByLabelText(/’s passphrase$/)).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Lin' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Jonas' }))
  await type('Jonas', jonasWords)
  await type('Lin', linWords)
  fireEvent.click(screen.getByText('Unlock together'))
  await screen.findByText('Together')
  expect(house.vault.present).toEqual([vault.people[1]?.id, lin])
})

test('one of three alone is not together, and what somebody typed goes with them', async () => {
  const vault = aCouple()
  vault.withMember('Lin', linWords)
  const house = atTheDoor(vault)
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Lin' }))
  await type('Lin', linWords)
  ;(await fieldOf('Lin')).focus()
  pressEnter()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Lin' }))
  await waitFor(() => expect(screen.queryByLabelText('Lin’s passphrase')).toBeNull())
  fireEvent.click(screen.getByRole('checkbox', { name: 'Lin' }))
  expect((await fieldOf('Lin')).value).toBe('')
  expect(calls(house)).toEqual([])
})
