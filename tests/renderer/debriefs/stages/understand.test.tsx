import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { enter, Table, type } from './open-stage.tsx'

const boxes = () => screen.queryAllByRole('textbox').map(nameOf)

function nameOf(box: HTMLElement): string {
  return (box as HTMLTextAreaElement).labels?.[0]?.textContent ?? ''
}

test('both sides are there to read before anybody is asked for a word', async () => {
  const table = new Table('mirror')
  table.alone(table.jonas).open()
  await screen.findByRole('heading', { name: 'Read both sides' })
  screen.getByRole('region', { name: 'Mara’s side' })
  screen.getByRole('region', { name: 'Jonas’s side' })
  expect(boxes()).toEqual([])
  await enter('Go on to the first turn')
  await screen.findByRole('heading', { name: 'What did you hear?' })
})

test('the listener has one box, for what they heard, and the whole side beside it', async () => {
  const table = new Table('mirror')
  table.alone(table.jonas).open()
  await enter('Go on to the first turn')
  await screen.findByRole('heading', { name: 'What did you hear?' })
  expect(boxes()).toEqual(['What I heard'])
  const side = screen.getByRole('region', { name: 'Mara’s side' })
  expect(side.textContent).toContain(table.debrief.sides.get(table.mara)?.before)
})

test('there is no box for an answer until the speaker said yes', async () => {
  const table = new Table('confirm')
  table.alone(table.jonas).open()
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  screen.getByText('Jonas heard')
  expect(boxes()).toEqual([])
  cleanup()

  table.alone(table.mara).open()
  await screen.findByRole('heading', { name: 'Is that what you meant?' })
  expect(boxes()).toEqual([])
  await enter('Yes, that is it')
  await screen.findByRole('heading', { name: 'It is Jonas’s turn.' })
  await table.lock()

  table.alone(table.jonas).open()
  await screen.findByRole('heading', { name: 'Which part makes sense to you?' })
})

test('not quite goes back to the listener, who still sees what they said before', async () => {
  const table = new Table('confirm')
  table.alone(table.mara).open()
  await enter('Not quite')
  await type('What is still missing', 'It was less the word than the door.')
  await enter('Ask Jonas to try once more')
  await screen.findByRole('heading', { name: 'It is Jonas’s turn.' })
  await table.lock()

  table.alone(table.jonas).open()
  await screen.findByRole('heading', { name: 'Once more: what do you hear now?' })
  screen.getByText('It was less the word than the door.')
  screen.getByText('Jonas heard')
  expect(boxes()).toEqual(['What I heard'])
})

test('words half written in a turn are there again after a lock, for their writer alone', async () => {
  const table = new Table('confirm')
  table.alone(table.mara).open()
  await enter('Not quite')
  await type('What is still missing', 'It was the third')
  table.house.tell({ event: 'locking', why: 'idle' })
  await waitFor(() => expect(table.house.flushedCount).toBe(1))
  cleanup()
  delete document.documentElement.dataset.covered

  table.alone(table.jonas).open()
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  expect(document.body.textContent).not.toContain('It was the third')
  cleanup()

  table.alone(table.mara).open()
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLTextAreaElement>('What is still missing').value).toBe(
      'It was the third',
    ),
  )
})

test('words that were sent leave no draft behind', async () => {
  const table = new Table('mirror')
  table.alone(table.jonas).open()
  await enter('Go on to the first turn')
  await type('What I heard', 'That the hall was blocked.')
  const drafted = () =>
    [...table.vault.debriefs.turnDrafts.values()].flatMap(({ fields }) => Object.values(fields))
  await waitFor(() => expect(drafted()).toEqual(['That the hall was blocked.']))
  await enter('Show it to Mara')
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  await table.lock()
  expect(drafted()).toEqual([])
})

