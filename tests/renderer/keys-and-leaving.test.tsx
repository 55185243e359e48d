import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PlaceToken } from '../../shared/ids.ts'
import type { FakeHouse } from '../make/fake-house.ts'
import type { FakeVault } from '../make/fake-vault.ts'
import { aCouple, maraWords, openPage } from './open-page.tsx'

const folder = 'c'.repeat(26) as PlaceToken
const file = 'g'.repeat(26) as PlaceToken
const next = 'pebble walnut kettle orbit'
const sealWords = 'cobble harbour eleven teaspoon'
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

/** Mara is in, at one page of the settings. */
async function openSettings(
  page: string,
  prepare: (vault: FakeVault) => void = () => undefined,
): Promise<FakeHouse> {
  const vault = aCouple()
  vault.me = vault.people[0]!.id
  prepare(vault)
  const house = openPage(vault)
  house.picks.set('export-folder', { place: folder, name: 'Stick' })
  house.picks.set('backup-target', { place: file, name: 'november.hearth-backup' })
  await press('Settings')
  const parts = await screen.findByRole('navigation', { name: 'Settings' })
  fireEvent.click(within(parts).getByText(page))
  return house
}

async function chooseNext(current: string): Promise<void> {
  await screen.findByRole('heading', { name: 'Choose a new passphrase' })
  fill('Your passphrase until now', current)
  fill('Passphrase', next)
  fill('Once more, to be sure', next)
  await screen.findByText('Strong.')
  fireEvent.submit(screen.getByLabelText('Passphrase'))
}

test('changing the passphrase says what old backups go on opening with, and leads to new keys', async () => {
  await openSettings('Members')
  await press('Change it')
  expect(await screen.findByText(/Old backups keep the old lock/)).toBeTruthy()
  fireEvent.click(screen.getByText('make new keys instead'))
  await screen.findByRole('heading', { name: 'Somebody may know it' })
})

test('new keys are explained first; then come a new passphrase and a new sheet, typed back', async () => {
  const house = await openSettings('Members')
  const before = { ...house.vault.people[0]! }
  await press('Make new keys')
  await screen.findByRole('heading', { name: 'Somebody may know it' })
  expect(screen.getByText('The past stays as it is.')).toBeTruthy()
  await press('Continue')
  await chooseNext('not this one')
  await screen.findByText(/That is not your present passphrase/)
  expect(house.vault.people[0]).toMatchObject(before)
  fill('Your passphrase until now', maraWords)
  fireEvent.submit(screen.getByLabelText('Passphrase'))
  await screen.findByText(/Your new keys are made, Mara/)
  const { recoveryCode, passphrase } = house.vault.people[0]!
  expect(passphrase).toBe(next)
  expect(recoveryCode).not.toBe(before.recoveryCode)
  fireEvent.click(screen.getByText('I have written it down'))
  const field = await screen.findByLabelText('The code from your paper')
  fireEvent.change(field, { target: { value: recoveryCode } })
  fireEvent.submit(field)
  await screen.findByText('Your new keys are in place.')
  expect(house.vault.people[0]!.isConfirmed).toBe(true)
  await press('Done')
  await screen.findByText('Lock now')
})

test('where the vault could not open again after new keys, the code still stands there to be copied', async () => {
  const house = await openSettings('Members')
  await press('Make new keys')
  await press('Continue')
  const answer = house.vault.answer.bind(house.vault)
  house.vault.answer = async (name, input) => {
    const reply = await answer(name, input)
    if (name === 'members.new-keys') house.vault.me = null
    return reply
  }
  await chooseNext(maraWords)
  await screen.findByRole('heading', { name: /Hearth had to lock/ })
  const groups = [...document.querySelectorAll('[data-group]')].map((one) => one.textContent)
  expect(groups.join('-')).toBe(house.vault.people[0]!.recoveryCode)
  expect(screen.getByText('Print it')).toBeTruthy()
  expect(screen.queryByText('Save as PDF')).toBeNull()
  await press('I have copied it')
  await screen.findByText('Who is here?')
})

test('a readable copy warns first, is made in the chosen folder, and says what it holds', async () => {
  const house = await openSettings('Readable copy')
  await screen.findByText('These files are not encrypted.')
  expect(house.vault.readableCopies.size).toBe(0)
  await press('Choose a folder')
  await screen.findByText('The copy is made, and it was read back.')
  expect(screen.getByText(/in “Stick”: no pages, no drafts/)).toBeTruthy()
  expect(house.vault.readableCopies.get(folder)).toEqual({
    by: house.vault.me,
    withoutDamaged: false,
    format: 'markdown',
    passphrase: null,
  })
})

