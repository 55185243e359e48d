import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { enter, Table } from './open-stage.tsx'

/** Who has chosen where all but one did, and who has not. */
function atTheLastChoice() {
  const table = new Table('keep-last')
  const chosen = table.debrief.events.at(-1)!.who
  return { table, chosen, other: chosen === table.mara ? table.jonas : table.mara }
}

test('nobody sees what another chose to keep', async () => {
  const { table, chosen, other } = atTheLastChoice()
  table.alone(other).open()
  await screen.findByRole('heading', { name: 'What shall Hearth keep of this?' })
  const radios = screen.getAllByRole<HTMLInputElement>('radio')
  expect(radios.map(({ checked }) => checked)).toEqual([false, false, false])
  expect(document.body.textContent).not.toContain('You chose')
  cleanup()
  table.alone(chosen).open()
  await screen.findByText(/You chose “Everything”/)
})

test('who will be able to read what is kept is named, with those who took no part', async () => {
  const table = new Table('keep')
  table.vault.withMember('Lea', 'window gravel seven cinnamon')
  table.alone(table.mara).open()
  await screen.findByText(/Mara, Jonas and Lea can read it there/)
  screen.getByText(/Lea took no part in this/)
})

test('where nothing was promised, keeping the agreement alone is not offered', async () => {
  const table = new Table('closed-early')
  table.alone(table.mara).open()
  await screen.findByText(/closed before its end/)
  expect(screen.getAllByRole('radio')).toHaveLength(2)
})

test('before anybody chooses it is said that a choice stands, and what alone may follow', async () => {
  const table = new Table('keep')
  table.alone(table.mara).open()
  await screen.findByText(/a choice stands once it is made.*keep nothing after all/)
})

test('after a choice the one thing that can still be chosen is to keep nothing', async () => {
  const { table, chosen } = atTheLastChoice()
  table.alone(chosen).open()
  await screen.findByText(/You chose “Everything”, and that stands/)
  expect(screen.queryAllByRole('radio')).toEqual([])
  await enter('Keep nothing after all')
  await screen.findByRole('alertdialog', { name: 'Keep nothing?' })
  await enter('Go back')
  await screen.findByRole('button', { name: 'Keep nothing after all' })
  expect(table.vault.asked.some(({ name }) => name === 'debriefs.keep')).toBe(false)
})

test('to keep nothing after all ends it for everyone, and says so', async () => {
  const { table, chosen } = atTheLastChoice()
  table.alone(chosen).open()
  await enter('Keep nothing after all')
  await enter('Keep nothing')
  await screen.findByText('Hearth kept nothing of it in the shared pages.')
  await waitFor(() => expect(table.debrief.state).toEqual({ phase: 'over', kept: 'nothing' }))
})

const atEachStage = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((step) => step.textContent?.split(', ').at(-1))

test('at its end the way through says that it is finished, and that nobody is anywhere on it', async () => {
  const { table, other } = atTheLastChoice()
  table.alone(other).open()
  ;(await screen.findByRole('radio', { name: /^Everything/ })).click()
  await enter('This is my choice')
  await screen.findByRole('heading', { name: 'This one is behind you' })
  expect(atEachStage('The way through, finished')).toEqual([...Array(6).fill('done'), 'ahead'])
  screen.getByText('Finished')
  expect(document.querySelector('[aria-current]')).toBeNull()
  expect(document.body.textContent).not.toContain('you are here')
})

test('with nothing kept there is nothing to follow up', async () => {
  const { table, chosen } = atTheLastChoice()
  table.alone(chosen).open()
  await enter('Keep nothing after all')
  await enter('Keep nothing')
  await screen.findByText('Hearth kept nothing of it in the shared pages.')
  expect(atEachStage('The way through, finished')).toEqual([...Array(6).fill('done'), 'not needed'])
})

test('what is kept whole is not said to be with one alone', async () => {
  const { table, other } = atTheLastChoice()
  table.alone(other).open()
  ;(await screen.findByRole('radio', { name: /^Everything/ })).click()
  await enter('This is my choice')
  await screen.findByText('Hearth kept everything. You find it under “Behind you”.')
  screen.getByText(/^You also have what you said yourself, under “Your own words”/)
  expect(screen.queryByText(/with you alone/)).toBeNull()
})

test('what the shared pages no longer hold is said to be with each alone', async () => {
  const { table, chosen } = atTheLastChoice()
  table.alone(chosen).open()
  await enter('Keep nothing after all')
  await enter('Keep nothing')
  await screen.findByText(/^What you said yourself is with you alone, under “Your own words”/)
})

test('closed before its end, it has left the way, and finished none', async () => {
  const table = new Table('closed-early')
  table.alone(table.mara).open()
  ;(await screen.findByRole('radio', { name: /^Nothing/ })).click()
  await enter('This is my choice')
  await enter('Keep nothing')
  await screen.findByRole('heading', { name: 'This one is behind you' })
  expect(screen.queryByRole('list', { name: /^The way through/ })).toBeNull()
})

test('a refusal leaves the choice as it was, and says why', async () => {
  const { table, chosen } = atTheLastChoice()
  table.vault.refusals.set('debriefs.keep', 'disk.full')
  table.alone(chosen).open()
  await enter('Keep nothing after all')
  await enter('Keep nothing')
  await screen.findByRole('alert')
  screen.getByText(/You chose “Everything”/)
})
