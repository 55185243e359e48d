import { cleanup, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { enter, Table, type } from './open-stage.tsx'

const acts = ({ vault }: Table) => vault.asked.filter(({ name }) => name === 'debriefs.act')
const box = (label: string) => screen.findByLabelText<HTMLTextAreaElement>(label)
const heard = 'That the hall was blocked.'

/** Jonas, who listens, has said what he heard; with Mara here, she is asked to the keyboard. */
async function mirrored(table: Table): Promise<Table> {
  table.open()
  await enter('Go on to the first turn')
  await type('What I heard', heard)
  await enter('Show it to Mara')
  return table
}

function together(): Promise<Table> {
  const table = new Table('mirror')
  return mirrored(table.together(table.jonas))
}

function alone(): Promise<Table> {
  const table = new Table('mirror')
  return mirrored(table.alone(table.jonas))
}

test('what was shown too early is taken back before the keyboard changes hands, and stands in its box', async () => {
  const table = await together()
  await screen.findByRole('heading', { name: 'Now it is Mara’s turn' })
  screen.getByText(/Until then Jonas can take it back/)
  expect(document.body.textContent).not.toContain(heard)
  await enter('Take it back')
  await screen.findByRole('heading', { name: 'What did you hear?' })
  await waitFor(async () => expect((await box('What I heard')).value).toBe(heard))
  expect(acts(table)).toEqual([])
  expect(table.debrief.state).toMatchObject({ step: 'mirror' })
  await type('What I heard', 'That nobody asked.')
  await enter('Show it to Mara')
  await enter('I am here')
  await screen.findByText('That nobody asked.')
  expect(document.body.textContent).not.toContain(heard)
})

test('once the other sits at the keyboard it stands, and there is no way back', async () => {
  const table = await together()
  await enter('I am here')
  await screen.findByRole('heading', { name: 'Is that what you meant?' })
  expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull()
  expect(table.debrief.events.at(-1)).toMatchObject({ type: 'mirrored', text: heard })
  expect(acts(table)).toHaveLength(1)
})

test('who does not want to hand over yet can still take it back', async () => {
  await together()
  await enter('Not now')
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  screen.getByText(/Nobody else has seen what you said last/)
  await enter('Take it back')
  await screen.findByRole('heading', { name: 'What did you hear?' })
})

test('two things in a row are taken back one by one, and said together', async () => {
  const table = new Table('validate')
  table.together(table.jonas).open()
  await type('One part that makes sense to me', 'That it was the third time.')
  await enter('Show it to Mara')
  await screen.findByRole('heading', { name: 'What might it have felt like for Mara?' })
  await type('In your own words', 'Lonely.')
  await enter('Ask Mara')
  await screen.findByRole('heading', { name: 'Now it is Mara’s turn' })
  await enter('Take it back')
  await screen.findByRole('heading', { name: 'What might it have felt like for Mara?' })
  await waitFor(async () => expect((await box('In your own words')).value).toBe('Lonely.'))
  await enter('Take it back')
  await screen.findByRole('heading', { name: 'Which part makes sense to you?' })
  await waitFor(async () =>
    expect((await box('One part that makes sense to me')).value).toBe(
      'That it was the third time.',
    ),
  )
  await enter('Show it to Mara')
  await waitFor(async () => expect((await box('In your own words')).value).toBe('Lonely.'))
  expect(acts(table)).toEqual([])
  await enter('Ask Mara')
  await enter('I am here')
  await screen.findByRole('heading', { name: 'Was it like that for you?' })
  expect(acts(table)).toHaveLength(1)
  expect(table.debrief.events.slice(-2)).toMatchObject([
    { type: 'validated', text: 'That it was the third time.' },
    { type: 'guessed', text: 'Lonely.' },
  ])
})

test('an own part, and an answer to one, can be taken back too', async () => {
  const table = new Table('own')
  table.together(table.jonas).open()
  await type('What I regret', 'That I raised my voice.')
  await enter('Show it to Mara')
  await enter('Take it back')
  await waitFor(async () =>
    expect((await box('What I regret')).value).toBe('That I raised my voice.'),
  )
  await enter('Show it to Mara')
  await enter('I am here')
  await enter('I have heard it')
  await screen.findByRole('heading', { name: 'Your own part, if you see one' })
  await enter('Take it back')
  await screen.findByRole('button', { name: 'I have heard it' })
  expect(table.debrief.state).toMatchObject({ waitingFor: [table.mara] })
})

test('a lock keeps what was said, and what is half written after it', async () => {
  const table = new Table('validate')
  table.alone(table.jonas).open()
  await type('One part that makes sense to me', 'That it was the third time.')
  await enter('Show it to Mara')
  await type('In your own words', 'Lone')
  await table.lock()
  expect(table.debrief.events.at(-1)).toMatchObject({ type: 'validated' })
  table.open()
  await waitFor(async () => expect((await box('In your own words')).value).toBe('Lone'))
})

test('whoever leaves the page has said it', async () => {
  const table = await alone()
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  expect(table.debrief.state).toMatchObject({ step: 'mirror' })
  cleanup()
  await waitFor(() => expect(table.debrief.state).toMatchObject({ step: 'confirm' }))
})

test('what could not be kept is not handed over, and can be taken back', async () => {
  const table = await together()
  table.vault.refusals.set('debriefs.act', 'disk.full')
  await enter('I am here')
  await screen.findByRole('alert')
  expect(table.vault.me).toBe(table.jonas)
  await enter('Take it back')
  await waitFor(async () => expect((await box('What I heard')).value).toBe(heard))
  table.vault.refusals.clear()
  await enter('Show it to Mara')
  await enter('I am here')
  await screen.findByRole('heading', { name: 'Is that what you meant?' })
})

test('a pause and a close come after what was said', async () => {
  const table = await alone()
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  await enter(/^Pause/)
  await enter('Pause now')
  await screen.findByRole('button', { name: 'Choose another time' })
  expect(table.debrief.events.at(-1)).toMatchObject({ type: 'mirrored' })
  cleanup()

  const other = await alone()
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  await enter('Close it')
  const [, now] = screen.getAllByRole('button', { name: 'Close it', hidden: true })
  now?.click()
  await waitFor(() => expect(other.debrief.state.phase).toBe('keep'))
  expect(other.debrief.events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['mirrored', 'closed']),
  )
})