test('a copy can be a book or data, and says which signs a book has no letters for', async () => {
  const house = await openSettings('Readable copy')
  house.vault.signsNoBookHas = '🐝 美'
  fireEvent.click(await screen.findByRole('radio', { name: /A book/ }))
  await screen.findByText(/What you print can be found as well/)
  await press('Choose a folder')
  await screen.findByText(/lacks these signs and shows a box for each: 🐝 美/)
  fireEvent.click(screen.getByRole('radio', { name: /^Data/ }))
  await press('Make another')
  await waitFor(() => expect(house.vault.readableCopies.get(folder)?.format).toBe('json'))
})

test('a sealed copy takes a strong passphrase, typed twice, and says that nothing else opens it', async () => {
  const house = await openSettings('Readable copy')
  fireEvent.click(await screen.findByRole('checkbox', { name: /Seal it with a passphrase/ }))
  await screen.findByText('Nobody opens it without this passphrase.')
  expect(screen.queryByText('These files are not encrypted.')).toBeNull()
  const choose = () => screen.getByRole('button', { name: 'Choose a folder' })
  expect(choose().getAttribute('aria-disabled')).toBe('true')
  fill('Passphrase', 'short')
  fill('Once more, to be sure', 'short')
  await screen.findByText('Too short.')
  await press('Choose a folder')
  expect(house.wasAsked('picker.pick')).toBe(false)
  fill('Passphrase', sealWords)
  fill('Once more, to be sure', `${sealWords}x`)
  await screen.findByText('The two are not the same yet.')
  fill('Once more, to be sure', sealWords)
  await waitFor(() => expect(choose().getAttribute('aria-disabled')).not.toBe('true'))
  await press('Choose a folder')
  await screen.findByText('The copy is made, and it was read back.')
  expect(house.vault.readableCopies.get(folder)).toMatchObject({ passphrase: sealWords })
  // What seals one copy is typed anew for another.
  expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('')
})

test('a readable copy can be stopped, and nothing of it is left', async () => {
  const house = await openSettings('Readable copy', (vault) => {
    vault.stepMs = 5
  })
  await press('Choose a folder')
  await press('Stop')
  await screen.findByText('The copy was stopped, and nothing of it is left.')
  expect(house.vault.readableCopies.size).toBe(0)
})

test('what is damaged is left out of a copy only when a person says so', async () => {
  const house = await openSettings('Readable copy', (vault) => {
    vault.hasDamagedPhoto = true
  })
  await press('Choose a folder')
  await screen.findByText('Something in it is damaged, so no copy was made.')
  expect(house.vault.readableCopies.size).toBe(0)
  await press('Make it without what is damaged')
  await screen.findByText(/One photo is damaged and is not in it/)
  expect(house.vault.readableCopies.get(folder)?.withoutDamaged).toBe(true)
})

async function toTheLastStep(): Promise<void> {
  await press('Leave')
  await press('Take a copy first')
  await screen.findByRole('heading', { name: 'Take a copy along' })
}

test.each([
  ['a readable one', 'Choose a folder', 'The copy is made, and it was read back.'],
  ['a backup', 'Make a backup', /The backup “november.hearth-backup” is made/],
])('leaving goes on once a copy was made and checked: %s', async (_, button, made) => {
  const house = await openSettings('Members')
  await toTheLastStep()
  const goOn = await screen.findByRole('button', { name: 'Continue' })
  expect(goOn.getAttribute('aria-disabled')).toBe('true')
  await press(button)
  await screen.findByText(made)
  await press('Continue')
  await screen.findByRole('heading', { name: 'The last step' })
  expect(house.vault.asked.some(({ name }) => name === 'members.leave')).toBe(false)
})

test('a copy from before, or one that failed, does not count as taken along', async () => {
  const house = await openSettings('Readable copy')
  await press('Choose a folder')
  await screen.findByText('The copy is made, and it was read back.')
  const parts = await screen.findByRole('navigation', { name: 'Settings' })
  fireEvent.click(within(parts).getByText('Members'))
  await toTheLastStep()
  expect(screen.queryByText('The copy is made, and it was read back.')).toBeNull()
  house.vault.refusals.set('exports.readable', 'disk.full')
  await press('Choose a folder')
  await screen.findByRole('alert')
  const goOn = screen.getByRole('button', { name: 'Continue' })
  expect(goOn.getAttribute('aria-disabled')).toBe('true')
})

