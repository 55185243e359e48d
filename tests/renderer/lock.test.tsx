import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ErrorCode } from '../../shared/errors.ts'
import type { PlaceToken } from '../../shared/ids.ts'
import { aCouple, maraWords, openPage } from './open-page.tsx'

async function knock(passphrase: string, name = 'Mara') {
  fireEvent.change(await screen.findByLabelText(`${name}’s passphrase`), {
    target: { value: passphrase },
  })
  fireEvent.submit(screen.getByLabelText(`${name}’s passphrase`))
}

test('the door shows the names and nothing of what is inside', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const draft = await vault.answer('drafts.begin', {
    zone: 'ours',
    day: '2026-11-07',
    time: null,
    entry: null,
  })
  if (!draft.ok) throw new Error('no draft')
  const begun = draft.value as { content: object }
  await vault.answer('drafts.finish', {
    ...begun,
    content: { ...begun.content, title: 'Two mugs, no plans', body: 'The radiator knocked.' },
  })
  vault.me = null
  openPage(vault)
  await screen.findByText('Who is here?')
  expect(screen.getByText('Mara')).toBeTruthy()
  expect(screen.getByText('Jonas')).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/mugs|radiator|2026|page[^s]/i)
})

test('a wrong passphrase is told kindly, by name, and the door stays', async () => {
  openPage()
  await knock('lantern orchard')
  const said = await screen.findByText(/That is not Mara’s passphrase/)
  expect(said.textContent).toMatch(/Nothing is lost/)
  expect(screen.getByLabelText('Mara’s passphrase').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('Try again')).toBeTruthy()
})

test('the right passphrase opens the rooms', async () => {
  openPage()
  await knock(maraWords)
  expect(await screen.findByText('Mara is here')).toBeTruthy()
  expect(screen.getByText('Jonas is not here')).toBeTruthy()
})

test('what opening takes is made ready with the first letter, once for each try', async () => {
  const { vault } = openPage()
  const told = () => vault.asked.filter(({ name }) => name === 'vault.expect-passphrase').length
  const type = async (value: string) =>
    fireEvent.change(await screen.findByLabelText('Mara’s passphrase'), { target: { value } })
  await screen.findByText('Who is here?')
  expect(told()).toBe(0)
  await type('l')
  await type('la')
  expect(told()).toBe(1)
  await knock('lan')
  await screen.findByText('Try again')
  expect(told()).toBe(1)
  await type('lant')
  await waitFor(() => expect(told()).toBe(2))
})

test('an empty passphrase asks nothing of the vault', async () => {
  const house = openPage()
  fireEvent.submit(await screen.findByLabelText('Mara’s passphrase'))
  expect(house.vault.asked.some(({ name }) => name === 'vault.unlock')).toBe(false)
})

test.each<[ErrorCode, RegExp]>([
  ['vault.key-file-damaged', /keeps this key is damaged/],
  ['vault.key-file-missing', /keeps this key is missing/],
  ['vault.newer-format', /newer Hearth/],
  ['vault.in-use', /Another window/],
])('%s has its own true sentence, and is not called a wrong passphrase', async (code, sentence) => {
  const vault = aCouple()
  vault.refusals.set('vault.unlock', code)
  openPage(vault)
  await knock(maraWords)
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
  expect(screen.queryByText(/That is not Mara’s passphrase/)).toBeNull()
})

test('a vault that cannot even show its names says why, and offers a backup', async () => {
  const vault = aCouple()
  vault.refusals.set('vault.status', 'vault.damaged')
  openPage(vault)
  expect((await screen.findByRole('alert')).textContent).toMatch(/damaged/)
  expect(screen.getAllByText('Restore from a backup').length).toBeGreaterThan(0)
})

test('the recovery sheet lets in, and a new passphrase comes before anything else', async () => {
  const house = openPage()
  const code = house.vault.people[0]?.recoveryCode ?? ''
  fireEvent.click(await screen.findByText('Use the recovery sheet'))
  const field = await screen.findByLabelText(/on Mara’s recovery sheet/)
  fireEvent.change(field, { target: { value: code.toLowerCase().replaceAll('-', ' ') } })
  fireEvent.submit(field)
  await screen.findByText('Choose a new passphrase')
  expect(screen.queryByText('Lock now')).toBeNull()

  const next = 'pebble walnut kettle orbit'
  fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: next } })
  fireEvent.change(screen.getByLabelText('Once more, to be sure'), { target: { value: next } })
  await screen.findByText('Strong.')
  fireEvent.submit(screen.getByLabelText('Passphrase'))
  expect(await screen.findByText('Lock now')).toBeTruthy()
  expect(house.vault.people[0]?.passphrase).toBe(next)
})