test('words that are not safe stay in their box, with the reason', async () => {
  const table = new Table('mirror')
  table.vault.refusals.set('debriefs.save-turn-draft', 'disk.full')
  table.alone(table.jonas).open()
  await enter('Go on to the first turn')
  await type('What I heard', 'That the hall was blocked.')
  await enter('Show it to Mara')
  await screen.findByRole('alert')
  expect(screen.getByLabelText<HTMLTextAreaElement>('What I heard').value).toBe(
    'That the hall was blocked.',
  )
})

test('together, the page is handed over before the next one is asked', async () => {
  const table = new Table('mirror')
  table.together(table.mara).open()
  await enter('Go on to the first turn')
  await screen.findByRole('heading', { name: 'Now it is Jonas’s turn' })
  await enter('I am here')
  await type('What I heard', 'That the hall was blocked.')
  await enter('Show it to Mara')
  await screen.findByRole('heading', { name: 'Now it is Mara’s turn' })
  await enter('Not now')
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  expect(boxes()).toEqual([])
  await enter('Hand over to Mara')
  await enter('I am here')
  await screen.findByRole('heading', { name: 'Is that what you meant?' })
})

test('a side whose seal does not hold is not shown, and nobody is blamed', async () => {
  const table = new Table('mirror')
  table.debrief.broken.add(table.jonas)
  table.alone(table.mara).open()
  await screen.findByText('The seal on Jonas’s side does not hold.')
  const words = table.debrief.sides.get(table.jonas)?.happened ?? ''
  expect(document.body.textContent).not.toContain(words)
  expect(document.body.textContent).toContain(table.debrief.sides.get(table.mara)?.happened)
})

test('among three, each is heard by each, and the page counts six turns', async () => {
  const table = new Table('mirror', { withLea: true })
  table.alone(table.jonas).open()
  await enter('Go on to the first turn')
  await screen.findByText('Turn 1 of 6', { exact: false })
})

test('words still on their way are saved as their writer’s, whoever takes the keyboard', async () => {
  const table = new Table('mirror')
  table.together(table.jonas).open()
  await enter('Go on to the first turn')
  await type('What I heard', 'For nobody but me so far.')
  await table.vault.answer('session.hand-over', { to: table.mara })
  await screen.findByRole('heading', { name: 'Now it is Jonas’s turn' })
  const drafts = () => table.vault.asked.filter(({ name }) => name === 'debriefs.save-turn-draft')
  await waitFor(() => expect(drafts()).toHaveLength(1))
  const saved = drafts()
  expect(saved.map(({ input }) => (input as { who: string }).who)).toEqual([table.jonas])
  expect(JSON.stringify(saved)).toContain('For nobody but me')
})

test('the box comes before the ways to begin, and the feelings to guess are one stop of Tab', async () => {
  const table = new Table('validate')
  table.alone(table.jonas).open()
  const box = await screen.findByLabelText('One part that makes sense to me')
  const start = screen.getByRole('button', { name: 'I can see why …' })
  expect(box.compareDocumentPosition(start)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  cleanup()

  const guessing = new Table('guess')
  guessing.alone(guessing.jonas).open()
  const row = await screen.findByRole('toolbar', { name: /./ })
  const stops = () =>
    within(row)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex >= 0)
  expect(stops().map((each) => each.textContent)).toEqual(['hurt'])
  stops()[0]?.focus()
  fireEvent.keyDown(document.activeElement!, { key: 'End' })
  expect(stops().map((each) => each.textContent)).toEqual(['relieved'])
  expect(document.activeElement).toBe(stops()[0])
})

test('whoever sits down to judge what was heard comes to the sentence before the question', async () => {
  const table = new Table('confirm')
  table.together(table.jonas).open()
  await enter('I am here')
  const question = await screen.findByRole('heading', { name: 'Is that what you meant?' })
  const said = document.activeElement
  expect(said).toBe(screen.getByText('Jonas heard').closest('section'))
  expect(said!.compareDocumentPosition(question)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  const lines = document.getElementById(said!.getAttribute('aria-describedby') ?? '')
  expect(lines?.textContent).toContain('Jonas heard')
})