async function answerTheLastQuestion(): Promise<void> {
  fill('Mara’s passphrase', maraWords)
  await press('Leave')
  const question = await screen.findByRole('alertdialog')
  fireEvent.click(within(question).getByText('Leave for good'))
}

test('leaving takes the passphrase and one question more; then the lock screen comes, without the one who left', async () => {
  const house = await openSettings('Members')
  await toTheLastStep()
  await press('Choose a folder')
  await screen.findByText('The copy is made, and it was read back.')
  await press('Continue')
  await screen.findByRole('heading', { name: 'The last step' })
  fill('Mara’s passphrase', 'not this one')
  await press('Leave')
  const question = await screen.findByRole('alertdialog')
  expect(within(question).queryByText(/You made no copy/)).toBeNull()
  fireEvent.click(within(question).getByText('Leave for good'))
  await screen.findByText(/That is not your present passphrase/)
  expect(house.vault.people.length).toBe(2)

  fill('Mara’s passphrase', maraWords)
  await press('Leave')
  fireEvent.click(within(await screen.findByRole('alertdialog')).getByText('Stay'))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(house.vault.people.length).toBe(2)

  await answerTheLastQuestion()
  await waitFor(() => expect(house.wasAsked('app.lock')).toBe(true))
  expect(house.vault.people.map(({ label }) => label)).toEqual(['Jonas'])
  expect(house.vault.former.map(({ label }) => label)).toEqual(['Mara'])
  await screen.findByText('Who is here?')
})

test('nobody is held back for want of a stick, and the question says what that means', async () => {
  const house = await openSettings('Members')
  await toTheLastStep()
  fireEvent.click(screen.getByText('I leave without a copy'))
  await press('Continue')
  await screen.findByRole('heading', { name: 'The last step' })
  fill('Mara’s passphrase', maraWords)
  await press('Leave')
  await screen.findByText('You made no copy. Nobody can bring your private pages back.')
  fireEvent.click(screen.getByText('Leave for good'))
  await waitFor(() => expect(house.vault.former.length).toBe(1))
})

test('somebody who is the only one is told why they cannot leave, and what they can do', async () => {
  const house = await openSettings('Members', (vault) => {
    vault.people = vault.people.slice(0, 1)
  })
  await press('Leave')
  await screen.findByRole('heading', { name: 'You are the only one here' })
  expect(await screen.findByText(/delete its folder, Documents\/Hearth/)).toBeTruthy()
  expect(house.vault.asked.some(({ name }) => name === 'members.leave')).toBe(false)
})

test('the others find a quiet line, and old words bear the name of the one who left', async () => {
  await openSettings('Members', (vault) => {
    const [mara, jonas] = vault.people
    vault.notes.set('n', {
      id: vault.newId() as never,
      kind: 'appreciation',
      from: jonas!.id,
      to: mara!.id,
      text: 'For holding the ladder.',
      writtenAt: '2026-11-07T20:41:00.000Z',
      completion: null,
    })
    vault.former = [{ id: jonas!.id, label: jonas!.label, place: jonas!.place }]
    vault.people = [mara!]
  })
  await screen.findByText('Jonas has left. What they shared stays here, in their name.')
  fireEvent.click(screen.getByText('Gratitude wall'))
  await screen.findByText('For holding the ladder.')
  expect(screen.getAllByText(/Jonas/).length).toBeGreaterThan(0)
})

test('when Hearth locks is a choice of this computer, and Linux is honest about its screen', async () => {
  const house = await openSettings('Locking')
  fireEvent.click(await screen.findByRole('switch', { name: 'Lock when the computer sleeps' }))
  await waitFor(() => expect(house.settings.lockOnSleep).toBe(false))
  expect(screen.queryByRole('switch', { name: 'Lock with the screen' })).toBeNull()
  expect(screen.getByText(/Linux does not tell Hearth when the screen locks/)).toBeTruthy()
})

test('elsewhere the screen has a switch of its own', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]!.id
  const house = openPage(vault)
  house.platform = 'darwin'
  await press('Settings')
  const parts = await screen.findByRole('navigation', { name: 'Settings' })
  fireEvent.click(within(parts).getByText('Locking'))
  fireEvent.click(await screen.findByRole('switch', { name: 'Lock with the screen' }))
  await waitFor(() => expect(house.settings.lockOnScreenLock).toBe(false))
})
