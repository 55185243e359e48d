import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AgreementsScreen } from '../../../../renderer/features/debriefs/agreements/AgreementsScreen.tsx'
import { KeptDebriefScreen } from '../../../../renderer/features/debriefs/kept/KeptDebriefScreen.tsx'
import type { Day } from '../../../../shared/days.ts'
import { enter, Table, type } from './open-stage.tsx'

function aPromise(followUp = '2026-01-10'): Table {
  const table = new Table('kept-nothing')
  const promise = { text: 'The bicycle goes to the shed.', followUp: followUp as Day }
  table.vault.agreements.make(table.jonas, promise, null, '2026-01-01' as Day)
  return table
}

const open = (table: Table) =>
  table.show((session) => <AgreementsScreen session={session} onLeave={() => {}} />)

async function choose(name: RegExp): Promise<void> {
  const radio = await screen.findByRole('radio', { name })
  radio.focus()
  radio.click()
}

test('the one who promised speaks first, and then the others may', async () => {
  const table = aPromise()
  table.alone(table.mara)
  open(table)
  await screen.findByText('Jonas speaks first, and then you can add a word.')
  expect(screen.queryByRole('button', { name: /Say how it went|Add a word/ })).toBeNull()
  cleanup()

  table.alone(table.jonas)
  open(table)
  await enter('Say how it went')
  await choose(/^Partly/)
  await type('A few words, if you like', 'Twice I forgot.')
  await enter('That is how it went')
  await screen.findByRole('heading', { name: 'Looked at' })
  cleanup()

  table.alone(table.mara)
  open(table)
  await screen.findByText('Twice I forgot.')
  await enter('Add a word')
  await type('A word to Jonas', 'I noticed it.')
  await enter('Add it')
  await screen.findByText('I noticed it.')
  expect(screen.queryByRole('button', { name: 'Add a word' })).toBeNull()
})

test('before its day a promise is looked at by nobody', async () => {
  const table = aPromise('2999-01-01')
  table.alone(table.jonas)
  open(table)
  await screen.findByRole('heading', { name: 'Their day is still to come' })
  expect(screen.queryByRole('button', { name: 'Say how it went' })).toBeNull()
})

test('a promise that was signed in several wordings says so beside its words', async () => {
  const table = aPromise()
  const [made] = [...table.vault.agreements.all.values()]
  table.vault.agreements.all.set(made!.id, { ...made!, isReworded: true })
  table.alone(table.mara)
  open(table)
  await screen.findByText(/Jonas signed this in more than one wording/)
  screen.getByText('The bicycle goes to the shed.')
})

test('to change a promise asks for the smaller thing and a new day', async () => {
  const table = aPromise()
  table.alone(table.jonas)
  open(table)
  await enter('Say how it went')
  await choose(/^Make it smaller/)
  await type('The smaller thing', '')
  await enter('That is how it went')
  expect(table.vault.agreements.all.size).toBe(1)
  await type('The smaller thing', 'The bicycle goes to the shed on weekdays.')
  await enter('That is how it went')
  await screen.findByText('It became something smaller.')
  await waitFor(() => screen.getByText('The bicycle goes to the shed on weekdays.'))
})

test('together, whoever promised is asked to the keyboard before they speak', async () => {
  const table = aPromise()
  table.together(table.mara)
  open(table)
  await enter('Hand over to Jonas')
  await enter('I am here')
  await screen.findByRole('heading', { name: 'How did it go?' })
  expect(table.vault.me).toBe(table.jonas)
})

test('no number of promises, kept or not, stands anywhere', async () => {
  const table = aPromise()
  for (const how of ['kept', 'not-this-time'] as const) {
    const promise = { text: 'Something small.', followUp: '2026-01-05' as Day }
    const made = table.vault.agreements.make(table.mara, promise, null, '2026-01-01' as Day)
    made.review = { how, words: '', changedInto: null }
  }
  table.alone(table.mara)
  open(table)
  await screen.findByRole('heading', { name: 'Looked at' })
  const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent)
  expect(headings.join(' ')).not.toMatch(/\d|%/)
})

test('a debrief that was kept whole reads from its sides to what came of it', async () => {
  const table = new Table('kept-everything')
  const kept = table.vault.debriefs.kept[0]!
  table.alone(table.mara)
  table.show(({ members }) => (
    <KeptDebriefScreen kept={kept} members={members} onLeave={() => {}} />
  ))
  await screen.findByRole('heading', { level: 1, name: kept.about.title })
  const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName[1]))
  for (const [at, level] of levels.entries()) {
    expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
  }
  const side = screen.getByRole('region', { name: 'Jonas’s side' })
  within(side).getByText(kept.words[1]!.side!.happened)
  screen.getByText('That I let the door answer for me.')
})