test.each([
  ['a slip of the pen', 'AAAA', /slip in that code/],
  ['a code of another sheet', 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-2222', /another sheet/],
])('%s is told apart, and nothing is lost', async (_, code, sentence) => {
  openPage()
  fireEvent.click(await screen.findByText('Use the recovery sheet'))
  const field = await screen.findByLabelText(/on Mara’s recovery sheet/)
  fireEvent.change(field, { target: { value: code } })
  fireEvent.submit(field)
  const said = await screen.findByText(sentence)
  expect(said.textContent).toMatch(/Nothing is lost/)
})

test('the safety page can be read while Hearth is locked, and what was typed is still there after', async () => {
  openPage()
  fireEvent.change(await screen.findByLabelText('Mara’s passphrase'), { target: { value: 'half' } })
  fireEvent.click(screen.getByText('If you do not feel safe'))
  await screen.findByText('If you are in danger now')
  expect(document.querySelector('a[href]')).toBeNull()
  fireEvent.click(screen.getByText('Back'))
  await waitFor(() => expect(screen.queryByText('If you are in danger now')).toBeNull())
  expect((screen.getByLabelText('Mara’s passphrase') as HTMLInputElement).value).toBe('half')
})

test('after a process of Hearth has ended by itself the lock screen says so, and opens as ever', async () => {
  openPage(aCouple(), { hasBroken: true })
  await screen.findByText(/stopped by itself/)
  await screen.findByLabelText('Mara’s passphrase')
})

test('a lock of another computer is asked about, and set aside only when somebody says so', async () => {
  const { vault } = openPage()
  vault.refusals.set('vault.unlock', 'vault.in-use-elsewhere')
  await knock(maraWords)
  expect((await screen.findByRole('alert')).textContent).toMatch(/open on another computer/)
  vault.refusals.clear()
  fireEvent.click(screen.getByText('Nobody has it open: open it here'))
  await screen.findByText('Mara is here')
  const asked = vault.asked.filter(({ name }) => name === 'vault.unlock')
  expect(asked.map(({ input }) => (input as { takeOver?: boolean }).takeOver)).toEqual([
    undefined,
    true,
  ])
})

/** The page in front of a vault that was here before and is not now. */
async function withoutStick() {
  const vault = aCouple()
  vault.refusals.set('vault.status', 'vault.not-found')
  const house = openPage(vault)
  await screen.findByText('Your journal is not where it was')
  return house
}

test('a vault that is away is no first start: the page says where Hearth looked, and looks again', async () => {
  const { vault } = await withoutStick()
  const said = await screen.findByRole('alert')
  expect(said.textContent).toMatch(/looked in Documents\/Hearth/)
  expect(said.textContent).toMatch(/Nothing was changed/)
  expect(screen.queryByText('Who shares this Hearth?')).toBeNull()
  fireEvent.click(screen.getByText('Look again'))
  await screen.findByText(/^Still not there/)
  vault.refusals.clear()
  fireEvent.click(screen.getByText('Look again'))
  await screen.findByText('Who is here?')
})

test('from a vault that is away a backup can be restored', async () => {
  await withoutStick()
  fireEvent.click(screen.getByText('Restore from a backup'))
  await screen.findByText('Choose a backup')
})

test('another folder is looked into, and only somebody’s word begins a new journal there', async () => {
  const house = await withoutStick()
  const picked = { place: 'g'.repeat(26) as PlaceToken, name: 'Papers' }
  house.picks.set('vault-folder', picked)
  house.refusals.set('app.use-place', 'vault.not-found')
  fireEvent.click(screen.getByText('Choose the folder'))
  await screen.findByText('There is no Hearth journal in that folder.')
  house.refusals.clear()
  fireEvent.click(screen.getByText('Begin a new journal in “Papers”'))
  await waitFor(() => {
    const asked = house.asked.filter(({ name }) => name === 'app.use-place')
    expect(asked.map(({ input }) => input)).toEqual([
      { place: picked.place, mustHoldVault: true },
      { place: picked.place, mustHoldVault: false },
    ])
  })
})

test('an arrow at the door stays among the names, and Enter goes on to the field', async () => {
  openPage()
  const first = await screen.findByLabelText('Mara’s passphrase')
  await waitFor(() => expect(document.activeElement).toBe(first))
  const mara = screen.getByRole('radio', { name: 'Mara' })
  mara.focus()
  fireEvent.keyDown(mara, { key: 'ArrowRight' })
  const jonas = screen.getByRole('radio', { name: 'Jonas' })
  const field = await screen.findByLabelText('Jonas’s passphrase')
  expect(document.activeElement).toBe(jonas)
  fireEvent.keyUp(jonas, { key: 'ArrowRight' })
  fireEvent.keyDown(jonas, { key: 'Enter' })
  expect(document.activeElement).toBe(field)
})

test('a name that is clicked at the door leads to its field', async () => {
  openPage()
  fireEvent.click(await screen.findByRole('radio', { name: 'Jonas' }))
  const field = await screen.findByLabelText('Jonas’s passphrase')
  await waitFor(() => expect(document.activeElement).toBe(field))
})
