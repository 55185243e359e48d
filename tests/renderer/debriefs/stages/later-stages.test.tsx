import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { enter, Table, type } from './open-stage.tsx'

test('the sides open only with everyone here, in one act', async () => {
  const table = new Table('all-sealed')
  table.alone(table.mara).open()
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByRole('button', { name: 'Open both sides' })).toBeNull()
  cleanup()
  table.together().open()
  await enter('Open both sides')
  await screen.findByRole('heading', { name: 'Read both sides' })
  expect(table.debrief.events.filter(({ type }) => type === 'opened')).toHaveLength(2)
})

test('sides that could not be opened stay closed on the table, with the reason', async () => {
  const table = new Table('all-sealed').together()
  table.vault.refusals.set('debriefs.open-together', 'disk.full')
  table.open()
  await enter('Open both sides')
  await screen.findByRole('alert')
  await screen.findByRole('button', { name: 'Open both sides' })
  table.vault.refusals.clear()
  await enter('Open both sides')
  await screen.findByRole('heading', { name: 'Read both sides' })
})

test('nobody has to name a part of their own, and is told so beside the boxes', async () => {
  const table = new Table('own')
  table.alone(table.jonas).open()
  await screen.findByText(/Nobody has a part in being hit/)
  await enter('Nothing to add')
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  screen.getByText('Nothing to add.')
  await table.lock()
  expect(table.debrief.state).toMatchObject({ phase: 'own', owner: 1, waitingFor: null })
})

test('not yet is as complete an answer to an apology as accepted', async () => {
  const table = new Table('own-answer')
  apologise(table)
  table.alone(table.mara).open()
  await screen.findByText('I am sorry about the door.')
  await enter('Not yet')
  await screen.findByRole('heading', { name: 'Your own part, if you see one' })
  screen.getByText('Mara: not yet')
})

test('where nobody apologised nothing is to be accepted: it is enough to have heard it', async () => {
  const table = new Table('own-answer')
  table.alone(table.mara).open()
  await screen.findByText('That I let the door answer for me.')
  expect(screen.queryByRole('button', { name: 'Accepted' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Not yet' })).toBeNull()
  screen.getByText(/There is no apology in it/)
  await enter('I have heard it')
  await screen.findByRole('heading', { name: 'Your own part, if you see one' })
  screen.getByText('Mara has heard this')
  expect(screen.queryByText('Mara accepts this')).toBeNull()
  await table.lock()
  expect(table.debrief.events.at(-1)).toMatchObject({ type: 'received', how: 'accepted' })
})

test('an apology that was accepted is told as accepted', async () => {
  const table = new Table('own-answer')
  apologise(table)
  table.alone(table.mara).open()
  await enter('Accepted')
  await screen.findByText('Mara accepts this')
  expect(screen.queryByText('Mara has heard this')).toBeNull()
})

/** Puts an apology into the part that is being answered. */
function apologise({ debrief }: Table): void {
  const owned = debrief.events.find((event) => event.type === 'owned')
  if (owned?.type === 'owned') {
    owned.part = { ...owned.part, apology: 'I am sorry about the door.' }
  }
}

test('a promise has a day two weeks from now unless another is chosen', async () => {
  const table = new Table('agree')
  const now = new Date()
  const fortnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 14)
  table.alone(table.mara).open()
  await type('One small thing', 'I say good morning first.')
  await enter('I will try this')
  await screen.findByRole('heading', { name: 'It is Jonas’s turn.' })
  await table.lock()
  expect(table.debrief.state).toMatchObject({ promised: [table.mara] })
  const pad = (value: number) => String(value).padStart(2, '0')
  expect(table.debrief.events.at(-1)).toMatchObject({
    promise: {
      followUp: `${fortnight.getFullYear()}-${pad(fortnight.getMonth() + 1)}-${pad(fortnight.getDate())}`,
    },
  })
})

test('a day that has gone by cannot be promised', async () => {
  const table = new Table('agree')
  table.alone(table.mara).open()
  await type('One small thing', 'I say good morning first.')
  await type('Look at it again on', '2020-01-01')
  await screen.findByText('Choose today or a day after it.')
  await enter('I will try this')
  expect(table.debrief.state).toMatchObject({ promised: [] })
})

/** The stage that is lit on the way through. */
async function stageNow(): Promise<string | null | undefined> {
  const track = await screen.findByRole('list', { name: 'The way through, in seven stages' })
  return track.querySelector('[aria-current]')?.textContent
}

test('while the open sides are read it is still the stage of opening; turns begin with the first of them', async () => {
  const table = new Table('mirror')
  table.together(table.jonas).open()
  await screen.findByRole('heading', { name: 'Read both sides' })
  expect(await stageNow()).toContain('Reveal together')
  await enter('Go on to the first turn')
  await screen.findByRole('heading', { name: 'What did you hear?' })
  expect(await stageNow()).toContain('Understand each other')
  await enter('Read every side again')
  await screen.findByRole('heading', { name: 'Read both sides' })
  expect(await stageNow()).toContain('Understand each other')
  await enter('Back to the turn')
})

test('whoever comes back when something was said finds the turn, and its stage', async () => {
  const table = new Table('confirm')
  table.alone(table.mara).open()
  await screen.findByRole('heading', { name: 'Is that what you meant?' })
  expect(await stageNow()).toContain('Understand each other')
})