test('what one said is never said by another who came to the keyboard some other way', async () => {
  const table = new Table('agree')
  table.together(table.mara).open()
  await type('One small thing', 'I say good morning first.')
  await enter('I will try this')
  await screen.findByRole('heading', { name: 'Now it is Jonas’s turn' })
  await table.vault.answer('session.hand-over', { to: table.jonas })
  await screen.findByRole('heading', { name: 'One small thing that you will do' })
  cleanup()
  expect(table.debrief.state).toMatchObject({ phase: 'agree', promised: [] })
  table.together(table.mara).open()
  await waitFor(async () =>
    expect((await box('One small thing')).value).toBe('I say good morning first.'),
  )
})

test('the last promise is kept with the choice of what Hearth keeps', async () => {
  const table = new Table('agree-last')
  const last = table.debrief.about.members.find(
    (who) => table.debrief.state.phase === 'agree' && !table.debrief.state.promised.includes(who),
  )!
  table.alone(last).open()
  await type('One small thing', 'I look up.')
  await enter('I will try this')
  await screen.findByRole('heading', { name: 'What shall Hearth keep of this?' })
  expect(table.debrief.state.phase).toBe('agree')
  ;(await screen.findByRole('radio', { name: /^Everything/ })).click()
  await enter('This is my choice')
  await screen.findByText(/You chose “Everything”/)
  expect(table.debrief.events.slice(-2)).toMatchObject([{ type: 'promised' }, { type: 'kept' }])
})
